import { type SQL, sql } from 'drizzle-orm'

/**
 * What a person handed in and told, as rows of a union: `kind` and `id` of the item, `of` what it can be shared by alone, `label`,
 * `detail` and `url` text, `at` timestamptz. Own grades are told once somebody else has scored, too.
 * `personId` may be a column of a select around it.
 */
export function interviewItems(personId: SQL): SQL {
  return sql`
    select 'answer' as kind, a.id::text as id, a.id as of, a.prompt as label,
      case when a.mock_id is not null then 'in a mock' else a.mode end
        || case when i.answer_id is null then ', scored by nobody else yet'
          else coalesce((select ', own mean ' || round(avg(s.grade), 1) || ' of 4' from answer_score s
            where s.answer_id = a.id and s.scorer = 'self'), '') end as detail,
      null::text as url, a.finished_at as at
    from answer a left join interviewer_score i on i.answer_id = a.id
    where a.person_id = ${personId} and a.finished_at is not null
    union all
    select 'story', t.id::text, t.id, t.title, nullif(t.metric, ''), null, t.changed_at
    from story t where t.person_id = ${personId}`
}
