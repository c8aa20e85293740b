/** Days after which a fact that changes yearly is called old. */
export const daysUntilOld = 180

/**
 * Whether something known "as of" a year, a month or a day ("2025", "2026-03", "2026-03-09") is older than 180 days. A year or
 * month counts from its end, so that what may still be fresh is not called old.
 */
export function isOld(asOf: string, today: Date): boolean {
  const [year = 0, month, day] = asOf.split('-').map(Number)
  const end = day === undefined ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, day)
  return today.getTime() - end > daysUntilOld * 24 * 60 * 60 * 1000
}
