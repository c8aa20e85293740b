import { sql } from 'drizzle-orm'
import type { AutomaticMeasure } from '#app/platform/automatic-measure.server.ts'

export const automaticMeasures: AutomaticMeasure[] = [
  {
    source: 'evidence-items',
    label: 'Evidence filed with this goal',
    unit: 'items',
    counts: 'each',
    ofCompetency: false,
    rows: (personId) => sql`
      select null as competency, e.goal_id, e.created_at as at, '1' as detail
      from evidence e join goal g on g.id = e.goal_id where g.person_id = ${personId}::uuid`,
    valueOf: Number,
  },
]
