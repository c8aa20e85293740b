import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayIn,
  instantOf,
  localOf,
  momentWords,
  spanWords,
  timeIn,
  zoneWords,
} from '#app/features/mentoring/moment-words.ts'

const at = (iso: string) => ({ kind: 'instant', instant: new Date(iso) })

test('one instant is told in the zone of its reader', () => {
  const start = new Date('2027-01-05T15:00:00Z')
  expect(spanWords(start, 45, 'Europe/Berlin')).toBe('Tuesday 5 January 2027, 16:00 to 16:45 (Berlin)')
  expect(spanWords(start, 45, 'America/New_York')).toBe('Tuesday 5 January 2027, 10:00 to 10:45 (New York)')
  expect(spanWords(start, 45, null)).toBe('Tuesday 5 January 2027, 15:00 to 15:45 (UTC)')
  expect(momentWords(start, 'Asia/Kolkata')).toBe('5 January 2027, 20:30')
})

test('a list has the short day of its reader, and says so where a time is in UTC for want of their zone', () => {
  const evening = '2027-01-05T23:05:00Z'
  expect(dayIn('Europe/Berlin', evening)).toBe('6 Jan 2027')
  expect(dayIn(null, evening)).toBe('5 Jan 2027')
  expect(timeIn('Europe/Berlin', new Date(evening))).toBe('6 Jan 2027, 00:05')
  expect(timeIn(null, evening)).toBe('5 Jan 2027, 23:05 UTC')
})

test('a meeting over midnight names both days', () => {
  const start = new Date('2027-01-05T22:30:00Z')
  expect(spanWords(start, 60, 'Europe/Berlin')).toBe(
    'Tuesday 5 January 2027, 23:30 to 6 January 2027, 00:30 (Berlin)',
  )
})

test('the same clock time is another instant before and after the clocks change', () => {
  expect(instantOf('2027-03-27T10:00', 'Europe/Berlin')).toEqual(at('2027-03-27T09:00:00Z'))
  expect(instantOf('2027-03-29T10:00', 'Europe/Berlin')).toEqual(at('2027-03-29T08:00:00Z'))
})

test('two zones that change their clocks on different days stay apart by what they are apart that day', () => {
  const { instant } = instantOf('2027-03-16T10:00', 'America/New_York') as { instant: Date }
  expect(spanWords(instant, 30, 'Europe/Berlin')).toContain('15:00')
  const later = instantOf('2027-03-30T10:00', 'America/New_York') as { instant: Date }
  expect(spanWords(later.instant, 30, 'Europe/Berlin')).toContain('16:00')
})

test('a time that the clocks skip is no time, and of one shown twice it is the first', () => {
  expect(instantOf('2027-03-28T02:30', 'Europe/Berlin')).toEqual({ kind: 'skipped' })
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toEqual(at('2026-10-25T00:30:00Z'))
})

test('what is no day or time is refused', () => {
  for (const text of ['2027-02-30T10:00', '2027-01-05', '2027-01-05T24:00', '', '2027-13-01T10:00']) {
    expect(instantOf(text, 'UTC')).toBeUndefined()
  }
})

test('an instant that a form shows comes back from it as the same instant', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) }),
      (zone, time) => {
        const instant = new Date(Math.floor(time / 60_000) * 60_000)
        const local = localOf(instant, zone)
        const back = instantOf(local, zone)
        // An hour that is shown twice comes back as its first; then the form shows the same again.
        return back?.kind === 'instant' && localOf(back.instant, zone) === local
      },
    ),
  )
})

test('a zone is called by its place', () => {
  expect(zoneWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})
