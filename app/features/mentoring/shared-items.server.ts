import { type SQL, sql } from 'drizzle-orm'
import { readingItems } from '#app/features/assess/assess-public.server.ts'
import { goalItems } from '#app/features/goals/goals-public.server.ts'
import { interviewItems } from '#app/features/interview/interview-public.server.ts'
import { type Access, sharedItems } from '#app/features/mentoring/may-see.server.ts'
import { grantKinds } from '#app/features/mentoring/mentorship.ts'
import type { Database } from '#db/client.ts'

/** Kinds of rows that the areas give: those of items, and `goal-change`, which is only ever news. */
export type SharedItemKind = 'check-in' | 'goal-change' | 'evidence' | 'answer' | 'story' | 'reading'

/** Everything that a person did, of every area that can be shared. Whoever selects from it says which grants hold. */
export function itemsOf(personId: SQL): SQL {
  return sql`${goalItems(personId)} union all ${interviewItems(personId)} union all ${readingItems(personId)}`
}

/** The kind of grant that decides over a row `i` of these. */
export const grantOfRow = sql`case i.kind when 'check-in' then 'goals' when 'goal-change' then 'goals' when 'answer' then 'answers'
  when 'story' then 'stories' when 'reading' then 'readings' else i.kind end`

export type SharedItem = {
  kind: SharedItemKind
  id: string
  /** The goal of a check-in; else the item itself. */
  of: string | null
  label: string
  detail: string | null
  url: string | null
  at: string
  isNew: boolean
  /** When the mentor last wrote to it. */
  answeredAt: string | null
  /** When the mentee wrote to it and has had no answer since. */
  waitsSince: string | null
}

/** Of each kind, the newest; what waits for the mentor comes besides, however old. */
const shownOfKind = 20

/**
 * The newest of everything that this mentor may see, by kind and newest first, told apart by what came since they last pressed Done. The
 * grants are in the statement itself. One statement.
 */
export async function listSharedItems(db: Database, access: Access): Promise<SharedItem[]> {
  const whole = grantKinds.filter((kind) => sharedItems(access, kind) === 'all')
  const single = grantKinds.flatMap((kind) => {
    const items = sharedItems(access, kind)
    return items === 'all' ? [] : items.map((id) => `${kind}:${id}`)
  })
  if (whole.length + single.length === 0) return []
  const since = (access.mentorVisitedAt ?? access.startedAt).toISOString()
  const newestBy = (who: string) => sql`(
    select max(f.created_at) from feedback f
    where f.person_id = ${access.menteeId}::uuid and f.mentorship_id = ${access.mentorshipId}::uuid
      and f.item_kind = s.kind and f.item_id = s.id and f.author_id = ${who}::uuid
      and f.deleted_at is null and f.resolved_at is null)`
  const found = await db.execute(sql`
    select kind, id, of, label, detail, url, at, at > ${since}::timestamptz as "isNew", mentor_at as "answeredAt",
      case when mentee_at > coalesce(mentor_at, '-infinity') then mentee_at end as "waitsSince"
    from (
      select s.*, ${newestBy(access.mentorId)} as mentor_at, ${newestBy(access.menteeId)} as mentee_at
      from (
        select i.*, row_number() over (partition by i.kind order by i.at desc) as place
        from (${itemsOf(sql`${access.menteeId}::uuid`)}) i
        where ${grantOfRow} = any(string_to_array(${whole.join(',')}::text, ','))
          or ${grantOfRow} || ':' || i.of = any(string_to_array(${single.join(',')}::text, ','))
      ) s
    ) t
    where place <= ${shownOfKind} or mentee_at > coalesce(mentor_at, '-infinity')
    order by at desc
    limit 400`)
  return rowsOf<SharedItem>(found).map((row) => ({
    ...row,
    at: isoOf(row.at),
    answeredAt: row.answeredAt && isoOf(row.answeredAt),
    waitsSince: row.waitsSince && isoOf(row.waitsSince),
  }))
}

/** The rows of a statement that was written out: one driver answers with a list, the other with an object around it. */
export function rowsOf<Row>(answered: unknown): Row[] {
  return (Array.isArray(answered) ? answered : (answered as { rows: unknown[] }).rows) as Row[]
}

/** Instants come as text from one driver and as dates from the other. */
export function isoOf(instant: string | Date): string {
  return new Date(instant).toISOString()
}
