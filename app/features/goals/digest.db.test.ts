import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { sendDueDigests } from '#app/features/goals/digest.server.ts'
import { saveRhythm, unsubscribeDigest } from '#app/features/goals/goal-settings-commands.server.ts'
import type { Mail } from '#app/platform/mail.server.ts'
import type { Database } from '#db/client.ts'
import { digestSent, goalSettings, user } from '#db/schema/index.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { aMember } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const rhythm = {
  hoursPerWeek: 5,
  activeLimit: 5,
  digestIsOn: true,
  digestWeekday: 1,
  digestHour: 8,
  tellsDue: true,
  tellsQuiet: true,
  tellsCards: true,
  tellsComments: true,
}

/** A member in Auckland whose goal is overdue; Monday 8:00 there is Sunday 19:00 UTC in November. */
async function somebodyInAuckland(db: Database, wishes: Partial<typeof rhythm> = {}) {
  const member = await aMember(db)
  await db.update(user).set({ emailVerified: true }).where(eq(user.id, member.userId))
  await aGoal(db, member.personId)
  await saveRhythm(db, {
    personId: member.personId,
    timeZone: 'Pacific/Auckland',
    rhythm: { ...rhythm, ...wishes },
  })
  return member
}

function postOffice() {
  const mails: Mail[] = []
  return { mails, mailer: { send: async (mail: Mail) => void mails.push(mail) } }
}

const origin = 'https://critical-path.example'
const due = new Date('2026-11-22T19:00:00Z')

testEachDriver('the digest goes out at the hour of the person and not before', async ({ db }) => {
  const { email } = await somebodyInAuckland(db)
  const { mails, mailer } = postOffice()
  await sendDueDigests({ db, mailer, origin, now: new Date('2026-11-22T18:59:00Z') })
  expect(mails).toEqual([])
  await sendDueDigests({ db, mailer, origin, now: due })
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ to: email, subject: 'This week: 2 things to look at' })
  expect(mails[0]?.text).toContain('Overdue since 16 November 2026')
  expect(mails[0]?.text).toContain('Quiet for')
})

testEachDriver(
  'of ten processes at once one sends it, and nobody sends it again that week',
  async ({ db }) => {
    await somebodyInAuckland(db)
    const { mails, mailer } = postOffice()
    await Promise.all(Array.from({ length: 10 }, () => sendDueDigests({ db, mailer, origin, now: due })))
    await sendDueDigests({ db, mailer, origin, now: new Date('2026-11-23T12:00:00Z') })
    expect(mails).toHaveLength(1)
    await sendDueDigests({ db, mailer, origin, now: new Date('2026-11-29T19:30:00Z') })
    expect(mails).toHaveLength(2)
  },
)

testEachDriver('a digest whose sender died is sent by another, after a while', async ({ db }) => {
  await somebodyInAuckland(db)
  const dead = { send: async () => Promise.reject(new Error('killed')) }
  await expect(sendDueDigests({ db, mailer: dead, origin, now: due })).rejects.toThrow('killed')
  const { mails, mailer } = postOffice()
  await sendDueDigests({ db, mailer, origin, now: new Date(due.getTime() + 5 * 60_000) })
  expect(mails).toHaveLength(0)
  await sendDueDigests({ db, mailer, origin, now: new Date(due.getTime() + 16 * 60_000) })
  expect(mails).toHaveLength(1)
})

testEachDriver(
  'nothing is sent when there is nothing to say, or when nobody wants to hear it',
  async ({ db }) => {
    await somebodyInAuckland(db, { tellsDue: false, tellsQuiet: false })
    await somebodyInAuckland(db, { digestIsOn: false })
    const unverified = await somebodyInAuckland(db)
    await db.update(user).set({ emailVerified: false }).where(eq(user.id, unverified.userId))
    const { mails, mailer } = postOffice()
    expect(await sendDueDigests({ db, mailer, origin, now: due })).toBe(0)
    expect(mails).toEqual([])
    expect((await db.select().from(digestSent)).map(({ outcome }) => outcome)).toEqual(['nothing-to-say'])
  },
)

testEachDriver('one press in the mail ends it', async ({ db }) => {
  const { personId } = await somebodyInAuckland(db)
  const { mails, mailer } = postOffice()
  await sendDueDigests({ db, mailer, origin, now: due })
  const token = mails[0]?.unsubscribe?.split('/').at(-1) ?? ''
  expect(await unsubscribeDigest(db, token)).toBe(true)
  expect(await unsubscribeDigest(db, 'a token that nobody was given')).toBe(false)
  const [set] = await db.select().from(goalSettings).where(eq(goalSettings.personId, personId))
  expect(set?.digestIsOn).toBe(false)
})

testEachDriver('the clocks going forward lose nobody their digest', async ({ db }) => {
  const member = await somebodyInAuckland(db)
  // Sunday 29 March 2026, 02:00 to 03:00 does not exist in Berlin.
  await saveRhythm(db, {
    personId: member.personId,
    timeZone: 'Europe/Berlin',
    rhythm: { ...rhythm, digestWeekday: 7, digestHour: 2 },
  })
  const { mails, mailer } = postOffice()
  await sendDueDigests({ db, mailer, origin, now: new Date('2027-03-28T00:59:00Z') })
  expect(mails).toHaveLength(0)
  await sendDueDigests({ db, mailer, origin, now: new Date('2027-03-28T01:00:00Z') })
  expect(mails).toHaveLength(1)
})
