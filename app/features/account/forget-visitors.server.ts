import { and, inArray, isNull, lt } from 'drizzle-orm'
import { visitorDays } from '#app/platform/viewer.server.ts'
import type { Database } from '#db/client.ts'
import { person, session } from '#db/schema/index.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Deleted at one call, so that none of them holds locks for long. */
const batch = 500

/**
 * Deletes people without an account, and all of their work, a day after their browser has forgotten the way
 * to it. Answers how many; when that is a whole batch (500) there may be more.
 */
export async function forgetOldVisitors(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - (visitorDays + 1) * dayMilliseconds)
  const old = db
    .select({ id: person.id })
    .from(person)
    .where(and(isNull(person.userId), lt(person.createdAt, before)))
    .orderBy(person.createdAt)
    .limit(batch)
    // Somebody who is signing in at this moment holds the lock, and keeps the work.
    .for('update', { skipLocked: true })
  const deleted = await db.delete(person).where(inArray(person.id, old)).returning({ id: person.id })
  return deleted.length
}

/**
 * Deletes sessions that have run out. Answers how many; when that is a whole batch (500) there may be more.
 */
export async function forgetEndedSessions(db: Database, now: Date): Promise<number> {
  const ended = db
    .select({ id: session.id })
    .from(session)
    .where(lt(session.expiresAt, now))
    .orderBy(session.expiresAt)
    .limit(batch)
    .for('update', { skipLocked: true })
  const deleted = await db.delete(session).where(inArray(session.id, ended)).returning({ id: session.id })
  return deleted.length
}
