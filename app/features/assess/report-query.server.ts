import { competencies } from '#app/content/competencies.server.ts'
import { getTarget, type Target } from '#app/content/targets.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { defaultTarget, type TargetName } from '#app/domain/target.ts'
import { stepPath } from '#app/features/assess/assess-paths.ts'
import {
  type ChosenTarget,
  findChosenTarget,
  listNewestReadings,
  type StoredReading,
} from '#app/features/assess/assess-queries.server.ts'
import type { Activity } from '#app/features/assess/next-actions.ts'
import { buildReport, type Report } from '#app/features/assess/report.ts'
import type { Database } from '#db/client.ts'

/** The steps of every competency as things to do next. */
export const stepActivities: Activity[] = competencies.flatMap(({ slug, steps }) =>
  steps.map(({ to, title, hours }) => ({ competency: slug, to, title, hours, href: stepPath(slug, to) })),
)

export type TargetReport = Report & { target: Target }

export type PersonReport = TargetReport & {
  chosen: ChosenTarget | undefined
  /** ISO instant of the newest reading; null without any. */
  newestReadingOn: string | null
}

/**
 * The report of a person for a target: the named one, else the one they chose, else the usual first step into the role.
 * Two statements.
 */
export async function findReport(db: Database, personId: string, named?: TargetName): Promise<PersonReport> {
  const [readings, chosen] = await Promise.all([
    listNewestReadings(db, personId),
    findChosenTarget(db, personId),
  ])
  return personReport(readings, chosen, named)
}

/** The same for readings that are at hand already. */
export function reportOf(readings: StoredReading[], chosen: ChosenTarget | undefined): PersonReport {
  return personReport(readings, chosen)
}

function personReport(
  readings: StoredReading[],
  chosen: ChosenTarget | undefined,
  named?: TargetName,
): PersonReport {
  return {
    ...reportOn(readings, named ?? chosen ?? defaultTarget),
    chosen,
    newestReadingOn: newestOn(readings),
  }
}

/** ISO instant of the newest of some readings; null without any. */
export function newestOn(readings: StoredReading[]): string | null {
  return (
    readings
      .map(({ takenOn }) => takenOn)
      .sort()
      .at(-1) ?? null
  )
}

/** The same readings held against two targets. One statement. */
export async function findReportPair(
  db: Database,
  personId: string,
  [one, other]: readonly [TargetName, TargetName],
): Promise<[TargetReport, TargetReport]> {
  const readings = await listNewestReadings(db, personId)
  return [reportOn(readings, one), reportOn(readings, other)]
}

function reportOn(readings: StoredReading[], named: TargetName): TargetReport {
  const target = getTarget(named)
  return {
    target,
    ...buildReport({ competencies: competencySlugs, readings, target, activities: stepActivities }),
  }
}
