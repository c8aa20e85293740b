import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysFrom, planStudy, type StudyPlan } from '#app/features/interview/study-plan.ts'

const today = '2027-01-04'
const mock = { slug: 'screen', minutes: 60 }

function dayAt(days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
}

function cardsOf(count: number, on = today) {
  return Array.from({ length: count }, (_, index) => ({ module: 'm', card: `c${on}-${index}`, on }))
}

function aPlan(days: number, hoursPerWeek: number, cards = cardsOf(0)): StudyPlan {
  return planStudy({
    today,
    interviewOn: dayAt(days),
    hoursPerWeek,
    due: [{ slug: 'old', minutes: 8, on: '2027-01-05' }],
    fresh: Array.from({ length: 60 }, (_, index) => ({ slug: `q${index}`, minutes: 10 })),
    cards,
    mock,
    storiesMissing: 3,
  })
}

const asked = fc.record({ minutes: fc.integer({ min: 3, max: 60 }), day: fc.integer({ min: -30, max: 130 }) })
const anyWork = fc.record({
  days: fc.integer({ min: 0, max: 150 }),
  hoursPerWeek: fc.integer({ min: 1, max: 40 }),
  due: fc.array(asked, { maxLength: 40 }),
  fresh: fc.array(asked, { maxLength: 80 }),
  cards: fc.array(fc.integer({ min: -30, max: 130 }), { maxLength: 200 }),
  mockMinutes: fc.integer({ min: 20, max: 60 }),
  storiesMissing: fc.integer({ min: 0, max: 6 }),
})

test('a plan keeps to the minutes of each day and the hours of each week, and ends before the interview', () => {
  forAnyPlan(({ days, hoursPerWeek }, plan) => {
    const perDay = (hoursPerWeek * 60) / 7
    const weeks = new Map<number, number>()
    for (const { on, minutes, available, items } of plan.days) {
      const left = daysFrom(on, dayAt(days))
      expect(left).toBeGreaterThanOrEqual(1)
      expect(daysFrom(today, on)).toBeGreaterThanOrEqual(0)
      expect(minutes).toBeLessThanOrEqual(available + 1e-6)
      expect(available).toBeLessThanOrEqual(7 * perDay + 1e-6)
      expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes)
      const week = Math.floor((left - 1) / 7)
      weeks.set(week, (weeks.get(week) ?? 0) + minutes)
    }
    for (const minutes of weeks.values()) expect(minutes).toBeLessThanOrEqual(hoursPerWeek * 60 + 1e-6)
  })
})

test('each question and card comes once and not before it is due, or is said to be left out', () => {
  forAnyPlan(({ days, due, fresh, cards }, plan) => {
    const items = plan.days.flatMap(({ on, items: own }) => own.map((item) => ({ on, item })))
    const slugs = items.flatMap(({ item }) => (item.kind === 'due' || item.kind === 'new' ? [item.slug] : []))
    const isInTime = (day: number) => day < days
    const all = [
      ...due.flatMap(({ day }, index) => (isInTime(day) ? [`d${index}`] : [])),
      ...fresh.map((_, index) => `f${index}`),
    ]
    expect([...slugs, ...plan.leftOut].sort()).toEqual(all.sort())
    for (const { on, item } of items) {
      if (item.kind === 'due') expect(on >= dayAt(due[Number(item.slug.slice(1))]?.day ?? 0)).toBe(true)
      if (item.kind !== 'cards') continue
      for (const { card } of item.cards) expect(on >= dayAt(cards[Number(card)] ?? 0)).toBe(true)
    }
    const planned = items.flatMap(({ item }) => (item.kind === 'cards' ? item.cards : []))
    expect(new Set(planned.map(({ card }) => card)).size).toBe(planned.length)
    expect(planned.length + plan.cardsLeftOut).toBe(cards.filter(isInTime).length)
  })
})

type Work = typeof anyWork extends fc.Arbitrary<infer Value> ? Value : never

function forAnyPlan(check: (work: Work, plan: StudyPlan) => void): void {
  fc.assert(
    fc.property(anyWork, (work) => {
      const plan = planStudy({
        today,
        interviewOn: dayAt(work.days),
        hoursPerWeek: work.hoursPerWeek,
        due: work.due.map(({ minutes, day }, index) => ({ slug: `d${index}`, minutes, on: dayAt(day) })),
        fresh: work.fresh.map(({ minutes }, index) => ({ slug: `f${index}`, minutes })),
        cards: work.cards.map((day, index) => ({ module: 'm', card: String(index), on: dayAt(day) })),
        mock: { slug: 'screen', minutes: work.mockMinutes },
        storiesMissing: work.storiesMissing,
      })
      check(work, plan)
    }),
    { numRuns: 80 },
  )
}

test('cards lie on many days, a like share on each, and not all on the last', () => {
  const counts = aPlan(14, 5, cardsOf(70)).days.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'cards' ? [item.cards.length] : [])),
  )
  expect(counts).toHaveLength(14)
  expect(Math.max(...counts)).toBeLessThanOrEqual(7)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(70)
})

test('two days before the interview is a mock for which the days before save, the day before only cards', () => {
  const plan = aPlan(14, 2, cardsOf(6, dayAt(13)))
  expect(plan.days.at(-1)?.items.map(({ kind }) => kind)).toEqual(['cards'])
  const mocks = plan.days.flatMap(({ on, items }) => (items.some(({ kind }) => kind === 'mock') ? [on] : []))
  // Two hours a week hold no second one.
  expect(mocks).toEqual([dayAt(12)])
  expect(aPlan(14, 5).days.filter(({ items }) => items.some(({ kind }) => kind === 'mock'))).toHaveLength(2)
  expect(aPlan(14, 1).days.some(({ items }) => items.some(({ kind }) => kind === 'mock'))).toBe(false)
})

test('what does not fit is said', () => {
  const plan = aPlan(7, 1, cardsOf(400))
  expect(plan.leftOut.length).toBeGreaterThan(50)
  expect(plan.cardsLeftOut).toBeGreaterThan(200)
})

test('a question comes again on the day on which it is due', () => {
  expect(aPlan(14, 6).days.find(({ on }) => on === '2027-01-05')?.items[0]).toEqual({
    kind: 'due',
    slug: 'old',
    minutes: 16,
  })
})
