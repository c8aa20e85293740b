import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intervalWords, type ReviewState } from '#app/domain/spaced-review.ts'
import { cardKey, forecastLoad, queueCards } from '#app/features/learn/recall.ts'
import { previewDues, retrievability, scheduleReview } from '#app/platform/review-schedule.server.ts'

const start = new Date('2022-12-29T12:30:00Z')
const day = 24 * 60 * 60 * 1000

/**
 * The sequence that py-fsrs and ts-fsrs publish with their tests (FSRS-6, default parameters, 90 % retention, no fuzz): good
 * six times, again twice, good five times, each answered when it was due.
 */
const published = {
  grades: [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const,
  days: [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21],
}

test('intervals are those that FSRS-6 publishes for a sequence of grades', () => {
  let state: ReviewState | null = null
  let now = start
  const days: number[] = []
  for (const grade of published.grades) {
    state = scheduleReview(state, grade, now)
    days.push(state.scheduledDays)
    now = state.due
  }
  expect(days).toEqual(published.days)
})

test('a better grade never brings a card back sooner', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 2, 3, 4), { maxLength: 12 }), (grades) => {
      let state: ReviewState | null = null
      let now = start
      for (const grade of grades) {
        state = scheduleReview(state, grade as 1, now)
        now = state.due
      }
      const dues = previewDues(state, now)
      expect(dues[1].getTime()).toBeLessThanOrEqual(dues[2].getTime())
      expect(dues[2].getTime()).toBeLessThanOrEqual(dues[3].getTime())
      expect(dues[3].getTime()).toBeLessThanOrEqual(dues[4].getTime())
    }),
  )
})

test('what the buttons promise is what the answer does', () => {
  const state = scheduleReview(scheduleReview(null, 3, start), 3, new Date(start.getTime() + 10 * 60_000))
  for (const grade of [1, 2, 3, 4] as const) {
    const at = new Date(state.due.getTime() + day)
    expect(scheduleReview(state, grade, at).due).toEqual(previewDues(state, at)[grade])
  }
})

test('the chance to recall is whole at once, nine in ten when due, and falls from there', () => {
  let state = scheduleReview(null, 4, start)
  state = scheduleReview(state, 3, state.due)
  expect(retrievability(state, state.lastReview)).toBeCloseTo(1, 5)
  expect(retrievability(state, state.due)).toBeCloseTo(0.9, 1)
  expect(retrievability(state, new Date(state.due.getTime() + 400 * day))).toBeLessThan(0.85)
  expect(retrievability(null, start)).toBeNull()
})

function aState(due: Date): ReviewState {
  return { ...scheduleReview(null, 3, start), due }
}

test('the longest overdue is asked first, and new cards last, in their order', () => {
  const cards = ['a', 'b', 'c', 'd'].map((card) => ({ module: 'm', card }))
  const states = [
    { module: 'm', card: 'b', state: aState(new Date(start.getTime() - day)) },
    { module: 'm', card: 'd', state: aState(new Date(start.getTime() - 2 * day)) },
  ]
  expect(queueCards(cards, states, start).map(cardKey)).toEqual(['m.d', 'm.b', 'm.a', 'm.c'])
  expect(
    queueCards(cards, [{ module: 'm', card: 'a', state: aState(new Date(start.getTime() + 1)) }], start),
  ).toHaveLength(3)
})

test('the forecast puts what is overdue on today and forgets nothing in its days', () => {
  const dues = [-5, 0.4, 0.5, 1, 1.5, 13.4, 20].map((days) => ({
    due: new Date(start.getTime() + days * day),
  }))
  const load = forecastLoad(dues, { today: '2022-12-29', zone: 'UTC' }, 14)
  expect(load).toHaveLength(14)
  expect(load[0]).toBe(2)
  expect(load.slice(1, 3)).toEqual([2, 1])
  expect(load[13]).toBe(1)
  expect(load.reduce((sum, cards) => sum + cards, 0)).toBe(6)
})

test('a card counts for the day of the learner in which it comes due, also when the clocks change', () => {
  const of = (zone: string, today: string, ...dues: string[]) =>
    forecastLoad(
      dues.map((due) => ({ due: new Date(due) })),
      { today, zone },
      3,
    )
  // The night of 28 to 29 March 2026 has one hour less in Berlin: midnight of the 30th is at 22:00 in UTC.
  expect(
    of('Europe/Berlin', '2026-03-28', '2026-03-28T22:59Z', '2026-03-28T23:00Z', '2026-03-29T21:59Z'),
  ).toEqual([1, 2, 0])
  expect(of('Europe/Berlin', '2026-03-28', '2026-03-29T22:00Z')).toEqual([0, 0, 1])
  expect(of('Pacific/Auckland', '2026-11-23', '2026-11-22T11:30Z', '2026-11-23T11:30Z')).toEqual([1, 1, 0])
})

test('a time to come is told in the largest unit that fits', () => {
  const words = (minutes: number) => intervalWords(start, new Date(start.getTime() + minutes * 60_000))
  expect([0, 1, 10, 60, 300, 1440, 3 * 1440, 70 * 1440, 800 * 1440].map(words)).toEqual([
    '1 min',
    '1 min',
    '10 min',
    '1 hour',
    '5 hours',
    '1 day',
    '3 days',
    '2 months',
    '2 years',
  ])
})
