import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'
import type { LevelSlug } from '#app/domain/target.ts'
import {
  findChosenTarget,
  findObserved,
  findStandingAndReadings,
  listNewestReadings,
} from '#app/features/assess/assess-queries.server.ts'
import { listStandings } from '#app/features/assess/readiness/standing.ts'
import { reportOf } from '#app/features/assess/report-query.server.ts'
import { isRetakeDue } from '#app/features/assess/retake.ts'
import { rangeWords, verdictWords } from '#app/features/assess/verdict-words.ts'
import { workedExample } from '#app/features/assess/worked-example.server.ts'
import type { Database } from '#db/client.ts'

/** Where a person stands, in the few words that a start page has room for. */
export type Overview = {
  target: string
  open: { kind: 'quick' | 'full'; selfAnswers: number }[]
  /** Null before the first completed attempt. */
  report: {
    range: string
    verdict: string
    isRetakeDue: boolean
    actions: { title: string; href: string; hours: number; gain: string }[]
  } | null
}

/** Where a person stands, for their start page. One statement. */
export async function findOverview(db: Database, personId: string, now: Date): Promise<Overview> {
  const { standing, readings } = await findStandingAndReadings(db, personId)
  const report = reportOf(readings, standing.chosen)
  return {
    target: report.target.name,
    open: standing.open,
    report:
      report.newestReadingOn === null
        ? null
        : {
            range: rangeWords(report),
            verdict: verdictWords[report.verdict].headline,
            isRetakeDue: isRetakeDue(report.newestReadingOn, now),
            actions: report.actions.map(({ activity, gain }) => ({
              title: activity.title,
              href: activity.href,
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
