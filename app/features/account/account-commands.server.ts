import { eq } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { isCommonPassword } from '#app/features/account/common-passwords.server.ts'
import { answerInSteps } from '#app/features/account/even-time.server.ts'
import { findPasswordFault } from '#app/features/account/password-rules.ts'
import { settlePerson } from '#app/features/account/settle-person.server.ts'
import { forgetFailures, giveTryBack, takeTry } from '#app/features/account/sign-in-tries.server.ts'
import { type AuthCaller, postToAuth } from '#app/platform/auth-request.server.ts'
import type { Database } from '#db/client.ts'
import { session, user } from '#db/schema/index.ts'

export type PasswordFailure = 'password-common' | 'password-repetitive' | 'password-personal'

/**
 * Too many tries from one client address, or too many failures for one account. Tells nothing about the
 * account.
 */
export type TooManyTries = { ok: false; failure: 'too-many-tries'; waitSeconds: number }

function tooManyTries(waitSeconds: number): TooManyTries {
  return { ok: false, failure: 'too-many-tries', waitSeconds }
}

/**
 * Makes an account. An address that already has one, or gets one at the same moment, answers exactly as a new
 * one does, and keeps its account and password as they are. Nobody is signed in by it.
 */
export async function signUp(
  db: Database,
  caller: AuthCaller,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<Result<null, PasswordFailure> | TooManyTries> {
  const fault = isCommonPassword(password) ? 'password-common' : findPasswordFault(password, { name, email })
  if (fault) return fail(fault)
  return answerInSteps(async () => {
    const answer = await postToAuth(caller, '/sign-up/email', { name, email, password })
    if (answer.status === 429) return tooManyTries(answer.waitSeconds)
    if (answer.status !== 200 && !(answer.status === 422 && (await userExists(db, email)))) {
      throw new Error(`Signing up was answered with ${answer.status} ${answer.code}.`)
    }
    return succeed(null)
  })
}

async function userExists(db: Database, email: string): Promise<boolean> {
  const rows = await db.select({ id: user.id }).from(user).where(eq(user.email, email))
  return rows.length > 0
}

/**
 * Signs in with a new session and ends the one that the browser had before. An unknown address and a wrong
 * password are one failure. `keep` is the visitor whose work becomes the account's; see
 * settle-person.server.ts.
 */
export async function signIn(
  db: Database,
  caller: AuthCaller,
  form: {
    email: string
    password: string
    keep: string | undefined
    replaces: string | undefined
    now: Date
  },
): Promise<Result<{ setCookies: string[]; kept: boolean }, 'wrong-address-or-password'> | TooManyTries> {
  return answerInSteps(async () => {
    const waitSeconds = await takeTry(db, form.email, form.now)
    if (waitSeconds > 0) return tooManyTries(waitSeconds)
    const answer = await postToAuth(caller, '/sign-in/email', { email: form.email, password: form.password })
    if (answer.status === 429) {
      await giveTryBack(db, form.email)
      return tooManyTries(answer.waitSeconds)
    }
    if (answer.status === 401) return fail('wrong-address-or-password')
    const userId = (answer.body.user as { id?: unknown } | undefined)?.id
    if (answer.status !== 200 || typeof userId !== 'string') {
      throw new Error(`Signing in was answered with ${answer.status} ${answer.code}.`)
    }
    await forgetFailures(db, form.email)
    const { kept } = await settlePerson(db, { userId, visitorId: form.keep, now: form.now })
    if (form.replaces) await db.delete(session).where(eq(session.token, form.replaces))
    return succeed({ setCookies: answer.setCookies, kept })
  })
}
