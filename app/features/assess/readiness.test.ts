import { expect, test } from 'vitest'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { Reading, ReadingKind } from '#app/domain/reading.ts'
import type { ReadinessTarget } from '#app/features/assess/readiness/standing.ts'
import { computeReadiness } from '#app/features/assess/readiness.ts'

test('readiness of a kind is attainment weighted 2 for essential competencies and 1 for others', () => {
  const { byKind } = computeReadiness({
    readings: [
      read('technical-judgement', 'self', 1),
      read('team-leadership', 'self', 1),
      read('strategic-thinking', 'self', 5),
    ],
    target: aTarget({ 'technical-judgement': 4, 'team-leadership': 2, 'strategic-thinking': 3 }, [
      'technical-judgement',
    ]),
  })
  // (2 x 1/4 + 1 x 1/2 + 1 x 1) / 4
  expect(byKind.self.readiness).toBe(50)
  expect(byKind.self.coverage).toBe(1)
})

test('naming an essential competency twice weighs it once', () => {
  const readings = [read('technical-judgement', 'self', 2), read('team-leadership', 'self', 4)]
  const requirements = { 'technical-judgement': 4, 'team-leadership': 4 } as const
  const twice = aTarget(requirements, ['technical-judgement', 'technical-judgement'])
  expect(computeReadiness({ readings, target: twice })).toEqual(
    computeReadiness({ readings, target: aTarget(requirements, ['technical-judgement']) }),
  )
})

test('the three kinds stand side by side and are never averaged', () => {
  const { byKind } = computeReadiness({
    readings: [
      read('facilitation-and-presenting', 'self', 4),
      read('facilitation-and-presenting', 'scenario', 3),
      read('facilitation-and-presenting', 'observed', 2),
    ],
    target: aTarget({ 'facilitation-and-presenting': 4 }),
  })
  expect(byKind).toEqual({
    self: { readiness: 100, coverage: 1 },
    scenario: { readiness: 75, coverage: 1 },
    observed: { readiness: 50, coverage: 1 },
  })
})

test('a competency without a reading of a kind leaves the sum and lowers the coverage of that kind', () => {
  const { byKind } = computeReadiness({
    readings: [read('technical-judgement', 'self', 2), read('team-leadership', 'scenario', 5)],
    target: aTarget({
      'technical-judgement': 4,
      'team-leadership': 4,
      'strategic-thinking': 4,
      'process-improvement': 4,
    }),
  })
  expect(byKind.self).toEqual({ readiness: 50, coverage: 0.25 })
  expect(byKind.scenario).toEqual({ readiness: 100, coverage: 0.25 })
})

test('a kind without any reading has no readiness, which is not a readiness of 0', () => {
  const { byKind } = computeReadiness({ readings: [], target: aTarget({ 'team-leadership': 3 }) })
  expect(byKind.observed).toEqual({ readiness: null, coverage: 0 })
})

test('a reading of a competency that the target does not ask for changes nothing', () => {
  const target = aTarget({ 'team-leadership': 3 })
  const asked = read('team-leadership', 'self', 2)
  expect(computeReadiness({ readings: [asked, read('strategic-thinking', 'self', 5)], target })).toEqual(
    computeReadiness({ readings: [asked], target }),
  )
})

test.each<[string, Partial<Reading> & { kind: ReadingKind }, number]>([
  ['self reading', { kind: 'self' }, 0.8],
  ['self reading, whatever is attached to it,', { kind: 'self', hasEvidence: true }, 0.8],
  ['scenario reading', { kind: 'scenario' }, 0.7],
  ['observed reading', { kind: 'observed' }, 0.5],
  ['observed reading with evidence', { kind: 'observed', hasEvidence: true }, 0.4],
])('the range of one %s is its 10th to 90th percentile', (_kind, reading, standardError) => {
  const { low, middle, high } = computeReadiness({
    readings: [{ ...read('team-leadership', 'self', 3), ...reading }],
    target: aTarget({ 'team-leadership': 5 }),
  })
  // The 90th percentile of a standard normal is 1.2816; one level of five is 20 points.
  expect(low).toBeCloseTo(20 * (3 - 1.2816 * standardError), 1)
  expect(middle).toBeCloseTo(60, 6)
  expect(high).toBeCloseTo(20 * (3 + 1.2816 * standardError), 1)
})

test('a competency without any reading may be at any level from 1 to 5', () => {
  const { low, middle, high } = computeReadiness({ readings: [], target: aTarget({ 'team-leadership': 5 }) })
  expect(low).toBeCloseTo(20 * 1.4, 1)
  expect(middle).toBeCloseTo(20 * 3, 6)
  expect(high).toBeCloseTo(20 * 4.6, 1)
})

test('drawn values stay on the scale', () => {
  const atBottom = computeReadiness({
    readings: [read('team-leadership', 'self', 1)],
    target: aTarget({ 'team-leadership': 5 }),
  })
  expect(atBottom.low).toBeCloseTo(20, 9)
})

test('somebody exactly at every requirement has 100 for the kind but a middle near 90', () => {
  const requirements = Object.fromEntries(
    competencySlugs.map((slug, place) => [slug, (3 + (place % 2)) as Proficiency]),
  )
  const { byKind, middle, gaps } = computeReadiness({
    readings: Object.entries(requirements).map(([slug, requirement]) => read(slug, 'self', requirement)),
    target: aTarget(requirements, ['technical-judgement', 'team-leadership', 'stakeholder-management']),
  })
  expect(byKind.self.readiness).toBe(100)
  expect(middle).toBeGreaterThan(88)
  expect(middle).toBeLessThan(93)
  expect(gaps).toEqual([])
})

test('draws belong to a competency, not to its position among those of the target', () => {
  const readings = [read('system-design-literacy', 'self', 3), read('process-improvement', 'self', 2)]
  const requirements = { 'system-design-literacy': 4, 'process-improvement': 4 } as const
  const two = computeReadiness({ readings, target: aTarget(requirements) })
  const three = computeReadiness({ readings, target: aTarget({ ...requirements, 'team-leadership': 1 }) })
  // The third, with requirement 1, is attained in every draw and lies between the two in the framework.
  expect(three.low).toBeCloseTo((2 * two.low + 100) / 3, 9)
  expect(three.high).toBeCloseTo((2 * two.high + 100) / 3, 9)
})

test('competencies outside the framework have draws of their own, in alphabetical order', () => {
  const readings = [read('vendor-management', 'self', 3), read('budgeting', 'self', 2)]
  const forward = computeReadiness({ readings, target: aTarget({ budgeting: 4, 'vendor-management': 4 }) })
  const backward = computeReadiness({ readings, target: aTarget({ 'vendor-management': 4, budgeting: 4 }) })
  expect(backward).toEqual(forward)
  const inside = computeReadiness({
    readings: [read('system-design-literacy', 'self', 2), read('technical-judgement', 'self', 3)],
    target: aTarget({ 'system-design-literacy': 4, 'technical-judgement': 4 }),
  })
  expect(forward.low).not.toBe(inside.low)
  // Two draws shared between both would lie as far apart as one alone.
  expect(forward.high - forward.low).toBeLessThan(45)
})

test('gaps are the competencies below their requirement and the unread ones, the costliest first', () => {
  const { gaps } = computeReadiness({
    readings: [
      read('technical-judgement', 'self', 3),
      read('planning-and-estimation', 'self', 2),
      read('team-leadership', 'self', 4),
      read('process-improvement', 'self', 5),
    ],
    target: aTarget({
      'technical-judgement': 4,
      'planning-and-estimation': 4,
      'team-leadership': 4,
      'strategic-thinking': 4,
      'process-improvement': 4,
    }),
  })
  expect(gaps.map(({ competency, requirement, best }) => [competency, requirement, best])).toEqual([
    ['planning-and-estimation', 4, 2],
    ['strategic-thinking', 4, null],
    ['technical-judgement', 4, 3],
  ])
})

test('the cost of a gap is what the middle gains when that one is at its requirement', () => {
  const target = aTarget({ 'team-leadership': 4 })
  const [gap] = computeReadiness({ readings: [read('team-leadership', 'observed', 2)], target }).gaps
  // The middle of one competency is at its value: 2/4 now, 4/4 then.
  expect(gap?.cost).toBeCloseTo(50, 1)
})

test('an unread competency costs what a self reading at its requirement would gain', () => {
  const target = aTarget({ 'team-leadership': 4, 'strategic-thinking': 3 })
  const readings = [read('strategic-thinking', 'self', 3)]
  const now = computeReadiness({ readings, target })
  const then = computeReadiness({ readings: [...readings, read('team-leadership', 'self', 4)], target })
  expect(now.gaps).toEqual([
    { competency: 'team-leadership', requirement: 4, best: null, cost: then.middle - now.middle },
  ])
  expect(now.gaps[0]?.cost).toBeGreaterThan(0)
})

test('an unread competency with a low requirement is a gap that costs nothing, not less than nothing', () => {
  const { gaps } = computeReadiness({
    readings: [read('team-leadership', 'self', 3), read('strategic-thinking', 'self', 3)],
    target: aTarget({
      'team-leadership': 3,
      'strategic-thinking': 3,
      'technical-judgement': 2,
      'process-improvement': 1,
    }),
  })
  expect(gaps.map(({ competency, cost }) => [competency, cost])).toEqual([
    ['technical-judgement', 0],
    ['process-improvement', 0],
  ])
})

function read(competency: string, kind: ReadingKind, value: number): Reading {
  return { competency, kind, value }
}

function aTarget(requirements: Record<string, Proficiency>, essentials: string[] = []): ReadinessTarget {
  return { requirements, essentials }
}
