const small: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
  half: 0.5,
  a: 1,
  an: 1,
}

/** A number as people write it, without articles. For use inside larger patterns; has no groups. */
export const numberPattern =
  '(?:\\d+(?:[.,]\\d+)*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:a |one )?hundred|(?:a |one )?dozen)'

/** The value of what `numberPattern` (or an article) found. */
export function numberOf(text: string): number {
  const word = text
    .toLowerCase()
    .trim()
    .replace(/^(?:a|one) (?=hundred|dozen)/, '')
  if (/^\d/.test(word)) return Number(word.replace(/,(?=\d{3})/g, '').replace(',', '.'))
  const [tens = '', ones = ''] = word.split('-')
  return (small[tens] ?? Number.NaN) + (ones ? (small[ones] ?? Number.NaN) : 0)
}
