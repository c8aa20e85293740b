import type { LevelBand, QuestionCategory } from '#app/domain/question.ts'

export type Askable = { slug: string; category: QuestionCategory; level: LevelBand }

/** How often a person was asked a question, and when last (milliseconds). */
export type Use = { times: number; lastAt: number }

/**
 * Questions for the slots of a loop, none twice in it. Each slot takes from its categories at the level what was asked least often, and
 * of those what was asked longest ago; so nothing comes again until everything of its kind has come. `turn` decides between
 * equals: the same turn gives the same questions. A slot for which the level has nothing left takes from the other levels.
 */
export function chooseQuestions<Question extends Askable>(
  bank: Question[],
  slots: { categories: QuestionCategory[] }[],
  { level, uses, turn }: { level: LevelBand; uses: Map<string, Use>; turn: string },
): Question[] {
  const chosen = new Set<Question>()
  for (const { categories } of slots) {
    const fitting = bank.filter((question) => categories.includes(question.category) && !chosen.has(question))
    const atLevel = fitting.filter((question) => question.level === level)
    const pool = atLevel.length > 0 ? atLevel : fitting
    const next = least(pool, (question) => {
      const { times, lastAt } = uses.get(question.slug) ?? { times: 0, lastAt: 0 }
      return [times, lastAt, scatter(`${turn} ${question.slug}`)]
    })
    if (next) chosen.add(next)
  }
  return [...chosen]
}

function least<Value>(values: Value[], rank: (value: Value) => number[]): Value | undefined {
  let best: { value: Value; rank: number[] } | undefined
  for (const value of values) {
    const own = rank(value)
    if (!best || isBefore(own, best.rank)) best = { value, rank: own }
  }
  return best?.value
}

function isBefore(one: number[], other: number[]): boolean {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0
    if (value !== against) return value < against
  }
  return false
}

/** A number that looks like chance and is the same for the same text (FNV-1a with a final mix). */
export function scatter(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
