import { and, count, desc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { framework } from '#app/content/framework.server.ts'
import type { CompetencySlug } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { newestSelfReadings, recordObserved } from '#app/features/assess/assess-public.server.ts'
import { findAccess } from '#app/features/mentoring/may-see.server.ts'
import { keepProfile } from '#app/features/mentoring/mentor-profile-commands.server.ts'
import { holdRunning } from '#app/features/mentoring/mentorship-parties.server.ts'
import { mostRatingsADay } from '#app/features/mentoring/talk-limits.ts'
import { hashLinkKey } from '#app/platform/link-key.server.ts'
import type { Database } from '#db/client.ts'
import { observedRating, peerInvite, person } from '#db/schema/index.ts'

export type Rating = { competency: CompetencySlug; level: Proficiency; evidence: string }

/**
 * Keeps what a mentor saw of one competency. It is hidden from the mentee until they have rated themself, and their own from the mentor
 * until now. The same rating twice is one.
 */
export async function rateMentee(
  db: Database,
  {
    raterId,
    mentorshipId,
    rating,
    now,
  }: { raterId: string; mentorshipId: string; rating: Rating; now: Date },
): Promise<Result<null, 'over' | 'too-many-today'>> {
  return db.transaction(async (tx) => {
    const access = await findAccess(tx, { viewerId: raterId, mentorshipId })
    if (!access) return fail('over')
    await lockRated(tx, access.menteeId)
    const running = await holdRunning(tx, { personId: raterId, mentorshipId })
    if (running?.side !== 'mentor') return fail('over')
    const own = and(
      eq(observedRating.personId, running.menteeId),
      eq(observedRating.mentorshipId, mentorshipId),
      eq(observedRating.raterId, raterId),
    )
    const [last] = await tx
      .select({ level: observedRating.level, evidence: observedRating.evidence })
      .from(observedRating)
      .where(and(own, eq(observedRating.competency, rating.competency)))
      .orderBy(desc(observedRating.ratedAt))
      .limit(1)
    if (last && last.level === rating.level && last.evidence === rating.evidence) return succeed(null)
    const [today] = await tx
      .select({ all: count() })
      .from(observedRating)
      .where(and(own, gt(observedRating.ratedAt, new Date(now.getTime() - 24 * 60 * 60_000))))
    if ((today?.all ?? 0) >= mostRatingsADay) return fail('too-many-today')
    await tx.insert(observedRating).values({
      personId: running.menteeId,
      raterId,
      raterName: access.mentorName,
      mentorshipId,
      ...rating,
      frameworkVersion: framework.version,
      ratedAt: now,
    })
    await keepProfile(tx, { mentorId: raterId, now })
    await revealRatings(tx, { personId: running.menteeId, now })
    return succeed(null)
  })
}

/** Keeps what a peer saw, once: the token is used up by it. The token is the proof, so there is no person to ask for. */
export async function unsafelyRateAsPeer(
  db: Database,
  { token, ratings, now }: { token: string; ratings: Rating[]; now: Date },
): Promise<Result<null, 'over' | 'not-asked'>> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ personId: peerInvite.personId })
      .from(peerInvite)
      .where(eq(peerInvite.tokenHash, hashLinkKey(token)))
    if (!found) return fail('over')
    await lockRated(tx, found.personId)
    const [invite] = await tx
      .update(peerInvite)
      .set({ usedAt: now })
      .where(
        and(
          eq(peerInvite.tokenHash, hashLinkKey(token)),
          isNull(peerInvite.usedAt),
          isNull(peerInvite.revokedAt),
          gt(peerInvite.expiresAt, now),
        ),
      )
      .returning()
    if (!invite) return fail('over')
    const asked = ratings.filter(({ competency }) => invite.competencies.includes(competency))
    if (asked.length === 0) {
      // Nothing to keep: the link is to be used yet.
      await tx.update(peerInvite).set({ usedAt: null }).where(eq(peerInvite.id, invite.id))
      return fail('not-asked')
    }
    await tx.insert(observedRating).values(
      asked.map((rating) => ({
        personId: invite.personId,
        raterName: invite.name,
        peerInviteId: invite.id,
        ...rating,
        frameworkVersion: framework.version,
        ratedAt: now,
      })),
    )
    await revealRatings(tx, { personId: invite.personId, now })
    return succeed(null)
  })
}

/**
 * Shows each hidden rating of a person where they have rated themself, and makes it an observed reading. Runs in the transaction that
 * brings either of the two; the person's row is locked, so that of two at once the later sees the other.
 */
export async function revealRatings(
  tx: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await lockRated(tx, personId)
  const hidden = and(eq(observedRating.personId, personId), isNull(observedRating.revealedAt))
  const rows = await tx
    .select({
      id: observedRating.id,
      competency: observedRating.competency,
      level: observedRating.level,
      evidence: observedRating.evidence,
      ratedAt: observedRating.ratedAt,
    })
    .from(observedRating)
    .where(hidden)
    .orderBy(observedRating.ratedAt)
  if (rows.length === 0) return
  const [own] = await tx
    .select({ readings: newestSelfReadings(sql`${personId}::uuid`) })
    .from(person)
    .where(eq(person.id, personId))
  const rated = new Set((own?.readings ?? []).map(({ competency }) => competency))
  const both = rows.filter(({ competency }) => rated.has(competency))
  if (both.length === 0) return
  await tx
    .update(observedRating)
    .set({ revealedAt: now })
    .where(
      and(
        hidden,
        inArray(
          observedRating.id,
          both.map(({ id }) => id),
        ),
      ),
    )
  await recordObserved(tx, {
    personId,
    readings: both.map(({ competency, level, evidence, ratedAt }) => ({
      competency,
      level,
      hasEvidence: evidence !== '',
      takenAt: ratedAt,
    })),
  })
}

/** Nobody rates a visitor, and whoever signs in holds a visitor's row while they wait for what is written of it: it is left alone. */
async function lockRated(tx: Database, personId: string): Promise<void> {
  await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNotNull(person.userId)))
    .for('no key update')
}
