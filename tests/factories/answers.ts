import { loops } from '#app/content/loops.server.ts'
import { findQuestion, type Question, questions, rubricFor } from '#app/content/questions.server.ts'
import type { AnswerGrade } from '#app/domain/question.ts'
import { finishAnswer, scoreAnswer, startAnswer } from '#app/features/interview/answer-commands.server.ts'
import { findAnswer } from '#app/features/interview/answer-queries.server.ts'
import { beginNextQuestion, startMock } from '#app/features/interview/mock-commands.server.ts'
import { tellStory } from '#app/features/interview/story-commands.server.ts'
import type { Database } from '#db/client.ts'

const [someQuestion] = questions
if (!someQuestion) throw new Error('The bank is empty.')

/** A question of the bank for tests that do not mind which. */
export const aQuestion: Question = someQuestion

/** What a page sends of an answer, as a page without scripts does. */
export function aDraft(text: string, revision = 0) {
  return { text, revision, writer: null, change: 0, isSpoken: false, spokenSeconds: null }
}

/** The same grade in every dimension. */
export function sameGrades(question: Question, grade: AnswerGrade): Record<string, AnswerGrade> {
  return Object.fromEntries(rubricFor(question).map(({ id }) => [id, grade]))
}

/** A practice begun. */
export async function anOpenAnswer(
  db: Database,
  personId: string,
  { question = aQuestion, mode = 'practice' as 'practice' | 'live', now = new Date() } = {},
): Promise<string> {
  const started = await startAnswer(db, { personId, question, mode, now })
  if (!started.ok) throw new Error(started.failure)
  return started.value.answerId
}

/** A question practised and scored, and a mock answered to its end of which the first question is scored. */
export async function aScoredAnswer(
  db: Database,
  personId: string,
  { question = aQuestion, grade = 3 as AnswerGrade, now = new Date() } = {},
): Promise<{ question: string; answerId: string; mockId: string }> {
  const answerId = await anOpenAnswer(db, personId, { question, now })
  await finishAnswer(db, { personId, answerId, now, ...aDraft('I asked for the date and wrote it down.') })
  await scoreAnswer(db, { personId, answerId, question, grades: sameGrades(question, grade), now })
  const { mockId } = await aFinishedMock(db, personId, now)
  return { question: question.slug, answerId, mockId }
}

/** A mock of which every question is answered and none scored. */
export async function aFinishedMock(
  db: Database,
  personId: string,
  now = new Date(),
): Promise<{ mockId: string; answers: { answerId: string; question: Question }[] }> {
  const [loop] = loops
  if (!loop) throw new Error('There is no loop.')
  const started = await startMock(db, { personId, loop, level: 'entry', now })
  if (!started.ok) throw new Error(started.failure)
  const { mockId } = started.value
  const answers: { answerId: string; question: Question }[] = []
  for (;;) {
    const begun = await beginNextQuestion(db, { personId, mockId, now })
    if (!begun.ok) return { mockId, answers }
    const { answerId } = begun.value
    await finishAnswer(db, { personId, answerId, now, ...aDraft('First I would ask why.') })
    const question = findQuestion((await findAnswer(db, personId, answerId))?.question)
    if (question) answers.push({ answerId, question })
  }
}

export async function aStory(db: Database, personId: string, title = 'The March cutover'): Promise<string> {
  const told = await tellStory(db, {
    personId,
    now: new Date(),
    title,
    situation: 'Two systems, one date.',
    task: 'Hold the date.',
    action: 'I moved one country first.',
    result: 'Eleven days early.',
    metric: '31 to 9 hours',
    lesson: 'Ask for the smallest proof first.',
    competencies: ['planning-and-estimation'],
    questions: [],
  })
  if (!told.ok) throw new Error(told.failure)
  return told.value.storyId
}
