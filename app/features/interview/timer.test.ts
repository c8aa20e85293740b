import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { clockWords, readClock, timeboxWords } from '#app/features/interview/timer.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('a clock that was not looked at for twenty minutes is right when it is', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  const startedAt = Date.now()
  vi.advanceTimersByTime(20 * 60_000)
  expect(readClock({ startedAt, timeboxSeconds: 1800, at: Date.now() })).toEqual({
    elapsed: 1200,
    left: 600,
    over: 0,
  })
  vi.setSystemTime(startedAt + 31 * 60_000)
  expect(readClock({ startedAt, timeboxSeconds: 1800, at: Date.now() })).toEqual({
    elapsed: 1860,
    left: 0,
    over: 60,
  })
})

test('what is left and what is over always make up the time that passed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 10_000_000 }),
      fc.integer({ min: 1, max: 7200 }),
      (passed, timeboxSeconds) => {
        const { elapsed, left, over } = readClock({ startedAt: 0, timeboxSeconds, at: passed })
        expect(timeboxSeconds - left + over).toBe(elapsed)
        expect(Math.min(left, over)).toBe(0)
      },
    ),
  )
})

test('seconds read as on a clock', () => {
  expect([0, 65, 599, 3723].map(clockWords)).toEqual(['0:00', '1:05', '9:59', '1:02:03'])
  expect([480, 172_800].map(timeboxWords)).toEqual(['8 min', '2 days'])
})
