const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const kept = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${zone} ${withTime}`
  const known = kept.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { ...day, ...(withTime ? time : {}), timeZone: zone })
  kept.set(key, made)
  return made
}

/** "3 Nov 2026", in the reader's zone. */
export function dayIn(zone: string | null, at: Date | string): string {
  return format(zone ?? 'UTC', false).format(new Date(at))
}

/** "3 Nov 2026, 14:05", in the reader's zone. */
export function timeIn(zone: string | null, at: Date | string): string {
  return `${format(zone ?? 'UTC', true).format(new Date(at))}${zone === null ? ' UTC' : ''}`
}

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
