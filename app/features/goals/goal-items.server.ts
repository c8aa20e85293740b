import { type SQL, sql } from 'drizzle-orm'

/**
 * What a person did with their goals, drafts aside, as rows of a union: `kind` and `id` of the item, `of` the goal or piece of evidence
 * by which it can be shared alone, `label`, `detail` and `url` text, `at` timestamptz. `personId` may be a column of a select around it.
 */
export function goalItems(personId: SQL): SQL {
  return sql`
    select 'check-in' as kind, c.entry::text as id, g.id as of, g.statement as label,
      concat_ws(' ', c.value || coalesce(' ' || g.measure_unit, '') || '.', c.moved,
        case when c.blocked is not null then 'In the way: ' || c.blocked end) as detail,
      null::text as url, c.created_at as at
    from goal g join check_in c on c.goal_id = g.id
    where g.person_id = ${personId} and g.status <> 'draft' and g.archived_at is null
    union all
    select 'goal-change', h.entry::text, g.id, g.statement,
      case
        when h.field = 'created' then 'begun'
        when h.field in ('milestone', 'plan') then h.field || ' ' || coalesce(h.after, 'removed: ' || h.before)
        else case h.field when 'dueOn' then 'due date' when 'startedOn' then 'start' when 'effortHours' then 'hours a week'
            when 'rag' then 'standing by hand' else h.field end
          || coalesce(': ' || left(h.before, 80), '') || coalesce(' became ' || left(h.after, 80), '')
      end || coalesce('. ' || h.reason, ''),
      null, h.changed_at
    from goal g join goal_change h on h.goal_id = g.id and h.field <> 'evidence'
    where g.person_id = ${personId} and g.status <> 'draft' and g.archived_at is null
    union all
    select 'evidence', e.id::text, e.id, e.title, e.note, e.url, e.created_at
    from goal g join evidence e on e.goal_id = g.id
    where g.person_id = ${personId} and g.status <> 'draft' and g.archived_at is null`
}
