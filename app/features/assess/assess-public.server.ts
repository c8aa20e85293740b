import type { SQL } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'
import type { LevelSlug } from '#app/domain/target.ts'
import {
  findChosenTarget,
  findObserved,
  findStandingAndReadings,
  listNewestReadings,
  type PersonStanding,
  type StoredReading,
} from '#app/features/assess/assess-queries.server.ts'
import { simulateRange } from '#app/features/assess/readiness/readiness-range.ts'
import { listStandings } from '#app/features/assess/readiness/standing.ts'
import { newestOn, reportOf } from '#app/features/assess/report-query.server.ts'
import { isRetakeDue } from '#app/features/assess/retake.ts'
import { rangeWords, verdictWords } from '#app/features/assess/verdict-words.ts'
import { workedExample } from '#app/features/assess/worked-example.server.ts'
import { makeGoalPath } from '#app/features/goals/goal-paths.ts'
import type { Database } from '#db/client.ts'

export { readingItems } from '#app/features/assess/reading-items.server.ts'
export { findSharedReport, type SharedReport } from '#app/features/assess/shared-report.server.ts'

/** Where a person stands, in the few words that a start page has room for. */
export type Overview = {
  target: string
  open: { kind: 'quick' | 'full'; selfAnswers: number }[]
  /** Null before the first completed attempt. */
  report: {
    range: string
    verdict: string
    /** The middle of the range, and where it was before the readings that came last; null while there was nothing before. */
    middle: number
    before: { middle: number; on: string } | null
    isRetakeDue: boolean
    actions: { title: string; href: string; goalHref: string; hours: number; gain: string }[]
  } | null
}

/**
 * Where a person stands, for their start page, with one value more that the page selects in the same statement: `beside` is undefined
 * for a person who is not there. One statement.
 */
export async function findOverview<Beside>(
  db: Database,
  {
    personId,
    now,
    zone,
    beside: selected,
  }: { personId: string; now: Date; zone: string; beside: SQL<Beside> },
): Promise<{ overview: Overview; beside: Beside | undefined }> {
  const { standing, readings, earlier, beside } = await findStandingAndReadings(db, personId, selected)
  return { overview: overviewOf({ standing, readings, earlier, now, zone }), beside }
}

function overviewOf({
  standing,
  readings,
  earlier,
  now,
  zone,
}: {
  standing: PersonStanding
  readings: StoredReading[]
  earlier: StoredReading[]
  now: Date
  zone: string
}): Overview {
  const report = reportOf(readings, standing.chosen)
  const lastEarlier = newestOn(earlier)
  return {
    target: report.target.name,
    open: standing.open,
    report:
      report.newestReadingOn === null
        ? null
        : {
            range: rangeWords(report),
            verdict: verdictWords[report.verdict].headline,
            middle: Math.round(report.middle),
            before:
              lastEarlier === null
                ? null
                : {
                    middle: Math.round(
                      simulateRange(listStandings({ readings: earlier, target: report.target })).range.middle,
                    ),
                    on: todayIn(zone, new Date(lastEarlier)),
                  },
            isRetakeDue: isRetakeDue(report.newestReadingOn, now),
            actions: report.actions.map(({ activity, gain }) => ({
              title: activity.title,
              href: activity.href,
              goalHref: makeGoalPath({
                competency: activity.competency,
                to: activity.to,
                from: activity.href,
              }),
              hours: activity.hours,
              gain: gain.toFixed(1),
            })),
          },
  }
}

/** The best-supported reading of each competency that has one: a value of 1 to 5, chosen and never averaged. One statement. */
export async function findBestReadings(
  db: Database,
  personId: string,
): Promise<Partial<Record<CompetencySlug, number>>> {
  const readings = await listNewestReadings(db, personId)
  const requirements = Object.fromEntries(competencySlugs.map((slug) => [slug, 1 as const]))
  return Object.fromEntries(
    listStandings({ readings, target: { requirements, essentials: [] } }).flatMap(({ competency, best }) =>
      best ? [[competency, best.value]] : [],
    ),
  )
}

/** The level of the job that a person chose to measure themself against; undefined before they chose. One statement. */
export async function findTargetLevel(db: Database, personId: string): Promise<LevelSlug | undefined> {
  return (await findChosenTarget(db, personId))?.level
}

/** The imagined engineer of the formula page, as the landing page shows them. */
export function exampleReport() {
  const { target, rows, report } = workedExample()
  return {
    target,
    range: rangeWords(report),
    verdict: verdictWords[report.verdict].headline.replace(/^You are |^You |^It is /, ''),
    figures: { low: report.low, middle: report.middle, high: report.high },
    rows: rows.map(({ name, requirement, readings }) => ({
      name,
      required: requirement,
      self: readings.self,
    })),
  }
}

/** What others observed and what the chosen target asks, by competency, for a promotion case. One statement. */
export async function findObservedStanding(db: Database, personId: string) {
  const { target, rows } = await findObserved(db, personId)
  return {
    target: target.name,
    requirements: target.requirements as Record<string, number>,
    observed: new Map(
      rows.map(({ competency, value, takenOn }) => [competency, { value, on: takenOn.slice(0, 10) }]),
    ),
  }
}

/** What others observe, and the own ratings that it stands beside. */
export {
  newestSelfReadings,
  type ReadingNear,
  readingsAt,
  recordObserved,
  type SelfReading,
} from '#app/features/assess/observed-readings.server.ts'
