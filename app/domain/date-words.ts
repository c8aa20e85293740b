import { todayIn } from '#app/domain/calendar-date.ts'

const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day in words, "22 November 2026", from an ISO date or instant; the day is the one in UTC. */
export function dayWords(iso: string): string {
  return long.format(new Date(iso))
}

/** The day of an instant in words, as the calendars of a named zone (IANA) show it; UTC's until a zone is known. */
export function dayWordsIn(zone: string | null, instant: Date): string {
  return dayWords(todayIn(zone ?? 'UTC', instant))
}

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day, a month or a year in words, as exact as it is given: "2 July 2026", "July 2026", "2026". */
export function asOfWords(asOf: string): string {
  if (/^\d{4}$/.test(asOf)) return asOf
  if (/^\d{4}-\d{2}$/.test(asOf)) return monthAndYear.format(new Date(asOf))
  return dayWords(asOf)
}
