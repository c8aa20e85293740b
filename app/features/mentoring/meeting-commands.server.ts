import { and, count, eq, inArray, ne, sql } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { isTaken, takeTime } from '#app/features/mentoring/meeting-time.server.ts'
import { holdRunning } from '#app/features/mentoring/mentorship-parties.server.ts'
import { mostMeetings } from '#app/features/mentoring/talk-limits.ts'
import type { Database } from '#db/client.ts'
import { meeting, meetingMove, meetingParty, person } from '#db/schema/index.ts'

type Acting = { personId: string; mentorshipId: string; now: Date }
type OnMeeting = Acting & { meetingId: string }

/**
 * Proposes one talk at one to three times, of which the other agrees to one. `key` is made with the form and names the proposal, so that a
 * form sent twice is one proposal.
 */
export async function proposeMeeting(
  db: Database,
  {
    key,
    times,
    minutes,
    agenda,
    ...acting
  }: Acting & { key: string; times: Date[]; minutes: number; agenda: string },
): Promise<Result<{ meetingId: string; isNew: boolean }, 'over' | 'too-many'>> {
  const { personId, mentorshipId, now } = acting
  return db.transaction(async (tx) => {
    // Two forms at once are told apart by the one who sends them.
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('no key update')
    if (!(await holdRunning(tx, acting))) return fail('over')
    const own = eq(meeting.mentorshipId, mentorshipId)
    const [same] = await tx
      .select({ id: meeting.id })
      .from(meeting)
      .where(and(own, eq(meeting.proposalId, key)))
      .limit(1)
    if (same) return succeed({ meetingId: same.id, isNew: false })
    const [kept] = await tx.select({ all: count() }).from(meeting).where(own)
    if ((kept?.all ?? 0) + times.length > mostMeetings) return fail('too-many')
    const [first] = await tx
      .insert(meeting)
      .values(
        times.map((startsAt) => ({
          mentorshipId,
          proposalId: key,
          proposedBy: personId,
          changedBy: personId,
          status: 'proposed' as const,
          startsAt,
          minutes,
          agenda,
          createdAt: now,
          changedAt: now,
        })),
      )
      .returning({ id: meeting.id })
    if (!first) throw new Error('A proposal names a time.')
    return succeed({ meetingId: first.id, isNew: true })
  })
}

export type AgreeFailure = 'over' | 'not-open' | 'own-proposal' | 'past' | 'busy'

/**
 * Agrees to one of the proposed times; the others fall. Nobody is in two agreed meetings at once, with whomever: `meeting_party_free`
 * sees to it, also when two are agreed at the same moment.
 */
export async function agreeMeeting(db: Database, act: OnMeeting): Promise<Result<null, AgreeFailure>> {
  try {
    return await db.transaction((tx) => agreeIn(tx, act))
  } catch (error) {
    if (isTaken(error)) return fail('busy')
    throw error
  }
}

async function agreeIn(
  tx: Database,
  { meetingId, ...acting }: OnMeeting,
): Promise<Result<null, AgreeFailure>> {
  const { personId, mentorshipId, now } = acting
  const running = await holdRunning(tx, acting)
  if (!running) return fail('over')
  const [proposed] = await tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.id, meetingId), eq(meeting.mentorshipId, mentorshipId)))
  if (!proposed) return fail('not-open')
  // All times of the proposal, in one order, so that two who agree to different ones take turns.
  const times = await tx
    .select({ id: meeting.id, status: meeting.status })
    .from(meeting)
    .where(ofProposal(mentorshipId, proposed.proposalId))
    .orderBy(meeting.id)
    .for('update')
  if (times.find(({ id }) => id === meetingId)?.status !== 'proposed') return fail('not-open')
  if (proposed.proposedBy === personId) return fail('own-proposal')
  if (proposed.startsAt <= now) return fail('past')
  const changed = { changedBy: personId, changedAt: now, revision: sql`${meeting.revision} + 1` }
  await tx
    .update(meeting)
    .set({ ...changed, status: 'agreed' })
    .where(eq(meeting.id, meetingId))
  await tx
    .update(meeting)
    .set({ ...changed, status: 'cancelled' })
    .where(
      and(
        ofProposal(mentorshipId, proposed.proposalId),
        ne(meeting.id, meetingId),
        eq(meeting.status, 'proposed'),
      ),
    )
  await takeTime(tx, meetingId, running, proposed)
  return succeed(null)
}

/** Calls a meeting off, or takes a whole proposal back; either of the two may, before it was held. */
export async function cancelMeeting(
  db: Database,
  { meetingId, ...acting }: OnMeeting,
): Promise<Result<null, 'over' | 'not-open'>> {
  const { personId, mentorshipId, now } = acting
  return db.transaction(async (tx) => {
    if (!(await holdRunning(tx, acting))) return fail('over')
    const [found] = await tx
      .select({ proposalId: meeting.proposalId })
      .from(meeting)
      .where(and(eq(meeting.id, meetingId), eq(meeting.mentorshipId, mentorshipId)))
    if (!found) return fail('not-open')
    const cancelled = await tx
      .update(meeting)
      .set({
        status: 'cancelled',
        changedBy: personId,
        changedAt: now,
        revision: sql`${meeting.revision} + 1`,
      })
      .where(and(ofProposal(mentorshipId, found.proposalId), inArray(meeting.status, ['proposed', 'agreed'])))
      .returning({ id: meeting.id })
    if (cancelled.length === 0) return fail('not-open')
    const ids = cancelled.map(({ id }) => id)
    await tx.delete(meetingParty).where(inArray(meetingParty.meetingId, ids))
    await tx.delete(meetingMove).where(inArray(meetingMove.meetingId, ids))
    return succeed(null)
  })
}

/**
 * Writes down agenda, notes and the next date. Once it has begun, that says that it was held. `revision` is the one that the form was
 * made from: words of the other that the form has not seen are not overwritten.
 */
export async function writeMeeting(
  db: Database,
  {
    meetingId,
    agenda,
    notes,
    nextOn,
    revision,
    ...acting
  }: OnMeeting & { agenda: string; notes: string; nextOn: CalendarDate | null; revision: number },
): Promise<Result<null, 'over' | 'not-open' | 'changed-elsewhere'>> {
  const { personId, mentorshipId, now } = acting
  return db.transaction(async (tx) => {
    if (!(await holdRunning(tx, acting))) return fail('over')
    const [found] = await tx
      .select()
      .from(meeting)
      .where(and(eq(meeting.id, meetingId), eq(meeting.mentorshipId, mentorshipId)))
      .for('update')
    if (!found || found.status === 'cancelled') return fail('not-open')
    if (found.agenda === agenda && found.notes === notes && found.nextOn === nextOn) return succeed(null)
    if (found.revision !== revision) return fail('changed-elsewhere')
    const isHeld = found.status === 'agreed' && found.startsAt <= now
    await tx
      .update(meeting)
      .set({
        agenda,
        notes,
        nextOn,
        ...(isHeld && { status: 'held' as const }),
        changedBy: personId,
        changedAt: now,
        revision: found.revision + 1,
      })
      .where(eq(meeting.id, meetingId))
    return succeed(null)
  })
}

/** The id of a proposal comes with a form, so it means something within its mentorship only. */
function ofProposal(mentorshipId: string, proposalId: string) {
  return and(eq(meeting.mentorshipId, mentorshipId), eq(meeting.proposalId, proposalId))
}
