import { competencies } from '#app/content/competencies.server.ts'
import { getTarget } from '#app/content/targets.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Reading } from '#app/domain/reading.ts'
import { buildReport } from '#app/features/assess/report.ts'
import { stepActivities } from '#app/features/assess/report-query.server.ts'

/** Self-ratings of an imagined engineer, in framework order; null was answered "not sure". */
const selfRatings = [4, 3, 4, 2, 2, 2, 3, 2, 2, 3, 2, null, 4, 2, 3]
/** Scenario readings of the same person, in framework order; null was not taken. */
const scenarioReadings = [5, 3, 3, 3, 2, 1, 3, null, null, null, null, null, null, null, null]

const readings: Reading[] = competencySlugs.flatMap((competency, index) =>
  (
    [
      { competency, kind: 'self', value: selfRatings[index] },
      { competency, kind: 'scenario', value: scenarioReadings[index] },
    ] as const
  ).flatMap(({ value, ...reading }) => (typeof value === 'number' ? [{ ...reading, value }] : [])),
)

let example: ReturnType<typeof computeExample> | undefined

/** The example on the page that publishes the formula: computed by the same functions as everybody's report, once. */
export function workedExample() {
  example ??= computeExample()
  return example
}

function computeExample() {
  const target = getTarget({ role: 'infrastructure', level: 'tpm' })
  const report = buildReport({ competencies: competencySlugs, readings, target, activities: stepActivities })
  const rows = report.rows.map((row, index) => {
    const weight = row.isEssential ? 2 : 1
    const attainment = row.readings.self === null ? null : Math.min(1, row.readings.self / row.requirement)
    return { ...row, name: competencies[index]?.name ?? row.competency, weight, attainment }
  })
  const read = rows.filter(({ attainment }) => attainment !== null)
  return {
    target: target.name,
    rows,
    weightedSum: read.reduce((sum, { weight, attainment }) => sum + weight * (attainment ?? 0), 0),
    weightSum: read.reduce((sum, { weight }) => sum + weight, 0),
    report,
  }
}
