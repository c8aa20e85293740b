import type { LevelSlug } from '#app/domain/target.ts'
import { weeksBetween } from '#app/features/salary/contribution.ts'

// How contributions become figures without any of them being found out.
//
// Contributions are admitted in batches, each with at least ten that were in none before, and only whole batches are ever published: every cell is a
// union of them. When somebody removes theirs, the batch rests: it is not published any more, and the others in it come back only in a new batch
// with ten fresh ones. So whatever is added to and subtracted from what else, over levels and over weeks: of the newest batch that takes part, at
// least ten fresh contributions remain, in all of which the result has the same share. Nothing smaller can be isolated.

/** The fewest contributions that are published together. */
export const batchLeast = 10
/** Weeks after which contributions of different levels are put together for their country. */
const patienceWeeks = 12

export type Waiting = {
  id: string
  level: LevelSlug
  /** False when it has been in a batch before, which rests now. */
  isFresh: boolean
  weekOf: string
}

export type NewBatch = { level: LevelSlug | null; ids: string[] }

/** The batches that can be formed of what waits in one country and currency in the week of `week`. */
export function planBatches(waiting: Waiting[], week: string): NewBatch[] {
  const levels = [...new Set(waiting.map(({ level }) => level))].sort()
  const batches: NewBatch[] = []
  const left: Waiting[] = []
  for (const level of levels) {
    const own = waiting.filter((entry) => entry.level === level)
    if (countFresh(own) >= batchLeast) batches.push({ level, ids: own.map(({ id }) => id) })
    else left.push(...own)
  }
  const isLate = left.some(({ isFresh, weekOf }) => isFresh && weeksBetween(weekOf, week) >= patienceWeeks)
  if (isLate && countFresh(left) >= batchLeast) batches.push({ level: null, ids: left.map(({ id }) => id) })
  return batches
}

function countFresh(entries: Waiting[]): number {
  return entries.filter(({ isFresh }) => isFresh).length
}
