import { findQuestion, type Question } from '#app/content/questions.server.ts'
import { type Answer, findAnswer } from '#app/features/interview/answer-queries.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

export function requireQuestion(slug: string | undefined): Question {
  const question = findQuestion(slug)
  if (!question) throw notFound()
  return question
}

/** The person behind a thing of theirs. To a stranger it is not there. */
export async function requireOwner(context: RequestContext): Promise<string> {
  const personId = await personIdOf(context)
  if (personId === null) throw notFound()
  return personId
}

/** An answer of whoever asks, with its question as it stands today. */
export async function requireAnswer(
  context: RequestContext,
  id: string | undefined,
): Promise<{ personId: string; answer: Answer; question: Question }> {
  const answerId = readId(id)
  const personId = await requireOwner(context)
  const answer = await findAnswer(context.db, personId, answerId)
  const question = findQuestion(answer?.question)
  if (!answer || !question) throw notFound()
  return { personId, answer, question }
}
