/** What a reading rests on: the person's own rating, scenarios with published keys, or somebody else's rating. */
export const readingKinds = ['self', 'scenario', 'observed'] as const

export type ReadingKind = (typeof readingKinds)[number]

/**
 * One measurement of one competency. Readings are append-only: the newest of a kind counts, the rest is history.
 * `competency` is a plain string because a reading may outlive the framework it was made against.
 */
export type Reading = {
  competency: string
  kind: ReadingKind
  /** 1.0 to 5.0 */
  value: number
  /** Only meaningful for observed readings: somebody attached something that can be looked at. */
  hasEvidence?: boolean
  /** ISO date or instant; missing counts as the oldest. */
  takenOn?: string
}
