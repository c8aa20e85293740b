import { expect, test } from 'vitest'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { Reading } from '#app/domain/reading.ts'
import { computeReadiness } from '#app/features/assess/readiness.ts'

const five = competencySlugs.slice(0, 5)

test('with readings of fewer than 60 % of the competencies there are not enough answers', () => {
  expect(verdictFor({ asked: five, observed: { ...all(five.slice(0, 2), 5) } })).toBe('not-enough-answers')
  expect(verdictFor({ asked: five, observed: { ...all(five.slice(0, 3), 5) } })).not.toBe(
    'not-enough-answers',
  )
  expect(verdictFor({ asked: competencySlugs, observed: all(competencySlugs.slice(0, 8), 5) })).toBe(
    'not-enough-answers',
  )
  expect(verdictFor({ asked: competencySlugs, observed: all(competencySlugs.slice(0, 9), 5) })).not.toBe(
    'not-enough-answers',
  )
})

test('the 60 % is by count: essential competencies do not count twice', () => {
  const asked = competencySlugs.slice(0, 6)
  const essentials = asked.slice(0, 3)
  // Two thirds by weight, a half by count.
  expect(verdictFor({ asked, essentials, observed: all(essentials, 5) })).toBe('not-enough-answers')
})

test('without a reading of an essential competency there are not enough answers, whatever the share', () => {
  const [essential = '', ...others] = competencySlugs
  const observed = all(others, 5)
  expect(verdictFor({ asked: competencySlugs, essentials: [essential], observed })).toBe('not-enough-answers')
  expect(verdictFor({ asked: competencySlugs, essentials: [], observed })).toBe('ready')
})

test('an essential competency a full level below blocks ready, less than a level does not', () => {
  const [essential = '', other = ''] = competencySlugs
  const essentials = [essential]
  const well = all(competencySlugs, 5)
  const blocked = readinessFor({ asked: competencySlugs, essentials, observed: { ...well, [essential]: 2 } })
  expect(blocked.low).toBeGreaterThan(85)
  expect(blocked.verdict).toBe('nearly')
  expect(verdictFor({ asked: competencySlugs, essentials, observed: { ...well, [essential]: 2.01 } })).toBe(
    'ready',
  )
  expect(verdictFor({ asked: competencySlugs, essentials, observed: { ...well, [other]: 1 } })).toBe('ready')
})

test('the block looks at the best-supported reading, not at the kindest', () => {
  const [essential = ''] = competencySlugs
  const kind: Reading = { competency: essential, kind: 'self', value: 5, takenOn: '2030-01-01' }
  const example = { asked: competencySlugs, essentials: [essential], observed: all(competencySlugs, 5) }
  expect(verdictFor({ ...example, observed: { ...example.observed, [essential]: 2 }, more: [kind] })).toBe(
    'nearly',
  )
  expect(verdictFor({ ...example, more: [{ ...kind, value: 1 }] })).toBe('ready')
})

test('ready needs a low of 85, and a high middle does not replace it', () => {
  const asked = competencySlugs
  const below = readinessFor({ asked, observed: all(asked, 2.7) })
  const above = readinessFor({ asked, observed: all(asked, 2.8) })
  expect([below.low < 85, below.middle > 85, below.verdict]).toEqual([true, true, 'nearly'])
  expect([above.low >= 85, above.verdict]).toEqual([true, 'ready'])
})

test.each<[number, string]>([
  [3, 'nearly'],
  [2.999, 'building'],
  [2, 'building'],
  [1.999, 'early'],
])(
  'one competency observed at %d of 4 is %s: 75 and 50 are the least middle of their verdicts',
  (value, verdict) => {
    const [slug = ''] = competencySlugs
    expect(verdictFor({ asked: [slug], requirement: 4, observed: { [slug]: value } })).toBe(verdict)
  },
)

type Example = {
  asked: readonly string[]
  requirement?: Proficiency
  essentials?: string[]
  observed: Record<string, number>
  more?: Reading[]
}

function readinessFor({ asked, requirement = 3, essentials = [], observed, more = [] }: Example) {
  return computeReadiness({
    readings: [
      ...Object.entries(observed).map(
        ([competency, value]): Reading => ({ competency, kind: 'observed', value }),
      ),
      ...more,
    ],
    target: { requirements: Object.fromEntries(asked.map((slug) => [slug, requirement])), essentials },
  })
}

function verdictFor(example: Example) {
  return readinessFor(example).verdict
}

function all(slugs: readonly string[], value: number): Record<string, number> {
  return Object.fromEntries(slugs.map((slug) => [slug, value]))
}
