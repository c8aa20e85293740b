import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { competencySlugs } from '#app/domain/competency.ts'
import { type Proficiency, proficiencies } from '#app/domain/proficiency.ts'
import { type Reading, type ReadingKind, readingKinds } from '#app/domain/reading.ts'
import { type Activity, rankNextActions } from '#app/features/assess/next-actions.ts'
import type { ReadinessInput, ReadinessTarget } from '#app/features/assess/readiness/standing.ts'
import { computeReadiness } from '#app/features/assess/readiness.ts'

// Hundreds of cases of some milliseconds each: on a busy machine that passes the usual limit.
vi.setConfig({ testTimeout: 60_000 })

test('the action with the most gain per hour comes first, even where another gains more', () => {
  const actions = rankNextActions({
    readings: [read('technical-judgement', 'observed', 2), read('team-leadership', 'observed', 3)],
    target: aTarget({ 'technical-judgement': 4, 'team-leadership': 4 }),
    activities: [anActivity('technical-judgement', 3, 40), anActivity('team-leadership', 4, 2)],
  })
  expect(actions.map(({ activity }) => activity.competency)).toEqual([
    'team-leadership',
    'technical-judgement',
  ])
  const [quick, slow] = actions
  expect(quick?.gain).toBeLessThan(slow?.gain ?? 0)
  expect(quick?.gainPerHour).toBe((quick?.gain ?? 0) / 2)
})

test('the gain is that of one level up of the best-supported reading', () => {
  const target = aTarget({ 'team-leadership': 4 })
  const readings = [read('team-leadership', 'observed', 2), read('team-leadership', 'self', 4)]
  const [action] = rankNextActions({ readings, target, activities: [anActivity('team-leadership', 3, 10)] })
  // The middle of one competency is at its value: 2/4 now, 3/4 then.
  expect(action?.gain).toBeCloseTo(25, 1)
  expect(action).toMatchObject({ requirement: 4, best: 2, essential: false })
})

test('one level up stops at 5', () => {
  const target = aTarget({ 'team-leadership': 5 })
  const middle = (value: number) => {
    return computeReadiness({ readings: [read('team-leadership', 'self', value)], target }).middle
  }
  const [action] = rankNextActions({
    readings: [read('team-leadership', 'self', 4.5)],
    target,
    activities: [anActivity('team-leadership', 5, 10)],
  })
  expect(action?.gain).toBe(middle(5) - middle(4.5))
})

test.each<[number | null, number]>([
  [null, 2],
  [1, 2],
  [1.9, 2],
  [2, 3],
  [2.7, 3],
  [4.99, 5],
])('for somebody at %s the activity leads to level %d', (value, to) => {
  const [action] = rankNextActions({
    readings: value === null ? [] : [read('team-leadership', 'self', value)],
    target: aTarget({ 'team-leadership': 5 }),
    activities: ([2, 3, 4, 5] as const).map((level) => anActivity('team-leadership', level, 10)),
  })
  expect(action?.activity.to).toBe(to)
  expect(action?.best).toBe(value)
})

test('of several activities to the same level the first of the shortest is shown', () => {
  const short = { ...anActivity('team-leadership', 3, 4), title: 'Coach one engineer for a month' }
  const [action] = rankNextActions({
    readings: [read('team-leadership', 'self', 2)],
    target: aTarget({ 'team-leadership': 4 }),
    activities: [anActivity('team-leadership', 3, 10), short, anActivity('team-leadership', 3, 4)],
  })
  expect(action?.activity).toBe(short)
})

test('a competency that is met, outside the target or without a fitting activity has no action', () => {
  const actions = rankNextActions({
    readings: [
      read('team-leadership', 'self', 3),
      read('technical-judgement', 'self', 1),
      read('process-improvement', 'self', 2),
    ],
    target: aTarget({ 'team-leadership': 3, 'process-improvement': 4 }),
    activities: [
      anActivity('team-leadership', 4, 1),
      anActivity('technical-judgement', 2, 1),
      anActivity('process-improvement', 4, 1),
    ],
  })
  expect(actions).toEqual([])
})

test('no more than three actions are shown', () => {
  const asked = competencySlugs.slice(0, 5)
  const actions = rankNextActions({
    readings: asked.map((slug) => read(slug, 'self', 2)),
    target: aTarget(Object.fromEntries(asked.map((slug) => [slug, 4]))),
    activities: asked.map((slug, place) => anActivity(slug, 3, 50 - 10 * place)),
  })
  expect(actions.map(({ activity }) => activity.competency)).toEqual([asked[4], asked[3], asked[2]])
})

test('an essential competency gains more than another in the same place', () => {
  const actions = rankNextActions({
    readings: [read('technical-judgement', 'self', 2), read('team-leadership', 'self', 2)],
    target: aTarget({ 'technical-judgement': 4, 'team-leadership': 4 }, ['team-leadership']),
    activities: [anActivity('technical-judgement', 3, 10), anActivity('team-leadership', 3, 10)],
  })
  expect(actions.map(({ activity, essential }) => [activity.competency, essential])).toEqual([
    ['team-leadership', true],
    ['technical-judgement', false],
  ])
})

test('ties keep framework order, whatever the order of target and activities', () => {
  // Unread with requirement 1: attained in every draw before and after, so every gain is exactly 0.
  const asked = ['budgeting', 'process-improvement', 'technical-judgement']
  const actions = rankNextActions({
    readings: [],
    target: aTarget(Object.fromEntries(asked.map((slug) => [slug, 1]))),
    activities: asked.map((slug, place) => anActivity(slug, 2, 10 + place)),
  })
  expect(actions.map(({ gain }) => gain)).toEqual([0, 0, 0])
  expect(actions.map(({ activity }) => activity.competency)).toEqual([
    'technical-judgement',
    'process-improvement',
    'budgeting',
  ])
})

test('an unread competency is compared with a self reading of 2, and a loss ranks last', () => {
  const target = aTarget({ 'technical-judgement': 4, 'team-leadership': 4 })
  const readings = [read('team-leadership', 'self', 3.5)]
  const now = computeReadiness({ readings, target }).middle
  const then = computeReadiness({
    readings: [...readings, read('technical-judgement', 'self', 2)],
    target,
  }).middle
  const actions = rankNextActions({
    readings,
    target,
    activities: [anActivity('technical-judgement', 2, 1), anActivity('team-leadership', 4, 100)],
  })
  expect(actions.map(({ activity }) => activity.competency)).toEqual([
    'team-leadership',
    'technical-judgement',
  ])
  expect(actions[1]).toMatchObject({ best: null, gain: then - now })
  expect(actions[1]?.gain).toBeLessThan(0)
})

test('without activities there is nothing to do next', () => {
  expect(
    rankNextActions({ readings: [], target: aTarget({ 'team-leadership': 3 }), activities: [] }),
  ).toEqual([])
})

test('the actions shown are the best of all, each gaining what a recomputation gains', () => {
  fc.assert(
    fc.property(anExample(), ({ activities, ...input }) => {
      const actions = rankNextActions({ ...input, activities })
      const { middle } = computeReadiness(input)
      const shown = actions.map(({ activity }) => activity.competency)
      for (const [at, { activity, gain, gainPerHour, best, requirement, essential }] of actions.entries()) {
        const reading = input.readings.find(({ competency }) => competency === activity.competency)
        const raised: Reading = reading
          ? { ...reading, value: Math.min(5, reading.value + 1) }
          : read(activity.competency, 'self', 2)
        const readings = [...input.readings.filter((each) => each !== reading), raised]
        expect(computeReadiness({ ...input, readings }).middle - middle).toBe(gain)
        expect(gainPerHour).toBe(gain / activity.hours)
        expect(gainPerHour).toBeLessThanOrEqual(actions[at - 1]?.gainPerHour ?? Number.POSITIVE_INFINITY)
        expect(best).toBe(reading?.value ?? null)
        expect(requirement).toBe(input.target.requirements[activity.competency])
        expect(essential).toBe(input.target.essentials.includes(activity.competency))
      }
      const rest = activities.filter(({ competency }) => !shown.includes(competency))
      const next = rankNextActions({ ...input, activities: rest })
      expect(next[0]?.gainPerHour ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(
        actions.at(-1)?.gainPerHour ?? Number.NEGATIVE_INFINITY,
      )
      if (actions.length < 3) expect(next).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('an activity of %d hours is refused', (hours) => {
  const activities = [anActivity('team-leadership', 2, hours)]
  expect(() =>
    rankNextActions({ readings: [], target: aTarget({ 'team-leadership': 3 }), activities }),
  ).toThrow(
    new RangeError(`The activity "team-leadership to level 2" must take more than 0 hours, not ${hours}.`),
  )
})

function read(competency: string, kind: ReadingKind, value: number): Reading {
  return { competency, kind, value }
}

function aTarget(requirements: Record<string, Proficiency>, essentials: string[] = []): ReadinessTarget {
  return { requirements, essentials }
}

function anActivity(competency: string, to: Activity['to'], hours: number): Activity {
  return {
    competency,
    to,
    hours,
    title: `${competency} to level ${to}`,
    href: `/learn/modules/${competency}`,
  }
}

/** Six competencies, at most one reading each, activities for some of their levels. */
function anExample(): fc.Arbitrary<ReadinessInput & { activities: Activity[] }> {
  const asked = competencySlugs.slice(0, 6)
  const slug = fc.constantFrom(...asked)
  return fc.record({
    readings: fc.uniqueArray(
      fc.record({
        competency: slug,
        kind: fc.constantFrom(...readingKinds),
        value: fc.double({ min: 1, max: 5, noNaN: true }),
        hasEvidence: fc.boolean(),
      }),
      { selector: ({ competency }) => competency, maxLength: 6, size: 'max' },
    ),
    target: fc.record({
      requirements: fc
        .tuple(...asked.map(() => fc.constantFrom(...proficiencies)))
        .map((levels) => Object.fromEntries(levels.map((level, at) => [asked[at] ?? '', level]))),
      essentials: fc.subarray([...asked], { maxLength: 4 }),
    }),
    activities: fc.array(
      fc
        .tuple(slug, fc.constantFrom(2, 3, 4, 5), fc.integer({ min: 1, max: 40 }))
        .map(([competency, to, hours]) => anActivity(competency, to, hours)),
      { maxLength: 20, size: 'max' },
    ),
  })
}
