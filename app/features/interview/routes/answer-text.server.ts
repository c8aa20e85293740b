import { type Question, rubricFor } from '#app/content/questions.server.ts'
import { answerMarkdown } from '#app/features/interview/answer-markdown.ts'
import type { Answer } from '#app/features/interview/answer-queries.server.ts'

/** An answer with its question and rubric as Markdown. */
export function markdownOf(answer: Answer, question: Question): string {
  return answerMarkdown({
    prompt: answer.prompt,
    minutes: question.minutes,
    probes: question.probes,
    dimensions: rubricFor(question),
    text: answer.text,
    ownGrades: Object.fromEntries(
      answer.scores
        .filter(({ scorer }) => scorer === 'self')
        .map(({ dimension, grade }) => [dimension, grade]),
    ),
  })
}
