/**
 * Instants as the clocks of a named zone show them, and back. Zones are IANA names; null is UTC until somebody's zone is known.
 */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
  formats.set(key, made)
  return made
}

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
const shortDay = { ...day, month: 'short' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** "5 January 2027, 10:00" */
export function momentWords(instant: Date, zone: string | null): string {
  const own = zone ?? 'UTC'
  return `${format(own, day).format(instant)}, ${format(own, clock).format(instant)}`
}

/** "5 Jan 2027", for lists. */
export function dayIn(zone: string | null, at: Date | string): string {
  return format(zone ?? 'UTC', shortDay).format(new Date(at))
}

/** "5 Jan 2027, 10:00", for lists. */
export function timeIn(zone: string | null, at: Date | string): string {
  return `${format(zone ?? 'UTC', { ...shortDay, ...clock }).format(new Date(at))}${zone === null ? ' UTC' : ''}`
}

/** "Tuesday 5 January 2027, 10:00 to 10:45 (Berlin)". The end has its own day where it is another one. */
export function spanWords(startsAt: Date, minutes: number, zone: string | null): string {
  const own = zone ?? 'UTC'
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  const weekday = format(own, { weekday: 'long' })
  const days = format(own, day)
  const hours = format(own, clock)
  const sameDay = days.format(startsAt) === days.format(endsAt)
  const end = sameDay ? hours.format(endsAt) : `${days.format(endsAt)}, ${hours.format(endsAt)}`
  return `${weekday.format(startsAt)} ${days.format(startsAt)}, ${hours.format(startsAt)} to ${end} (${zoneWords(own)})`
}

/** What somebody did to a meeting that is not held: "called off your meeting of ...". */
export function offWords(wasAgreed: boolean, when: string): string {
  return wasAgreed ? `called off your meeting of ${when}` : 'can come at none of the times that you proposed'
}

/** The place of a zone, as people call it: "Berlin", "New York", "UTC". */
export function zoneWords(zone: string | null): string {
  return (zone ?? 'UTC').split('/').at(-1)?.replaceAll('_', ' ') ?? 'UTC'
}

/** Minutes by which the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(zone: string, instant: Date): number {
  const parts = Object.fromEntries(
    format(zone, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts
  const shown = Date.UTC(year, month - 1, date, hour, minute, second)
  return Math.round((shown - Math.floor(instant.getTime() / 1000) * 1000) / 60_000)
}

/**
 * The instant at which the clocks of a zone show a day and time, `2027-01-05T10:00`. `skipped`: they never do, since they are put
 * forward over it; of an hour that they show twice it is the first. Undefined for what is no day or time.
 */
export function instantOf(
  local: string,
  zone: string | null,
): { kind: 'instant'; instant: Date } | { kind: 'skipped' } | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)$/.exec(local)
  if (!match) return undefined
  const asUtc = Date.parse(`${local}:00Z`)
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== local) return undefined
  const own = zone ?? 'UTC'
  // Every offset in force within a day of it, the greatest first: that is the earlier instant.
  const offsets = [-1, 0, 1].map((days) => offsetAt(own, new Date(asUtc + days * 86_400_000)))
  for (const offset of [...new Set(offsets)].sort((a, b) => b - a)) {
    const instant = new Date(asUtc - offset * 60_000)
    if (offsetAt(own, instant) === offset) return { kind: 'instant', instant }
  }
  return { kind: 'skipped' }
}

/** An instant as the clocks of a zone show it, as a form field holds it: `2027-01-05T10:00`. */
export function localOf(instant: Date, zone: string | null): string {
  const shown = new Date(instant.getTime() + offsetAt(zone ?? 'UTC', instant) * 60_000)
  return shown.toISOString().slice(0, 16)
}
