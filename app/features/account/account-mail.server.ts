import { and, count, eq, gt, isNull } from 'drizzle-orm'
import {
  accountPath,
  confirmAddressPath,
  forgotPasswordPath,
  resetPasswordPath,
} from '#app/features/account/account-paths.ts'
import type { JobData } from '#app/platform/jobs.server.ts'
import { hashLinkKey, newLinkKey } from '#app/platform/link-key.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'
import type { Database } from '#db/client.ts'
import { mailToken, user } from '#db/schema/index.ts'

/** The name of the queue. */
export const accountMailJob = 'account-mail'

/** What a job of the queue asks for. No link is made before it is sent, so that none lies readable in the queue. */
export type AccountMail =
  | { kind: 'signed-up'; email: string }
  | { kind: 'reset-password'; email: string }
  | { kind: 'confirm-address'; userId: string; email: string }
  | { kind: 'password-changed'; userId: string }
  | { kind: 'address-changed'; userId: string; former: string }

const resetMinutes = 30
const confirmHours = 48
/** Mails with a link to one account in an hour; more would only be somebody else's doing. */
const mostAnHour = 4

type Parts = { db: Database; mailer: Mailer; origin: string; now: Date }

/** Writes and sends one mail about an account. An address without an account gets none. */
export async function sendAccountMail(parts: Parts, job: JobData): Promise<void> {
  const { db, mailer, origin } = parts
  const asked = job as unknown as AccountMail
  const owner = 'userId' in asked ? eq(user.id, asked.userId) : eq(user.email, asked.email)
  const [found] = await db.select().from(user).where(owner)
  if (!found) return
  const hello = `Hello ${found.name},`
  if (asked.kind === 'signed-up') {
    const isNew = !found.emailVerified && !(await hasTokens(db, found.id))
    if (!isNew) {
      await mailer.send({
        to: found.email,
        subject: 'You have an account already',
        text: lines(
          hello,
          'somebody, perhaps you, signed up at Critical Path with this address, which has an account already. Nothing was changed.',
          `If you have forgotten the password: ${origin}${forgotPasswordPath}`,
          'If it was not you, there is nothing to do.',
        ),
      })
      return
    }
    return confirm(parts, found, found.email)
  }
  if (asked.kind === 'confirm-address') return confirm(parts, found, asked.email)
  if (asked.kind === 'reset-password') {
    const token = await makeToken(parts, {
      userId: found.id,
      purpose: 'reset-password',
      email: found.email,
      minutes: resetMinutes,
    })
    if (!token) return
    await mailer.send({
      to: found.email,
      subject: 'Set a new password',
      text: lines(
        hello,
        `here you can set a new password, once and within ${resetMinutes} minutes:`,
        `${origin}${resetPasswordPath(token)}`,
        'If you did not ask for this, there is nothing to do: your password is as it was.',
      ),
    })
    return
  }
  if (asked.kind === 'password-changed') {
    await mailer.send({
      to: found.email,
      subject: 'Your password was changed',
      text: lines(
        hello,
        'your password at Critical Path has just been changed, and you are signed out everywhere.',
        `If it was not you, set a new one at once: ${origin}${forgotPasswordPath}`,
      ),
    })
    return
  }
  for (const to of [asked.former, found.email]) {
    await mailer.send({
      to,
      subject: 'Your mail address was changed',
      text: lines(
        hello,
        `your account at Critical Path had the address ${asked.former} and now has ${found.email}.`,
        `If it was not you, write to whoever runs this site. Your account: ${origin}${accountPath}`,
      ),
    })
  }
}

async function confirm(
  parts: Parts,
  { id, name }: { id: string; name: string },
  email: string,
): Promise<void> {
  const token = await makeToken(parts, {
    userId: id,
    purpose: 'confirm-address',
    email,
    minutes: confirmHours * 60,
  })
  if (!token) return
  await parts.mailer.send({
    to: email,
    subject: 'Confirm your mail address',
    text: lines(
      `Hello ${name},`,
      `please confirm that this is your address, within ${confirmHours} hours:`,
      `${parts.origin}${confirmAddressPath(token)}`,
      'If you have no account at Critical Path, there is nothing to do.',
    ),
  })
}

/** A new link, after which older ones of its kind do not work; undefined when too many were sent in an hour. */
async function makeToken(
  { db, now }: Parts,
  {
    minutes,
    ...row
  }: { userId: string; purpose: 'reset-password' | 'confirm-address'; email: string; minutes: number },
): Promise<string | undefined> {
  const token = newLinkKey()
  return db.transaction(async (tx) => {
    await tx.select({ id: user.id }).from(user).where(eq(user.id, row.userId)).for('no key update')
    const own = and(eq(mailToken.userId, row.userId), eq(mailToken.purpose, row.purpose))
    const hourAgo = new Date(now.getTime() - 60 * 60_000)
    const [sent] = await tx
      .select({ lately: count() })
      .from(mailToken)
      .where(and(own, gt(mailToken.createdAt, hourAgo)))
    if ((sent?.lately ?? 0) >= mostAnHour) return undefined
    await tx
      .update(mailToken)
      .set({ expiresAt: now })
      .where(and(own, isNull(mailToken.usedAt), gt(mailToken.expiresAt, now)))
    await tx.insert(mailToken).values({
      ...row,
      hash: hashLinkKey(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + minutes * 60_000),
    })
    return token
  })
}

async function hasTokens(db: Database, userId: string): Promise<boolean> {
  const rows = await db
    .select({ hash: mailToken.hash })
    .from(mailToken)
    .where(eq(mailToken.userId, userId))
    .limit(1)
  return rows.length > 0
}

function lines(...paragraphs: string[]): string {
  return `${paragraphs.join('\n\n')}\n`
}
