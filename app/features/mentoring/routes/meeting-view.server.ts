import type { Action, Meeting } from '#app/features/mentoring/meeting-queries.server.ts'
import type { Parties } from '#app/features/mentoring/mentorship-parties.server.ts'
import { spanWords } from '#app/features/mentoring/moment-words.ts'

/** A meeting as one of the two reads it: their own time, and the other's where it is another. */
export function viewMeeting(meeting: Meeting, { me, other }: Pick<Parties, 'me' | 'other'>, now: Date) {
  const { id, status, startsAt, minutes } = meeting
  const theirs = spanWords(startsAt, minutes, other.timeZone)
  const mine = spanWords(startsAt, minutes, me.timeZone)
  return {
    id,
    status,
    proposalId: meeting.proposalId,
    mine,
    theirs: (other.timeZone ?? 'UTC') === (me.timeZone ?? 'UTC') ? null : theirs,
    isOver: startsAt <= now,
    isMine: meeting.proposedBy === me.personId,
  }
}

export type MeetingView = ReturnType<typeof viewMeeting>

/** What the two took on, as one of them reads it. */
export function viewActions(actions: Action[], { me, mentee, mentor, side }: Parties, today: string) {
  return actions.map(({ id, meetingId, ownerId, text, dueOn, doneAt, goalId, goal }) => ({
    id,
    meetingId,
    text,
    who: ownerId === me.personId ? 'You' : ownerId === mentee.personId ? mentee.name : mentor.name,
    dueOn,
    isDone: doneAt !== null,
    isLate: doneAt === null && dueOn !== null && dueOn < today,
    goal: goalId && goal && side === 'mentee' ? { id: goalId, statement: goal } : null,
    canBecomeMilestone: side === 'mentee' && ownerId === me.personId && goalId === null && doneAt === null,
  }))
}

export type ActionView = ReturnType<typeof viewActions>[number]
