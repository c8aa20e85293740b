import { expect, test } from 'vitest'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { Reading, ReadingKind } from '#app/domain/reading.ts'
import type { ReadinessTarget } from '#app/features/assess/readiness/standing.ts'
import { computeReadiness } from '#app/features/assess/readiness.ts'

test.each<[string, string | undefined, string | undefined, 'first' | 'second']>([
  ['the newer date counts', '2025-03-02', '2025-03-01', 'first'],
  ['a missing date is the oldest, even listed last', '1999-01-01', undefined, 'first'],
  ['on the same date the later in the list counts', '2025-03-01', '2025-03-01', 'second'],
  ['without any dates the later in the list counts', undefined, undefined, 'second'],
  ['an instant is newer than the bare date of its day', '2025-03-01T08:00:00Z', '2025-03-01', 'first'],
  ['instants compare across zones', '2025-03-01T23:00:00-05:00', '2025-03-02T03:00:00Z', 'first'],
  ['a time without a zone is UTC', '2025-03-01T08:00:00Z', '2025-03-01T08:00:00', 'second'],
  ['UTC is no later than a time without a zone', '2025-03-01 08:00:00', '2025-03-01T08:00:00Z', 'second'],
])('of two readings of a kind, %s', (_claim, firstTakenOn, secondTakenOn, counted) => {
  const { byKind } = computeReadiness({
    readings: [
      { ...read('team-leadership', 'self', 1), takenOn: firstTakenOn },
      { ...read('team-leadership', 'self', 3), takenOn: secondTakenOn },
    ],
    target: aTarget({ 'team-leadership': 4 }),
  })
  expect(byKind.self.readiness).toBe(counted === 'first' ? 25 : 75)
})

test('observed is better supported than scenario, and scenario than self, whatever their dates', () => {
  const target = aTarget({ 'team-leadership': 5 })
  const self = { ...read('team-leadership', 'self', 4), takenOn: '2025-03-03' }
  const scenario = { ...read('team-leadership', 'scenario', 3), takenOn: '2025-03-02' }
  const observed = { ...read('team-leadership', 'observed', 2), takenOn: '2025-03-01' }
  expect(rangeOf([self, scenario, observed], target)).toEqual(rangeOf([observed], target))
  expect(rangeOf([self, scenario], target)).toEqual(rangeOf([scenario], target))
})

test('the newest observed reading counts, even where an older one had evidence', () => {
  const target = aTarget({ 'team-leadership': 5 })
  const older = { ...read('team-leadership', 'observed', 4), hasEvidence: true, takenOn: '2025-03-01' }
  const newer = { ...read('team-leadership', 'observed', 3), takenOn: '2025-03-02' }
  expect(rangeOf([newer, older], target)).toEqual(rangeOf([newer], target))
})

test.each([0.99, 5.01, 0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
  'a reading of %d is refused',
  (value) => {
    const target = aTarget({ 'team-leadership': 3 })
    const bad = read('team-leadership', 'self', value)
    const newer = { ...read('team-leadership', 'self', 3), takenOn: '2025-03-01' }
    expect(() => computeReadiness({ readings: [bad, newer], target })).toThrow(RangeError)
    expect(() => computeReadiness({ readings: [bad], target })).toThrow(
      `A reading of team-leadership must be from 1 to 5, not ${value}.`,
    )
  },
)

test.each([0, 6, Number.NaN])('a requirement of %d is refused', (requirement) => {
  const target = aTarget({ 'team-leadership': requirement as Proficiency })
  expect(() => computeReadiness({ readings: [], target })).toThrow(
    new RangeError(`The requirement for team-leadership must be from 1 to 5, not ${requirement}.`),
  )
})

test('an essential competency without a requirement is refused', () => {
  for (const essential of ['strategic-thinking', 'constructor']) {
    expect(() =>
      computeReadiness({ readings: [], target: aTarget({ 'team-leadership': 3 }, [essential]) }),
    ).toThrow(new RangeError(`The target calls ${essential} essential but has no requirement for it.`))
  }
})

test('a target that requires nothing is refused', () => {
  expect(() => computeReadiness({ readings: [], target: aTarget({}) })).toThrow(
    new RangeError('A target must require at least one competency.'),
  )
})

test.each(['last week', 'March 1, 2025', ''])(
  'a date of "%s" is refused, not taken for the oldest',
  (takenOn) => {
    const readings = [{ ...read('team-leadership', 'self', 3), takenOn }]
    expect(() => computeReadiness({ readings, target: aTarget({ 'team-leadership': 3 }) })).toThrow(
      new RangeError(
        `A reading of team-leadership was taken on "${takenOn}", which is not a date or an instant.`,
      ),
    )
  },
)

function read(competency: string, kind: ReadingKind, value: number): Reading {
  return { competency, kind, value }
}

function aTarget(requirements: Record<string, Proficiency>, essentials: string[] = []): ReadinessTarget {
  return { requirements, essentials }
}

function rangeOf(readings: Reading[], target: ReadinessTarget) {
  const { low, middle, high } = computeReadiness({ readings, target })
  return { low, middle, high }
}
