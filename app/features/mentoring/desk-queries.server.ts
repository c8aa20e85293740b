import { sql } from 'drizzle-orm'
import { listRunningGoalsOfPeople } from '#app/features/goals/goals-public.server.ts'
import { type DeskEntry, type DeskMentee, queueOf } from '#app/features/mentoring/desk.ts'
import { mostCapacity } from '#app/features/mentoring/mentoring-limits.ts'
import type { GrantKind } from '#app/features/mentoring/mentorship.ts'
import { grantOfRow, itemsOf, rowsOf } from '#app/features/mentoring/shared-items.server.ts'
import type { Database } from '#db/client.ts'

/** Days in which activity is looked for; what is older is told as older. */
const activityDays = 60

type Row = {
  mentorshipId: string
  personId: string
  name: string
  startedAt: string
  visitedAt: string | null
  kinds: GrantKind[]
  goalIds: string[]
  lastActivityAt: string | null
  news: number
  answers: number
  answerSince: string | null
  commentSince: string | null
}

/**
 * The desk of a mentor: every mentee with what they share, in the order in which they need somebody. Two statements, however many
 * mentees and however much they did. Single items count for nothing here but goals, whose colour is part of the desk.
 */
export async function listDesk(
  db: Database,
  { mentorId, now }: { mentorId: string; now: Date },
): Promise<DeskEntry[]> {
  const rows = rowsOf<Row>(await db.execute(deskStatement(mentorId, now)))
  const sharers = rows.filter(({ kinds, goalIds }) => kinds.includes('goals') || goalIds.length > 0)
  const goals = await listRunningGoalsOfPeople(db, {
    personIds: sharers.map(({ personId }) => personId),
    now,
  })
  return queueOf(
    rows.map((row): DeskMentee => {
      const sharesAll = row.kinds.includes('goals')
      const own = (goals.get(row.personId) ?? []).filter(({ id }) => sharesAll || row.goalIds.includes(id))
      return {
        mentorshipId: row.mentorshipId,
        name: row.name,
        startedAt: new Date(row.startedAt),
        visitedAt: instant(row.visitedAt),
        goals: sharesAll || row.goalIds.length > 0 ? own : null,
        lastActivityAt: instant(row.lastActivityAt),
        showsActivity: row.kinds.length > 0,
        news: Number(row.news),
        answers: Number(row.answers),
        answerSince: instant(row.answerSince),
        commentSince: instant(row.commentSince),
      }
    }),
    now,
  )
}

function instant(at: string | null): Date | null {
  return at === null ? null : new Date(at)
}

function deskStatement(mentorId: string, now: Date) {
  const horizon = new Date(now.getTime() - activityDays * 86_400_000).toISOString()
  return sql`
    select m.id as "mentorshipId", m.mentee_id as "personId", u.name, m.started_at as "startedAt",
      m.mentor_visited_at as "visitedAt", grants.kinds, grants.goals as "goalIds", moved.last as "lastActivityAt",
      moved.news, moved.answers, moved.answer_since as "answerSince", comments.since as "commentSince"
    from mentorship m
    join person p on p.id = m.mentee_id
    join "user" u on u.id = p.user_id
    cross join lateral (
      select coalesce(array_agg(g.kind) filter (where g.item_id is null), '{}') as kinds,
        coalesce(array_agg(g.item_id) filter (where g.kind = 'goals' and g.item_id is not null), '{}') as goals
      from access_grant g where g.mentorship_id = m.id and g.revoked_at is null
    ) grants
    cross join lateral (
      select max(i.at) as last, count(*) filter (where i.at > coalesce(m.mentor_visited_at, m.started_at)) as news,
        count(*) filter (where i.kind = 'answer' and i.at > coalesce(m.mentor_visited_at, m.started_at)) as answers,
        min(i.at) filter (where i.kind = 'answer' and i.at > coalesce(m.mentor_visited_at, m.started_at)) as answer_since
      from (${itemsOf(sql`m.mentee_id`)}) i
      where i.at > ${horizon}::timestamptz and ${grantOfRow} = any(grants.kinds)
    ) moved
    cross join lateral (
      select min(f.created_at) as since from feedback f
      where f.mentorship_id = m.id and f.author_id = m.mentee_id and f.deleted_at is null and f.resolved_at is null
        and not exists (
          select 1 from feedback r
          where r.mentorship_id = m.id and r.author_id = m.mentor_id and r.deleted_at is null
            and r.item_kind = f.item_kind and r.item_id = f.item_id and r.created_at > f.created_at)
    ) comments
    where m.mentor_id = ${mentorId}::uuid and m.status = 'active'
    order by m.started_at
    limit ${mostCapacity}`
}

/**
 * By mentor, the hours that mentees waited for an answer to what they wrote: half of the answers came sooner. Nobody who has not answered
 * yet. One statement.
 */
export async function listReplyHours(db: Database, mentorIds: string[]): Promise<Map<string, number>> {
  const found = await db.execute(sql`
    select m.mentor_id as "mentorId",
      percentile_cont(0.5) within group (order by extract(epoch from r.at - f.created_at) / 3600)::float8 as hours
    from mentorship m
    join feedback f on f.mentorship_id = m.id and f.author_id = m.mentee_id
    cross join lateral (
      select min(r.created_at) as at from feedback r
      where r.mentorship_id = m.id and r.author_id = m.mentor_id and r.item_kind = f.item_kind
        and r.item_id = f.item_id and r.created_at > f.created_at
    ) r
    where m.mentor_id = any(string_to_array(${mentorIds.join(',')}::text, ',')::uuid[]) and r.at is not null
    group by m.mentor_id`)
  return new Map(
    rowsOf<{ mentorId: string; hours: number }>(found).map(({ mentorId, hours }) => [mentorId, hours]),
  )
}
