import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { competencySlugs } from '#app/domain/competency.ts'
import { proficiencies } from '#app/domain/proficiency.ts'
import { type Reading, readingKinds } from '#app/domain/reading.ts'
import type { ReadinessInput, ReadinessTarget } from '#app/features/assess/readiness/standing.ts'
import { computeReadiness, type Readiness } from '#app/features/assess/readiness.ts'

// Hundreds of cases of some milliseconds each: on a busy machine that passes the usual limit.
vi.setConfig({ testTimeout: 60_000 })

const slugs = [...competencySlugs, 'budgeting', 'vendor-management']
const values = fc.oneof(
  fc.double({ min: 1, max: 5, noNaN: true }),
  fc.constantFrom(1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5),
)
const dates = fc.constantFrom(undefined, '2025-01-31', '2025-02-01', '2025-02-01T09:30:00Z', '2025-02-02')
const anyReading = fc.record<Reading>({
  competency: fc.constantFrom(...slugs),
  kind: fc.constantFrom(...readingKinds),
  value: values,
  hasEvidence: fc.boolean(),
  takenOn: dates,
})

test('the same input gives the same output', () => {
  check(anInput(), (input) => {
    expect(computeReadiness(structuredClone(input))).toEqual(computeReadiness(input))
  })
})

test('raising any one value never lowers the readiness of a kind, low, middle or high', () => {
  const raise = fc.record({ place: fc.nat(), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  check(fc.tuple(anInput({ minReadings: 1 }), raise), ([input, { place, share }]) => {
    const raisedPlace = place % input.readings.length
    const readings = input.readings.map((reading, at) => {
      return at === raisedPlace
        ? { ...reading, value: Math.min(5, reading.value + share * (5 - reading.value)) }
        : reading
    })
    const before = numbersOf(computeReadiness(input))
    for (const [at, after] of numbersOf(computeReadiness({ ...input, readings })).entries()) {
      expect(after).toBeGreaterThanOrEqual(before[at] ?? Number.NaN)
    }
  })
})

test('an observed reading equal to the self reading widens the range by half a point at most', () => {
  const example = fc.record({
    input: anInput({ minCompetencies: 8 }),
    place: fc.nat(),
    value: values,
    hasEvidence: fc.boolean(),
  })
  check(example, ({ input, place, value, hasEvidence }) => {
    const asked = Object.keys(input.target.requirements)
    const competency = asked[place % asked.length] ?? ''
    const others = input.readings.filter((reading) => reading.competency !== competency)
    const readings: Reading[] = [...others, { competency, kind: 'self', value }]
    const observed: Reading = { competency, kind: 'observed', value, hasEvidence }
    const before = widthOf({ ...input, readings })
    expect(widthOf({ ...input, readings: [...readings, observed] })).toBeLessThanOrEqual(before + 0.5)
  })
})

test('low is at most middle, middle at most high, and every number lies on its scale', () => {
  check(anInput(), (input) => {
    const { low, middle, high, byKind } = computeReadiness(input)
    expect(low).toBeGreaterThanOrEqual(0)
    expect(middle).toBeGreaterThanOrEqual(low)
    expect(high).toBeGreaterThanOrEqual(middle)
    expect(high).toBeLessThanOrEqual(100)
    for (const { readiness, coverage } of Object.values(byKind)) {
      expect(coverage).toBeGreaterThanOrEqual(0)
      expect(coverage).toBeLessThanOrEqual(1)
      if (coverage === 0) expect(readiness).toBeNull()
      else expect(readiness).toSatisfy((points: number) => points > 0 && points <= 100)
    }
  })
})

test('the order of readings does not matter unless two of a kind were taken at the same time', () => {
  const shuffled = anInput({ withoutTies: true }).chain((input) => {
    return fc.tuple(
      fc.constant(input),
      shuffle(input.readings),
      shuffle(Object.entries(input.target.requirements)),
    )
  })
  check(shuffled, ([input, readings, requirements]) => {
    const target = { ...input.target, requirements: Object.fromEntries(requirements) }
    expect(computeReadiness({ readings, target })).toEqual(computeReadiness(input))
  })
})

test('history does not count: an older reading of a kind changes nothing', () => {
  const example = anInput({ minReadings: 1 }).chain((input) => {
    return fc.tuple(fc.constant(input), fc.constantFrom(...input.readings), values)
  })
  check(example, ([input, reading, value]) => {
    const older: Reading = { ...reading, value, takenOn: '2024-12-31' }
    const dated = input.readings.map((each) => ({ ...each, takenOn: each.takenOn ?? '2025-01-01' }))
    expect(computeReadiness({ ...input, readings: [...dated, older] })).toEqual(
      computeReadiness({ ...input, readings: dated }),
    )
  })
})

test('gaps are the open competencies by falling cost, each costing what a recomputation gains', () => {
  check(anInput(), (input) => {
    const { gaps, middle } = computeReadiness(input)
    const read = new Set(input.readings.map(({ competency }) => competency))
    for (const [competency, requirement] of Object.entries(input.target.requirements)) {
      const gap = gaps.find((each) => each.competency === competency)
      if (!read.has(competency)) expect(gap).toMatchObject({ requirement, best: null })
      else if (gap) expect(gap.best).toBeLessThan(requirement)
    }
    for (const [at, { competency, requirement, best, cost }] of gaps.entries()) {
      expect(cost).toBeGreaterThanOrEqual(0)
      expect(cost).toBeLessThanOrEqual(gaps[at - 1]?.cost ?? 100)
      const counted = bestReadingOf(competency, input.readings)
      if (best === null || !counted) continue
      const met = input.readings.map((each) => (each === counted ? { ...each, value: requirement } : each))
      expect(computeReadiness({ ...input, readings: met }).middle - middle).toBeCloseTo(cost, 9)
    }
  })
})

function check<Input>(input: fc.Arbitrary<Input>, law: (input: Input) => void): void {
  fc.assert(fc.property(input, law), { numRuns: 300 })
}

/** Twice the size of the framework, so that a competency often has readings of several kinds and history. */
function anInput({
  minCompetencies = 1,
  minReadings = 0,
  withoutTies = false,
} = {}): fc.Arbitrary<ReadinessInput> {
  const size = { minLength: minReadings, maxLength: 30, size: 'max' } as const
  const timeOf = ({ competency, kind, takenOn }: Reading) => `${competency} ${kind} ${takenOn}`
  const readings = withoutTies
    ? fc.uniqueArray(anyReading, { ...size, selector: timeOf })
    : fc.array(anyReading, size)
  return fc.record({ readings, target: aTarget(minCompetencies) })
}

function aTarget(minCompetencies: number): fc.Arbitrary<ReadinessTarget> {
  return fc.subarray(slugs, { minLength: minCompetencies }).chain((asked) =>
    fc.record({
      requirements: fc
        .tuple(...asked.map(() => fc.constantFrom(...proficiencies)))
        .map((levels) => Object.fromEntries(levels.map((level, at) => [asked[at] ?? '', level]))),
      essentials: fc.subarray(asked, { maxLength: Math.min(6, asked.length) }),
    }),
  )
}

function shuffle<Entry>(entries: readonly Entry[]): fc.Arbitrary<Entry[]> {
  return fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length })
}

function numbersOf({ low, middle, high, byKind }: Readiness): number[] {
  const ofKinds = readingKinds.map((kind) => byKind[kind].readiness ?? -1)
  return [low, middle, high, ...ofKinds]
}

function widthOf(input: ReadinessInput): number {
  const { low, high } = computeReadiness(input)
  return high - low
}

/**
 * The rules of NUMBERS.md spelled a second time: best-supported kind, newest, the later in the list on a tie.
 */
function bestReadingOf(competency: string, readings: readonly Reading[]): Reading | undefined {
  const rank = ({ kind }: Reading) => readingKinds.indexOf(kind)
  // In text order a date comes before the instants of its day, and '' for a missing one before everything.
  const date = ({ takenOn = '' }: Reading) => takenOn
  return readings
    .filter((reading) => reading.competency === competency)
    .sort((a, b) => rank(a) - rank(b) || (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0))
    .at(-1)
}
