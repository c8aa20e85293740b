import { sql } from 'drizzle-orm'
import type { GrantKind } from '#app/features/mentoring/mentorship.ts'
import { grantOfRow, isoOf, itemsOf, rowsOf } from '#app/features/mentoring/shared-items.server.ts'
import type { Database } from '#db/client.ts'

export type MentorGrants = {
  mentorshipId: string
  mentorName: string
  grants: { id: string; kind: GrantKind; itemId: string | null; grantedAt: string }[]
}

/** Each running mentor of a person with what they may see. One statement. */
export async function listGrants(db: Database, personId: string): Promise<MentorGrants[]> {
  const found = await db.execute(sql`
    select m.id as "mentorshipId", u.name as "mentorName", (
      select coalesce(json_agg(json_build_object('id', g.id, 'kind', g.kind, 'itemId', g.item_id,
        'grantedAt', g.granted_at) order by g.granted_at, g.id), '[]'::json)
      from access_grant g where g.mentorship_id = m.id and g.revoked_at is null) as grants
    from mentorship m
    join person p on p.id = m.mentor_id
    join "user" u on u.id = p.user_id
    where m.mentee_id = ${personId}::uuid and m.status = 'active'
    order by m.started_at`)
  return rowsOf<MentorGrants>(found)
}

export type OwnItem = { kind: GrantKind; id: string; label: string }

/** Things that one can choose among to share one by one. */
const mostChoices = 300

/** What a person has that can be shared one by one, the newest first. One statement. */
export async function listOwnItems(db: Database, personId: string): Promise<OwnItem[]> {
  const found = await db.execute(sql`
    select kind, id, label from (${labelled(personId)}) l order by at desc limit ${mostChoices}`)
  return rowsOf<OwnItem>(found)
}

/** Whether a person has this thing and may share it. One statement. */
export async function ownsItem(
  db: Database,
  { personId, kind, itemId }: { personId: string; kind: GrantKind; itemId: string },
): Promise<boolean> {
  const found = await db.execute(sql`
    select 1 from (${labelled(personId)}) l where l.kind = ${kind} and l.id = ${itemId}::uuid limit 1`)
  return rowsOf(found).length > 0
}

/** A row for each thing: its kind of grant, its id, a label and when something last happened to it. */
function labelled(personId: string) {
  return sql`
    select ${grantOfRow} as kind, i.of as id, max(i.label) as label, max(i.at) as at
    from (${itemsOf(sql`${personId}::uuid`)}) i where i.of is not null group by 1, 2`
}

export type LogEntry = {
  entry: number
  viewerName: string
  kind: string
  itemId: string | null
  label: string | null
  shown: GrantKind[]
  seenAt: string
}

export const logPage = 50

/** Who looked at what of a person, newest first; `before` is an entry already seen. One more than a page at most. One statement. */
export async function listAccessLog(
  db: Database,
  { personId, before }: { personId: string; before: number | null },
): Promise<LogEntry[]> {
  const found = await db.execute(sql`
    select l.entry, l.viewer_name as "viewerName", l.kind, l.item_id as "itemId", i.label, l.shown, l.seen_at as "seenAt"
    from (
      select * from access_log where person_id = ${personId}::uuid
        and (${before}::bigint is null or entry < ${before}::bigint)
      order by entry desc limit ${logPage + 1}
    ) l
    left join (${labelled(personId)}) i on i.kind = l.kind and i.id::text = l.item_id
    order by l.entry desc`)
  return rowsOf<LogEntry>(found).map((row) => ({
    ...row,
    entry: Number(row.entry),
    seenAt: isoOf(row.seenAt),
  }))
}
