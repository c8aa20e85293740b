import { type SQL, sql } from 'drizzle-orm'

/**
 * The readings of a person, a row for each kind of a sitting or each single one, as rows of a union: `kind` and `id` of the item, `of`
 * null since they are shared as a whole, `label`, `detail` and `url` text, `at` timestamptz. `personId` may be a column of a select
 * around it.
 */
export function readingItems(personId: SQL): SQL {
  return sql`
    select 'reading' as kind, max(r.entry)::text as id, null::uuid as of,
      case r.kind when 'self' then 'Rated themself' when 'scenario' then 'Decided situations' else 'Was observed' end as label,
      count(*) || case when count(*) = 1 then ' competency' else ' competencies' end as detail,
      null::text as url, max(r.taken_at) as at
    from reading r where r.person_id = ${personId}
    group by r.attempt_id, r.kind, date_trunc('day', r.taken_at)`
}
