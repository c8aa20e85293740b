import { findLoop } from '#app/content/loops.server.ts'
import { findQuestion, rubricFor } from '#app/content/questions.server.ts'
import type { AnswerGrade } from '#app/domain/question.ts'
import { finishAnswer, scoreAnswer } from '#app/features/interview/answer-commands.server.ts'
import { findAnswer } from '#app/features/interview/answer-queries.server.ts'
import { beginNextQuestion, startMock } from '#app/features/interview/mock-commands.server.ts'
import { tellStory } from '#app/features/interview/story-commands.server.ts'
import { setStudyGoal } from '#app/features/interview/study-commands.server.ts'
import type { Database } from '#db/client.ts'

const day = 24 * 60 * 60 * 1000

/** Practises as a person would have: four mocks with rising grades, two stories, and an interview in five weeks. */
export async function practiseInterviews(db: Database, personId: string, now: Date): Promise<void> {
  for (const [index, daysAgo] of [24, 17, 9, 3].entries())
    await runMock(db, personId, new Date(now.getTime() - daysAgo * day), index)
  for (const story of stories) await tellStory(db, { personId, now, questions: [], ...story })
  await setStudyGoal(db, {
    personId,
    interviewOn: new Date(now.getTime() + 35 * day).toISOString().slice(0, 10),
    hoursPerWeek: 4,
    loop: 'screen',
    level: 'entry',
    now,
  })
}

async function runMock(db: Database, personId: string, at: Date, round: number): Promise<void> {
  const loop = findLoop('twenty-minutes')
  if (!loop) return
  const started = await startMock(db, { personId, loop, level: 'entry', now: at })
  if (!started.ok) return
  const { mockId } = started.value
  for (;;) {
    const begun = await beginNextQuestion(db, { personId, mockId, now: at })
    if (!begun.ok) return
    const { answerId } = begun.value
    const question = findQuestion((await findAnswer(db, personId, answerId))?.question)
    if (!question) return
    const draft = { text: said, revision: 0, writer: null, change: 0, isSpoken: false, spokenSeconds: null }
    const end = new Date(at.getTime() + 7 * 60_000)
    await finishAnswer(db, { personId, answerId, now: end, ...draft })
    const grades = Object.fromEntries(
      rubricFor(question).map(({ id }, place) => [
        id,
        (((round + place) % 3) + 1 + (round > 1 ? 1 : 0)) as AnswerGrade,
      ]),
    )
    await scoreAnswer(db, { personId, answerId, question, grades, now: end })
  }
}

const said =
  'First I would ask what the date is for and who loses what if it moves. Then I would look at what runs today with the engineer who does the work, because a status word tells me little. I would agree on one small proof within two weeks and tell the sponsor on the same day what I know and what I do not.'

const stories = [
  {
    title: 'The storage release without a freeze',
    situation:
      'In spring the storage team had to release during the sales week, with 40 services on top of it.',
    task: 'I was asked to find a way that did not stop sales for a day.',
    action:
      'I listed the services by what they would lose, moved three of them by hand first, and agreed a sign at which we would go back.',
    result: 'Released on the Wednesday of that week, rolled back once for eleven minutes, nothing lost.',
    metric: '11 minutes instead of a day',
    lesson: 'Agree on the sign to go back before anybody is tired.',
    competencies: ['engineering-practice' as const, 'risk-and-dependency-management' as const],
  },
  {
    title: 'The on-call hand-over nobody wanted',
    situation: 'Two teams each thought that the other answered for the queue at night.',
    task: 'Nobody asked me; I had been woken twice.',
    action:
      'I wrote down eight nights of alerts, asked both leads what they saw in it, and proposed a split by cause.',
    result: 'The split held; alerts at night went from nine a week to three.',
    metric: '9 to 3 alerts a week',
    lesson: '',
    competencies: ['conflict-and-decisions' as const, 'process-improvement' as const],
  },
]
