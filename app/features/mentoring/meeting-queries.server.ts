import { and, desc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { MeetingStatus } from '#app/features/mentoring/mentorship.ts'
import { mostActions, mostMeetings } from '#app/features/mentoring/talk-limits.ts'
import type { Database } from '#db/client.ts'
import { goal, meeting, meetingMove, mentoringAction, mentorship, person, user } from '#db/schema/index.ts'

export type Meeting = {
  id: string
  proposalId: string
  proposedBy: string | null
  status: MeetingStatus
  startsAt: Date
  minutes: number
  agenda: string
  notes: string
  revision: number
  nextOn: CalendarDate | null
  changedAt: Date
  /** What one of the two asked last: other times for it. */
  move: Move | null
}

export type Move = {
  key: string
  askedBy: string
  times: Date[]
  minutes: number
  why: string
  declinedAt: Date | null
}

const columns = {
  id: meeting.id,
  proposalId: meeting.proposalId,
  proposedBy: meeting.proposedBy,
  status: meeting.status,
  startsAt: meeting.startsAt,
  minutes: meeting.minutes,
  agenda: meeting.agenda,
  notes: meeting.notes,
  revision: meeting.revision,
  nextOn: meeting.nextOn,
  changedAt: meeting.changedAt,
  move: {
    key: meetingMove.key,
    askedBy: meetingMove.askedBy,
    times: meetingMove.times,
    minutes: meetingMove.minutes,
    why: meetingMove.why,
    declinedAt: meetingMove.declinedAt,
  },
}

/** The meetings of a mentorship, latest first, without proposals that fell. That the reader is one of the two is the caller's to ask. */
export async function listMeetings(db: Database, mentorshipId: string): Promise<Meeting[]> {
  return db
    .select(columns)
    .from(meeting)
    .leftJoin(meetingMove, eq(meetingMove.meetingId, meeting.id))
    .where(
      and(
        eq(meeting.mentorshipId, mentorshipId),
        // A time that was not taken is nothing to remember; what was agreed and called off is.
        sql`not (${meeting.status} = 'cancelled' and exists (
          select 1 from meeting other where other.proposal_id = meeting.proposal_id and other.id <> meeting.id
            and other.status in ('agreed', 'held')))`,
      ),
    )
    .orderBy(desc(meeting.startsAt))
    .limit(mostMeetings)
}

/** One meeting; undefined when the mentorship has none of this id. One statement. */
export async function findMeeting(
  db: Database,
  { mentorshipId, meetingId }: { mentorshipId: string; meetingId: string },
): Promise<Meeting | undefined> {
  const [row] = await db
    .select(columns)
    .from(meeting)
    .leftJoin(meetingMove, eq(meetingMove.meetingId, meeting.id))
    .where(and(eq(meeting.id, meetingId), eq(meeting.mentorshipId, mentorshipId)))
  return row
}

/** The same with all that the two took on, from it or not. One statement. */
export async function findMeetingAndActions(
  db: Database,
  { mentorshipId, meetingId }: { mentorshipId: string; meetingId: string },
): Promise<{ meeting: Meeting; actions: Action[] } | undefined> {
  const [row] = await db
    .select({
      ...columns,
      actions: sql<(Omit<Action, 'doneAt'> & { doneAt: string | null })[]>`(
        select coalesce(json_agg(a), '[]'::json) from (
          select t.id, t.meeting_id as "meetingId", t.owner_id as "ownerId", t.text, t.due_on as "dueOn",
            t.done_at as "doneAt", t.goal_id as "goalId", g.statement as goal
          from mentoring_action t left join goal g on g.id = t.goal_id
          where t.mentorship_id = ${mentorshipId}::uuid
          order by t.done_at is null desc, t.due_on nulls last, t.created_at desc
          limit ${mostActions}) a)`,
    })
    .from(meeting)
    .leftJoin(meetingMove, eq(meetingMove.meetingId, meeting.id))
    .where(and(eq(meeting.id, meetingId), eq(meeting.mentorshipId, mentorshipId)))
  if (!row) return undefined
  const { actions, ...found } = row
  return {
    meeting: found,
    actions: actions.map((action) => ({ ...action, doneAt: action.doneAt ? new Date(action.doneAt) : null })),
  }
}

export type Action = {
  id: string
  meetingId: string | null
  ownerId: string
  text: string
  dueOn: CalendarDate | null
  doneAt: Date | null
  goalId: string | null
  goal: string | null
}

/** What the two took on: what is open first, by its date. One statement. */
export async function listActions(db: Database, mentorshipId: string): Promise<Action[]> {
  return db
    .select({
      id: mentoringAction.id,
      meetingId: mentoringAction.meetingId,
      ownerId: mentoringAction.ownerId,
      text: mentoringAction.text,
      dueOn: mentoringAction.dueOn,
      doneAt: mentoringAction.doneAt,
      goalId: mentoringAction.goalId,
      goal: goal.statement,
    })
    .from(mentoringAction)
    .leftJoin(goal, eq(goal.id, mentoringAction.goalId))
    .where(eq(mentoringAction.mentorshipId, mentorshipId))
    .orderBy(
      desc(isNull(mentoringAction.doneAt)),
      sql`${mentoringAction.dueOn} nulls last`,
      desc(mentoringAction.createdAt),
    )
    .limit(mostActions)
}

const other = alias(person, 'other')
const otherUser = alias(user, 'other_user')

export type ComingMeeting = {
  id: string
  mentorshipId: string
  proposalId: string
  status: MeetingStatus
  startsAt: Date
  minutes: number
  with: string
  /** Whether both had agreed to it before it was called off. */
  wasAgreed: boolean
  /** What the other asks, to have it at another time. */
  move: { times: Date[]; minutes: number } | null
}

/**
 * A condition: the other called off what was agreed, or came to none of the times that this person had proposed. Not a time that
 * fell because another of its proposal was taken.
 */
export function wasCalledOff(table: 'meeting' | 'g', personId: string): SQL {
  const m = sql.raw(table)
  return sql`(${m}.status = 'cancelled' and ${m}.changed_by <> ${personId}::uuid
    and (${wasAgreedOnce(table)} or ${m}.proposed_by = ${personId}::uuid)
    and not exists (select 1 from meeting o where o.proposal_id = ${m}.proposal_id
      and (o.status in ('agreed', 'held') or o.revision > ${m}.revision)))`
}

/** A condition on a meeting that was called off: proposed, agreed and called off make three revisions at least. */
export function wasAgreedOnce(table: 'meeting' | 'g'): SQL<boolean> {
  return sql<boolean>`(${sql.raw(table)}.revision > 2)`
}

/**
 * What there is to tell a person of their meetings to come, soonest first: proposals and requests to move one that wait for them, agreed
 * ones before `until`, and what the other changed or called off after `since`. One statement.
 */
export async function listComingMeetings(
  db: Database,
  { personId, now, since, until }: { personId: string; now: Date; since: Date; until: Date },
): Promise<ComingMeeting[]> {
  const rows = await db
    .select({
      id: meeting.id,
      mentorshipId: meeting.mentorshipId,
      proposalId: meeting.proposalId,
      status: meeting.status,
      startsAt: meeting.startsAt,
      minutes: meeting.minutes,
      with: otherUser.name,
      wasAgreed: wasAgreedOnce('meeting'),
      move: { times: meetingMove.times, minutes: meetingMove.minutes },
    })
    .from(mentorship)
    .innerJoin(meeting, eq(meeting.mentorshipId, mentorship.id))
    .innerJoin(
      other,
      sql`${other.id} in (${mentorship.menteeId}, ${mentorship.mentorId}) and ${other.id} <> ${personId}::uuid`,
    )
    .innerJoin(otherUser, eq(otherUser.id, other.userId))
    .leftJoin(
      meetingMove,
      and(
        eq(meetingMove.meetingId, meeting.id),
        eq(meetingMove.askedBy, other.id),
        isNull(meetingMove.declinedAt),
      ),
    )
    .where(
      and(
        or(eq(mentorship.menteeId, personId), eq(mentorship.mentorId, personId)),
        eq(mentorship.status, 'active'),
        gt(meeting.startsAt, now),
        or(
          and(wasCalledOff('meeting', personId), gt(meeting.changedAt, since)),
          and(eq(meeting.status, 'proposed'), sql`${meeting.proposedBy} is distinct from ${personId}::uuid`),
          and(
            eq(meeting.status, 'agreed'),
            or(
              lte(meeting.startsAt, until),
              isNotNull(meetingMove.meetingId),
              and(eq(meeting.changedBy, other.id), gt(meeting.changedAt, since)),
            ),
          ),
        ),
      ),
    )
    .orderBy(meeting.startsAt)
    .limit(mostComing)
  return rows
}

const mostComing = 30
