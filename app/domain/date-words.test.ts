import { expect, test } from 'vitest'
import { asOfWords, dayWordsIn } from '#app/domain/date-words.ts'

test('a date is told as exactly as it is known', () => {
  expect(['2026', '2026-07', '2026-07-02'].map(asOfWords)).toEqual(['2026', 'July 2026', '2 July 2026'])
})

test('the day of an instant is the one on the calendar of its reader', () => {
  const evening = new Date('2026-11-23T02:30:00Z')
  expect(dayWordsIn('America/New_York', evening)).toBe('22 November 2026')
  expect(dayWordsIn('Europe/Berlin', evening)).toBe('23 November 2026')
  expect(dayWordsIn(null, evening)).toBe('23 November 2026')
})
