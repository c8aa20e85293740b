import { and, desc, eq, gt } from 'drizzle-orm'
import { deviceWords } from '#app/features/account/device-words.ts'
import type { Database } from '#db/client.ts'
import { session, user } from '#db/schema/index.ts'

/** The account page lists no more sign-ins than this, the newest. */
export const sessionLimit = 50

export async function findSignedUpAt(db: Database, userId: string): Promise<Date | undefined> {
  const [row] = await db.select({ createdAt: user.createdAt }).from(user).where(eq(user.id, userId))
  return row?.createdAt
}

export type SignIn = { id: string; device: string; since: Date; until: Date; isThisBrowser: boolean }

/** Where a user is signed in, newest first, one more than `sessionLimit` at most. The tokens stay in here. */
export async function listSignIns(
  db: Database,
  { userId, token, now }: { userId: string; token: string | undefined; now: Date },
): Promise<SignIn[]> {
  const rows = await db
    .select({
      id: session.id,
      token: session.token,
      userAgent: session.userAgent,
      since: session.createdAt,
      until: session.expiresAt,
    })
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt))
    .limit(sessionLimit + 1)
  return rows.map(({ token: stored, userAgent, ...row }) => ({
    ...row,
    device: deviceWords(userAgent),
    isThisBrowser: stored === token,
  }))
}
