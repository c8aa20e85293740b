import { expect } from 'vitest'
import { type Question, questions } from '#app/content/questions.server.ts'
import { listGoals } from '#app/features/goals/goal-queries.server.ts'
import { finishAnswer, scoreAnswer } from '#app/features/interview/answer-commands.server.ts'
import { digestPart } from '#app/features/interview/digest-part.server.ts'
import type { Database } from '#db/client.ts'
import { aDraft, aFinishedMock, anOpenAnswer, aScoredAnswer, sameGrades } from '#tests/factories/answers.ts'
import { aGoal, factoryStart } from '#tests/factories/goals.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const competency = 'stakeholder-management'
const now = new Date('2026-09-10T09:00:00Z')
const own = questions.filter(({ competencies }) => competencies.includes(competency))
const other = questions.filter(({ competencies }) => !competencies.includes(competency))

testEachDriver('a goal counts each question of its competency once, and no others', async ({ db }) => {
  const { personId } = await aPerson(db)
  const goalId = await aGoal(db, personId, counted('questions-practised'))
  const career = await aGoal(db, personId, { ...counted('questions-practised'), competency: null })
  await practise(db, personId, [own[0], own[0], own[1], other[0]])
  expect(await pointsOf(db, personId, goalId)).toEqual([1, 2])
  expect(await pointsOf(db, personId, career)).toEqual([1, 2, 3])
})

testEachDriver(
  'what was practised before a goal began is not its doing, and practising it again is',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const goalId = await aGoal(db, personId, counted('questions-practised'))
    await practise(db, personId, [own[0]], new Date('2026-09-01T09:00:00Z'))
    expect(await pointsOf(db, personId, goalId)).toEqual([])
    await practise(db, personId, [own[0]])
    expect(await pointsOf(db, personId, goalId)).toEqual([1])
  },
)

testEachDriver(
  'the score of a mock is its mean once every answer is scored, and the newest counts',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const goalId = await aGoal(db, personId, counted('mock-score'))
    const { answers } = await aFinishedMock(db, personId, now)
    const last = answers.at(-1)
    for (const { answerId, question } of answers.slice(0, -1)) {
      await scoreAnswer(db, { personId, answerId, question, grades: sameGrades(question, 2), now })
    }
    expect(await pointsOf(db, personId, goalId)).toEqual([])
    if (!last) throw new Error('The loop has no questions.')
    await scoreAnswer(db, { personId, ...last, grades: sameGrades(last.question, 2), now })
    expect(await pointsOf(db, personId, goalId)).toEqual([2])
    const next = new Date('2026-09-12T09:00:00Z')
    for (const { answerId, question } of (await aFinishedMock(db, personId, next)).answers) {
      await scoreAnswer(db, { personId, answerId, question, grades: sameGrades(question, 3), now: next })
    }
    expect(await pointsOf(db, personId, goalId)).toEqual([2, 3])
  },
)

testEachDriver('the weekly mail says how many questions have come back', async ({ db }) => {
  const { personId } = await aPerson(db)
  const whose = { personId, today: factoryStart, zone: 'UTC' }
  await aScoredAnswer(db, personId, { grade: 1, now })
  expect(await digestPart.lines(db, { ...whose, now: new Date(now.getTime() - 1000) })).toEqual([])
  const muchLater = new Date('2026-12-24T09:00:00Z')
  expect(await digestPart.lines(db, { ...whose, now: muchLater })).toEqual([
    { text: '1 interview question is due', path: '/interview/practice' },
  ])
})

function counted(automatic: 'questions-practised' | 'mock-score') {
  return {
    competency: competency as 'stakeholder-management' | null,
    measure: { kind: 'number' as const, name: 'counted', unit: 'pieces', baseline: 0, target: 6, automatic },
  }
}

async function practise(db: Database, personId: string, asked: (Question | undefined)[], at = now) {
  for (const question of asked) {
    if (!question) throw new Error('The bank is too small.')
    const answerId = await anOpenAnswer(db, personId, { question, now: at })
    await finishAnswer(db, { personId, answerId, now: at, ...aDraft('I asked who could block it.') })
  }
}

async function pointsOf(db: Database, personId: string, goalId: string): Promise<number[] | undefined> {
  const goals = await listGoals(db, { personId, today: '2026-09-20', zone: 'UTC' })
  return goals.find(({ id }) => id === goalId)?.points.map(({ value }) => value)
}
