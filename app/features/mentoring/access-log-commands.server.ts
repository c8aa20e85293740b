import { sql } from 'drizzle-orm'
import { sameViewMinutes } from '#app/features/mentoring/mentoring-limits.ts'
import type { GrantKind } from '#app/features/mentoring/mentorship.ts'
import type { Database } from '#db/client.ts'

export type View = {
  ownerId: string
  viewer: { personId: string; name: string }
  mentorshipId: string
  /** `overview`, `invitation`, or a kind of item. */
  kind: string
  itemId?: string | null | undefined
  /** The grants that the page drew on. */
  shown: GrantKind[]
  now: Date
}

/**
 * Keeps that somebody looked at what is another's. The same thing looked at again within ten minutes is one entry. One statement.
 */
export async function logView(
  db: Database,
  { ownerId, viewer, mentorshipId, kind, itemId = null, shown, now }: View,
): Promise<void> {
  const since = new Date(now.getTime() - sameViewMinutes * 60_000).toISOString()
  await db.execute(sql`
    insert into access_log (person_id, viewer_id, viewer_name, mentorship_id, kind, item_id, shown, seen_at)
    select ${ownerId}::uuid, ${viewer.personId}::uuid, ${viewer.name}::text, ${mentorshipId}::uuid,
      ${kind}::text, ${itemId}::text, string_to_array(${shown.join(',')}::text, ','), ${now.toISOString()}::timestamptz
    where not exists (
      select 1 from access_log l
      where l.person_id = ${ownerId}::uuid and l.viewer_id = ${viewer.personId}::uuid
        and l.mentorship_id = ${mentorshipId}::uuid and l.kind = ${kind}::text
        and l.item_id is not distinct from ${itemId}::text and l.seen_at > ${since}::timestamptz)`)
}

/** Looking at the desk is written down once in this many hours for each mentee: it is the same few words each time. */
const sameDeskHours = 12

/** Keeps that a mentor saw the list of their mentees, in the log of each who shares anything. One statement. */
export async function logDesk(
  db: Database,
  { viewer, now }: { viewer: { personId: string; name: string }; now: Date },
): Promise<void> {
  const since = new Date(now.getTime() - sameDeskHours * 3_600_000).toISOString()
  await db.execute(sql`
    insert into access_log (person_id, viewer_id, viewer_name, mentorship_id, kind, shown, seen_at)
    select m.mentee_id, m.mentor_id, ${viewer.name}::text, m.id, 'desk', g.kinds, ${now.toISOString()}::timestamptz
    from mentorship m
    cross join lateral (
      select array_agg(distinct g.kind) as kinds from access_grant g
      where g.mentorship_id = m.id and g.revoked_at is null
    ) g
    where m.mentor_id = ${viewer.personId}::uuid and m.status = 'active' and g.kinds is not null
      and not exists (
        select 1 from access_log l
        where l.mentorship_id = m.id and l.kind = 'desk' and l.viewer_id = m.mentor_id
          and l.seen_at > ${since}::timestamptz)`)
}
