import { createHash, randomUUID } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { rateLimit } from '#db/schema/index.ts'

/** Failed sign-ins let in for one address, from wherever they come, until there were none for the window. */
const mostFailures = 10
const windowMilliseconds = 15 * 60 * 1000

/**
 * Counts a try to sign in as a failure before its password is looked at, so that simultaneous tries cannot
 * all pass an older count. 0: go on. Otherwise the seconds until a try is let in again. An address without an
 * account counts alike.
 */
export async function takeTry(db: Database, email: string, now: Date): Promise<number> {
  const key = keyOf(email)
  const windowStart = now.getTime() - windowMilliseconds
  const isOver = sql`${rateLimit.lastRequest} <= ${windowStart}`
  const [taken] = await db
    .insert(rateLimit)
    .values({ id: randomUUID(), key, count: 1, lastRequest: now.getTime() })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: now.getTime(),
      },
      setWhere: sql`${isOver} or ${rateLimit.count} < ${mostFailures}`,
    })
    .returning({ count: rateLimit.count })
  if (taken) return 0
  const [full] = await db
    .select({ last: rateLimit.lastRequest })
    .from(rateLimit)
    .where(eq(rateLimit.key, key))
  return Math.max(1, Math.ceil(((full?.last ?? 0) - windowStart) / 1000))
}

/** Takes back a try at which no password was looked at. */
export async function giveTryBack(db: Database, email: string): Promise<void> {
  await db
    .update(rateLimit)
    .set({ count: sql`${rateLimit.count} - 1` })
    .where(and(eq(rateLimit.key, keyOf(email)), gt(rateLimit.count, 0)))
}

/** Whoever knows the password starts afresh. */
export async function forgetFailures(db: Database, email: string): Promise<void> {
  await db.delete(rateLimit).where(eq(rateLimit.key, keyOf(email)))
}

/**
 * In better-auth's table, where its own clearing also removes ours an hour later; no address stands in it.
 */
function keyOf(email: string): string {
  return `sign-in-failures|${createHash('sha256').update(email).digest('hex')}`
}
