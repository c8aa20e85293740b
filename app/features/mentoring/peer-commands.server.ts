import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { CompetencySlug } from '#app/domain/competency.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { Relationship } from '#app/features/mentoring/mentorship.ts'
import { mostPeers, mostPeersADay, peerDays } from '#app/features/mentoring/talk-limits.ts'
import { hashLinkKey, newLinkKey } from '#app/platform/link-key.server.ts'
import type { Database } from '#db/client.ts'
import { peerInvite, person } from '#db/schema/index.ts'

const dayLong = 24 * 60 * 60_000

/** Asks a peer or manager for what they saw. The answer holds the token of the link, which is nowhere else. */
export async function invitePeer(
  db: Database,
  {
    personId,
    peer,
    now,
  }: {
    personId: string
    peer: { name: string; relationship: Relationship; competencies: CompetencySlug[] }
    now: Date
  },
): Promise<Result<{ token: string }, 'too-many' | 'too-many-today'>> {
  return db.transaction(async (tx) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('no key update')
    const own = eq(peerInvite.personId, personId)
    const [all] = await tx.select({ all: count() }).from(peerInvite).where(own)
    if ((all?.all ?? 0) >= mostPeers) return fail('too-many')
    const [today] = await tx
      .select({ all: count() })
      .from(peerInvite)
      .where(and(own, gt(peerInvite.createdAt, new Date(now.getTime() - dayLong))))
    if ((today?.all ?? 0) >= mostPeersADay) return fail('too-many-today')
    const token = newLinkKey()
    await tx.insert(peerInvite).values({
      personId,
      ...peer,
      tokenHash: hashLinkKey(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + peerDays * dayLong),
    })
    return succeed({ token })
  })
}

/** Takes a link back; one that was used stays so. */
export async function revokePeer(
  db: Database,
  { personId, inviteId, now }: { personId: string; inviteId: string; now: Date },
): Promise<Result<null, 'not-found'>> {
  const rows = await db
    .update(peerInvite)
    .set({
      revokedAt: sql`case when ${peerInvite.usedAt} is null
        then coalesce(${peerInvite.revokedAt}, ${now.toISOString()}::timestamptz) end`,
    })
    .where(and(eq(peerInvite.id, inviteId), eq(peerInvite.personId, personId)))
    .returning({ id: peerInvite.id })
  return rows.length > 0 ? succeed(null) : fail('not-found')
}
