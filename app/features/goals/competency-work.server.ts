import { sql } from 'drizzle-orm'
import { goalPath } from '#app/features/goals/goal-paths.ts'
import { shortDate } from '#app/features/goals/goal-words.ts'
import type { CompetencyWork } from '#app/platform/competency-work.server.ts'

/** Goals on the page of their competency: what, how it stands, until when. */
export const competencyWork: CompetencyWork = {
  title: 'Your goals',
  rows: ({ personId, competency }) => sql`
    select id::text as id, statement as label, status || '|' || due_on as detail, changed_at as at
    from goal where person_id = ${personId}::uuid and competency = ${competency} and archived_at is null
    order by changed_at desc limit 20`,
  hrefOf: goalPath,
  detailOf: (detail) => {
    const [status = '', dueOn = ''] = (detail ?? '').split('|')
    return `${status}, due ${shortDate(dueOn)}`
  },
}
