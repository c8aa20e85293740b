import type { Action, Meeting } from '#app/features/mentoring/meeting-queries.server.ts'
import type { Parties } from '#app/features/mentoring/mentorship-parties.server.ts'
import { spanWords } from '#app/features/mentoring/moment-words.ts'

/** A meeting as one of the two reads it: their own time, and the other's where it is another. */
export function viewMeeting(meeting: Meeting, parties: Two, now: Date) {
  const { id, status, startsAt, minutes } = meeting
  return {
    id,
    status,
    proposalId: meeting.proposalId,
    ...bothClocks(startsAt, minutes, parties),
    isOver: startsAt <= now,
    isMine: meeting.proposedBy === parties.me.personId,
    move: viewMove(meeting, parties, now),
  }
}

/** Other times that one of the two asked for, while the meeting can still be moved; declined, it is the asker's to know. */
function viewMove({ status, startsAt, move }: Meeting, { me, other }: Two, now: Date) {
  if (!move || status !== 'agreed' || startsAt <= now) return null
  const isMine = move.askedBy === me.personId
  if (move.declinedAt && !isMine) return null
  return {
    key: move.key,
    isMine,
    isDeclined: move.declinedAt !== null,
    why: move.why,
    times: [...move.times]
      .sort((one, two) => one.getTime() - two.getTime())
      .map((time) => ({
        at: time.toISOString(),
        isOver: time <= now,
        ...bothClocks(time, move.minutes, { me, other }),
      })),
  }
}

type Two = Pick<Parties, 'me' | 'other'>

function bothClocks(startsAt: Date, minutes: number, { me, other }: Two) {
  const isOneClock = (other.timeZone ?? 'UTC') === (me.timeZone ?? 'UTC')
  return {
    mine: spanWords(startsAt, minutes, me.timeZone),
    theirs: isOneClock ? null : spanWords(startsAt, minutes, other.timeZone),
  }
}

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
