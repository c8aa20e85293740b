import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { signIn } from '#app/features/account/account-commands.server.ts'
import {
  askForAddress,
  askForReset,
  confirmAddress,
  resetPassword,
  tellSignedUp,
} from '#app/features/account/mail-link-commands.server.ts'
import { hashPassword } from '#app/platform/password-hash.server.ts'
import { mailToken, session, user } from '#db/schema/index.ts'
import { openSite } from '#tests/factories/browsers.ts'
import { aMember } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const password = 'a purple walrus counts to nine'

function linkIn(text: string | undefined): string {
  return text?.match(/\/(?:reset-password|confirm-address)\/([\w-]{43})/)?.[1] ?? ''
}

testEachDriver('a mailed link sets a new password once and ends every sign-in', async ({ db }) => {
  const site = openSite(db)
  const member = await aMember(db, { passwordHash: await hashPassword('the old one, long enough') })
  await askForReset(site.jobs, member.email)
  const token = linkIn(site.mails[0]?.text)
  const now = site.now()
  const done = await Promise.all([1, 2].map(() => resetPassword(db, site.jobs, { token, password, now })))
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'link-over' })
  expect(await db.select().from(session).where(eq(session.userId, member.userId))).toEqual([])
  const caller = { ...site, clientAddress: '127.0.0.1', request: new Request(site.origin) }
  const form = { email: member.email, password, keep: undefined, replaces: undefined, now }
  expect(await signIn(db, caller, form)).toMatchObject({ ok: true })
})

testEachDriver('a link to a new password lasts half an hour, and a newer one ends it', async ({ db }) => {
  const site = openSite(db)
  const { email } = await aMember(db, { passwordHash: 'x' })
  await askForReset(site.jobs, email)
  await askForReset(site.jobs, email)
  const [older, newer] = site.mails.map(({ text }) => linkIn(text))
  const now = site.now()
  expect(await resetPassword(db, site.jobs, { token: older ?? '', password, now })).toEqual({
    ok: false,
    failure: 'link-over',
  })
  site.wait(30 * 60_000)
  expect(await resetPassword(db, site.jobs, { token: newer ?? '', password, now: site.now() })).toEqual({
    ok: false,
    failure: 'link-over',
  })
})

testEachDriver(
  'no link lies readable in the database, and none is sent to an unknown address',
  async ({ db }) => {
    const site = openSite(db)
    const { email } = await aMember(db)
    await askForReset(site.jobs, 'nobody@example.org')
    expect(site.mails).toEqual([])
    await askForReset(site.jobs, email)
    const kept = JSON.stringify(await db.select().from(mailToken))
    expect(kept).not.toContain(linkIn(site.mails[0]?.text))
  },
)

testEachDriver('one account gets at most four links an hour', async ({ db }) => {
  const site = openSite(db)
  const { email } = await aMember(db)
  for (let count = 0; count < 7; count += 1)
    await site.jobs.add('account-mail', { kind: 'reset-password', email })
  expect(site.mails).toHaveLength(4)
})

testEachDriver(
  'a new account is asked to confirm its address, and a second sign-up only tells its owner',
  async ({ db }) => {
    const site = openSite(db)
    const { email, userId } = await aMember(db)
    await tellSignedUp(site.jobs, email)
    const token = linkIn(site.mails[0]?.text)
    expect(await confirmAddress(db, site.jobs, { token, now: site.now() })).toEqual({
      ok: true,
      value: { email },
    })
    expect(await db.select({ done: user.emailVerified }).from(user).where(eq(user.id, userId))).toEqual([
      { done: true },
    ])
    await tellSignedUp(site.jobs, email)
    expect(site.mails[1]?.subject).toBe('You have an account already')
    expect(linkIn(site.mails[1]?.text)).toBe('')
  },
)

testEachDriver('an address changes when the new one is confirmed, and both are told', async ({ db }) => {
  const site = openSite(db)
  const { email, userId } = await aMember(db, { passwordHash: await hashPassword(password) })
  const now = site.now()
  const asked = { userId, email: 'new@example.org', now }
  expect(await askForAddress(db, site.jobs, { ...asked, password: 'wrong' })).toEqual({
    ok: false,
    failure: 'wrong-password',
  })
  expect(await askForAddress(db, site.jobs, { ...asked, password })).toEqual({ ok: true, value: null })
  expect(site.mails[0]?.to).toBe('new@example.org')
  expect(await confirmAddress(db, site.jobs, { token: linkIn(site.mails[0]?.text), now })).toMatchObject({
    ok: true,
  })
  expect(site.mails.slice(1).map(({ to }) => to)).toEqual([email, 'new@example.org'])
})

testEachDriver("somebody else's address cannot be taken, and nobody is told that it is", async ({ db }) => {
  const site = openSite(db)
  const other = await aMember(db)
  const { userId } = await aMember(db, { passwordHash: await hashPassword(password) })
  const asked = await askForAddress(db, site.jobs, { userId, email: other.email, password, now: site.now() })
  expect(asked).toEqual({ ok: true, value: null })
  expect(site.mails).toEqual([])
})

testEachDriver(
  'of two accounts that confirm one address at once, the second is told that it is taken',
  async ({ db }) => {
    const site = openSite(db)
    const email = 'both@example.org'
    const passwordHash = await hashPassword(password)
    const members = await Promise.all(Array.from({ length: 6 }, () => aMember(db, { passwordHash })))
    for (const { userId } of members) {
      await askForAddress(db, site.jobs, { userId, email, password, now: site.now() })
    }
    const tokens = site.mails.map(({ text }) => linkIn(text))
    const now = site.now()
    const done = await Promise.all(tokens.map((token) => confirmAddress(db, site.jobs, { token, now })))
    expect(done.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { email } }])
    expect(done.filter(({ ok }) => !ok)).toEqual(Array(5).fill({ ok: false, failure: 'taken' }))
    const holders = await db.select({ id: user.id }).from(user).where(eq(user.email, email))
    expect(holders).toHaveLength(1)
  },
)
