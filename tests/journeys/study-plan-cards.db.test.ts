import { expect } from 'vitest'
import { buildStudyPlan } from '#app/features/interview/routes/build-study-plan.server.ts'
import { setStudyGoal } from '#app/features/interview/study-commands.server.ts'
import { findStudy } from '#app/features/interview/study-queries.server.ts'
import { setModuleStatus } from '#app/features/learn/progress-commands.server.ts'
import { gradeCard } from '#app/features/learn/recall-commands.server.ts'
import { aStory } from '#tests/factories/answers.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2027-03-01T10:00:00Z')
const module = 'critical-path'

testEachDriver('a study plan holds the recall cards of its owner and of nobody else', async ({ db }) => {
  const [{ personId }, { personId: other }] = [await aPerson(db), await aPerson(db)]
  const goal = { interviewOn: '2027-03-15', hoursPerWeek: 5, loop: 'screen', level: 'entry' as const }
  for (const one of [personId, other]) await setStudyGoal(db, { personId: one, now, ...goal })
  await setModuleStatus(db, { personId, module, status: 'done', now })
  await gradeCard(db, { personId, module, card: 'total-float', grade: 4, reps: 0, now })
  await aStory(db, personId)
  const cardsOf = async (whose: string) => {
    const study = await findStudy(db, whose)
    if (!study) throw new Error('There is no plan.')
    const { days } = buildStudyPlan(study, [], { now, turn: whose })
    return days.flatMap(({ on, items }) =>
      items.flatMap((item) => (item.kind === 'cards' ? item.cards.map(({ card }) => ({ card, on })) : [])),
    )
  }
  const own = await cardsOf(personId)
  expect(own.length).toBeGreaterThan(2)
  // Answered well today, it is not due on the first day.
  expect(own.find(({ card }) => card === 'total-float')?.on ?? '2027-03-14').not.toBe('2027-03-01')
  expect(await cardsOf(other)).toEqual([])
  expect((await findStudy(db, personId))?.stories).toBe(1)
  expect((await findStudy(db, other))?.stories).toBe(0)
})
