/** The verdict of somebody's report as another reads it. */
export const verdictOfOther = {
  ready: 'ready',
  nearly: 'nearly there',
  building: 'building towards it',
  early: 'early days',
  'not-enough-answers': 'not enough answers for a verdict',
} as const

/** A range in whole points: "52 to 68". */
export function rangeOf({ low, high }: { low: number; high: number }): string {
  return `${Math.round(low)} to ${Math.round(high)}`
}

/** "half a day", "3 days": how long an answer usually takes. */
export function replyWords(hours: number): string {
  if (hours < 1) return 'within the hour'
  if (hours < 36) return `in about ${Math.round(hours)} hours`
  return `in about ${Math.round(hours / 24)} days`
}
