import { expect, test } from 'vitest'
import { instantWords, waitWords } from '#app/features/account/instant-words.ts'

test('an instant is told in UTC and says so', () => {
  const instant = new Date('2026-11-22T23:05:59+01:00')
  expect(instantWords(instant)).toBe('22 November 2026, 22:05 UTC')
})

test.each([
  [0, '1 minute'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [900, '15 minutes'],
])('%i seconds are told as %s', (seconds, words) => {
  expect(waitWords(seconds)).toBe(words)
})
