import { expect } from 'vitest'
import { rubricFor } from '#app/content/questions.server.ts'
import { finishAnswer, scoreAnswer } from '#app/features/interview/answer-commands.server.ts'
import { findAnswer, listStandings } from '#app/features/interview/answer-queries.server.ts'
import {
  inviteInterviewer,
  revokeInterviewer,
  scoreAsInterviewer,
  unsafelyStartClock,
} from '#app/features/interview/interviewer-commands.server.ts'
import {
  findAnswerForInterviewer,
  findInvitation,
  unsafelyFindLinkedAnswer,
} from '#app/features/interview/interviewer-queries.server.ts'
import {
  findSharedAnswer,
  scoreSharedAnswer,
  sharedScoreForm,
} from '#app/features/interview/shared-answer.server.ts'
import { newLinkKey } from '#app/platform/link-key.server.ts'
import type { Database } from '#db/client.ts'
import { interviewerLink } from '#db/schema/index.ts'
import { aDraft, anOpenAnswer, aQuestion, sameGrades } from '#tests/factories/answers.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2027-03-01T10:00:00Z')
const day = 86_400_000
const after = (days: number) => new Date(now.getTime() + days * day)

async function anInvited(db: Database) {
  const { personId } = await aPerson(db)
  const answerId = await anOpenAnswer(db, personId, { now })
  const key = newLinkKey()
  const own = { personId, answerId }
  const invited = await inviteInterviewer(db, { ...own, key, name: 'Sam', showsAnswer: false, now })
  if (!invited.ok) throw new Error(invited.failure)
  return { ...own, key }
}

function asInterviewer(own: { personId: string; answerId: string }, grade: 1 | 2 | 3 | 4) {
  const grades = sameGrades(aQuestion, grade)
  return { ...own, scorerId: null, name: 'Sam', note: 'No figure.', question: aQuestion, grades, now }
}

async function scoreOwn(db: Database, own: { personId: string; answerId: string }, grade: 1 | 2 | 3 | 4) {
  await finishAnswer(db, { ...own, now, ...aDraft('I asked for the date.') })
  await scoreAnswer(db, { ...own, question: aQuestion, grades: sameGrades(aQuestion, grade), now })
}

testEachDriver('a link opens for seven days, and its key is nowhere in the database', async ({ db }) => {
  const { key, answerId } = await anInvited(db)
  expect(await unsafelyFindLinkedAnswer(db, { key, now: after(6.99) })).toMatchObject({
    answerId,
    name: 'Sam',
  })
  expect(await unsafelyFindLinkedAnswer(db, { key, now: after(7) })).toBeUndefined()
  expect(await unsafelyFindLinkedAnswer(db, { key: newLinkKey(), now })).toBeUndefined()
  expect(JSON.stringify(await db.select().from(interviewerLink))).not.toContain(key)
})

testEachDriver('a link that was taken back or replaced opens nothing any more', async ({ db }) => {
  const { key, ...own } = await anInvited(db)
  const next = newLinkKey()
  await inviteInterviewer(db, { ...own, key: next, name: 'Kim', showsAnswer: true, now })
  expect(await unsafelyFindLinkedAnswer(db, { key, now })).toBeUndefined()
  expect(await unsafelyFindLinkedAnswer(db, { key: next, now })).toMatchObject({ name: 'Kim' })
  const stranger = (await aPerson(db)).personId
  await revokeInterviewer(db, { ...own, personId: stranger })
  expect(await unsafelyFindLinkedAnswer(db, { key: next, now })).toBeDefined()
  await revokeInterviewer(db, own)
  expect(await unsafelyFindLinkedAnswer(db, { key: next, now })).toBeUndefined()
})

testEachDriver('nobody makes a link to the answer of somebody else', async ({ db }) => {
  const { answerId } = await anInvited(db)
  const { personId } = await aPerson(db)
  const link = { personId, answerId, key: newLinkKey(), name: 'Sam', showsAnswer: true, now }
  expect(await inviteInterviewer(db, link)).toEqual({ ok: false, failure: 'not-found' })
  expect(await findInvitation(db, { personId, answerId, now })).toBeUndefined()
  expect(await findAnswerForInterviewer(db, { personId, answerId })).toBeUndefined()
  expect(await scoreAsInterviewer(db, asInterviewer({ personId, answerId }, 2))).toEqual({
    ok: false,
    failure: 'not-found',
  })
})

testEachDriver(
  'whoever answers sees the grades and note of an interviewer only after their own',
  async ({ db }) => {
    const { key: _key, ...own } = await anInvited(db)
    await scoreAsInterviewer(db, asInterviewer(own, 2))
    const mentors = async () =>
      (await findAnswer(db, own.personId, own.answerId))?.scores.filter(({ scorer }) => scorer === 'mentor')
    expect(await mentors()).toEqual([])
    expect((await findInvitation(db, { ...own, now }))?.score).toEqual({
      name: 'Sam',
      scoredAt: now,
      note: null,
    })
    await scoreOwn(db, own, 4)
    expect(await mentors()).toHaveLength(5)
    expect((await findInvitation(db, { ...own, now }))?.score?.note).toBe('No figure.')
  },
)

testEachDriver('an interviewer sees the grades of whoever answers only after their own', async ({ db }) => {
  const { key, ...own } = await anInvited(db)
  await scoreOwn(db, own, 4)
  expect(await unsafelyFindLinkedAnswer(db, { key, now })).toMatchObject({ own: null, given: null })
  expect(await findAnswerForInterviewer(db, own)).toMatchObject({ own: null, given: null })
  await scoreAsInterviewer(db, asInterviewer(own, 2))
  const seen = await unsafelyFindLinkedAnswer(db, { key, now })
  expect(Object.values(seen?.own ?? {})).toEqual([4, 4, 4, 4, 4])
  expect(Object.values(seen?.given ?? {})).toEqual([2, 2, 2, 2, 2])
})

testEachDriver(
  'of two interviewers at once one counts, and nobody scores their own answer',
  async ({ db }) => {
    const { key: _key, ...own } = await anInvited(db)
    expect(await scoreAsInterviewer(db, { ...asInterviewer(own, 4), scorerId: own.personId })).toEqual({
      ok: false,
      failure: 'own-answer',
    })
    const both = await Promise.all([
      scoreAsInterviewer(db, asInterviewer(own, 2)),
      scoreAsInterviewer(db, asInterviewer(own, 3)),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const grades = Object.values((await findAnswerForInterviewer(db, own))?.given ?? {})
    expect(new Set(grades).size).toBe(1)
    const again = { ...own, key: newLinkKey(), name: 'Kim', showsAnswer: false, now }
    expect(await inviteInterviewer(db, again)).toEqual({ ok: false, failure: 'already-scored' })
  },
)

testEachDriver('the clock of an interviewer starts once and outlives its page', async ({ db }) => {
  const { key } = await anInvited(db)
  await unsafelyStartClock(db, { key, now })
  await unsafelyStartClock(db, { key, now: after(1) })
  expect((await unsafelyFindLinkedAnswer(db, { key, now }))?.askedAt).toEqual(now)
  await unsafelyStartClock(db, { key: newLinkKey(), now: after(2) })
  expect((await unsafelyFindLinkedAnswer(db, { key, now }))?.askedAt).toEqual(now)
})

testEachDriver('an answer that others found poor comes back sooner, whoever scored first', async ({ db }) => {
  const dueOf = async (personId: string) => (await listStandings(db, personId))[0]?.due?.getTime() ?? 0
  const alone = await anInvited(db)
  await scoreOwn(db, alone, 4)
  const kind = await dueOf(alone.personId)
  await scoreAsInterviewer(db, asInterviewer(alone, 1))
  const ownFirst = await dueOf(alone.personId)
  const other = await anInvited(db)
  await scoreAsInterviewer(db, asInterviewer(other, 1))
  await scoreOwn(db, other, 4)
  expect(ownFirst).toBeLessThan(kind)
  expect(await dueOf(other.personId)).toBe(ownFirst)
})

testEachDriver(
  'a mentor who reads an answer sees its grades once they have scored, too, and then keeps theirs',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const mentor = await aPerson(db)
    const answerId = await anOpenAnswer(db, personId, { now })
    await scoreOwn(db, { personId, answerId }, 4)
    expect(await findSharedAnswer(db, personId, answerId)).toMatchObject({
      isScored: false,
      scores: [],
      note: null,
    })

    const typed = Object.fromEntries(rubricFor(aQuestion).map(({ id }) => [`grade-${id}`, '2']))
    const values = sharedScoreForm(aQuestion.slug)?.parse({ ...typed, note: 'Give the figure first.' }) ?? {}
    const score = { personId, answerId, scorerId: mentor.personId, name: 'Mara', slug: aQuestion.slug, now }
    expect(await scoreSharedAnswer(db, { ...score, values })).toEqual({ ok: true, value: null })
    const shared = await findSharedAnswer(db, personId, answerId)
    expect(shared).toMatchObject({ isScored: true, note: 'Give the figure first.' })
    expect(shared?.scores.map(({ self, mentor: other }) => [self, other])).toEqual(
      rubricFor(aQuestion).map(() => [4, 2]),
    )
    expect(await scoreSharedAnswer(db, { ...score, values })).toEqual({
      ok: false,
      failure: 'already-scored',
    })
  },
)

testEachDriver('nobody scores their own answer as a mentor', async ({ db }) => {
  const { personId } = await aPerson(db)
  const answerId = await anOpenAnswer(db, personId, { now })
  await scoreOwn(db, { personId, answerId }, 4)
  const score = { personId, answerId, scorerId: personId, name: 'Ada', slug: aQuestion.slug, values: {}, now }
  expect(await scoreSharedAnswer(db, score)).toEqual({ ok: false, failure: 'own-answer' })
})
