/** Characters of evidence kept with a self-rating; db/schema/assess.ts holds the same limit as a constraint. */
export const evidenceLimit = 2000
