import { sql } from 'drizzle-orm'
import { findScenario } from '#app/content/scenarios.server.ts'
import type { AutomaticMeasure } from '#app/platform/automatic-measure.server.ts'

/** What goals can count of the assessments: situations answered as their key does, and the newest observed reading. */
export const automaticMeasures: AutomaticMeasure[] = [
  {
    source: 'scenarios-passed',
    label: 'Situations answered as their key does',
    unit: 'situations',
    counts: 'each',
    ofCompetency: true,
    rows: (personId) => sql`
      select s.competency, null::uuid as goal_id, min(s.answered_at) as at,
        s.scenario || '|' || s.best || '|' || s.worst as detail
      from scenario_answer s join attempt a on a.id = s.attempt_id
      where a.person_id = ${personId}::uuid and a.completed_at is not null and s.best is not null
      group by s.competency, s.scenario, s.best, s.worst`,
    valueOf: (detail) => {
      const [slug, best, worst] = detail.split('|')
      const key = findScenario(slug)
      return key && key.best === best && key.worst === worst ? 1 : null
    },
  },
  {
    source: 'observed-level',
    label: 'Newest observed level, from 1 to 5',
    unit: 'level',
    counts: 'newest',
    ofCompetency: true,
    rows: (personId) => sql`
      select competency, null::uuid as goal_id, taken_at as at, value::text as detail
      from reading where person_id = ${personId}::uuid and kind = 'observed'`,
    valueOf: Number,
  },
]
