import { type SQL, sql } from 'drizzle-orm'
import { shorten } from '#app/domain/shorten.ts'
import { commentIsShared } from '#app/features/mentoring/may-see.server.ts'
import { wasAgreedOnce, wasCalledOff } from '#app/features/mentoring/meeting-queries.server.ts'
import { meetingPath, threadPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import type { ItemKind } from '#app/features/mentoring/mentorship.ts'
import { offWords, spanWords } from '#app/features/mentoring/moment-words.ts'
import type { StartLine } from '#app/platform/start-line.server.ts'

type CommentFact = {
  id: string
  author: string
  isOwn: boolean
  kind: ItemKind
  itemId: string
  mentorshipId: string
  body: string
}

/** A time that somebody proposes, or an agreed one that they ask to move or called off. */
type MeetingFact = {
  id: string
  mentorshipId: string
  author: string
  did: 'proposed' | 'move' | 'off' | 'declined'
  startsAt: string
  minutes: number
  zone: string | null
  /** Of one proposal; the soonest stands for them. */
  times: number
}

type Facts = { comments: CommentFact[]; meetings: MeetingFact[] }

const shown = 5
const daysShown = 30

/** Meetings that wait for a word or were called off, then the newest comments that others wrote in running mentorships and that are not settled. */
export const startLine: StartLine<Facts> = {
  section: 'comments',
  facts: ({ personId, now }) =>
    sql<Facts>`json_build_object('comments', ${comments(personId, now)}, 'meetings', ${meetings(personId, now)})`,
  lines: (facts) =>
    [
      ...facts.meetings.map(({ id, mentorshipId, author, did, startsAt, minutes, zone, times }) => {
        const when = spanWords(new Date(startsAt), minutes, zone)
        const others = times > 1 ? `, or ${times === 2 ? 'another time' : `${times - 1} other times`}` : ''
        const words = {
          proposed: `proposes ${when}${others}`,
          move: `asks to move your meeting of ${when}`,
          off: offWords(true, when),
          declined: offWords(false, when),
        }
        return {
          text: `${author} ${words[did]}`,
          href: meetingPath(mentorshipId, id),
        }
      }),
      ...facts.comments.map(({ id, author, isOwn, kind, itemId, mentorshipId, body }) => ({
        text: `${author}: ${firstLine(body)}`,
        href: `${isOwn ? threadPath(kind, itemId) : threadWithPath(kind, itemId, mentorshipId)}#comment-${id}`,
      })),
    ].slice(0, shown),
}

function comments(personId: string, now: Date): SQL {
  return sql`(
    select coalesce(json_agg(c order by c.at desc), '[]'::json) from (
      select f.id, u.name as author, m.mentee_id = ${personId}::uuid as "isOwn", f.item_kind as kind,
        f.item_id as "itemId", f.mentorship_id as "mentorshipId", left(f.body, 140) as body, f.created_at as at
      from mentorship m join feedback f on f.mentorship_id = m.id
        join person p on p.id = f.author_id join "user" u on u.id = p.user_id
      where (m.mentee_id = ${personId}::uuid or m.mentor_id = ${personId}::uuid) and m.status = 'active'
        and f.author_id <> ${personId}::uuid and f.deleted_at is null and f.resolved_at is null
        and f.created_at > ${new Date(now.getTime() - daysShown * 86_400_000).toISOString()}::timestamptz
        and (m.mentee_id = ${personId}::uuid or ${commentIsShared('f')})
      order by f.created_at desc limit ${shown}) c)`
}

function meetings(personId: string, now: Date): SQL {
  return sql`(
    select coalesce(json_agg(w order by w."startsAt"), '[]'::json) from (
      select distinct on (g.mentorship_id, g.proposal_id) g.id, g.mentorship_id as "mentorshipId", u.name as author,
        case g.status when 'proposed' then 'proposed' when 'agreed' then 'move'
          else case when ${wasAgreedOnce('g')} then 'off' else 'declined' end end as did, g.starts_at as "startsAt", g.minutes, me.time_zone as zone,
        count(*) over (partition by g.mentorship_id, g.proposal_id)::int as times
      from mentorship m join meeting g on g.mentorship_id = m.id
        join person me on me.id = ${personId}::uuid
        join person p on p.id in (m.mentee_id, m.mentor_id) and p.id <> me.id
        join "user" u on u.id = p.user_id
        left join meeting_move r on r.meeting_id = g.id and r.asked_by = p.id and r.declined_at is null
      where (m.mentee_id = me.id or m.mentor_id = me.id) and m.status = 'active'
        and g.starts_at > ${now.toISOString()}::timestamptz
        and (g.status = 'proposed' and g.proposed_by is distinct from me.id
          or g.status = 'agreed' and r.meeting_id is not null or ${wasCalledOff('g', personId)})
      order by g.mentorship_id, g.proposal_id, g.starts_at) w)`
}

/** What a comment begins with, without the signs of Markdown. */
function firstLine(body: string): string {
  const line =
    body
      .replace(/^[\s>#]+|[*`]+/gm, '')
      .split('\n')
      .find((text) => text.trim() !== '') ?? ''
  return shorten(line, 100)
}
