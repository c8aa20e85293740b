import { randomUUID } from 'node:crypto'
import { and, count, eq } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { addMilestone } from '#app/features/goals/goals-public.server.ts'
import type { MentorshipSide } from '#app/features/mentoring/mentorship.ts'
import { holdRunning } from '#app/features/mentoring/mentorship-parties.server.ts'
import { mostActions } from '#app/features/mentoring/talk-limits.ts'
import type { Database } from '#db/client.ts'
import { meeting, mentoringAction, person } from '#db/schema/index.ts'

type Acting = { personId: string; mentorshipId: string; now: Date }

/**
 * Writes down what one of the two takes on. `key` becomes its id: a form sent twice is one action; one that was gone back to and says
 * something else now is another.
 */
export async function takeOn(
  db: Database,
  {
    key,
    owner,
    text,
    dueOn,
    meetingId,
    ...acting
  }: Acting & {
    key: string
    owner: MentorshipSide
    text: string
    dueOn: CalendarDate | null
    meetingId: string | null
  },
): Promise<Result<null, 'over' | 'too-many' | 'no-such-meeting'>> {
  const { personId, mentorshipId, now } = acting
  return db.transaction(async (tx) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('no key update')
    const running = await holdRunning(tx, acting)
    if (!running) return fail('over')
    const [kept] = await tx
      .select({ all: count() })
      .from(mentoringAction)
      .where(eq(mentoringAction.mentorshipId, mentorshipId))
    if ((kept?.all ?? 0) >= mostActions) return fail('too-many')
    if (meetingId !== null) {
      const [own] = await tx
        .select({ id: meeting.id })
        .from(meeting)
        .where(and(eq(meeting.id, meetingId), eq(meeting.mentorshipId, mentorshipId)))
      if (!own) return fail('no-such-meeting')
    }
    const ownerId = owner === 'mentee' ? running.menteeId : running.mentorId
    const [same] = await tx
      .select({ text: mentoringAction.text })
      .from(mentoringAction)
      .where(and(eq(mentoringAction.id, key), eq(mentoringAction.mentorshipId, mentorshipId)))
    if (same?.text === text) return succeed(null)
    const id = same ? randomUUID() : key
    await tx
      .insert(mentoringAction)
      .values({ id, mentorshipId, meetingId, ownerId, text, dueOn, createdAt: now })
      .onConflictDoNothing()
    return succeed(null)
  })
}

type OnAction = Acting & { actionId: string }

/** Ticks an action off, or open again. Either of the two may. */
export async function tickAction(
  db: Database,
  { actionId, isDone, ...acting }: OnAction & { isDone: boolean },
): Promise<Result<null, 'over'>> {
  return db.transaction(async (tx) => {
    if (!(await holdRunning(tx, acting))) return fail('over')
    await tx
      .update(mentoringAction)
      .set({ doneAt: isDone ? acting.now : null })
      .where(ofMentorship(acting, actionId))
    return succeed(null)
  })
}

export async function dropAction(
  db: Database,
  { actionId, ...acting }: OnAction,
): Promise<Result<null, 'over'>> {
  return db.transaction(async (tx) => {
    if (!(await holdRunning(tx, acting))) return fail('over')
    await tx.delete(mentoringAction).where(ofMentorship(acting, actionId))
    return succeed(null)
  })
}

/** Makes an action of the mentee a milestone of one of their goals, once. Only they may: goals are theirs. */
export async function makeMilestone(
  db: Database,
  { actionId, goalId, ...acting }: OnAction & { goalId: string },
): Promise<Result<null, 'over' | 'not-found' | 'too-many' | 'already'>> {
  return db.transaction(async (tx) => {
    const running = await holdRunning(tx, acting)
    if (!running) return fail('over')
    const [action] = await tx
      .select()
      .from(mentoringAction)
      .where(ofMentorship(acting, actionId))
      .for('update')
    if (running.side !== 'mentee' || action?.ownerId !== acting.personId) return fail('not-found')
    if (action.goalId !== null) return fail('already')
    const { personId, now } = acting
    const added = await addMilestone(tx, { personId, goalId, now, title: action.text, dueOn: action.dueOn })
    if (!added.ok) return added
    await tx.update(mentoringAction).set({ goalId }).where(eq(mentoringAction.id, actionId))
    return succeed(null)
  })
}

function ofMentorship({ mentorshipId }: Acting, actionId: string) {
  return and(eq(mentoringAction.id, actionId), eq(mentoringAction.mentorshipId, mentorshipId))
}
