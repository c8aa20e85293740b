import { and, count, eq, inArray, ne } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { closeExpired, expiryFrom } from '#app/features/mentoring/invitation-commands.server.ts'
import { keepProfile } from '#app/features/mentoring/mentor-profile-commands.server.ts'
import { defaultCapacity } from '#app/features/mentoring/mentoring-limits.ts'
import { type GrantKind, isOpenInvitation, type Rhythm } from '#app/features/mentoring/mentorship.ts'
import { hashLinkKey } from '#app/platform/link-key.server.ts'
import type { Database } from '#db/client.ts'
import { accessGrant, mentorProfile, mentorship, person } from '#db/schema/index.ts'

/** How the invited one names an invitation: by the token of its link, or, having asked back, by its id. */
export type InvitationKey = { token: string } | { mentorshipId: string }

export type Agreement = {
  aims: string
  rhythm: Rhythm
  /** What the mentor wants to see. Of these, what the mentee offered is granted. */
  kinds: GrantKind[]
}

export type AnswerFailure = 'over' | 'own' | 'full' | 'already'

type Answering = { key: InvitationKey; mentorId: string; isTaking: boolean; now: Date }

/**
 * Begins a mentorship: the agreement and the grants in one. The mentor's row is locked while their mentees are counted. A link works
 * once: of two who accept at the same time, one is told that it is over.
 */
export async function acceptInvitation(
  db: Database,
  { key, mentorId, agreement, isTaking, now }: Answering & { agreement: Agreement },
): Promise<Result<{ mentorshipId: string }, AnswerFailure>> {
  return answering(db, { key, mentorId, isTaking, now }, async (tx, invitation) => {
    const [profile] = await tx
      .select({ capacity: mentorProfile.capacity })
      .from(mentorProfile)
      .where(eq(mentorProfile.personId, mentorId))
    const [mentees] = await tx
      .select({ active: count() })
      .from(mentorship)
      .where(and(eq(mentorship.mentorId, mentorId), eq(mentorship.status, 'active')))
    if ((mentees?.active ?? 0) >= (profile?.capacity ?? defaultCapacity)) return fail('full')
    await tx
      .update(mentorship)
      .set({
        mentorId,
        status: 'active',
        tokenHash: null,
        aims: agreement.aims,
        rhythm: agreement.rhythm,
        agreedAt: now,
        startedAt: now,
      })
      .where(eq(mentorship.id, invitation.id))
    const kinds = invitation.offers.filter((kind) => agreement.kinds.includes(kind))
    const grants = kinds.map((kind) => ({
      personId: invitation.menteeId,
      mentorshipId: invitation.id,
      kind,
      grantedAt: now,
    }))
    if (grants.length > 0) await tx.insert(accessGrant).values(grants)
    return succeed({ mentorshipId: invitation.id })
  })
}

export async function declineInvitation(
  db: Database,
  answer: Answering,
): Promise<Result<{ mentorshipId: string }, AnswerFailure>> {
  return answering(db, answer, async (tx, invitation) => {
    await tx
      .update(mentorship)
      .set({ mentorId: answer.mentorId, status: 'declined', tokenHash: null, endedAt: answer.now })
      .where(eq(mentorship.id, invitation.id))
    return succeed({ mentorshipId: invitation.id })
  })
}

/** Asks the mentee something before deciding, once. From then on the invitation is this mentor's and its link is dead. */
export async function askMentee(
  db: Database,
  { question, ...answer }: Answering & { question: string },
): Promise<Result<{ mentorshipId: string }, AnswerFailure | 'asked'>> {
  return answering(db, answer, async (tx, invitation) => {
    if (invitation.mentorAsks !== null) return fail('asked')
    await tx
      .update(mentorship)
      .set({
        mentorId: answer.mentorId,
        tokenHash: null,
        mentorAsks: question,
        askedAt: answer.now,
        expiresAt: expiryFrom(answer.now),
      })
      .where(eq(mentorship.id, invitation.id))
    return succeed({ mentorshipId: invitation.id })
  })
}

type Invitation = typeof mentorship.$inferSelect

async function answering<Value, Failure extends string>(
  db: Database,
  { key, mentorId, isTaking, now }: Answering,
  act: (tx: Database, invitation: Invitation) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | AnswerFailure>> {
  return db.transaction(async (tx) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, mentorId)).for('no key update')
    const [invitation] = await tx.select().from(mentorship).where(namedBy(key, mentorId)).for('update')
    if (!invitation || !isOpenInvitation(invitation, now)) return fail('over')
    if (invitation.menteeId === mentorId) return fail('own')
    const pair = and(eq(mentorship.menteeId, invitation.menteeId), eq(mentorship.mentorId, mentorId))
    await closeExpired(tx, pair, now)
    const [other] = await tx
      .select({ id: mentorship.id })
      .from(mentorship)
      .where(and(pair, ne(mentorship.id, invitation.id), inArray(mentorship.status, ['invited', 'active'])))
    if (other) return fail('already')
    const done = await act(tx, invitation)
    if (done.ok) await keepProfile(tx, { mentorId, isTaking, now })
    return done
  })
}

function namedBy(key: InvitationKey, mentorId: string) {
  return 'token' in key
    ? eq(mentorship.tokenHash, hashLinkKey(key.token))
    : and(eq(mentorship.id, key.mentorshipId), eq(mentorship.mentorId, mentorId))
}
