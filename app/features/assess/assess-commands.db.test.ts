import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { framework } from '#app/content/framework.server.ts'
import { findScenario } from '#app/content/scenarios.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import {
  chooseTarget,
  completeAttempt,
  saveScenarioAnswer,
  saveSelfAnswer,
  startAttempt,
} from '#app/features/assess/assess-commands.server.ts'
import {
  findAttempt,
  findChosenTarget,
  findOpenAttempt,
  findStanding,
  listNewestReadings,
  listScenarioAnswers,
} from '#app/features/assess/assess-queries.server.ts'
import { findReport } from '#app/features/assess/report-query.server.ts'
import type { Database } from '#db/client.ts'
import { attempt, person, reading } from '#db/schema/index.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const target = { role: 'data', level: 'senior' } as const
const now = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-12-24T10:00:00Z')

async function aPerson(db: Database): Promise<string> {
  const [row] = await db.insert(person).values({}).returning({ id: person.id })
  if (!row) throw new Error('no person')
  return row.id
}

async function anAttempt(db: Database, kind: 'quick' | 'full' = 'quick') {
  const personId = await aPerson(db)
  const { attemptId } = await startAttempt(db, { personId, kind, target, now })
  return { personId, attemptId }
}

function rating(of: { personId: string; attemptId: string }, level: Proficiency | null, revision = 0) {
  const competency = 'team-leadership' as const
  return { ...of, competency, level, evidence: null, revision, framework: framework.version, now }
}

testEachDriver('starting twice resumes the attempt that is open', async ({ db }) => {
  const personId = await aPerson(db)
  const first = await startAttempt(db, { personId, kind: 'quick', target, now })
  const second = await startAttempt(db, { personId, kind: 'quick', target, now: later })
  expect(second).toEqual({ attemptId: first.attemptId, resumed: true })
})

testEachDriver('ten simultaneous starts open one attempt', async ({ db }) => {
  const personId = await aPerson(db)
  const starts = await Promise.all(
    Array.from({ length: 10 }, () => startAttempt(db, { personId, kind: 'full', target, now })),
  )
  expect(new Set(starts.map(({ attemptId }) => attemptId)).size).toBe(1)
  expect(starts.filter(({ resumed }) => !resumed)).toHaveLength(1)
  expect(await listScenarioAnswers(db, personId, starts[0]?.attemptId ?? '')).toHaveLength(15)
})

testEachDriver('a rating is kept, changed by its revision, and repeated without harm', async ({ db }) => {
  const own = await anAttempt(db)
  expect(await saveSelfAnswer(db, rating(own, 3))).toEqual({ ok: true, value: { revision: 1 } })
  expect(await saveSelfAnswer(db, rating(own, 3))).toEqual({ ok: true, value: { revision: 1 } })
  expect(await saveSelfAnswer(db, rating(own, 4, 1))).toEqual({ ok: true, value: { revision: 2 } })
  const open = await findOpenAttempt(db, own.personId, 'quick')
  expect(open?.answers).toEqual([{ competency: 'team-leadership', level: 4, evidence: null, revision: 2 }])
})

testEachDriver('a second tab cannot overwrite an answer that it has not seen', async ({ db }) => {
  const own = await anAttempt(db)
  await saveSelfAnswer(db, rating(own, 3))
  expect(await saveSelfAnswer(db, rating(own, 5))).toEqual({ ok: false, failure: 'changed-elsewhere' })
  const open = await findOpenAttempt(db, own.personId, 'quick')
  expect(open?.answers[0]?.level).toBe(3)
})

testEachDriver(
  'of twenty tabs that answer differently at once, one is kept and the others are told',
  async ({ db }) => {
    const own = await anAttempt(db)
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        saveSelfAnswer(db, rating(own, ((index % 5) + 1) as Proficiency)),
      ),
    )
    const kept = (await findOpenAttempt(db, own.personId, 'quick'))?.answers[0]
    expect(kept?.revision).toBe(1)
    // The tabs that happened to say the same as the one that was kept are right, too.
    expect(results.filter(({ ok }) => ok)).toHaveLength(4)
    expect(
      results.filter(({ ok }) => !ok).every((result) => !result.ok && result.failure === 'changed-elsewhere'),
    ).toBe(true)
  },
)

testEachDriver("somebody else's attempt is not there", async ({ db }) => {
  const own = await anAttempt(db)
  const stranger = await aPerson(db)
  const foreign = { ...own, personId: stranger }
  expect(await saveSelfAnswer(db, rating(foreign, 3))).toEqual({ ok: false, failure: 'not-found' })
  expect(await completeAttempt(db, { ...foreign, now })).toEqual({ ok: false, failure: 'not-found' })
  expect(await findAttempt(db, stranger, own.attemptId)).toBeUndefined()
  expect(await listScenarioAnswers(db, stranger, own.attemptId)).toEqual([])
})

testEachDriver('an answer from a page with older wording is refused and changes nothing', async ({ db }) => {
  const own = await anAttempt(db)
  const stale = { ...rating(own, 3), framework: '2020.1' }
  expect(await saveSelfAnswer(db, stale)).toEqual({ ok: false, failure: 'framework-changed' })
  expect((await findOpenAttempt(db, own.personId, 'quick'))?.answers).toEqual([])
})

testEachDriver(
  'an attempt begun under older wording moves to the present one with its next answer',
  async ({ db }) => {
    const own = await anAttempt(db)
    await db.update(attempt).set({ frameworkVersion: '2020.1' }).where(eq(attempt.id, own.attemptId))
    expect((await saveSelfAnswer(db, rating(own, 3))).ok).toBe(true)
    expect((await findAttempt(db, own.personId, own.attemptId))?.frameworkVersion).toBe(framework.version)
  },
)

testEachDriver('completing turns ratings into readings once, and "not sure" into none', async ({ db }) => {
  const own = await anAttempt(db)
  await saveSelfAnswer(db, rating(own, 3))
  await saveSelfAnswer(db, { ...rating(own, null), competency: 'strategic-thinking' })
  const completions = await Promise.all([1, 2, 3].map(() => completeAttempt(db, { ...own, now })))
  expect(completions.every(({ ok }) => ok)).toBe(true)
  const readings = await db.select().from(reading).where(eq(reading.personId, own.personId))
  expect(readings.map(({ competency, kind, value }) => ({ competency, kind, value }))).toEqual([
    { competency: 'team-leadership', kind: 'self', value: 3 },
  ])
})

testEachDriver('an attempt without an answer stays open', async ({ db }) => {
  const own = await anAttempt(db)
  expect(await completeAttempt(db, { ...own, now })).toEqual({ ok: false, failure: 'nothing-answered' })
  expect(await findOpenAttempt(db, own.personId, 'quick')).toBeDefined()
})

testEachDriver('a finished attempt takes no more answers and leaves room for another', async ({ db }) => {
  const own = await anAttempt(db)
  await saveSelfAnswer(db, rating(own, 3))
  await completeAttempt(db, { ...own, now })
  expect(await saveSelfAnswer(db, rating(own, 5, 1))).toEqual({ ok: false, failure: 'already-completed' })
  const next = await startAttempt(db, { personId: own.personId, kind: 'quick', target, now: later })
  expect(next.resumed).toBe(false)
})

testEachDriver('the newest reading of a kind counts and the older one stays', async ({ db }) => {
  const own = await anAttempt(db)
  await saveSelfAnswer(db, rating(own, 3))
  await completeAttempt(db, { ...own, now })
  const second = await startAttempt(db, { personId: own.personId, kind: 'quick', target, now: later })
  await saveSelfAnswer(db, { ...rating({ ...own, ...second }, 2), now: later })
  await completeAttempt(db, { personId: own.personId, attemptId: second.attemptId, now: later })
  expect((await listNewestReadings(db, own.personId)).map(({ value }) => value)).toEqual([2])
  expect(await db.select().from(reading).where(eq(reading.personId, own.personId))).toHaveLength(2)
})

testEachDriver(
  'scenarios answered by the key read 5, and a retake reads over old and new ones',
  async ({ db }) => {
    const own = await anAttempt(db, 'full')
    const [first] = await listScenarioAnswers(db, own.personId, own.attemptId)
    const content = findScenario(first?.scenario)
    if (!first || !content) throw new Error('no scenario')
    const answer = { ...own, scenario: first.scenario, revision: 0, framework: framework.version, now }
    await saveScenarioAnswer(db, { ...answer, picks: { best: content.best, worst: content.worst } })
    await completeAttempt(db, { ...own, now })
    expect((await listNewestReadings(db, own.personId)).map(({ kind, value }) => [kind, value])).toEqual([
      ['scenario', 5],
    ])

    const retake = await startAttempt(db, { personId: own.personId, kind: 'full', target, now: later })
    const [other] = await listScenarioAnswers(db, own.personId, retake.attemptId)
    const parallel = findScenario(other?.scenario)
    if (!other || !parallel) throw new Error('no scenario')
    expect(other.scenario).not.toBe(first.scenario)
    await saveScenarioAnswer(db, {
      ...answer,
      attemptId: retake.attemptId,
      scenario: other.scenario,
      picks: { best: parallel.worst, worst: parallel.best },
      now: later,
    })
    await completeAttempt(db, { personId: own.personId, attemptId: retake.attemptId, now: later })
    // Two points and minus two: the mean is none, which reads 1.
    expect((await listNewestReadings(db, own.personId)).map(({ value }) => value)).toEqual([1])
  },
)

testEachDriver('a scenario that the attempt does not ask cannot be answered in it', async ({ db }) => {
  const own = await anAttempt(db, 'full')
  const answer = {
    ...own,
    revision: 0,
    framework: framework.version,
    now,
    picks: { best: 'a', worst: 'b' } as const,
  }
  expect(await saveScenarioAnswer(db, { ...answer, scenario: 'no-such-scenario' })).toEqual({
    ok: false,
    failure: 'not-found',
  })
})

testEachDriver('"not sure" about a scenario is an answer without a reading', async ({ db }) => {
  const own = await anAttempt(db, 'full')
  const [first] = await listScenarioAnswers(db, own.personId, own.attemptId)
  const scenario = first?.scenario ?? ''
  const answer = { ...own, scenario, revision: 0, framework: framework.version, now }
  expect((await saveScenarioAnswer(db, { ...answer, picks: null })).ok).toBe(true)
  expect((await listScenarioAnswers(db, own.personId, own.attemptId))[0]?.isAnswered).toBe(true)
  expect(await completeAttempt(db, { ...own, now })).toEqual({ ok: false, failure: 'nothing-answered' })
})

testEachDriver('naming a target keeps the date and company unless they are given', async ({ db }) => {
  const personId = await aPerson(db)
  await chooseTarget(db, { personId, target, byDate: '2027-06-30', company: 'Example Ltd', now })
  await chooseTarget(db, { personId, target: { role: 'security', level: 'tpm' }, now })
  expect(await findChosenTarget(db, personId)).toEqual({
    role: 'security',
    level: 'tpm',
    byDate: '2027-06-30',
    company: 'Example Ltd',
  })
  await chooseTarget(db, { personId, target, byDate: null, company: null, now })
  expect(await findChosenTarget(db, personId)).toEqual({ ...target, byDate: null, company: null })
})

testEachDriver('a report follows the target that is named, then the chosen one', async ({ db }) => {
  const own = await anAttempt(db)
  for (const competency of competencySlugs) await saveSelfAnswer(db, { ...rating(own, 3), competency })
  await completeAttempt(db, { ...own, now })
  await chooseTarget(db, { personId: own.personId, target, now })
  const chosen = await findReport(db, own.personId)
  const named = await findReport(db, own.personId, { role: 'data', level: 'associate' })
  expect(chosen.target.name).toBe('Senior data TPM')
  expect(named.target.name).toBe('Associate data TPM')
  expect(named.middle).toBeGreaterThan(chosen.middle)
  expect(chosen.read).toBe(15)
})

testEachDriver(
  'where a person stands: open attempts with their count, and the last one finished',
  async ({ db }) => {
    const own = await anAttempt(db)
    await saveSelfAnswer(db, rating(own, 3))
    expect(await findStanding(db, own.personId)).toEqual({
      chosen: undefined,
      open: [{ kind: 'quick', selfAnswers: 1 }],
      lastCompletedAt: null,
    })
    await completeAttempt(db, { ...own, now: later })
    await chooseTarget(db, { personId: own.personId, target, now })
    expect(await findStanding(db, own.personId)).toEqual({
      chosen: { ...target, byDate: null, company: null },
      open: [],
      lastCompletedAt: later,
    })
  },
)
