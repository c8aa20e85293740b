import { and, eq, gt, isNull, ne } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { PasswordFailure } from '#app/features/account/account-commands.server.ts'
import { type AccountMail, accountMailJob } from '#app/features/account/account-mail.server.ts'
import { isCommonPassword } from '#app/features/account/common-passwords.server.ts'
import { answerInSteps } from '#app/features/account/even-time.server.ts'
import { findPasswordFault } from '#app/features/account/password-rules.ts'
import { takeTry } from '#app/features/account/sign-in-tries.server.ts'
import type { Jobs } from '#app/platform/jobs.server.ts'
import { hashLinkKey } from '#app/platform/link-key.server.ts'
import { hashPassword, verifyPassword } from '#app/platform/password-hash.server.ts'
import { violatedConstraint } from '#app/platform/violated-constraint.server.ts'
import type { Database } from '#db/client.ts'
import { account, mailToken, session, user } from '#db/schema/index.ts'

type Post = Pick<Jobs, 'add'>

function post(jobs: Post, mail: AccountMail): Promise<void> {
  return jobs.add(accountMailJob, mail)
}

/** Asks for the mails that follow a sign-up. The same for a known and an unknown address. */
export function tellSignedUp(jobs: Post, email: string): Promise<void> {
  return post(jobs, { kind: 'signed-up', email })
}

/** Asks for a link to set a new password. Whether the address has an account is only looked at later, by the queue. */
export function askForReset(jobs: Post, email: string): Promise<void> {
  return answerInSteps(() => post(jobs, { kind: 'reset-password', email }))
}

/** Whether a link of this purpose would still work. It is not used up by looking. */
export async function findMailLink(
  db: Database,
  { token, purpose, now }: { token: string; purpose: 'reset-password' | 'confirm-address'; now: Date },
): Promise<{ email: string; userId: string; name: string; current: string } | undefined> {
  const [row] = await db
    .select({ email: mailToken.email, userId: user.id, name: user.name, current: user.email })
    .from(mailToken)
    .innerJoin(user, eq(user.id, mailToken.userId))
    .where(
      and(
        eq(mailToken.hash, hashLinkKey(token)),
        eq(mailToken.purpose, purpose),
        isNull(mailToken.usedAt),
        gt(mailToken.expiresAt, now),
      ),
    )
  return row
}

/** Sets a new password by a mailed link, which works once, and ends every sign-in. */
export async function resetPassword(
  db: Database,
  jobs: Post,
  { token, password, now }: { token: string; password: string; now: Date },
): Promise<Result<{ email: string }, PasswordFailure | 'link-over'>> {
  const link = await findMailLink(db, { token, purpose: 'reset-password', now })
  if (!link) return fail('link-over')
  const fault = isCommonPassword(password)
    ? 'password-common'
    : findPasswordFault(password, { name: link.name, email: link.current })
  if (fault) return fail(fault)
  // Hashing takes a tenth of a second: not while a transaction is open.
  const hash = await hashPassword(password)
  const isDone = await db.transaction(async (tx) => {
    if (!(await useLink(tx, token, now))) return false
    await tx
      .update(account)
      .set({ password: hash, updatedAt: now })
      .where(and(eq(account.userId, link.userId), eq(account.providerId, 'credential')))
    // Whoever read the mail has shown that the address is theirs.
    await tx
      .update(user)
      .set({ emailVerified: true })
      .where(and(eq(user.id, link.userId), eq(user.email, link.email)))
    await tx.delete(session).where(eq(session.userId, link.userId))
    return true
  })
  if (!isDone) return fail('link-over')
  await post(jobs, { kind: 'password-changed', userId: link.userId })
  return succeed({ email: link.current })
}

/** Confirms the address to which a link was mailed; it becomes the account's if it was another. */
export async function confirmAddress(
  db: Database,
  jobs: Post,
  { token, now }: { token: string; now: Date },
): Promise<Result<{ email: string }, 'link-over' | 'taken'>> {
  const link = await findMailLink(db, { token, purpose: 'confirm-address', now })
  if (!link) return fail('link-over')
  const [other] = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.email, link.email), ne(user.id, link.userId)))
  if (other) return fail('taken')
  const done = await db
    .transaction(async (tx) => {
      if (!(await useLink(tx, token, now))) return 'link-over' as const
      await tx
        .update(user)
        .set({ email: link.email, emailVerified: true, updatedAt: now })
        .where(eq(user.id, link.userId))
      return 'done' as const
    })
    .catch((error: unknown) => {
      // Two accounts that confirm one address at the same moment: the unique index lets one through, and the other's link stays unused.
      if (violatedConstraint(error) === 'user_email_unique') return 'taken' as const
      throw error
    })
  if (done !== 'done') return fail(done)
  if (link.current !== link.email)
    await post(jobs, { kind: 'address-changed', userId: link.userId, former: link.current })
  return succeed({ email: link.email })
}

/** Sends a link to a new address, once the password shows who asks. The address changes when the link is used. */
export async function askForAddress(
  db: Database,
  jobs: Post,
  { userId, email, password, now }: { userId: string; email: string; password: string; now: Date },
): Promise<Result<null, 'wrong-password' | 'too-many-tries'>> {
  const [row] = await db
    .select({ hash: account.password, current: user.email })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')))
  if (!row) return fail('wrong-password')
  if ((await takeTry(db, row.current, now)) > 0) return fail('too-many-tries')
  if (!(await verifyPassword({ hash: row.hash ?? '', password }))) return fail('wrong-password')
  // An address of somebody else gets no link, and the person who asked is not told that it is taken.
  const [other] = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.email, email), ne(user.id, userId)))
  if (!other) await post(jobs, { kind: 'confirm-address', userId, email })
  return succeed(null)
}

/** Uses a link up; false when somebody else was first. */
async function useLink(tx: Database, token: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(mailToken)
    .set({ usedAt: now })
    .where(
      and(eq(mailToken.hash, hashLinkKey(token)), isNull(mailToken.usedAt), gt(mailToken.expiresAt, now)),
    )
    .returning({ hash: mailToken.hash })
  return rows.length > 0
}
