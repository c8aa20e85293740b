/** Fewer than this many signs of choice and a password of any length is guessed early. */
const leastChoices = 8
const leastDistinct = 5
/** A block that is only repeated counts once, so it must be as long as a password. */
const leastBlock = 12
/** Shorter names occur inside ordinary words. */
const leastNameLength = 5

/** Keys that lie side by side on a keyboard, in rows and in slanting columns. */
const keyLines = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik', '9ol', '0p'],
]

/**
 * What makes a password easy to guess although it is long enough: it repeats itself or follows the keyboard
 * or the alphabet, or it holds what an attacker knows. Common passwords are judged elsewhere, since their
 * list is large.
 */
export function findPasswordFault(
  password: string,
  owner: { name: string; email: string },
): 'password-repetitive' | 'password-personal' | undefined {
  const plain = password.normalize('NFKC').toLowerCase()
  if (isRepetitive(plain)) return 'password-repetitive'
  return isPersonal(plain, owner) ? 'password-personal' : undefined
}

function isRepetitive(text: string): boolean {
  const characters = [...text]
  if (new Set(characters).size < leastDistinct) return true
  return (
    findPeriod(characters) < Math.min(leastBlock, characters.length / 2 + 1) ||
    countChoices(characters) < leastChoices
  )
}

/** The length of the block that the text repeats; its own length when it repeats none. */
function findPeriod(characters: string[]): number {
  for (let period = 1; period < characters.length; period += 1) {
    if (characters.every((character, at) => at < period || character === characters[at - period]))
      return period
  }
  return characters.length
}

/**
 * Characters that had to be chosen: of a run along the alphabet or the keyboard only its first and its end.
 */
function countChoices(characters: string[]): number {
  let choices = 0
  let run = 0
  characters.forEach((character, at) => {
    run = isStep(characters[at - 1], character) ? run + 1 : 1
    if (run <= 2) choices += 1
  })
  return choices
}

function isStep(from: string | undefined, to: string): boolean {
  if (from === undefined) return false
  if (Math.abs((from.codePointAt(0) ?? 0) - (to.codePointAt(0) ?? 0)) <= 1) return true
  return keyLines.some((line) => line.includes(from + to) || line.includes(to + from))
}

function isPersonal(text: string, { name, email }: { name: string; email: string }): boolean {
  const [local = ''] = email.split('@')
  const known = [name, ...name.split(/[^\p{L}\p{N}]+/u), local, ...local.split(/[^\p{L}\p{N}]+/u)]
    .map(lettersOf)
    .filter((word) => word.length >= leastNameLength)
  const letters = [lettersOf(text), lettersOf(readDisguise(text))]
  return ['criticalpath', ...known].some((word) => letters.some((written) => written.includes(word)))
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Reads digits and signs as the letters that they commonly stand for: "p4ssw0rd" is "password". */
export function readDisguise(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)
}
