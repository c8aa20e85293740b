import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysFrom, planStudy } from '#app/features/interview/study-plan.ts'

const fresh = Array.from({ length: 60 }, (_, index) => ({ slug: `q${index}`, minutes: 10 }))

function aPlan(days: number, hoursPerWeek: number) {
  const interviewOn = new Date(Date.UTC(2027, 0, 4) + days * 86_400_000).toISOString().slice(0, 10)
  return planStudy({
    today: '2027-01-04',
    interviewOn,
    hoursPerWeek,
    due: [{ slug: 'old', minutes: 8, on: '2027-01-05' }],
    fresh,
    mock: { slug: 'screen', minutes: 60 },
    storiesMissing: 3,
  })
}

test('a plan holds no question twice, nothing on the day itself, and its hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 40 }), (days, hoursPerWeek) => {
      const { days: planned, hours } = aPlan(days, hoursPerWeek)
      const slugs = planned.flatMap(({ items }) =>
        items.flatMap(({ kind, slug }) => (kind === 'mock' ? [] : (slug ?? []))),
      )
      expect(new Set(slugs).size).toBe(slugs.length)
      for (const { on } of planned) expect(daysFrom('2027-01-04', on)).toBeLessThan(days)
      // One mock before the day is worth going over the hours of a short week.
      expect(hours).toBeLessThanOrEqual((hoursPerWeek * days) / 7 + 76 / 60 + 0.5)
    }),
  )
})

test('two days before the interview is a mock, the day before only cards', () => {
  const { days } = aPlan(14, 5)
  expect(days.at(-1)?.items).toEqual([{ kind: 'cards', minutes: 10 }])
  expect(days.at(-2)?.items[0]?.kind).toBe('mock')
})

test('what does not fit is said', () => {
  expect(aPlan(7, 1).leftOut.length).toBeGreaterThan(50)
})

test('a question comes again on the day on which it is due', () => {
  expect(aPlan(14, 6).days.find(({ on }) => on === '2027-01-05')?.items[0]).toEqual({
    kind: 'due',
    slug: 'old',
    minutes: 16,
  })
})
