import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { checkInGoal } from '#app/features/goals/check-in-commands.server.ts'
import { changeGoal, copyGoal, createGoal, importGoals } from '#app/features/goals/goal-commands.server.ts'
import { fileEvidence, tickMilestone } from '#app/features/goals/goal-parts-commands.server.ts'
import { findGoal, listGoals } from '#app/features/goals/goal-queries.server.ts'
import {
  archiveGoal,
  discardDraft,
  moveGoal,
  overrideRag,
  restoreGoal,
} from '#app/features/goals/goal-status-commands.server.ts'
import { checkIn, goal, goalChange } from '#db/schema/index.ts'
import { aGoal, factoryStart, goalWishes } from '#tests/factories/goals.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-10-12T09:00:00Z')
const today = '2026-10-12'
const zone = 'UTC'

function fields(wishes: Parameters<typeof goalWishes>[0] = {}) {
  const { status, template, origin, milestones, ifThens, ...own } = goalWishes(wishes)
  return own
}

testEachDriver(
  'of ten tabs that start a goal at once, as many succeed as there are places',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const results = await Promise.all(
      Array.from({ length: 10 }, () => createGoal(db, { personId, made: goalWishes(), now })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(5)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'too-many-active' })
  },
)

testEachDriver('resuming counts against the limit too, also from two tabs at once', async ({ db }) => {
  const { personId } = await aPerson(db)
  const ids = []
  for (let count = 0; count < 4; count += 1) ids.push(await aGoal(db, personId))
  const drafts = await Promise.all([1, 2].map(() => aGoal(db, personId, { status: 'draft' })))
  const moved = await Promise.all(
    drafts.map((goalId) => moveGoal(db, { personId, goalId, to: 'active', reason: null, today, now })),
  )
  expect(moved.filter(({ ok }) => ok)).toHaveLength(1)
  expect(ids).toHaveLength(4)
})

testEachDriver(
  '200 check-ins at once on one goal lose nothing',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const goalId = await aGoal(db, personId)
    const entry = { personId, goalId, on: today, confidence: 5, moved: null, blocked: null, now }
    const done = await Promise.all(
      Array.from({ length: 200 }, (_, value) => checkInGoal(db, { ...entry, key: randomUUID(), value })),
    )
    expect(done.every(({ ok }) => ok)).toBe(true)
    const rows = await db.select({ value: checkIn.value }).from(checkIn).where(eq(checkIn.goalId, goalId))
    expect(new Set(rows.map(({ value }) => value)).size).toBe(200)
  },
  { timeout: 30_000 },
)

testEachDriver('the same check-in sent twice is one check-in', async ({ db }) => {
  const { personId } = await aPerson(db)
  const goalId = await aGoal(db, personId)
  const entry = {
    personId,
    goalId,
    key: randomUUID(),
    on: today,
    value: 3,
    confidence: 5,
    moved: null,
    blocked: null,
    now,
  }
  await Promise.all([checkInGoal(db, entry), checkInGoal(db, entry)])
  expect(await db.select().from(checkIn).where(eq(checkIn.goalId, goalId))).toHaveLength(1)
})

testEachDriver('a second tab cannot overwrite a change that it has not seen', async ({ db }) => {
  const { personId } = await aPerson(db)
  const goalId = await aGoal(db, personId)
  const change = { personId, goalId, revision: 1, reason: null, now }
  const first = await changeGoal(db, { ...change, fields: fields({ dueOn: '2026-12-01' }) })
  const second = await changeGoal(db, { ...change, fields: fields({ statement: 'Something else' }) })
  expect(first).toEqual({ ok: true, value: { revision: 2 } })
  expect(second).toEqual({ ok: false, failure: 'changed-elsewhere' })
  const stored = await findGoal(db, { personId, goalId, today, zone })
  expect(stored).toMatchObject({ dueOn: '2026-12-01', statement: fields().statement })
})

testEachDriver('of two changes at the same moment one is told that it came second', async ({ db }) => {
  const { personId } = await aPerson(db)
  const goalId = await aGoal(db, personId)
  const results = await Promise.all(
    ['One end', 'Another end'].map((statement) =>
      changeGoal(db, { personId, goalId, revision: 1, fields: fields({ statement }), reason: null, now }),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

testEachDriver('the same change sent twice is one change', async ({ db }) => {
  const { personId } = await aPerson(db)
  const goalId = await aGoal(db, personId)
  const change = {
    personId,
    goalId,
    revision: 1,
    fields: fields({ dueOn: '2026-12-01' }),
    reason: 'Freeze moved',
    now,
  }
  expect(await changeGoal(db, change)).toEqual(await changeGoal(db, change))
  const stored = await findGoal(db, { personId, goalId, today, zone })
  expect(stored?.changes.filter(({ field }) => field === 'dueOn')).toHaveLength(1)
})

testEachDriver('a moved date is kept with what it was and why', async ({ db }) => {
  const { personId } = await aPerson(db)
  const goalId = await aGoal(db, personId)
  await changeGoal(db, {
    personId,
    goalId,
    revision: 1,
    fields: fields({ dueOn: '2026-12-01' }),
    reason: 'Freeze moved',
    now,
  })
  const stored = await findGoal(db, { personId, goalId, today, zone })
  expect(stored?.changes[0]).toMatchObject({
    field: 'dueOn',
    before: '2026-11-16',
    after: '2026-12-01',
    reason: 'Freeze moved',
  })
})

testEachDriver("somebody else's goal is not there", async ({ db }) => {
  const owner = await aPerson(db)
  const other = await aPerson(db)
  const goalId = await aGoal(db, owner.personId, { milestones: [{ title: 'List shared', dueOn: null }] })
  const whose = { personId: other.personId, goalId, now }
  expect(await findGoal(db, { ...whose, today, zone })).toBeUndefined()
  const milestoneId = (await findGoal(db, { ...owner, goalId, today, zone }))?.milestones[0]?.id ?? ''
  const tries = [
    changeGoal(db, { ...whose, revision: 1, fields: fields({ statement: 'Mine now' }), reason: null }),
    moveGoal(db, { ...whose, to: 'stopped', reason: 'no', today }),
    checkInGoal(db, {
      ...whose,
      key: randomUUID(),
      on: today,
      value: 9,
      confidence: null,
      moved: null,
      blocked: null,
    }),
    tickMilestone(db, { ...whose, milestoneId, doneOn: today }),
    fileEvidence(db, {
      ...whose,
      kind: 'note',
      title: 'x',
      url: null,
      note: null,
      milestoneId: null,
      on: today,
    }),
    overrideRag(db, { ...whose, rag: 'green', reason: 'no' }),
    archiveGoal(db, whose),
    restoreGoal(db, whose),
    discardDraft(db, whose),
    copyGoal(db, { ...whose, today }),
  ]
  for (const tried of await Promise.all(tries)) expect(tried).toEqual({ ok: false, failure: 'not-found' })
})

testEachDriver('a milestone of another goal cannot be ticked through this one', async ({ db }) => {
  const { personId } = await aPerson(db)
  const one = await aGoal(db, personId, { milestones: [{ title: 'List shared', dueOn: null }] })
  const other = await aGoal(db, personId)
  const milestoneId = (await findGoal(db, { personId, goalId: one, today, zone }))?.milestones[0]?.id ?? ''
  expect(await tickMilestone(db, { personId, goalId: other, milestoneId, doneOn: today, now })).toEqual({
    ok: false,
    failure: 'not-found',
  })
})

testEachDriver(
  'the forecast follows the check-ins, and a colour by hand stands beside it',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const goalId = await aGoal(db, personId, { values: [1, 2, 3, 4, 5] })
    const running = await findGoal(db, { personId, goalId, today, zone })
    expect(running).toMatchObject({ value: 5, rag: 'green', forecast: { expectedOn: '2026-11-02' } })
    await overrideRag(db, { personId, goalId, rag: 'red', reason: 'The team is dissolved', now })
    const judged = await findGoal(db, { personId, goalId, today, zone })
    expect(judged).toMatchObject({
      rag: 'red',
      ragReason: 'The team is dissolved',
      forecast: { rag: 'green' },
    })
  },
)

testEachDriver('evidence counts by itself where the measure says so', async ({ db }) => {
  const { personId } = await aPerson(db)
  const measure = {
    kind: 'number',
    name: 'evidence filed',
    unit: 'items',
    baseline: 0,
    target: 3,
    automatic: 'evidence-items',
  } as const
  const goalId = await aGoal(db, personId, { measure })
  await aGoal(db, personId, { measure })
  for (const title of ['Memo', 'Minutes']) {
    await fileEvidence(db, {
      personId,
      goalId,
      kind: 'note',
      title,
      url: null,
      note: null,
      milestoneId: null,
      on: today,
      now,
    })
  }
  const values = (await listGoals(db, { personId, today, zone })).map(({ value }) => value)
  expect(values.toSorted()).toEqual([0, 2])
})

testEachDriver(
  'a copy is a draft as long as the first, from today, without what was done',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const goalId = await aGoal(db, personId, {
      values: [1, 2],
      milestones: [{ title: 'Half', dueOn: '2026-10-07' }],
    })
    const copied = await copyGoal(db, { personId, goalId, today, now })
    if (!copied.ok) throw new Error(copied.failure)
    const copy = await findGoal(db, { personId, goalId: copied.value.goalId, today, zone })
    expect(copy).toMatchObject({ status: 'draft', startedOn: today, dueOn: '2026-12-21', checkIns: [] })
    expect(copy?.milestones).toMatchObject([{ title: 'Half', dueOn: '2026-11-11', doneOn: null }])
  },
)

testEachDriver('an import makes all of its goals or none', async ({ db }) => {
  const { personId } = await aPerson(db)
  const six = Array.from({ length: 6 }, () => goalWishes())
  expect(await importGoals(db, { personId, goals: six, now })).toEqual({
    ok: false,
    failure: 'too-many-active',
  })
  expect(await listGoals(db, { personId, today, zone })).toEqual([])
  expect(await importGoals(db, { personId, goals: six.slice(1), now })).toEqual({
    ok: true,
    value: { count: 5 },
  })
})

testEachDriver('stopping keeps the reason, and an end can be taken back', async ({ db }) => {
  const { personId } = await aPerson(db)
  const goalId = await aGoal(db, personId)
  const step = { personId, goalId, today, now }
  expect(await moveGoal(db, { ...step, to: 'stopped', reason: 'The program ended' })).toMatchObject({
    ok: true,
  })
  expect(await moveGoal(db, { ...step, to: 'paused', reason: null })).toEqual({
    ok: false,
    failure: 'no-way',
  })
  expect(
    await changeGoal(db, { ...step, revision: 2, fields: fields({ statement: 'x' }), reason: null }),
  ).toEqual({ ok: false, failure: 'closed' })
  expect(await moveGoal(db, { ...step, to: 'active', reason: null })).toMatchObject({ ok: true })
  const history = await db.select().from(goalChange).where(eq(goalChange.goalId, goalId))
  expect(history.map(({ after, reason }) => [after, reason])).toEqual([
    ['active', null],
    ['stopped', 'The program ended'],
    ['active', null],
  ])
})

testEachDriver('deleting a person takes their goals and all that hangs on them', async ({ db }) => {
  const { personId } = await aPerson(db)
  await aGoal(db, personId, { values: [1], startedOn: factoryStart })
  const { person } = await import('#db/schema/index.ts')
  await db.delete(person).where(eq(person.id, personId))
  expect(await db.select().from(goal)).toEqual([])
  expect(await db.select().from(checkIn)).toEqual([])
})
