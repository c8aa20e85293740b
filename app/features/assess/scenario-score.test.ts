import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionIds } from '#app/domain/scenario.ts'
import { scenarioPoints, scenarioReading } from '#app/features/assess/scenario-score.ts'

const key = { best: 'b', worst: 'd' } as const

const picks = actionIds.flatMap((best) =>
  actionIds.filter((worst) => worst !== best).map((worst) => ({ best, worst })),
)

test('both picks on the key give two points, both on the opposite pole minus two', () => {
  expect(scenarioPoints({ best: 'b', worst: 'd' }, key)).toBe(2)
  expect(scenarioPoints({ best: 'd', worst: 'b' }, key)).toBe(-2)
})

test('an action between the poles gives nothing', () => {
  expect(scenarioPoints({ best: 'b', worst: 'a' }, key)).toBe(1)
  expect(scenarioPoints({ best: 'a', worst: 'c' }, key)).toBe(0)
  expect(scenarioPoints({ best: 'a', worst: 'b' }, key)).toBe(-1)
})

test('picking at random averages no points', () => {
  expect(picks.reduce((sum, pick) => sum + scenarioPoints(pick, key), 0)).toBe(0)
})

test('the key matched throughout reads 5, guessing reads 1, no answer reads nothing', () => {
  expect(scenarioReading([2, 2, 2])).toBe(5)
  expect(scenarioReading(picks.map((pick) => scenarioPoints(pick, key)))).toBe(1)
  expect(scenarioReading([])).toBeNull()
})

test('a reading stays within 1 and 5 and does not fall when an answer improves', () => {
  const points = fc.integer({ min: -2, max: 2 })
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 12 }), fc.nat(), (answers, at) => {
      const reading = scenarioReading(answers) ?? 0
      const better = answers.map((value, index) =>
        index === at % answers.length ? Math.min(2, value + 1) : value,
      )
      expect(reading).toBeGreaterThanOrEqual(1)
      expect(reading).toBeLessThanOrEqual(5)
      expect(scenarioReading(better)).toBeGreaterThanOrEqual(reading)
    }),
  )
})
