import { findCompetency } from '#app/content/competencies.server.ts'
import { findQuestion, rubricFor } from '#app/content/questions.server.ts'
import type { AnswerGrade } from '#app/domain/question.ts'
import { fail, type Result } from '#app/domain/result.ts'
import { noteForm, scoreForm } from '#app/features/interview/interview-forms.ts'
import { scoreAsInterviewer } from '#app/features/interview/interviewer-commands.server.ts'
import { findAnswerForInterviewer } from '#app/features/interview/interviewer-queries.server.ts'
import { findStory } from '#app/features/interview/story-queries.server.ts'
import type { Database } from '#db/client.ts'

/**
 * An answer that was handed in, for a mentor whom its owner lets read it, with the rubric to score it by. Neither's grades are in it before both
 * have scored. One statement.
 */
export async function findSharedAnswer(db: Database, personId: string, answerId: string) {
  const answer = await findAnswerForInterviewer(db, { personId, answerId })
  if (!answer?.finishedAt) return undefined
  const question = findQuestion(answer.question)
  const rubric = question ? rubricFor(question) : []
  const { given, own } = answer
  return {
    question: answer.question,
    prompt: answer.prompt,
    mode: answer.mode,
    text: answer.text,
    finishedAt: answer.finishedAt,
    isSpoken: answer.isSpoken,
    seconds: answer.startedAt ? (answer.finishedAt.getTime() - answer.startedAt.getTime()) / 1000 : null,
    probes: question?.probes ?? [],
    followUps: question?.followUps ?? [],
    dimensions: rubric.map(({ id, name, grades }) => ({ id, name, grades })),
    isScored: answer.scoredAt !== null,
    scores:
      given && own
        ? rubric.map(({ id, name }) => ({ id, name, self: own[id] ?? null, mentor: given[id] ?? null }))
        : [],
    note: given && own ? answer.note : null,
  }
}

/** What a mentor sends who scores an answer to a question; undefined for one that is in the bank no more. */
export function sharedScoreForm(slug: string) {
  const question = findQuestion(slug)
  return question && scoreForm(rubricFor(question)).extend(noteForm.shape)
}

/** Keeps what a mentor gives for an answer, once. Whether they may see the answer is the caller's to ask. */
export async function scoreSharedAnswer(
  db: Database,
  {
    slug,
    values,
    ...rest
  }: {
    personId: string
    answerId: string
    scorerId: string
    /** Of the mentor. */
    name: string
    slug: string
    /** As `sharedScoreForm` reads them. */
    values: Record<string, unknown>
    now: Date
  },
): Promise<Result<null, 'not-found' | 'own-answer' | 'already-scored'>> {
  const question = findQuestion(slug)
  if (!question) return fail('not-found')
  const grades = Object.fromEntries(
    rubricFor(question).map(({ id }) => [id, (values[`grade-${id}`] ?? 1) as AnswerGrade]),
  )
  return scoreAsInterviewer(db, { ...rest, note: String(values.note ?? ''), question, grades })
}

/** A story for somebody else whom its owner lets read it. One statement. */
export async function findSharedStory(db: Database, personId: string, storyId: string) {
  const story = await findStory(db, personId, storyId)
  if (!story) return undefined
  const { title, situation, task, action, result, metric, lesson, told, changedAt } = story
  return {
    title,
    parts: {
      Situation: situation,
      Task: task,
      Action: action,
      Result: result,
      Metric: metric,
      Lesson: lesson,
    },
    competencies: story.competencies.map((slug) => findCompetency(slug)?.name ?? slug),
    told,
    changedAt,
  }
}
