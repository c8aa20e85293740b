import { sql } from 'drizzle-orm'
import { competencies } from '#app/content/competencies.server.ts'
import { findStandingAndReadings } from '#app/features/assess/assess-queries.server.ts'
import { verdictThresholds } from '#app/features/assess/readiness/readiness-constants.ts'
import { reportOf } from '#app/features/assess/report-query.server.ts'
import type { Database } from '#db/client.ts'

const names = new Map<string, string>(competencies.map(({ slug, name }) => [slug, name]))

/** A person's report for somebody else whom they let read it; null before the first reading. One statement. */
export async function findSharedReport(db: Database, personId: string) {
  const { standing, readings } = await findStandingAndReadings(db, personId, sql<null>`null::text`)
  const report = reportOf(readings, standing.chosen)
  if (report.newestReadingOn === null) return null
  const { low, middle, high, verdict, target, read, newestReadingOn } = report
  const named = <Row extends { competency: string }>(row: Row) => ({
    ...row,
    name: names.get(row.competency) ?? row.competency,
  })
  return {
    target: target.name,
    low,
    middle,
    high,
    verdict,
    readyLow: verdictThresholds.readyLow,
    read,
    newestReadingOn,
    gaps: report.gaps.map(named),
    rows: report.rows.map(named),
  }
}

export type SharedReport = NonNullable<Awaited<ReturnType<typeof findSharedReport>>>
