/** How alike two prompts are: 0 nothing in common, 1 the same words. Stock phrases of interviewers do not count. */

/** From here on a prompt is called a rewording of another. */
export const rewordingFrom = 0.42

const stock = new Set(
  `a about after again all also an and any are as at be because been before being both but by can could describe did do does doing done
  each explain first for from gave get give given go had has have having her his how i if in into is it its just last like made make may me
  might more most much must my no not now of off on one only or other our out over own say says see should since so some someone something
  still such take tell than that the their them then there these they thing this those through time to too two under until up us use very
  want was way we week were what when where which while who whom whose why will with without would you your yours yourself`
    .split(/\s+/)
    .filter(Boolean),
)

/** The words of a prompt that carry its subject, cut to their stems. */
export function subjectWords(prompt: string): Set<string> {
  const words = prompt.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return new Set(words.filter((word) => word.length > 1 && !stock.has(word)).map(stem))
}

/** Twice the shared words over all words (Dice), so that a long prompt does not hide what it repeats. */
export function similarity(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

function stem(word: string): string {
  return word.length < 5 ? word.replace(/s$/, '') : word.replace(/(ings?|ies|ied|ed|es|s|ly|e|y)$/, '')
}
