import { expect, test } from 'vitest'
import { isOld } from '#app/domain/fact-age.ts'

const today = new Date('2026-11-22T12:00:00Z')

test('a day is old after 180 days', () => {
  expect(isOld('2026-05-27', today)).toBe(false)
  expect(isOld('2026-05-25', today)).toBe(true)
})

test('a month and a year count from their end', () => {
  expect(isOld('2026-05', today)).toBe(false)
  expect(isOld('2026-04', today)).toBe(true)
  expect(isOld('2026', today)).toBe(false)
  expect(isOld('2025', today)).toBe(true)
})

test('a day to come is not old', () => {
  expect(isOld('2027-01-01', today)).toBe(false)
})
