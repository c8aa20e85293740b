import { eq, isNull, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { framework } from '#app/content/framework.server.ts'
import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'
import { defaultTarget, type TargetName } from '#app/domain/target.ts'
import { settlePerson } from '#app/features/account/settle-person.server.ts'
import { moveVisitorWork, type VisitorWork } from '#app/features/account/visitor-work.server.ts'
import {
  chooseTarget,
  completeAttempt,
  saveSelfAnswer,
  startAttempt,
} from '#app/features/assess/assess-commands.server.ts'
import { listAttempts } from '#app/features/assess/assess-queries.server.ts'
import * as assess from '#app/features/assess/claim-visitor-work.server.ts'
import type { Database } from '#db/client.ts'
import { attempt, chosenTarget, person, reading, selfAnswer, user } from '#db/schema/index.ts'
import { aCompletedAttempt } from '#tests/factories/attempts.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { testEachDriver, withPostgres } from '#tests/setup/test-database.ts'

const target = defaultTarget
const noon = new Date('2026-11-22T12:00:00Z')

const allThrees = competencySlugs.map(() => 3 as const)

async function aVisitor(db: Database): Promise<string> {
  return (await aPerson(db)).personId
}

/** An open quick scan with the first competencies rated. */
async function aQuickScan(db: Database, personId: string, answers: number): Promise<string> {
  const { attemptId } = await startAttempt(db, { personId, kind: 'quick', target, now: noon })
  for (const competency of competencySlugs.slice(0, answers))
    await rate(db, { personId, attemptId, competency })
  return attemptId
}

function rate(db: Database, given: { personId: string; attemptId: string; competency: CompetencySlug }) {
  const answer = { level: 3, evidence: null, revision: 0, framework: framework.version, now: noon } as const
  return saveSelfAnswer(db, { ...given, ...answer })
}

function aTarget(db: Database, personId: string, named: TargetName = target): Promise<void> {
  return chooseTarget(db, { personId, target: named, byDate: null, company: null, now: noon })
}

/** Until a session of this database stands still because it waits for a lock of another. */
async function untilSomebodyWaits(db: Database): Promise<void> {
  const waiting = sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while (((await db.execute(waiting)) as unknown as unknown[]).length === 0);
}

testEachDriver('simultaneous claims of one visitor claim once, by one user or by several', async ({ db }) => {
  for (const users of [1, 4]) {
    const members = await Promise.all(Array.from({ length: users }, () => aMember(db)))
    const visitor = await aVisitor(db)
    await aCompletedAttempt(db, visitor, { ratings: allThrees })
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

testEachDriver(
  'simultaneous first sign-ins with the work of several visitors keep all of it',
  async ({ db }) => {
    // Several rounds, since the first only opens the connections one after the other.
    for (let round = 1; round <= 5; round += 1) {
      const userId = `new here in round ${round}`
      await db.insert(user).values({ id: userId, name: 'Ada', email: `${round}@example.org` })
      const visitors = await Promise.all([aVisitor(db), aVisitor(db), aVisitor(db), aVisitor(db)])
      for (const visitor of visitors) {
        await aTarget(db, visitor)
        await aCompletedAttempt(db, visitor, { ratings: allThrees.slice(0, 2) })
      }
      const claims = await Promise.all(
        visitors.map((visitorId) => settlePerson(db, { userId, visitorId, now: noon })),
      )
      expect(new Set(claims.map(({ personId }) => personId)).size).toBe(1)
      const personId = claims[0]?.personId ?? ''
      expect(await db.$count(person)).toBe(round)
      expect(await db.$count(attempt, eq(attempt.personId, personId))).toBe(4)
      expect(await db.$count(reading, eq(reading.personId, personId))).toBe(8)
      expect(await db.$count(chosenTarget, eq(chosenTarget.personId, personId))).toBe(1)
    }
  },
)

test('what other tabs are told is saved during a claim is in the account afterwards', async () => {
  await withPostgres(async ({ db }) => {
    for (let round = 0; round < 18; round += 1) {
      const { userId, personId } = await aMember(db)
      const visitor = await aVisitor(db)
      const quick = await aQuickScan(db, visitor, 1)
      const saved = new Set<string>([competencySlugs[0]])
      const started = new Set([quick])
      let isCompleted = false
      let hasTarget = false
      const writes: (() => Promise<unknown>)[] = [
        ...competencySlugs.slice(1, 4).map((competency) => async () => {
          if ((await rate(db, { personId: visitor, attemptId: quick, competency })).ok) saved.add(competency)
        }),
        async () =>
          started.add(
            (await startAttempt(db, { personId: visitor, kind: 'full', target, now: noon })).attemptId,
          ),
        async () =>
          started.add((await startAttempt(db, { personId, kind: 'full', target, now: noon })).attemptId),
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
      // The claim begins earlier or later among the writes. Some come too late, and nobody is told of saving.
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
      expect(await db.$count(reading, eq(reading.personId, personId))).toBe(
        ended.includes(quick) ? saved.size : 0,
      )
      expect(await db.$count(chosenTarget, eq(chosenTarget.personId, personId))).toBe(hasTarget ? 1 : 0)
      expect(await db.$count(person, isNull(person.userId))).toBe(0)
    }
  })
}, 60_000)

test('an attempt that another tab starts in the middle of a claim is claimed as well', async () => {
  await withPostgres(async ({ db }) => {
    const { personId } = await aMember(db)
    const visitor = await aVisitor(db)
    await aCompletedAttempt(db, visitor, { ratings: allThrees })
    let late: string | undefined
    const otherTab: VisitorWork = {
      async claimVisitorWork() {
        late ??= (await startAttempt(db, { personId: visitor, kind: 'full', target, now: noon })).attemptId
      },
      describeVisitorWork: async () => [],
    }
    await db.transaction((tx) =>
      moveVisitorWork(tx, { from: visitor, to: personId, now: noon }, [assess, otherTab]),
    )
    expect((await listAttempts(db, personId)).map(({ id }) => id)).toContain(late)
  })
})

test('a claim waits for a tab that is completing an attempt, and neither fails', async () => {
  await withPostgres(async ({ db }) => {
    const { userId, personId } = await aMember(db)
    const visitor = await aVisitor(db)
    const quick = await aQuickScan(db, visitor, 1)
    const made = {
      competency: competencySlugs[0],
      kind: 'self',
      value: 3,
      frameworkVersion: 'x',
      takenAt: noon,
    } as const
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

test('an attempt that the account begins during a claim is not lost and fails nothing', async () => {
  await withPostgres(async ({ db }) => {
    const { userId, personId } = await aMember(db)
    const visitor = await aVisitor(db)
    const met = await aQuickScan(db, visitor, 2)
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
