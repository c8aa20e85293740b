import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { modules } from '#app/content/modules.server.ts'
import { claimVisitorWork, describeVisitorWork } from '#app/features/learn/claim-visitor-work.server.ts'
import { noteLimit } from '#app/features/learn/learn-limits.ts'
import { bookmarkModule, saveNote, setModuleStatus } from '#app/features/learn/progress-commands.server.ts'
import { findModuleStanding, listProgress } from '#app/features/learn/progress-queries.server.ts'
import { cardKey } from '#app/features/learn/recall.ts'
import { gradeCard, setDailyCap, undoLastGrade } from '#app/features/learn/recall-commands.server.ts'
import { findCardHistory, findRecall } from '#app/features/learn/recall-queries.server.ts'
import type { Database } from '#db/client.ts'
import { cardReview, cardState, person } from '#db/schema/index.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-22T10:00:00Z')
const dayStart = new Date('2026-11-22T00:00:00Z')
const module = 'critical-path'
const minute = 60_000
const later = (minutes: number) => new Date(now.getTime() + minutes * minute)

async function aReader(db: Database): Promise<string> {
  const { personId } = await aPerson(db)
  await setModuleStatus(db, { personId, module, status: 'done', now })
  return personId
}

function recallOf(db: Database, personId: string, at = now) {
  return findRecall(db, personId, { now: at, dayStart })
}

testEachDriver(
  'a module is begun, done and taken back, and keeps the day on which it was done',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    await setModuleStatus(db, { personId, module, status: 'reading', now })
    expect(await listProgress(db, personId)).toEqual([
      { module, status: 'reading', isBookmarked: false, hasNote: false },
    ])
    await setModuleStatus(db, { personId, module, status: 'done', now })
    await setModuleStatus(db, { personId, module, status: 'done', now: later(60) })
    const [row] = await db.query.moduleProgress.findMany({ where: (table) => eq(table.personId, personId) })
    expect(row?.doneAt).toEqual(now)
    await setModuleStatus(db, { personId, module, status: 'not-started', now: later(61) })
    expect((await findModuleStanding(db, personId, module)).status).toBe('not-started')
  },
)

testEachDriver('a bookmark does not touch the status, and the other way round', async ({ db }) => {
  const { personId } = await aPerson(db)
  await bookmarkModule(db, { personId, module, isMarked: true, now })
  await setModuleStatus(db, { personId, module, status: 'done', now })
  expect(await findModuleStanding(db, personId, module)).toMatchObject({ status: 'done', isBookmarked: true })
  await bookmarkModule(db, { personId, module, isMarked: false, now })
  expect(await findModuleStanding(db, personId, module)).toMatchObject({
    status: 'done',
    isBookmarked: false,
  })
})

testEachDriver('a note of two tabs is never silently overwritten', async ({ db }) => {
  const { personId } = await aPerson(db)
  const first = await saveNote(db, { personId, module, text: 'one', revision: 0, now })
  expect(first).toEqual({ ok: true, value: { revision: 1 } })
  expect(await saveNote(db, { personId, module, text: 'two', revision: 0, now })).toEqual({
    ok: false,
    failure: 'changed-elsewhere',
  })
  expect(await saveNote(db, { personId, module, text: 'one', revision: 0, now })).toMatchObject({ ok: true })
  expect(await saveNote(db, { personId, module, text: null, revision: 1, now })).toMatchObject({ ok: true })
  expect((await findModuleStanding(db, personId, module)).note).toBeNull()
})

testEachDriver('of twenty notes saved at once from the same text one is kept', async ({ db }) => {
  const { personId } = await aPerson(db)
  const saved = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      saveNote(db, { personId, module, text: `note ${index}`, revision: 0, now }),
    ),
  )
  expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
})

testEachDriver('cards of done modules are asked, and of no others', async ({ db }) => {
  const { personId } = await aPerson(db)
  expect((await recallOf(db, personId)).queue).toEqual([])
  await setModuleStatus(db, { personId, module, status: 'reading', now })
  expect((await recallOf(db, personId)).queue).toEqual([])
  await setModuleStatus(db, { personId, module, status: 'done', now })
  const cards = modules.find(({ slug }) => slug === module)?.cards.map(({ id }) => `${module}.${id}`)
  expect((await recallOf(db, personId)).queue.map(cardKey)).toEqual(cards)
})

testEachDriver('an answered card comes back when it is due, before those never answered', async ({ db }) => {
  const personId = await aReader(db)
  const [card] = (await recallOf(db, personId)).queue
  if (!card) throw new Error('no card')
  const graded = await gradeCard(db, { personId, ...card, grade: 1, reps: 0, now })
  expect(graded.ok).toBe(true)
  const soon = await recallOf(db, personId)
  expect(soon.queue.map(cardKey)).not.toContain(cardKey(card))
  expect(soon.gradedToday).toBe(1)
  const back = await recallOf(db, personId, later(2))
  expect(back.queue.map(cardKey)[0]).toBe(cardKey(card))
})

testEachDriver('the same answer sent twice counts once', async ({ db }) => {
  const personId = await aReader(db)
  const card = { module, card: 'total-float' }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => gradeCard(db, { personId, ...card, grade: 3, reps: 0, now })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.$count(cardReview, eq(cardReview.personId, personId))).toBe(1)
})

testEachDriver('undoing puts a card back as it was, step by step, and stays on record', async ({ db }) => {
  const personId = await aReader(db)
  const card = { module, card: 'total-float' }
  await gradeCard(db, { personId, ...card, grade: 3, reps: 0, now })
  const once = await stateOf(db, personId)
  await gradeCard(db, { personId, ...card, grade: 4, reps: 1, now: later(20) })
  expect(await undoLastGrade(db, { personId, now: later(21) })).toEqual({ ok: true, value: card })
  expect(await stateOf(db, personId)).toEqual(once)
  expect((await undoLastGrade(db, { personId, now: later(22) })).ok).toBe(true)
  expect(await stateOf(db, personId)).toBeUndefined()
  expect(await undoLastGrade(db, { personId, now: later(23) })).toEqual({
    ok: false,
    failure: 'nothing-to-undo',
  })
  const { reviews } = await findCardHistory(db, personId, card)
  expect(reviews.map(({ grade }) => grade)).toEqual([null, null, 4, 3])
  expect((await recallOf(db, personId, later(23))).gradedToday).toBe(0)
})

testEachDriver('taking back an answer of yesterday takes nothing from today', async ({ db }) => {
  const personId = await aReader(db)
  const card = { module, card: 'total-float' }
  await gradeCard(db, { personId, ...card, grade: 3, reps: 0, now: later(-24 * 60) })
  await undoLastGrade(db, { personId, now })
  expect((await recallOf(db, personId)).gradedToday).toBe(0)
  await gradeCard(db, { personId, ...card, grade: 3, reps: 0, now: later(1) })
  expect((await recallOf(db, personId, later(2))).gradedToday).toBe(1)
})

testEachDriver('what a person set for a day is kept', async ({ db }) => {
  const personId = await aReader(db)
  expect((await recallOf(db, personId)).dailyCap).toBe(30)
  await setDailyCap(db, personId, 12)
  await setDailyCap(db, personId, 15)
  expect((await recallOf(db, personId)).dailyCap).toBe(15)
})

testEachDriver('one person sees nothing of another', async ({ db }) => {
  const personId = await aReader(db)
  await gradeCard(db, { personId, module, card: 'total-float', grade: 3, reps: 0, now })
  const { personId: other } = await aPerson(db)
  expect(await recallOf(db, other)).toMatchObject({ queue: [], states: [], gradedToday: 0 })
  expect((await findCardHistory(db, other, { module, card: 'total-float' })).reviews).toEqual([])
  expect(await undoLastGrade(db, { personId: other, now })).toMatchObject({ ok: false })
})

testEachDriver(
  'a visitor keeps reading, notes and recall in an account, the further one counting',
  async ({ db }) => {
    const from = await aReader(db)
    await saveNote(db, { personId: from, module, text: 'of the visitor', revision: 0, now })
    await gradeCard(db, { personId: from, module, card: 'total-float', grade: 3, reps: 0, now: later(5) })
    await setModuleStatus(db, { personId: from, module: 'scrum', status: 'reading', now })
    expect(await describeVisitorWork(db, from)).toEqual([
      '1 module done',
      '1 module begun',
      '1 note on a module',
      '1 recall card answered',
    ])
    const { personId: to } = await aPerson(db)
    await setModuleStatus(db, { personId: to, module, status: 'reading', now })
    await saveNote(db, { personId: to, module, text: 'of the account', revision: 0, now })
    await gradeCard(db, { personId: to, module, card: 'total-float', grade: 1, reps: 0, now })
    await db.transaction((tx) => claimVisitorWork(tx as unknown as Database, { from, to }))
    expect(await findModuleStanding(db, to, module)).toMatchObject({
      status: 'done',
      note: 'of the account\n\nof the visitor',
    })
    expect((await stateOf(db, to))?.lastReview).toEqual(later(5))
    expect(await describeVisitorWork(db, from)).toEqual([])
    expect(await db.$count(cardReview, eq(cardReview.personId, to))).toBe(2)
  },
)

testEachDriver('two long notes become one that can be kept', async ({ db }) => {
  const { personId: from } = await aPerson(db)
  const { personId: to } = await aPerson(db)
  for (const personId of [from, to])
    await saveNote(db, { personId, module, text: 'x'.repeat(noteLimit), revision: 0, now })
  await db.transaction((tx) => claimVisitorWork(tx as unknown as Database, { from, to }))
  expect((await findModuleStanding(db, to, module)).note).toHaveLength(noteLimit)
})

testEachDriver('what a person read goes with the person', async ({ db }) => {
  const personId = await aReader(db)
  await gradeCard(db, { personId, module, card: 'total-float', grade: 3, reps: 0, now })
  await undoLastGrade(db, { personId, now })
  await setDailyCap(db, personId, 12)
  await db.delete(person).where(eq(person.id, personId))
  expect(await listProgress(db, personId)).toEqual([])
  expect(await db.$count(cardReview, eq(cardReview.personId, personId))).toBe(0)
})

async function stateOf(db: Database, personId: string) {
  const [row] = await db
    .select()
    .from(cardState)
    .where(and(eq(cardState.personId, personId), eq(cardState.card, 'total-float')))
  return row
}
