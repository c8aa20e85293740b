import { and, eq, sql } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { findOwnTaken, isTaken, takeTime } from '#app/features/mentoring/meeting-time.server.ts'
import { holdRunning } from '#app/features/mentoring/mentorship-parties.server.ts'
import type { Database } from '#db/client.ts'
import { meeting, meetingMove } from '#db/schema/index.ts'

type OnMeeting = { personId: string; mentorshipId: string; meetingId: string; now: Date }

/** `key`: of the request that was read; another one, asked meanwhile, is not answered unread. */
type OnMove = OnMeeting & { key: string }

export type AskFailure = 'over' | 'not-agreed' | 'begun' | 'other-asked' | 'same' | 'taken'

/**
 * Asks the other to have an agreed meeting at one of some other times. It stays when it is until they agree. Who asks again replaces what
 * they asked; what the other asked is answered first. Whether the other is free is found out when they agree, and told to nobody before.
 */
export async function askToMove(
  db: Database,
  { key, times, minutes, why, ...act }: OnMove & { times: Date[]; minutes: number; why: string },
): Promise<Result<{ isNew: boolean }, AskFailure>> {
  const { personId, meetingId, now } = act
  return db.transaction(async (tx) => {
    const held = await holdAgreed(tx, act)
    if (!held.ok) return held
    const { move, startsAt } = held.value
    // Whatever became of it: a form that is sent twice asks once.
    if (move?.key === key) return succeed({ isNew: false })
    if (move && move.declinedAt === null && move.askedBy !== personId) return fail('other-asked')
    const isNow = (time: Date) => time.getTime() === startsAt.getTime() && minutes === held.value.minutes
    if (times.some(isNow)) return fail('same')
    const taken = await findOwnTaken(tx, { personId, meetingId, times, minutes })
    if (taken.length > 0) return fail('taken')
    const asked = { key, askedBy: personId, times, minutes, why, askedAt: now, declinedAt: null }
    await tx
      .insert(meetingMove)
      .values({ meetingId, ...asked })
      .onConflictDoUpdate({ target: meetingMove.meetingId, set: asked })
    return succeed({ isNew: true })
  })
}

export type MoveFailure = 'over' | 'not-agreed' | 'begun' | 'not-open' | 'own-proposal' | 'past' | 'busy'

/** Moves the meeting to one of the times that were asked for. It is the same meeting with all that was written for it. */
export async function agreeToMove(
  db: Database,
  { key, time, ...act }: OnMove & { time: Date },
): Promise<Result<null, MoveFailure>> {
  const { personId, meetingId, now } = act
  try {
    return await db.transaction(async (tx) => {
      const held = await holdAgreed(tx, act)
      if (!held.ok) return held
      const { move, parties } = held.value
      if (!move || move.key !== key || move.declinedAt !== null) return fail('not-open')
      if (move.askedBy === personId) return fail('own-proposal')
      if (!move.times.some((asked) => asked.getTime() === time.getTime())) return fail('not-open')
      if (time <= now) return fail('past')
      const { minutes } = move
      await tx
        .update(meeting)
        .set({
          startsAt: time,
          minutes,
          changedBy: personId,
          changedAt: now,
          // The number by which calendars know the newer of two.
          revision: sql`${meeting.revision} + 1`,
        })
        .where(eq(meeting.id, meetingId))
      await tx.delete(meetingMove).where(eq(meetingMove.meetingId, meetingId))
      await takeTime(tx, meetingId, parties, { startsAt: time, minutes })
      return succeed(null)
    })
  } catch (error) {
    if (isTaken(error)) return fail('busy')
    throw error
  }
}

/** Keeps the time as it is: the other declines, who asked takes it back. */
export async function keepTime(
  db: Database,
  { key, ...act }: OnMove,
): Promise<Result<{ isDeclined: boolean }, 'over' | 'not-agreed' | 'begun' | 'not-open'>> {
  return db.transaction(async (tx) => {
    const held = await holdAgreed(tx, act)
    if (!held.ok) return held
    const { move } = held.value
    if (!move || move.key !== key || move.declinedAt !== null) return fail('not-open')
    const own = eq(meetingMove.meetingId, act.meetingId)
    const isDeclined = move.askedBy !== act.personId
    // Who asked reads that it was declined.
    if (isDeclined) await tx.update(meetingMove).set({ declinedAt: act.now }).where(own)
    else await tx.delete(meetingMove).where(own)
    return succeed({ isDeclined })
  })
}

/** An agreed meeting that has not begun, held with what is asked about it until the transaction ends: acts on it take turns. */
async function holdAgreed(tx: Database, { meetingId, now, ...acting }: OnMeeting) {
  const parties = await holdRunning(tx, acting)
  if (!parties) return fail('over')
  const [found] = await tx
    .select({ status: meeting.status, startsAt: meeting.startsAt, minutes: meeting.minutes })
    .from(meeting)
    .where(and(eq(meeting.id, meetingId), eq(meeting.mentorshipId, acting.mentorshipId)))
    .for('update')
  if (found?.status !== 'agreed') return fail('not-agreed')
  if (found.startsAt <= now) return fail('begun')
  const [move] = await tx.select().from(meetingMove).where(eq(meetingMove.meetingId, meetingId))
  return succeed({ parties, move, startsAt: found.startsAt, minutes: found.minutes })
}
