import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as accountRoute from '#app/features/account/routes/account.tsx'
import * as signInRoute from '#app/features/account/routes/sign-in.tsx'
import * as signOutRoute from '#app/features/account/routes/sign-out.tsx'
import * as signUpRoute from '#app/features/account/routes/sign-up.tsx'
import { takeTry } from '#app/features/account/sign-in-tries.server.ts'
import { describeError } from '#app/platform/log.server.ts'
import { person, rateLimit, session, user } from '#db/schema/index.ts'
import { type Browser, openBrowser, openSite, type Site } from '#tests/factories/browsers.ts'
import { testEachDriver, withPostgres } from '#tests/setup/test-database.ts'

const ada = { name: 'Ada Byron', email: 'ada@example.org', password: 'velvet canoe orbit' }
const minutes = 60 * 1000

async function aSiteWithAda(db: Site['db'], options?: { origin?: string }): Promise<Site> {
  const site = openSite(db, options)
  await openBrowser(site).post(signUpRoute, '/sign-up', ada)
  return site
}

function signIn(browser: Browser, change: Partial<typeof ada> = {}) {
  return browser.post(signInRoute, '/sign-in', { ...ada, ...change })
}

async function isMember(browser: Browser): Promise<boolean> {
  return (await browser.viewer()).kind === 'member'
}

testEachDriver('an unknown address and a wrong password are answered alike', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const wrong = await signIn(openBrowser(site), { password: 'not the right one' })
  const unknown = await signIn(openBrowser(site), { email: 'eve@example.org' })
  expect(wrong.status).toBe(422)
  expect(wrong.data).toMatchObject({ typed: { email: 'ada@example.org' } })
  expect(wrong.data).not.toHaveProperty('typed.password')
  expect(JSON.stringify(unknown).replaceAll('eve@', 'ada@')).toBe(JSON.stringify(wrong))
})

testEachDriver(
  'the session cookie is kept from scripts and other sites, and over https from plain http',
  async ({ db }) => {
    const [plain] = (await signIn(openBrowser(await aSiteWithAda(db)))).setCookies
    expect(plain).toMatch(/^session=[\w-]{32}\./)
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000'])
      expect(plain).toContain(attribute)
    const https = openSite(db, { origin: 'https://critical-path.example' })
    const [secure] = (await signIn(openBrowser(https))).setCookies
    expect(secure).toMatch(/^__Host-session=.*; Secure/)
    expect(secure).not.toContain('Domain')
  },
)

testEachDriver('signing in makes a new token and ends the session the browser had', async ({ db }) => {
  const browser = openBrowser(await aSiteWithAda(db))
  browser.jar.set('session', 'planted-by-somebody-else-before-x.signature')
  await signIn(browser)
  const first = browser.jar.get('session')
  expect(first).not.toContain('planted')
  await signIn(browser)
  expect(browser.jar.get('session')).not.toBe(first)
  expect(await db.$count(session)).toBe(1)
  expect(await isMember(browser)).toBe(true)
})

testEachDriver('simultaneous first sign-ins of a user make one person', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const browsers = Array.from({ length: 5 }, () => openBrowser(site))
  const answers = await Promise.all(browsers.map((browser) => signIn(browser)))
  expect(answers.map(({ location }) => location)).toEqual(Array(5).fill('/'))
  expect(await db.$count(person)).toBe(1)
  for (const browser of browsers) expect(await isMember(browser)).toBe(true)
})

testEachDriver('whoever is signed in is sent on from signing in and signing up', async ({ db }) => {
  const browser = openBrowser(await aSiteWithAda(db))
  await signIn(browser)
  expect((await browser.get(signInRoute, '/sign-in?next=/plan')).location).toBe('/plan')
  expect((await browser.get(signUpRoute, '/sign-up?next=//evil.example')).location).toBe('/account')
  expect((await browser.post(signUpRoute, '/sign-up', { ...ada, email: 'b@example.org' })).location).toBe(
    '/account',
  )
  expect(await db.$count(user)).toBe(1)
})

testEachDriver('no form leads to another site after signing in', async ({ db }) => {
  const browser = openBrowser(await aSiteWithAda(db))
  const page = await browser.get(signInRoute, '/sign-in?next=https://evil.example')
  expect(page.data).toMatchObject({ next: undefined })
  const answer = await browser.post(signInRoute, '/sign-in', { ...ada, next: '/\\evil.example' })
  expect(answer.location).toBe('/')
})

testEachDriver('signing out ends this session in the database and no other', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const [here, there] = [openBrowser(site), openBrowser(site)]
  await signIn(here)
  await signIn(there)
  const stolen = here.jar.get('session') ?? ''
  expect((await here.get(signOutRoute, '/sign-out')).data).toMatchObject({ isMember: true })
  expect(await isMember(here), 'asking for the page ends nothing').toBe(true)

  expect((await here.post(signOutRoute, '/sign-out', {})).location).toBe('/sign-out')
  expect(here.jar.has('session')).toBe(false)
  expect((await here.get(signOutRoute, '/sign-out')).data).toMatchObject({ isMember: false })
  here.jar.set('session', stolen)
  expect(await isMember(here), 'the old cookie opens nothing').toBe(false)
  expect(await isMember(there)).toBe(true)
  expect((await openBrowser(site).post(signOutRoute, '/sign-out', {})).location).toBe('/sign-out')
})

testEachDriver('signing out ends a session whose cookie was signed with an older secret', async ({ db }) => {
  const browser = openBrowser(await aSiteWithAda(db))
  for (const where of ['here', 'everywhere']) {
    await signIn(browser)
    const token = browser.jar.get('session')?.split('.')[0]
    browser.jar.set('session', `${token}.${'A'.repeat(43)}%3D`)
    expect(await isMember(browser)).toBe(true)
    await browser.post(signOutRoute, '/sign-out', { where })
    expect(await db.$count(session)).toBe(0)
    expect(browser.jar.has('session')).toBe(false)
  }
})

testEachDriver(
  'signing out everywhere works at the next request of every browser of that user',
  async ({ db }) => {
    const site = await aSiteWithAda(db)
    const bob = { name: 'Bob', email: 'bob@example.org', password: 'plum harbour ticket' }
    await openBrowser(site).post(signUpRoute, '/sign-up', bob)
    const [one, two, bobs] = [openBrowser(site), openBrowser(site), openBrowser(site)]
    await Promise.all([signIn(one), signIn(two), signIn(bobs, bob)])
    await one.post(signOutRoute, '/sign-out', { where: 'everywhere' })
    expect([await isMember(one), await isMember(two), await isMember(bobs)]).toEqual([false, false, true])
    expect((await one.get(signOutRoute, '/sign-out')).data).toMatchObject({ everywhere: true })
  },
)

testEachDriver('signing out everywhere else leaves this browser signed in', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const [one, two, three] = [openBrowser(site), openBrowser(site), openBrowser(site)]
  await Promise.all([signIn(one), signIn(two), signIn(three)])
  expect((await one.post(signOutRoute, '/sign-out', { where: 'others' })).location).toBe('/account')
  expect([await isMember(one), await isMember(two), await isMember(three)]).toEqual([true, false, false])
  expect((await one.get(accountRoute, '/account')).data).toMatchObject({ othersEnded: true })
  expect((await one.get(accountRoute, '/account')).data).toMatchObject({ othersEnded: false })
})

testEachDriver('the account page lists where the user is signed in, and never a token', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const firefox = openBrowser(site, {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  const other = openBrowser(site)
  await signIn(firefox)
  await signIn(other)
  const { data } = await firefox.get(accountRoute, '/account')
  expect(data).toMatchObject({ name: 'Ada Byron', email: 'ada@example.org', limit: null })
  expect(data).toHaveProperty('signIns.length', 2)
  const { signIns } = data as { signIns: { device: string; isThisBrowser: boolean }[] }
  expect(signIns.filter(({ isThisBrowser }) => isThisBrowser).map(({ device }) => device)).toEqual([
    'Firefox on Linux',
  ])
  for (const { token } of await db.select({ token: session.token }).from(session)) {
    expect(JSON.stringify(data)).not.toContain(token)
  }
  await db.update(session).set({ expiresAt: site.now() }).where(eq(session.userAgent, 'Test'))
  expect((await firefox.get(accountRoute, '/account')).data).toHaveProperty('signIns.length', 1)
  expect((await other.get(accountRoute, '/account')).location).toBe('/sign-in?next=%2Faccount')
})

testEachDriver(
  'ten failures close an address to everybody for 15 minutes, whether or not it has an account',
  async ({ db }) => {
    const site = await aSiteWithAda(db)
    const told = []
    for (const email of [ada.email, 'nobody@example.org']) {
      const attacker = openBrowser(site, { roams: true })
      const guesses = Array.from({ length: 10 }, (_, count) => `wrong guess ${count}`)
      const answers = await Promise.all(guesses.map((password) => signIn(attacker, { email, password })))
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(422))
      // In the upper case of an attacker who hopes to be counted apart, and with the right password.
      const refused = await signIn(openBrowser(site), { email: email.toUpperCase() })
      expect(refused.status).toBe(429)
      expect(refused.data).toMatchObject({ errors: { wait: '15 minutes' } })
      expect(refused.headers.get('retry-after')).toBe('900')
      told.push(JSON.stringify(refused).replaceAll(email.toUpperCase(), ''))
    }
    expect(told[1]).toBe(told[0])
    site.wait(14 * minutes)
    expect((await signIn(openBrowser(site))).data).toMatchObject({ errors: { wait: '1 minute' } })
    site.wait(1 * minutes)
    expect((await signIn(openBrowser(site))).location).toBe('/')
  },
)

testEachDriver('of many simultaneous guesses no more than ten are looked at', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const attacker = openBrowser(site, { roams: true })
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, count) => signIn(attacker, { password: `wrong guess ${count}` })),
  )
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(10)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20)
})

testEachDriver('the right password starts the count of failures afresh', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const forgetful = openBrowser(site, { roams: true })
  for (let round = 0; round < 2; round += 1) {
    await Promise.all(Array.from({ length: 9 }, () => signIn(forgetful, { password: 'not the right one' })))
    expect((await signIn(forgetful)).location).toBe('/')
  }
})

testEachDriver('failures with 15 quiet minutes between them do not add up, others do', async ({ db }) => {
  const site = openSite(db)
  for (let count = 0; count < 12; count += 1) {
    expect(await takeTry(db, ada.email, site.now())).toBe(0)
    site.wait(15 * minutes)
  }
  for (let count = 0; count < 10; count += 1) {
    expect(await takeTry(db, ada.email, site.now())).toBe(0)
    site.wait(14 * minutes)
  }
  expect(await takeTry(db, ada.email, site.now())).toBe(60)
})

testEachDriver(
  'a client address that signs in too often is refused, which is no failure of any account',
  async ({ db }) => {
    const site = await aSiteWithAda(db)
    const attacker = openBrowser(site)
    const addresses = Array.from({ length: 30 }, (_, count) => `nobody${count % 6}@example.org`)
    const answers = await Promise.all(addresses.map((email) => signIn(attacker, { email })))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(10)
    expect(refused[0]?.data).toMatchObject({ errors: { wait: '5 minutes' } })
    const rows = await db.select().from(rateLimit)
    const counted = rows.filter(({ key }) => key.startsWith('sign-in-failures|'))
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(20)
    expect(JSON.stringify(rows)).not.toContain('nobody')
  },
)

test('an unexpected error is thrown to our own log and not printed with what was typed', async () => {
  await withPostgres(async ({ db }) => {
    const site = await aSiteWithAda(db)
    await db.execute(sql`drop table account`)
    const error = await signIn(openBrowser(site)).catch((thrown: unknown) => thrown)
    expect(error).toHaveProperty('cause.code', '42P01')
    expect(JSON.stringify(describeError(error))).not.toContain('ada@example.org')
  })
})
