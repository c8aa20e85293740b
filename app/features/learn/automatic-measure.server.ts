import { type SQL, sql } from 'drizzle-orm'
import { modules } from '#app/content/modules.server.ts'
import type { AutomaticMeasure } from '#app/platform/automatic-measure.server.ts'

/** What goals can count of reading and recall: modules done, and cards that would be recalled nine times in ten today. */
export const automaticMeasures: AutomaticMeasure[] = [
  {
    source: 'modules-done',
    label: 'Modules done that help with the competency',
    unit: 'modules',
    counts: 'each',
    ofCompetency: true,
    rows: (personId) => sql`
      select serves.competency, null::uuid as goal_id, p.done_at as at, p.module as detail
      from module_progress p join (values ${served()}) as serves (module, competency) on serves.module = p.module
      where p.person_id = ${personId}::uuid and p.status = 'done'`,
    valueOf: () => 1,
  },
  {
    source: 'cards-at-retention',
    label: 'Recall cards held at 90 % that help with the competency',
    unit: 'cards',
    counts: 'each',
    ofCompetency: true,
    // Out of learning and not due again: that is when FSRS expects at least nine in ten.
    rows: (personId) => sql`
      select serves.competency, null::uuid as goal_id, c.last_review as at, c.module || '.' || c.card as detail
      from card_state c join (values ${served()}) as serves (module, competency) on serves.module = c.module
      where c.person_id = ${personId}::uuid and c.state = 2 and c.due > now()`,
    valueOf: () => 1,
  },
]

/** Each module with each competency that it serves. Slugs of content, never anything that somebody typed. */
function served(): SQL {
  const pairs = modules.flatMap(({ slug, serves }) =>
    serves.map(({ competency }) => sql.raw(`('${slug}', '${competency}')`)),
  )
  return sql.join(pairs, sql`, `)
}
