import { and, count, eq, gt, lte, type SQL, sql } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import {
  invitationDays,
  mostInvitationsADay,
  mostMailsToAddressADay,
  mostMentors,
  mostOpenInvitations,
} from '#app/features/mentoring/mentoring-limits.ts'
import type { GrantKind } from '#app/features/mentoring/mentorship.ts'
import { hashLinkKey, newLinkKey } from '#app/platform/link-key.server.ts'
import type { Database } from '#db/client.ts'
import { goal, mentorship, person, user } from '#db/schema/index.ts'

export type NewInvitation = {
  question: string
  goalId: string | null
  sharesReport: boolean
  /** Kinds that are shared once the mentor accepts. */
  offers: GrantKind[]
  /** Null: a link for the mentee to pass on. */
  address: string | null
}

export type InviteFailure =
  | 'too-many-open'
  | 'too-many-today'
  | 'too-many-mentors'
  | 'too-many-mails'
  | 'already-invited'
  | 'own-address'
  | 'no-such-goal'

const dayLong = 24 * 60 * 60_000

export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + invitationDays * dayLong)
}

/**
 * Asks somebody to be one's mentor. Without an address the answer holds the token of a link, which is nowhere else; with one, the link
 * is made when the mail is written (`invitation-mail.server.ts`). The mentee's row is locked while invitations are counted.
 */
export async function inviteMentor(
  db: Database,
  { menteeId, invitation, now }: { menteeId: string; invitation: NewInvitation; now: Date },
): Promise<Result<{ mentorshipId: string; token: string | null }, InviteFailure>> {
  const { question, goalId, sharesReport, offers } = invitation
  const address = invitation.address?.toLowerCase() ?? null
  const token = address === null ? newLinkKey() : null
  return db.transaction(async (tx) => {
    const refused = await refuseInvitation(tx, { menteeId, address, goalId, now })
    if (refused) return fail(refused)
    const [row] = await tx
      .insert(mentorship)
      .values({
        menteeId,
        status: 'invited',
        tokenHash: token && hashLinkKey(token),
        invitedAddress: address,
        expiresAt: expiryFrom(now),
        question,
        goalId,
        sharesReport,
        offers,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: mentorship.id })
    // `mentorship_one_live_address`: one open invitation to an address.
    if (!row) return fail('already-invited')
    return succeed({ mentorshipId: row.id, token })
  })
}

async function refuseInvitation(
  tx: Database,
  {
    menteeId,
    address,
    goalId,
    now,
  }: { menteeId: string; address: string | null; goalId: string | null; now: Date },
): Promise<InviteFailure | undefined> {
  const [mentee] = await tx
    .select({ email: user.email })
    .from(person)
    .innerJoin(user, eq(user.id, person.userId))
    .where(eq(person.id, menteeId))
    .for('no key update', { of: person })
  if (!mentee) throw new Error('Only somebody with an account invites.')
  if (address === mentee.email.toLowerCase()) return 'own-address'
  await closeExpired(tx, eq(mentorship.menteeId, menteeId), now)
  const dayAgo = new Date(now.getTime() - dayLong)
  const [counts] = await tx
    .select({
      open: sql<number>`count(*) filter (where status = 'invited')::int`,
      active: sql<number>`count(*) filter (where status = 'active')::int`,
      today: sql<number>`count(*) filter (where created_at > ${dayAgo.toISOString()}::timestamptz)::int`,
    })
    .from(mentorship)
    .where(eq(mentorship.menteeId, menteeId))
  if (counts && counts.active >= mostMentors) return 'too-many-mentors'
  if (counts && counts.open >= mostOpenInvitations) return 'too-many-open'
  if (counts && counts.today >= mostInvitationsADay) return 'too-many-today'
  if (address !== null && (await countInvitationsTo(tx, address, dayAgo)) >= mostMailsToAddressADay) {
    return 'too-many-mails'
  }
  if (goalId !== null) {
    const [own] = await tx
      .select({ id: goal.id })
      .from(goal)
      .where(and(eq(goal.id, goalId), eq(goal.personId, menteeId)))
    if (!own) return 'no-such-goal'
  }
  return undefined
}

/** Whoever sent them: nobody is to be flooded from here. */
async function countInvitationsTo(tx: Database, address: string, since: Date): Promise<number> {
  const [sent] = await tx
    .select({ lately: count() })
    .from(mentorship)
    .where(and(eq(mentorship.invitedAddress, address), gt(mentorship.createdAt, since)))
  return sent?.lately ?? 0
}

/** An expired invitation gives way to a new one to the same address or person. */
export async function closeExpired(tx: Database, whose: SQL | undefined, now: Date): Promise<void> {
  await tx
    .update(mentorship)
    .set({ status: 'revoked', tokenHash: null, endedAt: now })
    .where(and(whose, eq(mentorship.status, 'invited'), lte(mentorship.expiresAt, now)))
}

/** Takes an invitation back; its link is dead from now on. */
export async function revokeInvitation(
  db: Database,
  { menteeId, mentorshipId, now }: { menteeId: string; mentorshipId: string; now: Date },
): Promise<Result<null, 'not-found'>> {
  const rows = await db
    .update(mentorship)
    .set({ status: 'revoked', tokenHash: null, endedAt: now })
    .where(
      and(
        eq(mentorship.id, mentorshipId),
        eq(mentorship.menteeId, menteeId),
        eq(mentorship.status, 'invited'),
      ),
    )
    .returning({ id: mentorship.id })
  return rows.length > 0 ? succeed(null) : fail('not-found')
}

/** Answers what the mentor wanted to know before deciding. The mentor has another seven days. */
export async function replyToMentor(
  db: Database,
  {
    menteeId,
    mentorshipId,
    reply,
    now,
  }: { menteeId: string; mentorshipId: string; reply: string; now: Date },
): Promise<Result<null, 'not-found'>> {
  const rows = await db
    .update(mentorship)
    .set({ menteeReplies: reply, repliedAt: now, expiresAt: expiryFrom(now) })
    .where(
      and(
        eq(mentorship.id, mentorshipId),
        eq(mentorship.menteeId, menteeId),
        eq(mentorship.status, 'invited'),
        gt(mentorship.expiresAt, now),
        sql`${mentorship.mentorAsks} is not null and ${mentorship.menteeReplies} is null`,
      ),
    )
    .returning({ id: mentorship.id })
  return rows.length > 0 ? succeed(null) : fail('not-found')
}
