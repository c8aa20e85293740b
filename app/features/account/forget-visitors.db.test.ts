import { isNull } from 'drizzle-orm'
import { expect } from 'vitest'
import { forgetEndedSessions, forgetOldVisitors } from '#app/features/account/account-public.server.ts'
import { visitorDays, welcomeVisitor } from '#app/platform/viewer.server.ts'
import { attempt, person, session, user } from '#db/schema/index.ts'
import { anOpenAttempt } from '#tests/factories/attempts.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const day = 24 * 60 * 60 * 1000
const now = new Date('2026-11-22T12:00:00Z')

testEachDriver(
  'visitors are forgotten with their work once their browser has forgotten them, members never',
  async ({ db }) => {
    const ago = (days: number) => new Date(now.getTime() - days * day)
    await db.insert(user).values({ id: 'ada', name: 'Ada', email: 'ada@example.org' })
    await db.insert(person).values({ userId: 'ada', createdAt: ago(400) })
    const { personId } = await welcomeVisitor(db, 'http://localhost', ago(visitorDays + 2))
    await anOpenAttempt(db, personId, { now: ago(visitorDays + 2) })
    await welcomeVisitor(db, 'http://localhost', ago(visitorDays))
    expect(await forgetOldVisitors(db, now)).toBe(1)
    expect(await db.$count(attempt)).toBe(0)
    expect(await db.$count(person)).toBe(2)
    expect(await forgetOldVisitors(db, now)).toBe(0)
  },
)

testEachDriver('no more than 500 are forgotten at a call, the oldest first', async ({ db }) => {
  const before = (count: number) => new Date(now.getTime() - (100 * day + count * 1000))
  await db.insert(person).values(Array.from({ length: 502 }, (_, count) => ({ createdAt: before(count) })))
  expect(await forgetOldVisitors(db, now)).toBe(500)
  const left = await db.select({ createdAt: person.createdAt }).from(person).where(isNull(person.userId))
  expect(left.map(({ createdAt }) => createdAt.getTime()).sort()).toEqual([before(1), before(0)].map(Number))
  expect(
    await Promise.all([forgetOldVisitors(db, now), forgetOldVisitors(db, now)]).then(([a, b]) => a + b),
  ).toBe(2)
})

testEachDriver('sessions that have run out are deleted', async ({ db }) => {
  await db.insert(user).values({ id: 'ada', name: 'Ada', email: 'ada@example.org' })
  const until = (milliseconds: number) => new Date(now.getTime() + milliseconds)
  await db.insert(session).values([
    { id: 'over', token: 'over', userId: 'ada', expiresAt: until(-1) },
    { id: 'running', token: 'running', userId: 'ada', expiresAt: until(1) },
  ])
  expect(await forgetEndedSessions(db, now)).toBe(1)
  expect(await db.select({ id: session.id }).from(session)).toEqual([{ id: 'running' }])
})
