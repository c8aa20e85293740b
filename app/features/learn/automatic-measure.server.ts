import { sql } from 'drizzle-orm'
import { findModule } from '#app/content/modules.server.ts'
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
      select null as competency, null::uuid as goal_id, p.done_at as at, p.module as detail
      from module_progress p where p.person_id = ${personId}::uuid and p.status = 'done'`,
    valueOf: (module) => (findModule(module) ? 1 : null),
    competenciesOf: servedBy,
  },
  {
    source: 'cards-at-retention',
    label: 'Recall cards held at 90 % that help with the competency',
    unit: 'cards',
    counts: 'each',
    ofCompetency: true,
    // Out of learning and not due again: that is when FSRS expects at least nine in ten.
    rows: (personId) => sql`
      select null as competency, null::uuid as goal_id, c.last_review as at, c.module as detail
      from card_state c where c.person_id = ${personId}::uuid and c.state = 2 and c.due > now()`,
    valueOf: (module) => (findModule(module) ? 1 : null),
    competenciesOf: servedBy,
  },
]

function servedBy(module: string): string[] {
  return findModule(module)?.serves.map(({ competency }) => competency) ?? []
}
