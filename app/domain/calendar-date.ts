/**
 * Calendar dates, `YYYY-MM-DD`, without time or zone. All arithmetic is on whole days, so that no change of the clocks can
 * lengthen or shorten one.
 */
export type CalendarDate = string

const dayMilliseconds = 86_400_000

/** Whether it is a date that the calendar has, in the years 1900 to 2999. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** Whole days since 1970-01-01. */
export function dayNumber(date: CalendarDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayMilliseconds)
}

export function dateOfDayNumber(day: number): CalendarDate {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return ((dayNumber(date) + 3) % 7) + 1
}

/** The Monday on or before it. */
export function weekOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date))
}

const inZone = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = inZone.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  inZone.set(zone, made)
  return made
}

/** The date and the hour (0 to 23) that the clocks of a named zone show at an instant. */
export function clockIn(zone: string, instant: Date): { date: CalendarDate; hour: number } {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return { date: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) }
}

export function todayIn(zone: string, now: Date): CalendarDate {
  return clockIn(zone, now).date
}

const minute = 60_000
/** Minutes; no zone is further than this from UTC. */
const farthest = 36 * 60

/**
 * The first minute of a day in a named zone: midnight, or one o'clock where the clocks skip it. For a day that a zone left out, the
 * first minute of the next.
 */
export function startOfDay(zone: string, date: CalendarDate): Date {
  const midnight = dayNumber(date) * dayMilliseconds
  let before = -farthest
  let after = farthest
  // Dates only ever go forward, so the first minute that shows this one can be halved towards.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (todayIn(zone, new Date(midnight + middle * minute)) < date) before = middle
    else after = middle
  }
  return new Date(midnight + after * minute)
}

/** Whether the zone is one that this system's calendar knows by its IANA name. */
export function isTimeZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || !/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}
