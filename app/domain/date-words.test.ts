import { expect, test } from 'vitest'
import { asOfWords } from '#app/domain/date-words.ts'

test('a date is told as exactly as it is known', () => {
  expect(['2026', '2026-07', '2026-07-02'].map(asOfWords)).toEqual(['2026', 'July 2026', '2 July 2026'])
})
