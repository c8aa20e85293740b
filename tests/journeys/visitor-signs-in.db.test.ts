import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Proficiency } from '#app/domain/proficiency.ts'
import * as signInRoute from '#app/features/account/routes/sign-in.tsx'
import * as signOutRoute from '#app/features/account/routes/sign-out.tsx'
import * as signUpRoute from '#app/features/account/routes/sign-up.tsx'
import { startAttempt } from '#app/features/assess/assess-commands.server.ts'
import type { Database } from '#db/client.ts'
import { attempt, reading } from '#db/schema/index.ts'
import { aCompletedAttempt, anOpenAttempt } from '#tests/factories/attempts.ts'
import { type Browser, openBrowser, openSite, type Site } from '#tests/factories/browsers.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const ada = { name: 'Ada Byron', email: 'ada@example.org', password: 'velvet canoe orbit' }
const noon = new Date('2026-11-22T12:00:00Z')
const day = 24 * 60 * 60 * 1000

function threes(count: number): Proficiency[] {
  return Array(count).fill(3)
}

function signIn(browser: Browser, keep: Record<string, string> = {}) {
  return browser.post(signInRoute, '/sign-in', { ...ada, ...keep })
}

async function aSiteWithAda(db: Database): Promise<Site> {
  const site = openSite(db)
  await openBrowser(site).post(signUpRoute, '/sign-up', ada)
  return site
}

testEachDriver(
  'signing up and in with the box ticked brings the work of this browser along',
  async ({ db }) => {
    const browser = openBrowser(openSite(db))
    const visitor = await browser.becomeVisitor()
    await aCompletedAttempt(db, visitor, {
      ratings: threes(15),
      target: { role: 'data', level: 'senior' },
      now: noon,
    })
    const page = await browser.get(signUpRoute, '/sign-up')
    expect(page.data).toMatchObject({
      work: {
        visitor,
        lines: ['Quick scan, 15 of 15 answered, 22 November 2026', 'Target: Senior data TPM'],
      },
    })
    await browser.post(signUpRoute, '/sign-up', { ...ada, keep: visitor })
    expect(await browser.viewer(), 'signing up alone changes nothing').toMatchObject({
      kind: 'visitor',
      personId: visitor,
    })
    expect((await browser.get(signInRoute, '/sign-in')).data).toMatchObject({
      told: { keep: visitor },
      work: { visitor },
    })
    await signIn(browser, { keep: visitor })
    expect(await browser.viewer()).toMatchObject({ kind: 'member', personId: visitor })
    expect(browser.jar.has('visitor'), 'the visitor cookie is cleared').toBe(false)
  },
)

testEachDriver('on a shared computer, unticked work stays with whoever did it', async ({ db }) => {
  const browser = openBrowser(await aSiteWithAda(db))
  await signIn(browser)
  await browser.post(signOutRoute, '/sign-out', {})
  const bob = await browser.becomeVisitor()
  await anOpenAttempt(db, bob, { ratings: threes(5) })

  await signIn(browser)
  const viewer = await browser.viewer()
  expect(viewer).toMatchObject({ kind: 'member', email: ada.email })
  expect(viewer).not.toMatchObject({ personId: bob })
  expect(await db.$count(attempt, eq(attempt.personId, bob))).toBe(1)
  await browser.post(signOutRoute, '/sign-out', {})
  expect(await browser.viewer(), 'and Bob finds it again').toMatchObject({ kind: 'visitor', personId: bob })
  expect((await browser.get(signOutRoute, '/sign-out')).data).toMatchObject({ hasWork: true })
})

testEachDriver('signing up with the box unticked leaves the work to whoever did it', async ({ db }) => {
  const browser = openBrowser(openSite(db))
  const bob = await browser.becomeVisitor()
  await aCompletedAttempt(db, bob, { ratings: threes(15) })
  await browser.post(signUpRoute, '/sign-up', ada)
  const page = await browser.get(signInRoute, '/sign-in')
  expect(page.data, 'the box comes unticked').toMatchObject({ told: { keep: null }, work: { visitor: bob } })
  await signIn(browser)
  expect(await browser.viewer()).not.toMatchObject({ personId: bob })
  expect(await db.$count(reading, eq(reading.personId, bob))).toBe(15)
})

testEachDriver(
  'work begun between signing up and signing in is offered with the box ticked',
  async ({ db }) => {
    const browser = openBrowser(openSite(db))
    await browser.post(signUpRoute, '/sign-up', ada)
    const visitor = await browser.becomeVisitor()
    await anOpenAttempt(db, visitor)
    const { data } = await browser.get(signInRoute, '/sign-in')
    expect(data).toMatchObject({ told: { email: ada.email }, work: { visitor } })
    expect((data as { told: object }).told).not.toHaveProperty('keep')
  },
)

testEachDriver('a form that names the visitor of another browser claims nothing', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const bobs = openBrowser(site)
  const bob = await bobs.becomeVisitor()
  await aCompletedAttempt(db, bob, { ratings: threes(15) })
  const adas = openBrowser(site)
  for (const keep of [bob, 'yes', '']) {
    await signIn(adas, { keep })
    expect(await adas.viewer()).not.toMatchObject({ personId: bob })
  }
  expect(await bobs.viewer()).toMatchObject({ kind: 'visitor', personId: bob })
})

testEachDriver('without work there is no box, and signing out forgets the visitor', async ({ db }) => {
  const browser = openBrowser(await aSiteWithAda(db))
  const visitor = await browser.becomeVisitor()
  await startAttempt(db, {
    personId: visitor,
    kind: 'quick',
    target: { role: 'data', level: 'tpm' },
    now: noon,
  })
  expect((await browser.get(signInRoute, '/sign-in')).data).toMatchObject({ work: null })
  await signIn(browser)
  await browser.post(signOutRoute, '/sign-out', {})
  expect(browser.jar.size).toBe(0)
})

testEachDriver(
  'work is told by what was answered and when, older sittings by their number',
  async ({ db }) => {
    const browser = openBrowser(openSite(db))
    const visitor = await browser.becomeVisitor()
    const ago = (days: number) => new Date(noon.getTime() - days * day)
    for (const days of [5, 4, 3, 2])
      await aCompletedAttempt(db, visitor, { ratings: threes(15), now: ago(days) })
    await aCompletedAttempt(db, visitor, { ratings: threes(1), now: ago(1) })
    await anOpenAttempt(db, visitor, { kind: 'full', ratings: threes(7), now: noon })
    const { data } = await browser.get(signInRoute, '/sign-in')
    expect((data as { work: { lines: string[] } }).work.lines).toEqual([
      expect.stringMatching(/^Full assessment, 7 of 15 rated and \d\d scenarios answered, 22 November 2026$/),
      'Quick scan, 1 of 15 answered, 21 November 2026',
      'Quick scan, 15 of 15 answered, 20 November 2026',
      '3 earlier assessments',
      'Target: Product TPM',
    ])
  },
)
