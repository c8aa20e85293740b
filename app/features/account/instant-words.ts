import { dayWords } from '#app/domain/date-words.ts'

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })

/** "22 November 2026, 14:55 UTC". */
export function instantWords(instant: Date): string {
  return `${dayWords(instant.toISOString())}, ${time.format(instant)} UTC`
}

/** How long to wait, rounded up to whole minutes: "1 minute", "15 minutes". */
export function waitWords(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
