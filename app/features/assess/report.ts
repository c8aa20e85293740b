import type { CompetencySlug } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { Reading, ReadingKind } from '#app/domain/reading.ts'
import type { TargetRequirements } from '#app/domain/target.ts'
import { type Activity, type NextAction, rankNextActions } from '#app/features/assess/next-actions.ts'
import { computeReadiness, type Readiness } from '#app/features/assess/readiness.ts'

/** One competency of the report: what the target asks and what each kind of reading says. */
export type ReportRow = {
  competency: CompetencySlug
  requirement: Proficiency
  isEssential: boolean
  readings: Record<ReadingKind, number | null>
  /** Self minus scenario and self minus observed, in levels; null where one of them is missing. */
  calibration: { scenario: number | null; observed: number | null }
}

export type Report = Pick<Readiness, 'low' | 'middle' | 'high' | 'verdict' | 'byKind' | 'gaps'> & {
  rows: ReportRow[]
  actions: NextAction[]
  /** Competencies of the target with a reading of any kind. */
  read: number
}

/** Everything a report shows, from the newest readings of each kind. Pure: the same readings give the same report. */
export function buildReport(input: {
  competencies: readonly CompetencySlug[]
  readings: readonly Reading[]
  target: TargetRequirements
  activities: readonly Activity[]
}): Report {
  const { readings, target } = input
  const rows = input.competencies.map((competency) => buildRow(competency, readings, target))
  return {
    ...computeReadiness({ readings, target }),
    rows,
    actions: rankNextActions({ readings, target, activities: input.activities }).filter(
      ({ gain }) => gain > 0,
    ),
    read: rows.filter((row) => Object.values(row.readings).some((value) => value !== null)).length,
  }
}

function buildRow(
  competency: CompetencySlug,
  readings: readonly Reading[],
  target: TargetRequirements,
): ReportRow {
  const newestOf = (kind: ReadingKind) =>
    readings.find((reading) => reading.competency === competency && reading.kind === kind)?.value ?? null
  const values = { self: newestOf('self'), scenario: newestOf('scenario'), observed: newestOf('observed') }
  return {
    competency,
    requirement: target.requirements[competency],
    isEssential: target.essentials.includes(competency),
    readings: values,
    calibration: {
      scenario: difference(values.self, values.scenario),
      observed: difference(values.self, values.observed),
    },
  }
}

function difference(self: number | null, other: number | null): number | null {
  return self === null || other === null ? null : Math.round((self - other) * 10) / 10
}
