import { asc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { framework } from '#app/content/framework.server.ts'
import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { TargetName } from '#app/domain/target.ts'
import { settlePerson } from '#app/features/account/settle-person.server.ts'
import { moveVisitorWork } from '#app/features/account/visitor-work.server.ts'
import {
  type AttemptKind,
  chooseTarget,
  completeAttempt,
  saveScenarioAnswer,
  saveSelfAnswer,
  startAttempt,
} from '#app/features/assess/assess-commands.server.ts'
import { listAttempts, listNewestReadings } from '#app/features/assess/assess-queries.server.ts'
import type { Database } from '#db/client.ts'
import { attempt, chosenTarget, person, reading, scenarioAnswer, selfAnswer, user } from '#db/schema/index.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const target: TargetName = { role: 'data', level: 'senior' }
const noon = new Date('2026-11-22T12:00:00Z')
const day = 24 * 60 * 60 * 1000

type Work = {
  kind?: AttemptKind
  answers?: number
  level?: Proficiency | null
  complete?: boolean
  at?: Date
}

/** A sitting with the first `answers` competencies rated. */
async function aSitting(db: Database, personId: string, work: Work = {}): Promise<string> {
  const { kind = 'quick', answers = 15, level = 3, complete = answers === 15, at = noon } = work
  const { attemptId } = await startAttempt(db, { personId, kind, target, now: at })
  for (const competency of competencySlugs.slice(0, answers))
    await rate(db, { personId, attemptId, competency, level, at })
  if (complete) await completeAttempt(db, { personId, attemptId, now: at })
  return attemptId
}

function rate(
  db: Database,
  given: {
    personId: string
    attemptId: string
    competency: CompetencySlug
    level: Proficiency | null
    at?: Date
  },
) {
  const { at = noon, ...answer } = given
  return saveSelfAnswer(db, { ...answer, evidence: null, revision: 0, framework: framework.version, now: at })
}

function aTarget(db: Database, personId: string, named: TargetName = target): Promise<void> {
  return chooseTarget(db, { personId, target: named, byDate: null, company: null, now: noon })
}

async function aVisitor(db: Database): Promise<string> {
  return (await aPerson(db)).personId
}

async function rows(db: Database) {
  return {
    attempts: await db.select().from(attempt).orderBy(asc(attempt.startedAt), asc(attempt.id)),
    readings: await db.select().from(reading).orderBy(asc(reading.entry)),
    targets: await db.select().from(chosenTarget),
    answers: await db.select().from(selfAnswer),
  }
}

testEachDriver('the visitor of a new account becomes its person, with all that was done', async ({ db }) => {
  const visitor = await aVisitor(db)
  await aTarget(db, visitor)
  await aSitting(db, visitor)
  await aSitting(db, visitor, { kind: 'full', answers: 4 })
  const before = await rows(db)
  const userId = 'new here'
  await db.insert(user).values({ id: userId, name: 'Ada', email: 'ada@example.org' })
  expect(await settlePerson(db, { userId, visitorId: visitor, now: noon })).toEqual({
    personId: visitor,
    kept: true,
  })
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
  expect(
    (await listAttempts(db, personId)).find(({ id }) => id === open)?.completedAt,
    'open stays open',
  ).toBeNull()
  expect((await listNewestReadings(db, personId)).map(({ value }) => value)).toEqual(Array(15).fill(4))
  expect(await db.select().from(person)).toMatchObject([{ id: personId }])
})

testEachDriver(
  'an open attempt that meets one of its kind becomes readings, and the target stays',
  async ({ db }) => {
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
    for (const made of readings)
      expect(made).toMatchObject({ personId, attemptId: met, value: 4, takenAt: later })
    expect(await db.select().from(chosenTarget)).toMatchObject([
      { personId, role: 'security', level: 'staff' },
    ])
  },
)

testEachDriver(
  'of open attempts that meet one of their kind, only one without any answer is dropped',
  async ({ db }) => {
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
  },
)

testEachDriver('scenario answers go with their attempt', async ({ db }) => {
  const { userId, personId } = await aMember(db)
  const visitor = await aVisitor(db)
  const open = await aSitting(db, visitor, { kind: 'full', answers: 0 })
  const [first] = await db.select().from(scenarioAnswer).where(eq(scenarioAnswer.attemptId, open)).limit(1)
  const answer = {
    attemptId: open,
    scenario: first?.scenario ?? '',
    revision: 0,
    framework: framework.version,
    now: noon,
  }
  const saved = await saveScenarioAnswer(db, {
    ...answer,
    personId: visitor,
    picks: { best: 'a', worst: 'b' },
  })
  expect(saved.ok).toBe(true)
  await aSitting(db, personId, { kind: 'full', answers: 1 })
  await settlePerson(db, { userId, visitorId: visitor, now: noon })
  expect(await db.$count(scenarioAnswer, eq(scenarioAnswer.attemptId, open))).toBeGreaterThan(1)
  expect(await listNewestReadings(db, personId)).toMatchObject([{ kind: 'scenario' }])
})

testEachDriver('a visitor who has become somebody cannot be claimed by somebody else', async ({ db }) => {
  const { userId } = await aMember(db)
  const { personId: taken } = await aMember(db)
  await aSitting(db, taken)
  expect(await settlePerson(db, { userId, visitorId: taken, now: noon })).toMatchObject({ kept: false })
  expect(await db.$count(reading, eq(reading.personId, taken))).toBe(15)
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
