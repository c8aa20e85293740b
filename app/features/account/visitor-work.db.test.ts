import { asc, eq, isNull, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { framework } from '#app/content/framework.server.ts'
import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { TargetName } from '#app/domain/target.ts'
import * as signInRoute from '#app/features/account/routes/sign-in.tsx'
import * as signOutRoute from '#app/features/account/routes/sign-out.tsx'
import * as signUpRoute from '#app/features/account/routes/sign-up.tsx'
import { settlePerson } from '#app/features/account/settle-person.server.ts'
import { type Browser, openBrowser, openSite, type Site } from '#app/features/account/test-browser.ts'
import { moveVisitorWork, type VisitorWork } from '#app/features/account/visitor-work.server.ts'
import {
  type AttemptKind,
  chooseTarget,
  completeAttempt,
  saveScenarioAnswer,
  saveSelfAnswer,
  startAttempt,
} from '#app/features/assess/assess-commands.server.ts'
import { listAttempts, listNewestReadings } from '#app/features/assess/assess-queries.server.ts'
import * as assess from '#app/features/assess/claim-visitor-work.server.ts'
import type { Database } from '#db/client.ts'
import { attempt, chosenTarget, person, reading, scenarioAnswer, selfAnswer, user } from '#db/schema/index.ts'
import { testEachDriver, withPostgres } from '#tests/setup/test-database.ts'

const ada = { name: 'Ada Byron', email: 'ada@example.org', password: 'velvet canoe orbit' }
const target: TargetName = { role: 'data', level: 'senior' }
const noon = new Date('2026-11-22T12:00:00Z')
const day = 24 * 60 * 60 * 1000

type Work = { kind?: AttemptKind; answers?: number; level?: Proficiency | null; complete?: boolean; at?: Date }

/** A sitting with the first `answers` competencies rated. */
async function aSitting(db: Database, personId: string, work: Work = {}): Promise<string> {
  const { kind = 'quick', answers = 15, level = 3, complete = answers === 15, at = noon } = work
  const { attemptId } = await startAttempt(db, { personId, kind, target, now: at })
  for (const competency of competencySlugs.slice(0, answers)) await rate(db, { personId, attemptId, competency, level, at })
  if (complete) await completeAttempt(db, { personId, attemptId, now: at })
  return attemptId
}

function rate(
  db: Database,
  given: { personId: string; attemptId: string; competency: CompetencySlug; level: Proficiency | null; at?: Date },
) {
  const { at = noon, ...answer } = given
  return saveSelfAnswer(db, { ...answer, evidence: null, revision: 0, framework: framework.version, now: at })
}

function aTarget(db: Database, personId: string, named: TargetName = target): Promise<void> {
  return chooseTarget(db, { personId, target: named, byDate: null, company: null, now: noon })
}

async function aUser(db: Database, email = ada.email): Promise<string> {
  const id = `user of ${email}`
  await db.insert(user).values({ id, name: 'Ada', email })
  return id
}

async function aVisitor(db: Database): Promise<string> {
  const [row] = await db.insert(person).values({ visitorTokenHash: crypto.randomUUID() }).returning({ id: person.id })
  return row?.id ?? ''
}

async function aMember(db: Database, email?: string): Promise<{ userId: string; personId: string }> {
  const userId = await aUser(db, email)
  const { personId } = await settlePerson(db, { userId, visitorId: undefined, now: noon })
  return { userId, personId }
}

async function rows(db: Database) {
  return {
    attempts: await db.select().from(attempt).orderBy(asc(attempt.startedAt), asc(attempt.id)),
    readings: await db.select().from(reading).orderBy(asc(reading.entry)),
    targets: await db.select().from(chosenTarget),
    answers: await db.select().from(selfAnswer),
  }
}

/** Until a session of this database stands still because it waits for a lock of another. */
async function untilSomebodyWaits(db: Database): Promise<void> {
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while (((await db.execute(waiting)) as unknown as unknown[]).length === 0);
}

function signIn(browser: Browser, keep: Record<string, string> = {}) {
  return browser.post(signInRoute, '/sign-in', { ...ada, ...keep })
}

async function aSiteWithAda(db: Database): Promise<Site> {
  const site = openSite(db)
  await openBrowser(site).post(signUpRoute, '/sign-up', ada)
  return site
}

testEachDriver('the visitor of a new account becomes its person, with all that was done', async ({ db }) => {
  const visitor = await aVisitor(db)
  await aTarget(db, visitor)
  await aSitting(db, visitor)
  await aSitting(db, visitor, { kind: 'full', answers: 4 })
  const before = await rows(db)
  const userId = await aUser(db)
  expect(await settlePerson(db, { userId, visitorId: visitor, now: noon })).toEqual({ personId: visitor, kept: true })
  expect(await rows(db)).toEqual(before)
  expect(await db.select().from(person)).toMatchObject([{ id: visitor, userId, visitorTokenHash: null }])
})

testEachDriver('the work of a visitor joins that of an account that has some already', async ({ db }) => {
  const { userId, personId } = await aMember(db)
  await aSitting(db, personId, { at: new Date(noon.getTime() - day), level: 2 })
  const visitor = await aVisitor(db)
  await aTarget(db, visitor)
  await aSitting(db, visitor, { level: 4 })
  const open = await aSitting(db, visitor, { kind: 'full', answers: 4 })
  const before = await rows(db)
  expect(await settlePerson(db, { userId, visitorId: visitor, now: noon })).toEqual({ personId, kept: true })
  const owned = ({ personId: _owner, ...row }: { personId: string }) => ({ ...row, personId })
  expect(await rows(db)).toEqual({
    attempts: before.attempts.map(owned),
    readings: before.readings.map(owned),
    targets: before.targets.map(owned),
    answers: before.answers,
  })
  expect((await listAttempts(db, personId)).find(({ id }) => id === open)?.completedAt, 'open stays open').toBeNull()
  expect((await listNewestReadings(db, personId)).map(({ value }) => value)).toEqual(Array(15).fill(4))
  expect(await db.select().from(person)).toMatchObject([{ id: personId }])
})

testEachDriver('an open attempt that meets one of its kind becomes readings, and the target of the account stays', async ({ db }) => {
  const { userId, personId } = await aMember(db)
  await aTarget(db, personId, { role: 'security', level: 'staff' })
  const own = await aSitting(db, personId, { answers: 2, level: 1 })
  const visitor = await aVisitor(db)
  await aTarget(db, visitor)
  const met = await aSitting(db, visitor, { answers: 6, level: 4 })
  const later = new Date(noon.getTime() + day)
  await settlePerson(db, { userId, visitorId: visitor, now: later })

  const attempts = await listAttempts(db, personId)
  expect(attempts).toHaveLength(2)
  expect(attempts.find(({ id }) => id === own)).toMatchObject({ completedAt: null, selfAnswers: 2 })
  expect(attempts.find(({ id }) => id === met)).toMatchObject({ completedAt: later, selfAnswers: 6 })
  const readings = await db.select().from(reading)
  expect(readings).toHaveLength(6)
  for (const made of readings) expect(made).toMatchObject({ personId, attemptId: met, value: 4, takenAt: later })
  expect(await db.select().from(chosenTarget)).toMatchObject([{ personId, role: 'security', level: 'staff' }])
})

testEachDriver('of open attempts that meet one of their kind, only one without any answer is dropped', async ({ db }) => {
  const { userId, personId } = await aMember(db)
  await aSitting(db, personId, { answers: 1 })
  await aSitting(db, personId, { kind: 'full', answers: 1 })
  const visitor = await aVisitor(db)
  const empty = await aSitting(db, visitor, { answers: 0 })
  const unsure = await aSitting(db, visitor, { kind: 'full', answers: 3, level: null })
  await settlePerson(db, { userId, visitorId: visitor, now: noon })
  const attempts = await listAttempts(db, personId)
  expect(attempts.map(({ id }) => id)).not.toContain(empty)
  expect(attempts.find(({ id }) => id === unsure)).toMatchObject({ completedAt: noon, selfAnswers: 3 })
  expect(attempts).toHaveLength(3)
  expect(await db.$count(reading)).toBe(0)
})

testEachDriver('scenario answers go with their attempt', async ({ db }) => {
  const { userId, personId } = await aMember(db)
  const visitor = await aVisitor(db)
  const open = await aSitting(db, visitor, { kind: 'full', answers: 0 })
  const [first] = await db.select().from(scenarioAnswer).where(eq(scenarioAnswer.attemptId, open)).limit(1)
  const answer = { attemptId: open, scenario: first?.scenario ?? '', revision: 0, framework: framework.version, now: noon }
  const saved = await saveScenarioAnswer(db, { ...answer, personId: visitor, picks: { best: 'a', worst: 'b' } })
  expect(saved.ok).toBe(true)
  await aSitting(db, personId, { kind: 'full', answers: 1 })
  await settlePerson(db, { userId, visitorId: visitor, now: noon })
  expect(await db.$count(scenarioAnswer, eq(scenarioAnswer.attemptId, open))).toBeGreaterThan(1)
  expect(await listNewestReadings(db, personId)).toMatchObject([{ kind: 'scenario' }])
})

testEachDriver('a claim that would leave rows behind changes nothing', async ({ db }) => {
  const { personId } = await aMember(db)
  const visitor = await aVisitor(db)
  await aTarget(db, visitor)
  await aSitting(db, visitor)
  const before = await rows(db)
  const claim = db.transaction((tx) => moveVisitorWork(tx, { from: visitor, to: personId, now: noon }, []))
  await expect(claim).rejects.toThrow('chosen_target, attempt, reading')
  expect(await rows(db)).toEqual(before)
})

testEachDriver('simultaneous claims of one visitor claim once, by one user or by several', async ({ db }) => {
  for (const users of [1, 4]) {
    const members = await Promise.all(
      Array.from({ length: users }, (_, count) => aMember(db, `${users}-${count}@example.org`)),
    )
    const visitor = await aVisitor(db)
    await aSitting(db, visitor)
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, count) => members[count % users]?.userId ?? '').map((userId) =>
        settlePerson(db, { userId, visitorId: visitor, now: noon }),
      ),
    )
    expect(claims.filter(({ kept }) => kept)).toHaveLength(1)
    const winner = claims.find(({ kept }) => kept)?.personId
    expect(await db.$count(reading, eq(reading.personId, winner ?? ''))).toBe(15)
    expect(await db.$count(reading)).toBe(15)
    await db.delete(reading)
  }
  expect(await db.$count(person, isNull(person.userId))).toBe(0)
})

testEachDriver('simultaneous first sign-ins of one user with the work of several visitors keep all of it', async ({ db }) => {
  const userId = await aUser(db)
  const visitors = await Promise.all([aVisitor(db), aVisitor(db), aVisitor(db)])
  for (const visitor of visitors) {
    await aTarget(db, visitor)
    await aSitting(db, visitor)
  }
  const claims = await Promise.all(visitors.map((visitorId) => settlePerson(db, { userId, visitorId, now: noon })))
  expect(new Set(claims.map(({ personId }) => personId)).size).toBe(1)
  const personId = claims[0]?.personId ?? ''
  expect(await db.$count(person)).toBe(1)
  expect(await db.$count(attempt, eq(attempt.personId, personId))).toBe(3)
  expect(await db.$count(reading, eq(reading.personId, personId))).toBe(45)
  expect(await db.$count(chosenTarget, eq(chosenTarget.personId, personId))).toBe(1)
})

test('what other tabs are told is saved while a visitor is claimed is in the account afterwards', async () => {
  await withPostgres(async ({ db }) => {
    for (let round = 0; round < 18; round += 1) {
      const { userId, personId } = await aMember(db, `${round}@example.org`)
      const visitor = await aVisitor(db)
      const quick = await aSitting(db, visitor, { answers: 1 })
      const saved = new Set<string>([competencySlugs[0]])
      const started = new Set([quick])
      let isCompleted = false
      let hasTarget = false
      const writes: (() => Promise<unknown>)[] = [
        ...competencySlugs.slice(1, 4).map((competency) => async () => {
          if ((await rate(db, { personId: visitor, attemptId: quick, competency, level: 3 })).ok) saved.add(competency)
        }),
        async () => started.add((await startAttempt(db, { personId: visitor, kind: 'full', target, now: noon })).attemptId),
        async () => started.add((await startAttempt(db, { personId, kind: 'full', target, now: noon })).attemptId),
        async () => {
          isCompleted = (await completeAttempt(db, { personId: visitor, attemptId: quick, now: noon })).ok
        },
        async () => {
          await aTarget(db, visitor)
          hasTarget = true
        },
        async () => {
          await aTarget(db, personId, { role: 'security', level: 'staff' })
          hasTarget = true
        },
      ]
      let claim: ReturnType<typeof settlePerson> | undefined
      // The claim begins earlier or later among the writes; some of them come too late, and nobody is told they were saved.
      writes.splice(round % (writes.length + 1), 0, () => {
        claim = settlePerson(db, { userId, visitorId: visitor, now: noon })
        return claim
      })
      await Promise.allSettled(writes.map((write) => write()))
      expect(await claim).toEqual({ personId, kept: true })

      const answers = await db.select().from(selfAnswer).where(eq(selfAnswer.attemptId, quick))
      expect(answers.map(({ competency }) => competency).sort()).toEqual([...saved].sort())
      const own = await listAttempts(db, personId)
      const ended = own.filter(({ completedAt }) => completedAt !== null).map(({ id }) => id)
      expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining([quick]))
      // Of two full assessments without an answer the visitor's is dropped.
      expect(own.filter(({ kind }) => kind === 'full')).toHaveLength(started.size > 1 ? 1 : 0)
      if (isCompleted) expect(ended).toContain(quick)
      expect(await db.$count(reading, eq(reading.personId, personId))).toBe(ended.includes(quick) ? saved.size : 0)
      expect(await db.$count(chosenTarget, eq(chosenTarget.personId, personId))).toBe(hasTarget ? 1 : 0)
      expect(await db.$count(person, isNull(person.userId))).toBe(0)
    }
  })
}, 60_000)

test('an attempt that another tab starts in the middle of a claim is claimed as well', async () => {
  await withPostgres(async ({ db }) => {
    const { personId } = await aMember(db)
    const visitor = await aVisitor(db)
    await aSitting(db, visitor)
    let late: string | undefined
    const otherTab: VisitorWork = {
      async claimVisitorWork() {
        late ??= (await startAttempt(db, { personId: visitor, kind: 'full', target, now: noon })).attemptId
      },
      describeVisitorWork: async () => [],
    }
    await db.transaction((tx) => moveVisitorWork(tx, { from: visitor, to: personId, now: noon }, [assess, otherTab]))
    expect((await listAttempts(db, personId)).map(({ id }) => id)).toContain(late)
  })
})

test('a claim waits for a tab that is completing an attempt, and neither fails', async () => {
  await withPostgres(async ({ db }) => {
    const { userId, personId } = await aMember(db)
    const visitor = await aVisitor(db)
    const quick = await aSitting(db, visitor, { answers: 1 })
    const made = { competency: competencySlugs[0], kind: 'self', value: 3, frameworkVersion: 'x', takenAt: noon } as const
    let claim: ReturnType<typeof settlePerson> | undefined
    // The steps of completeAttempt, with the claim begun in between.
    await db.transaction(async (tx) => {
      await tx.select().from(attempt).where(eq(attempt.id, quick)).for('update')
      claim = settlePerson(db, { userId, visitorId: visitor, now: noon })
      await untilSomebodyWaits(db)
      await tx.insert(reading).values({ ...made, personId: visitor, attemptId: quick })
      await tx.update(attempt).set({ completedAt: noon }).where(eq(attempt.id, quick))
    })
    expect(await claim).toEqual({ personId, kept: true })
    expect(await listAttempts(db, personId)).toMatchObject([{ id: quick, completedAt: noon }])
    expect(await db.select().from(reading)).toMatchObject([{ personId, attemptId: quick }])
  })
})

test('an attempt that the account begins in another browser during a claim is not lost and fails nothing', async () => {
  await withPostgres(async ({ db }) => {
    const { userId, personId } = await aMember(db)
    const visitor = await aVisitor(db)
    const met = await aSitting(db, visitor, { answers: 2 })
    let claim: ReturnType<typeof settlePerson> | undefined
    let own: string | undefined
    await db.transaction(async (tx) => {
      own = (await startAttempt(tx, { personId, kind: 'quick', target, now: noon })).attemptId
      claim = settlePerson(db, { userId, visitorId: visitor, now: noon })
      await untilSomebodyWaits(db)
    })
    expect(await claim).toEqual({ personId, kept: true })
    const attempts = await listAttempts(db, personId)
    expect(attempts.find(({ id }) => id === own)).toMatchObject({ completedAt: null })
    expect(attempts.find(({ id }) => id === met)).toMatchObject({ completedAt: noon, selfAnswers: 2 })
  })
})

testEachDriver('signing up and in with the box ticked brings the work of this browser along', async ({ db }) => {
  const browser = openBrowser(openSite(db))
  const visitor = await browser.becomeVisitor()
  await aTarget(db, visitor)
  await aSitting(db, visitor)
  const page = await browser.get(signUpRoute, '/sign-up')
  expect(page.data).toMatchObject({
    work: { visitor, lines: ['Quick scan, 15 of 15 answered, 22 November 2026', 'Target: Senior data TPM'] },
  })
  await browser.post(signUpRoute, '/sign-up', { ...ada, keep: visitor })
  expect(await browser.viewer(), 'signing up alone changes nothing').toEqual({ kind: 'visitor', personId: visitor })
  expect((await browser.get(signInRoute, '/sign-in')).data).toMatchObject({ told: { keep: visitor }, work: { visitor } })
  await signIn(browser, { keep: visitor })
  expect(await browser.viewer()).toMatchObject({ kind: 'member', personId: visitor })
  expect(browser.jar.has('visitor'), 'the visitor cookie is cleared').toBe(false)
})

testEachDriver('on a shared computer, work that the box was unticked for stays with whoever did it', async ({ db }) => {
  const browser = openBrowser(await aSiteWithAda(db))
  await signIn(browser)
  await browser.post(signOutRoute, '/sign-out', {})
  const bob = await browser.becomeVisitor()
  await aSitting(db, bob, { answers: 5 })

  await signIn(browser)
  const viewer = await browser.viewer()
  expect(viewer).toMatchObject({ kind: 'member', email: ada.email })
  expect(viewer).not.toMatchObject({ personId: bob })
  expect(await db.$count(attempt, eq(attempt.personId, bob))).toBe(1)
  await browser.post(signOutRoute, '/sign-out', {})
  expect(await browser.viewer(), 'and Bob finds it again').toEqual({ kind: 'visitor', personId: bob })
  expect((await browser.get(signOutRoute, '/sign-out')).data).toMatchObject({ hasWork: true })
})

testEachDriver('on a shared computer, signing up with the box unticked leaves the work to whoever did it', async ({ db }) => {
  const browser = openBrowser(openSite(db))
  const bob = await browser.becomeVisitor()
  await aSitting(db, bob)
  await browser.post(signUpRoute, '/sign-up', ada)
  const page = await browser.get(signInRoute, '/sign-in')
  expect(page.data, 'the box comes unticked').toMatchObject({ told: { keep: null }, work: { visitor: bob } })
  await signIn(browser)
  expect(await browser.viewer()).not.toMatchObject({ personId: bob })
  expect(await db.$count(reading, eq(reading.personId, bob))).toBe(15)
})

testEachDriver('a form that names the visitor of another browser claims nothing', async ({ db }) => {
  const site = await aSiteWithAda(db)
  const bobs = openBrowser(site)
  const bob = await bobs.becomeVisitor()
  await aSitting(db, bob)
  const adas = openBrowser(site)
  for (const keep of [bob, 'yes', '']) {
    await signIn(adas, { keep })
    expect(await adas.viewer()).not.toMatchObject({ personId: bob })
  }
  expect(await bobs.viewer()).toEqual({ kind: 'visitor', personId: bob })
})

testEachDriver('the box appears only where there is work, and signing out forgets a visitor without any', async ({ db }) => {
  const browser = openBrowser(await aSiteWithAda(db))
  const visitor = await browser.becomeVisitor()
  await aSitting(db, visitor, { answers: 0 })
  expect((await browser.get(signInRoute, '/sign-in')).data).toMatchObject({ work: null })
  await signIn(browser)
  await browser.post(signOutRoute, '/sign-out', {})
  expect(browser.jar.size).toBe(0)
})

testEachDriver('work is told by what was answered and when, the newest first and the older ones by number', async ({ db }) => {
  const browser = openBrowser(openSite(db))
  const visitor = await browser.becomeVisitor()
  for (let count = 0; count < 4; count += 1) await aSitting(db, visitor, { at: new Date(noon.getTime() - (count + 2) * day) })
  await aSitting(db, visitor, { answers: 1, at: new Date(noon.getTime() - day) })
  await aSitting(db, visitor, { kind: 'full', answers: 7 })
  const { data } = await browser.get(signInRoute, '/sign-in')
  expect((data as { work: { lines: string[] } }).work.lines).toEqual([
    'Full assessment, 7 of 15 rated and 0 scenarios answered, 22 November 2026',
    'Quick scan, 1 of 15 answered, 21 November 2026',
    'Quick scan, 15 of 15 answered, 20 November 2026',
    '3 earlier assessments',
  ])
})
