import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  clockIn,
  daysBetween,
  isCalendarDate,
  isTimeZone,
  todayIn,
  weekdayOf,
  weekOf,
} from '#app/domain/calendar-date.ts'

test('a date is one that the calendar has', () => {
  expect(['2028-02-29', '2026-12-31'].every(isCalendarDate)).toBe(true)
  expect(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', null].some(isCalendarDate)).toBe(false)
})

test('adding days and counting them are each other backwards', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 300_000 }), (days) => {
      expect(daysBetween('2026-03-29', addDays('2026-03-29', days))).toBe(days)
    }),
  )
})

test('weeks begin on Monday', () => {
  expect(weekdayOf('2026-11-22')).toBe(7)
  expect(weekOf('2026-11-22')).toBe('2026-11-16')
  expect(weekOf('2026-11-23')).toBe('2026-11-23')
})

test('today is what the calendar on the wall says there, on both sides of the date line', () => {
  const instant = new Date('2026-11-22T11:30:00Z')
  expect(todayIn('Pacific/Kiritimati', instant)).toBe('2026-11-23')
  expect(todayIn('Pacific/Auckland', instant)).toBe('2026-11-23')
  expect(todayIn('Etc/GMT+12', instant)).toBe('2026-11-21')
  expect(todayIn('UTC', instant)).toBe('2026-11-22')
})

test('the hour follows summer time, and the day of a change has no gap in dates', () => {
  expect(clockIn('Europe/Berlin', new Date('2026-03-29T00:59:59Z'))).toEqual({ date: '2026-03-29', hour: 1 })
  expect(clockIn('Europe/Berlin', new Date('2026-03-29T01:00:00Z'))).toEqual({ date: '2026-03-29', hour: 3 })
  expect(clockIn('Europe/Berlin', new Date('2026-10-25T22:59:59Z'))).toEqual({ date: '2026-10-25', hour: 23 })
  expect(clockIn('Europe/Berlin', new Date('2026-10-25T23:00:00Z'))).toEqual({ date: '2026-10-26', hour: 0 })
})

test('a zone is known by its name and not by an offset somebody made up', () => {
  expect(isTimeZone('Asia/Kolkata')).toBe(true)
  expect(isTimeZone('UTC')).toBe(true)
  expect([undefined, '', 'Mars/Base', '+02:00', 'Europe/Berlin\n'].some(isTimeZone)).toBe(false)
})
