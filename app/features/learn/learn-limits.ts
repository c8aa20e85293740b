/** Characters of the note on a module. */
export const noteLimit = 10_000

/** Grades a day that a person may choose as enough, and what it is until they do. */
export const dailyCapRange = { least: 5, most: 200, usual: 30 } as const
