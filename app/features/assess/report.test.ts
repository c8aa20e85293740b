import { expect, test } from 'vitest'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Reading } from '#app/domain/reading.ts'
import { buildReport } from '#app/features/assess/report.ts'

const requirements = Object.fromEntries(competencySlugs.map((slug) => [slug, 3])) as Record<
  (typeof competencySlugs)[number],
  3
>
const target = { requirements, essentials: ['planning-and-estimation' as const] }

function reportOn(readings: Reading[]) {
  return buildReport({ competencies: competencySlugs, readings, target, activities: [] })
}

test('the three kinds of reading stand side by side in a row', () => {
  const report = reportOn([
    { competency: 'team-leadership', kind: 'self', value: 4 },
    { competency: 'team-leadership', kind: 'scenario', value: 3 },
    { competency: 'team-leadership', kind: 'observed', value: 2.5 },
  ])
  const row = report.rows.find(({ competency }) => competency === 'team-leadership')
  expect(row?.readings).toEqual({ self: 4, scenario: 3, observed: 2.5 })
})

test('calibration is self minus the other, and nothing where one of them is missing', () => {
  const report = reportOn([
    { competency: 'team-leadership', kind: 'self', value: 4 },
    { competency: 'team-leadership', kind: 'scenario', value: 2.7 },
    { competency: 'strategic-thinking', kind: 'scenario', value: 2 },
  ])
  const calibrationOf = (slug: string) =>
    report.rows.find(({ competency }) => competency === slug)?.calibration
  expect(calibrationOf('team-leadership')).toEqual({ scenario: 1.3, observed: null })
  expect(calibrationOf('strategic-thinking')).toEqual({ scenario: null, observed: null })
})

test('a competency counts as read once, whatever the number of kinds', () => {
  const report = reportOn([
    { competency: 'team-leadership', kind: 'self', value: 4 },
    { competency: 'team-leadership', kind: 'scenario', value: 3 },
    { competency: 'strategic-thinking', kind: 'self', value: 2 },
  ])
  expect(report.read).toBe(2)
})

test('an action that would not raise the middle is not proposed', () => {
  const activities = competencySlugs.map((competency) => ({
    competency,
    to: 2 as const,
    title: competency,
    hours: 4,
    href: `#${competency}`,
  }))
  const { actions } = buildReport({ competencies: competencySlugs, readings: [], target, activities })
  expect(actions.every(({ gain }) => gain > 0)).toBe(true)
})
