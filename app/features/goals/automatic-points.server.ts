import { type SQL, sql } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import { isMeasureSource, type MeasureSource } from '#app/domain/measure.ts'
import type { CheckInPoint } from '#app/features/goals/forecast.ts'
import type { GoalFields } from '#app/features/goals/goal.ts'
import type { AutomaticMeasure } from '#app/platform/automatic-measure.server.ts'

/** Rows that one measure can have in all: a bound, not a limit that anybody reaches. */
const mostRows = 4000

const measures = new Map(
  Object.values(
    import.meta.glob<{ automaticMeasures: AutomaticMeasure[] }>('../*/automatic-measure.server.ts', {
      eager: true,
    }),
  )
    .flatMap(({ automaticMeasures }) => automaticMeasures)
    .map((measure) => [measure.source, measure]),
)

/** What the app can count today: areas add theirs by having the file. */
export function listMeasureSources(): { source: MeasureSource; label: string; unit: string }[] {
  return [...measures.values()].map(({ source, label, unit }) => ({ source, label, unit }))
}

export type CountedRow = {
  source: MeasureSource
  competencies: readonly (string | null)[]
  detail: string
  goalId: string | null
  at: Date
  value: number
}

/** As the database answers: instants are text. */
export type StoredRow = {
  source: string
  competency: string | null
  goalId: string | null
  at: string
  detail: string
}

/**
 * A value for a select of goals: all rows that count for the automatic measures of a person, as one JSON list. Sources that none of
 * their goals uses are not looked at.
 */
export function countedRows(personId: string | SQL): SQL<StoredRow[]> {
  const selects = [...measures.values()].map(
    ({ source, rows }): SQL =>
      sql`(select ${source}::text as source, r.* from (${rows(personId)}) r
        where exists (select 1 from goal u where u.person_id = ${personId}::uuid and u.measure_automatic = ${source})
        order by r.at desc limit ${mostRows})`,
  )
  return sql<StoredRow[]>`(
    select coalesce(json_agg(json_build_object('source', x.source, 'competency', x.competency, 'goalId', x.goal_id,
      'at', x.at, 'detail', x.detail)), '[]'::json) from (${sql.join(selects, sql` union all `)}) x)`
}

/** The rows that count, each with what it is worth, oldest first. */
export function worthOf(rows: StoredRow[]): CountedRow[] {
  return rows
    .flatMap(({ source, competency, goalId, at, detail }) => {
      if (!isMeasureSource(source)) return []
      const measure = measures.get(source)
      const value = measure?.valueOf(detail) ?? null
      if (value === null) return []
      const competencies = measure?.competenciesOf?.(detail) ?? [competency]
      return [{ source, competencies, goalId, at: new Date(at), value, detail }]
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The values that the app has counted for one goal, a point a row, by the days of the person's zone. */
export function pointsFor(
  goal: { id: string } & Pick<GoalFields, 'measure' | 'competency' | 'startedOn'>,
  rows: CountedRow[],
  zone: string,
): CheckInPoint[] {
  const measure = goal.measure.automatic && measures.get(goal.measure.automatic)
  if (!measure) return []
  const own = rows
    .filter(
      ({ source, competencies, goalId }) =>
        source === measure.source &&
        (goalId === null || goalId === goal.id) &&
        (!measure.ofCompetency || goal.competency === null || competencies.includes(goal.competency)),
    )
    .map(({ at, value, detail }) => ({ on: todayIn(zone, at), value, detail }))
    .filter(({ on }) => on >= goal.startedOn)
  if (measure.counts === 'newest') return own.map(({ on, value }) => ({ on, value }))
  const met = new Set<string>()
  const counted =
    measure.counts === 'each'
      ? own
      : own.filter(({ detail }) => {
          const isNew = !met.has(detail)
          met.add(detail)
          return isNew
        })
  let sum = goal.measure.baseline
  return counted.map(({ on, value }) => {
    sum += value
    return { on, value: sum }
  })
}
