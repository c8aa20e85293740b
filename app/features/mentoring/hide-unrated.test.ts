import { expect, test } from 'vitest'
import { hideUnrated } from '#app/features/mentoring/hide-unrated.ts'

const row = (competency: string, self: number | null, scenario: number | null) => ({
  competency,
  readings: { self, scenario, observed: null },
  calibration: { scenario: self === null || scenario === null ? null : self - scenario, observed: null },
})
const report = {
  rows: [
    row('rated', 2, 3),
    row('own only', 2, null),
    row('own and situations', 4, 3),
    row('none', null, null),
  ],
  gaps: ['rated', 'own only', 'own and situations', 'none'].map((competency) => ({ competency })),
}

test('an own rating that the mentor has not matched is hidden, with whatever gives it away', () => {
  const { rows, gaps, hiddenGaps } = hideUnrated(report, ['rated'])
  expect(rows.map(({ readings, isHidden }) => [readings.self, isHidden])).toEqual([
    [2, false],
    [null, true],
    [null, true],
    [null, false],
  ])
  expect(rows[2]?.calibration.scenario).toBeNull()
  expect(gaps.map(({ competency }) => competency)).toEqual(['rated', 'own and situations', 'none'])
  expect(hiddenGaps).toBe(1)
})
