import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import * as signInRoute from '#app/features/account/routes/sign-in.tsx'
import * as signUpRoute from '#app/features/account/routes/sign-up.tsx'
import { account, session, user } from '#db/schema/index.ts'
import { openBrowser, openSite } from '#tests/factories/browsers.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const ada = { name: 'Ada Byron', email: 'ada@example.org', password: 'velvet canoe orbit' }

testEachDriver(
  'signing up leads to signing in with the address filled in, and on to where one was going',
  async ({ db }) => {
    const browser = openBrowser(openSite(db))
    const form = { ...ada, email: '  Ada@Example.ORG ', next: '/assess/report?role=data&level=tpm' }
    const signedUp = await browser.post(signUpRoute, '/sign-up', form)
    expect(signedUp.location).toBe('/sign-in?next=%2Fassess%2Freport%3Frole%3Ddata%26level%3Dtpm')
    expect(await browser.viewer()).toEqual({ kind: 'stranger' })
    expect(await db.$count(session), 'signing up signs nobody in').toBe(0)

    const page = await browser.get(signInRoute, String(signedUp.location))
    expect(page.data).toMatchObject({ told: { email: 'ada@example.org' }, next: form.next, work: null })
    const again = await browser.get(signInRoute, String(signedUp.location))
    expect(again.data, 'the notice is shown once').toMatchObject({ told: null })

    const signedIn = await browser.post(signInRoute, '/sign-in', {
      email: ada.email,
      password: ada.password,
      next: form.next,
    })
    expect(signedIn.location).toBe(form.next)
    expect(await browser.viewer()).toMatchObject({
      kind: 'member',
      name: 'Ada Byron',
      email: 'ada@example.org',
    })
  },
)

testEachDriver('signing up answers the same for a known and for an unknown address', async ({ db }) => {
  const site = openSite(db)
  const first = await openBrowser(site).post(signUpRoute, '/sign-up', ada)
  const second = await openBrowser(site).post(signUpRoute, '/sign-up', {
    ...ada,
    name: 'Eve',
    password: 'another password entirely',
  })
  expect(second).toEqual(first)
  expect(await db.$count(user)).toBe(1)

  const intruder = await openBrowser(site).post(signInRoute, '/sign-in', {
    ...ada,
    password: 'another password entirely',
  })
  expect(intruder.status, 'the second password opens nothing').toBe(422)
  const owner = await openBrowser(site).post(signInRoute, '/sign-in', ada)
  expect(owner.location).toBe('/')
})

testEachDriver('simultaneous sign-ups of one address answer alike and make one account', async ({ db }) => {
  const site = openSite(db)
  const passwords = [
    'orbit velvet canoe',
    'canoe orbit velvet',
    'velvet orbit canoe',
    'plum harbour ticket',
    'ticket plum harbour',
  ]
  const answers = await Promise.all(
    passwords.map((password) => openBrowser(site).post(signUpRoute, '/sign-up', { ...ada, password })),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]?.location).toBe('/sign-in')
  expect(await db.$count(user, eq(user.email, ada.email))).toBe(1)
  expect(await db.$count(account)).toBe(1)

  const tries = await Promise.all(
    passwords.map((password) => openBrowser(site).post(signInRoute, '/sign-in', { ...ada, password })),
  )
  expect(tries.filter(({ location }) => location === '/')).toHaveLength(1)
})

testEachDriver(
  'a form that cannot be accepted comes back with what was typed, never the password',
  async ({ db }) => {
    const browser = openBrowser(openSite(db))
    const cases: [Partial<typeof ada>, string][] = [
      [{ name: '  ' }, 'name'],
      [{ name: 'n'.repeat(81) }, 'name'],
      [{ name: 'Ada\nByron' }, 'name'],
      [{ name: 'Ada\u0000' }, 'name'],
      [{ email: 'ada' }, 'email'],
      [{ email: 'ada@example' }, 'email'],
      [{ email: 'ada b@example.org' }, 'email'],
      [{ email: `${'a'.repeat(250)}@example.org` }, 'email'],
      [{ password: 'elevenchars' }, 'password'],
      [{ password: 'velvet canoe '.repeat(10) }, 'password'],
      [{ password: 'leavemealone' }, 'password'],
      [{ password: 'abcdefghijkl' }, 'password'],
      [{ password: 'ada byron 18' }, 'password'],
      [{ password: 'critical path 7' }, 'password'],
    ]
    for (const [change, field] of cases) {
      const answer = await browser.post(signUpRoute, '/sign-up', { ...ada, next: '/plan', ...change })
      expect(answer.status).toBe(422)
      const { errors, typed } = answer.data as {
        errors: Record<string, string>
        typed: Record<string, string>
      }
      expect(Object.keys(errors), JSON.stringify(change)).toEqual([field])
      expect(typed.next).toBe('/plan')
      expect(typed).not.toHaveProperty('password')
    }
    const empty = await browser.post(signUpRoute, '/sign-up', {})
    expect(Object.keys((empty.data as { errors: object }).errors)).toEqual(['name', 'email', 'password'])
    expect(await db.$count(user)).toBe(0)
  },
)

testEachDriver('the limits themselves are let in, and no composition is asked for', async ({ db }) => {
  const site = openSite(db)
  const edges = [
    { name: 'A', email: 'a@b.co', password: 'kwmzptrhgdvx' },
    {
      name: 'n'.repeat(80),
      email: 'b@b.co',
      password: 'velvet canoe orbit plum harbour ticket '.repeat(4).slice(0, 128),
    },
    { name: '  李 小龍 ', email: 'c@b.co', password: '  spaces at both ends  ' },
  ]
  for (const form of edges) {
    await openBrowser(site).post(signUpRoute, '/sign-up', form)
    const signedIn = await openBrowser(site).post(signInRoute, '/sign-in', form)
    expect(signedIn.location, form.password).toBe('/')
  }
  const trimmed = await openBrowser(site).post(signInRoute, '/sign-in', {
    ...edges[2],
    password: 'spaces at both ends',
  } as typeof ada)
  expect(trimmed.status, 'a password is never trimmed').toBe(422)
})

testEachDriver('a client address that signs up too often is told how long to wait', async ({ db }) => {
  const browser = openBrowser(openSite(db))
  const answers = []
  for (let count = 0; count < 21; count += 1) {
    answers.push(browser.post(signUpRoute, '/sign-up', { ...ada, email: `ada${count}@example.org` }))
  }
  const refused = (await Promise.all(answers)).filter(({ status }) => status === 429)
  expect(refused).toHaveLength(1)
  expect(refused[0]?.data).toMatchObject({ errors: { wait: '60 minutes' }, typed: { name: 'Ada Byron' } })
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(3500)
  expect(refused[0]?.data).not.toHaveProperty('typed.password')
  expect(await db.$count(user)).toBe(20)
})
