import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  clockIn,
  daysBetween,
  isCalendarDate,
  isTimeZone,
  startOfDay,
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

test('a day begins at its first minute, also where the clocks change in it or at midnight', () => {
  const starts: [zone: string, date: string, begins: string][] = [
    ['UTC', '2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['Asia/Kathmandu', '2026-06-01', '2026-05-31T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-23', '2026-11-22T10:00:00.000Z'],
    ['Etc/GMT+12', '2026-11-21', '2026-11-21T12:00:00.000Z'],
    // Clocks go from 23:59 to 01:00 here, and in the autumn from 23:59 back to 23:00.
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['America/Asuncion', '2024-03-24', '2024-03-24T04:00:00.000Z'],
    // The day that Samoa left out: the next one began instead.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ]
  expect(starts.map(([zone, date]) => startOfDay(zone, date).toISOString())).toEqual(
    starts.map(([, , begins]) => begins),
  )
})

test('whatever the zone, today began before now, and the minute before it was another day', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/Havana',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    'Africa/Cairo',
  ]
  const year = { min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.date(year), (zone, now) => {
      const today = todayIn(zone, now)
      const start = startOfDay(zone, today)
      expect(start.getTime()).toBeLessThanOrEqual(now.getTime())
      expect(todayIn(zone, start)).toBe(today)
      expect(todayIn(zone, new Date(start.getTime() - 1))).toBe(addDays(today, -1))
    }),
  )
})
