import { and, eq, ne } from 'drizzle-orm'
import { type AuthCaller, postToAuth } from '#app/platform/auth-request.server.ts'
import { forgetSessionCookie } from '#app/platform/viewer.server.ts'
import type { Database } from '#db/client.ts'
import { session } from '#db/schema/index.ts'

// better-auth goes first, for what it keeps besides the row. It passes over a cookie signed with an older
// secret and ends at most 100 other sessions at once, so the rows are deleted here whatever it did.

/** Ends the session of this browser. Answers the `Set-Cookie` values that make the browser forget it. */
export async function signOut(
  db: Database,
  caller: AuthCaller,
  token: string | undefined,
): Promise<string[]> {
  const answer = await postToAuth(caller, '/sign-out')
  if (token) await db.delete(session).where(eq(session.token, token))
  return answer.status === 200 ? answer.setCookies : [forgetSessionCookie(caller.origin)]
}

/** Ends every session of the user except the one with `token`. */
export async function signOutOthers(
  db: Database,
  caller: AuthCaller,
  { userId, token }: { userId: string; token: string },
): Promise<void> {
  await postToAuth(caller, '/revoke-other-sessions')
  await db.delete(session).where(and(eq(session.userId, userId), ne(session.token, token)))
}

/**
 * Ends every session of the user, this browser's included. Answers the `Set-Cookie` values for this browser.
 */
export async function signOutEverywhere(db: Database, caller: AuthCaller, userId: string): Promise<string[]> {
  const answer = await postToAuth(caller, '/revoke-sessions')
  await db.delete(session).where(eq(session.userId, userId))
  return answer.status === 200 ? answer.setCookies : [forgetSessionCookie(caller.origin)]
}
