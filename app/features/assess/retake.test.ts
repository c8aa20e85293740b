import { expect, test } from 'vitest'
import { isRetakeDue } from '#app/features/assess/retake.ts'

test('a retake is suggested from the fourteenth day on, to the minute', () => {
  const taken = '2026-11-01T10:00:00.000Z'
  expect(isRetakeDue(taken, new Date('2026-11-15T09:59:00Z'))).toBe(false)
  expect(isRetakeDue(taken, new Date('2026-11-15T10:00:00Z'))).toBe(true)
})
