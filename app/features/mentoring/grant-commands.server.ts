import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { mostItemGrants } from '#app/features/mentoring/mentoring-limits.ts'
import type { GrantKind } from '#app/features/mentoring/mentorship.ts'
import { ownsItem } from '#app/features/mentoring/sharing-queries.server.ts'
import type { Database } from '#db/client.ts'
import { accessGrant, mentorship } from '#db/schema/index.ts'

/**
 * Lets a mentor see a kind of one's things, or with `itemId` one of them. Granting what is granted is no change. The mentorship is held
 * meanwhile, so that one which ends at this moment takes the grant with it.
 */
export async function grantAccess(
  db: Database,
  {
    personId,
    mentorshipId,
    kind,
    itemId,
    now,
  }: { personId: string; mentorshipId: string; kind: GrantKind; itemId: string | null; now: Date },
): Promise<Result<null, 'not-found' | 'too-many'>> {
  return db.transaction(async (tx) => {
    const [running] = await tx
      .select({ id: mentorship.id })
      .from(mentorship)
      .where(
        and(
          eq(mentorship.id, mentorshipId),
          eq(mentorship.menteeId, personId),
          eq(mentorship.status, 'active'),
        ),
      )
      .for('update')
    if (!running) return fail('not-found')
    if (itemId !== null && !(await ownsItem(tx, { personId, kind, itemId }))) return fail('not-found')
    const [held] = await tx
      .select({ total: count() })
      .from(accessGrant)
      .where(and(eq(accessGrant.mentorshipId, mentorshipId), isNull(accessGrant.revokedAt)))
    if ((held?.total ?? 0) >= mostItemGrants) return fail('too-many')
    await tx
      .insert(accessGrant)
      .values({ personId, mentorshipId, kind, itemId, grantedAt: now })
      .onConflictDoNothing()
    return succeed(null)
  })
}

/** Takes a grant back. Holds from the mentor's next request on. */
export async function revokeGrant(
  db: Database,
  { personId, grantId, now }: { personId: string; grantId: string; now: Date },
): Promise<Result<null, 'not-found'>> {
  const rows = await db
    .update(accessGrant)
    .set({ revokedAt: sql`coalesce(${accessGrant.revokedAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(accessGrant.id, grantId), eq(accessGrant.personId, personId)))
    .returning({ id: accessGrant.id })
  return rows.length > 0 ? succeed(null) : fail('not-found')
}
