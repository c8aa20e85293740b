import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { keepProfile } from '#app/features/mentoring/mentor-profile-commands.server.ts'
import type { Rhythm } from '#app/features/mentoring/mentorship.ts'
import type { Database } from '#db/client.ts'
import { accessGrant, mentorship } from '#db/schema/index.ts'

type Whose = { personId: string; mentorshipId: string; now: Date }

/** Ends a mentorship at once, by either of the two. Every grant falls and meetings that have not begun are cancelled. */
export async function endMentorship(
  db: Database,
  { personId, mentorshipId, now }: Whose,
): Promise<Result<null, 'not-found'>> {
  return db.transaction(async (tx) => {
    const running = await lockRunning(tx, { personId, mentorshipId })
    if (!running) return fail('not-found')
    const endedBy = running.menteeId === personId ? 'mentee' : 'mentor'
    await tx
      .update(mentorship)
      .set({ status: 'ended', endedAt: now, endedBy })
      .where(eq(mentorship.id, mentorshipId))
    await tx
      .update(accessGrant)
      .set({ revokedAt: now })
      .where(and(eq(accessGrant.mentorshipId, mentorshipId), isNull(accessGrant.revokedAt)))
    await tx.execute(sql`
      delete from meeting_party p using meeting m
      where m.id = p.meeting_id and m.mentorship_id = ${mentorshipId}::uuid
        and m.status in ('proposed', 'agreed') and m.starts_at > ${now.toISOString()}::timestamptz`)
    await tx.execute(sql`
      delete from meeting_move r using meeting m
      where m.id = r.meeting_id and m.mentorship_id = ${mentorshipId}::uuid`)
    await tx.execute(sql`
      update meeting set status = 'cancelled', changed_at = ${now.toISOString()}::timestamptz
      where mentorship_id = ${mentorshipId}::uuid and status in ('proposed', 'agreed')
        and starts_at > ${now.toISOString()}::timestamptz`)
    return succeed(null)
  })
}

/** Changes what was agreed. Either of the two may, and both read it. */
export async function changeAgreement(
  db: Database,
  { personId, mentorshipId, aims, rhythm, now }: Whose & { aims: string; rhythm: Rhythm },
): Promise<Result<null, 'not-found'>> {
  return db.transaction(async (tx) => {
    const running = await lockRunning(tx, { personId, mentorshipId })
    if (!running) return fail('not-found')
    await tx.update(mentorship).set({ aims, rhythm, agreedAt: now }).where(eq(mentorship.id, mentorshipId))
    return succeed(null)
  })
}

/** The mentor has seen what changed; from now on only what is newer counts as new. */
export async function markReviewed(
  db: Database,
  { mentorId, mentorshipId, now }: { mentorId: string; mentorshipId: string; now: Date },
): Promise<Result<null, 'not-found'>> {
  const rows = await db
    .update(mentorship)
    .set({ previousVisitAt: sql`${mentorship.mentorVisitedAt}`, mentorVisitedAt: now })
    .where(
      and(
        eq(mentorship.id, mentorshipId),
        eq(mentorship.mentorId, mentorId),
        eq(mentorship.status, 'active'),
      ),
    )
    .returning({ id: mentorship.id })
  if (rows.length === 0) return fail('not-found')
  await keepProfile(db, { mentorId, now })
  return succeed(null)
}

/** A running mentorship of this person, held until the transaction ends. */
async function lockRunning(
  tx: Database,
  { personId, mentorshipId }: { personId: string; mentorshipId: string },
) {
  const [row] = await tx
    .select({ menteeId: mentorship.menteeId })
    .from(mentorship)
    .where(
      and(
        eq(mentorship.id, mentorshipId),
        eq(mentorship.status, 'active'),
        or(eq(mentorship.menteeId, personId), eq(mentorship.mentorId, personId)),
      ),
    )
    .for('update')
  return row
}
