import { and, eq, isNull } from 'drizzle-orm'
import { moveVisitorWork } from '#app/features/account/visitor-work.server.ts'
import type { Database } from '#db/client.ts'
import { person, user } from '#db/schema/index.ts'

/**
 * Gives a user the person that owns their work, and that person the work of a visitor, if one is named. A
 * user without a person takes over the visitor's; otherwise the visitor's work moves and the emptied visitor
 * is deleted. All or nothing, and a visitor is claimed once: whoever comes second finds none. `kept` tells
 * whether there was one to claim.
 */
export async function settlePerson(
  db: Database,
  { userId, visitorId, now }: { userId: string; visitorId: string | undefined; now: Date },
): Promise<{ personId: string; kept: boolean }> {
  return db.transaction(async (tx) => {
    // One sign-in of a user at a time. Always the user before any person, so that two cannot wait for each
    // other.
    await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for('no key update')
    const visitor = visitorId && (await lockVisitor(tx, visitorId))
    const [own] = await tx.select({ id: person.id }).from(person).where(eq(person.userId, userId))
    if (!own && visitor) {
      await tx.update(person).set({ userId, visitorTokenHash: null }).where(eq(person.id, visitor))
      return { personId: visitor, kept: true }
    }
    const personId = own?.id ?? (await createPerson(tx, userId, now))
    if (!visitor) return { personId, kept: false }
    await moveVisitorWork(tx, { from: visitor, to: personId, now })
    await tx.delete(person).where(eq(person.id, visitor))
    return { personId, kept: true }
  })
}

/** Undefined when the visitor has become somebody's account or is gone, also while waiting for the lock. */
async function lockVisitor(tx: Database, visitorId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, visitorId), isNull(person.userId)))
    .for('no key update')
  return row?.id
}

async function createPerson(tx: Database, userId: string, now: Date): Promise<string> {
  const [row] = await tx.insert(person).values({ userId, createdAt: now }).returning({ id: person.id })
  if (!row) throw new Error('The new person was not returned.')
  return row.id
}
