import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { questions } from '#app/content/questions.server.ts'
import {
  discardAnswer,
  finishAnswer,
  nameStory,
  saveDraft,
  scoreAnswer,
  startAnswer,
} from '#app/features/interview/answer-commands.server.ts'
import {
  findAnswer,
  findAnswerWithHistory,
  listStandings,
} from '#app/features/interview/answer-queries.server.ts'
import { claimVisitorWork, describeVisitorWork } from '#app/features/interview/claim-visitor-work.server.ts'
import { beginNextQuestion, discardMock } from '#app/features/interview/mock-commands.server.ts'
import { findMock, listMocks } from '#app/features/interview/mock-queries.server.ts'
import { retellStory } from '#app/features/interview/story-commands.server.ts'
import { findStory } from '#app/features/interview/story-queries.server.ts'
import { setStudyGoal } from '#app/features/interview/study-commands.server.ts'
import { answer, answerScore, person } from '#db/schema/index.ts'
import {
  aDraft,
  aFinishedMock,
  anOpenAnswer,
  aQuestion,
  aScoredAnswer,
  aStory,
  sameGrades,
} from '#tests/factories/answers.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2027-03-01T10:00:00Z')

testEachDriver('starting the same practice from two tabs at once is starting it once', async ({ db }) => {
  const { personId } = await aPerson(db)
  const start = { personId, question: aQuestion, mode: 'practice' as const, now }
  const [one, other] = await Promise.all([startAnswer(db, start), startAnswer(db, start)])
  expect(one).toEqual(other)
  expect(await listStandings(db, personId)).toHaveLength(1)
})

testEachDriver('another tab cannot overwrite an answer that it has not seen', async ({ db }) => {
  const { personId } = await aPerson(db)
  const answerId = await anOpenAnswer(db, personId)
  const own = { personId, answerId, now }
  expect(await saveDraft(db, { ...own, ...aDraft('one') })).toEqual({ ok: true, value: { revision: 1 } })
  expect(await saveDraft(db, { ...own, ...aDraft('two') })).toEqual({
    ok: false,
    failure: 'changed-elsewhere',
  })
  expect((await saveDraft(db, { ...own, ...aDraft('one') })).ok).toBe(true)
  expect((await findAnswer(db, personId, answerId))?.text).toBe('one')
})

testEachDriver('a page may save again after a save of which it never heard', async ({ db }) => {
  const { personId } = await aPerson(db)
  const answerId = await anOpenAnswer(db, personId)
  const page = { personId, answerId, now, ...aDraft(''), writer: 'page-one' }
  expect((await saveDraft(db, { ...page, text: 'first half', change: 5 })).ok).toBe(true)
  // The network went away before the answer came; the page still thinks of revision 0.
  expect((await saveDraft(db, { ...page, text: 'first half and second', change: 9 })).ok).toBe(true)
  // What was still on its way from before comes last and is not let in.
  expect((await saveDraft(db, { ...page, text: 'first', change: 3 })).ok).toBe(false)
  expect((await findAnswer(db, personId, answerId))?.text).toBe('first half and second')
})

testEachDriver('what was handed in does not change any more', async ({ db }) => {
  const { personId } = await aPerson(db)
  const answerId = await anOpenAnswer(db, personId)
  const own = { personId, answerId, now }
  expect((await finishAnswer(db, { ...own, ...aDraft('whole') })).ok).toBe(true)
  expect(await saveDraft(db, { ...own, ...aDraft('more', 1) })).toEqual({
    ok: false,
    failure: 'already-finished',
  })
  await discardAnswer(db, own)
  expect((await findAnswer(db, personId, answerId))?.text).toBe('whole')
})

testEachDriver(
  'an answer is scored once, after it was handed in, and its question comes back later',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const answerId = await anOpenAnswer(db, personId)
    const score = { personId, answerId, question: aQuestion, now }
    expect(await scoreAnswer(db, { ...score, grades: sameGrades(aQuestion, 4) })).toEqual({
      ok: false,
      failure: 'not-finished',
    })
    await finishAnswer(db, { personId, answerId, now, ...aDraft('whole') })
    const twice = await Promise.all([
      scoreAnswer(db, { ...score, grades: sameGrades(aQuestion, 3) }),
      scoreAnswer(db, { ...score, grades: sameGrades(aQuestion, 3) }),
    ])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    const found = await findAnswerWithHistory(db, personId, answerId)
    expect(found?.answer.scores).toHaveLength(5)
    const [standing] = await listStandings(db, personId)
    expect(standing?.due?.getTime()).toBeGreaterThan(now.getTime() + 20 * 60 * 60 * 1000)
  },
)

testEachDriver('a poor answer brings its question back before an excellent one', async ({ db }) => {
  const { personId } = await aPerson(db)
  const [one, other] = questions
  if (!one || !other) throw new Error('The bank is empty.')
  for (const [question, grade] of [
    [one, 1],
    [other, 4],
  ] as const) {
    const answerId = await anOpenAnswer(db, personId, { question })
    await finishAnswer(db, { personId, answerId, now, ...aDraft('whole') })
    await scoreAnswer(db, { personId, answerId, question, grades: sameGrades(question, grade), now })
  }
  const due = new Map(
    (await listStandings(db, personId)).map((standing) => [standing.question, standing.due]),
  )
  expect(due.get(one.slug)?.getTime()).toBeLessThan(due.get(other.slug)?.getTime() ?? 0)
})

testEachDriver('a mock goes question by question and is complete when all is scored', async ({ db }) => {
  const { personId } = await aPerson(db)
  const { mockId, answers } = await aFinishedMock(db, personId, now)
  expect(answers.length).toBeGreaterThan(1)
  expect(await beginNextQuestion(db, { personId, mockId, now })).toEqual({
    ok: false,
    failure: 'nothing-left',
  })
  await Promise.all(
    answers.map(({ answerId, question }) =>
      scoreAnswer(db, { personId, answerId, question, grades: sameGrades(question, 2), now }),
    ),
  )
  expect((await findMock(db, personId, mockId))?.completedAt).toEqual(now)
  await discardMock(db, { personId, mockId })
  expect(await listMocks(db, personId, 5)).toMatchObject([
    { questions: answers.length, finished: answers.length, mean: 2 },
  ])
})

testEachDriver('no question comes twice in two mocks started at once', async ({ db }) => {
  const { personId } = await aPerson(db)
  const [one, other] = await Promise.all([aFinishedMock(db, personId, now), aFinishedMock(db, personId, now)])
  const slugs = [...one.answers, ...other.answers].map(({ question }) => question.slug)
  expect(new Set(slugs).size).toBe(slugs.length)
})

testEachDriver('nothing of one person is there for another', async ({ db }) => {
  const { personId } = await aPerson(db)
  const { personId: stranger } = await aPerson(db)
  const answerId = await anOpenAnswer(db, personId)
  const storyId = await aStory(db, personId)
  const { mockId } = await aFinishedMock(db, personId)
  const theirs = { personId: stranger, answerId, now }
  expect(await findAnswer(db, stranger, answerId)).toBeUndefined()
  expect(await saveDraft(db, { ...theirs, ...aDraft('mine') })).toEqual({ ok: false, failure: 'not-found' })
  expect(await finishAnswer(db, { ...theirs, ...aDraft('mine') })).toEqual({
    ok: false,
    failure: 'not-found',
  })
  await discardAnswer(db, theirs)
  await discardMock(db, { personId: stranger, mockId })
  expect(await findMock(db, stranger, mockId)).toBeUndefined()
  expect(await findMock(db, personId, mockId)).toBeDefined()
  expect(await findStory(db, stranger, storyId)).toBeUndefined()
  await nameStory(db, { personId: stranger, answerId, storyId })
  const own = await anOpenAnswer(db, stranger)
  await nameStory(db, { personId: stranger, answerId: own, storyId })
  expect((await findAnswer(db, stranger, own))?.storyId).toBeNull()
  expect((await findAnswer(db, personId, answerId))?.text).toBe('')
})

testEachDriver(
  'a story counts how often it was told, and an older page cannot undo a newer text',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const storyId = await aStory(db, personId)
    const { answerId } = await aScoredAnswer(db, personId)
    await nameStory(db, { personId, answerId, storyId })
    const story = await findStory(db, personId, storyId)
    expect(story?.told).toBe(1)
    if (!story) throw new Error('The story is gone.')
    const { title, situation, task, action, result, metric, lesson, competencies } = story
    const text = { title, situation, task, action, result, metric, lesson, competencies, questions: [] }
    const retold = { personId, storyId, revision: 1, now, ...text }
    expect((await retellStory(db, { ...retold, lesson: 'Another.' })).ok).toBe(true)
    expect(await retellStory(db, retold)).toEqual({ ok: false, failure: 'changed-elsewhere' })
  },
)

testEachDriver('a visitor takes answers, mocks, stories and plan into an account', async ({ db }) => {
  const { personId: from } = await aPerson(db)
  const { personId: to } = await aPerson(db)
  const [, second, third] = questions
  if (!second || !third) throw new Error('The bank is empty.')
  await aScoredAnswer(db, from)
  await aStory(db, from)
  const written = await anOpenAnswer(db, from, { question: second })
  await saveDraft(db, { personId: from, answerId: written, now, ...aDraft('half') })
  const empty = await anOpenAnswer(db, from, { question: third })
  for (const question of [second, third]) await anOpenAnswer(db, to, { question })
  await setStudyGoal(db, {
    personId: from,
    interviewOn: '2027-05-01',
    hoursPerWeek: 4,
    loop: 'screen',
    level: 'entry',
    now,
  })
  expect(await describeVisitorWork(db, from)).toEqual(['4 interview answers', '1 story'])
  await db.transaction((tx) => claimVisitorWork(tx, { from, to, now }))
  expect((await findAnswer(db, to, written))?.finishedAt).toEqual(now)
  expect(await findAnswer(db, to, empty)).toBeUndefined()
  expect(await describeVisitorWork(db, from)).toEqual([])
  const kept = await db
    .select({ id: answer.id, finishedAt: answer.finishedAt, grade: answerScore.grade })
    .from(answer)
    .leftJoin(answerScore, eq(answerScore.answerId, answer.id))
    .where(eq(answer.personId, to))
  expect(new Set(kept.flatMap(({ id, finishedAt }) => (finishedAt ? [id] : []))).size).toBe(4)
  expect(new Set(kept.map(({ grade }) => grade))).toEqual(new Set([3, null]))
  await db.delete(person).where(eq(person.id, from))
  expect((await listStandings(db, to)).length).toBeGreaterThan(3)
})

testEachDriver('deleting a person takes everything of theirs along', async ({ db }) => {
  const { personId } = await aPerson(db)
  await aScoredAnswer(db, personId)
  await aStory(db, personId)
  await db.delete(person).where(eq(person.id, personId))
  expect(await db.select().from(answer)).toEqual([])
})
