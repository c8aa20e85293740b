import type { LoaderFunctionArgs } from '@remix-run/node'
import { findQuestion } from '#app/content/questions.server.ts'
import { listFinishedAnswers } from '#app/features/interview/answer-queries.server.ts'
import { interviewPath } from '#app/features/interview/interview-paths.ts'
import { markdownOf } from '#app/features/interview/routes/answer-text.server.ts'
import { requirePerson } from '#app/platform/person-of-request.server.ts'

/** Every answer that was handed in, as Markdown or JSON, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const personId = await requirePerson(context, interviewPath)
  const answers = await listFinishedAnswers(context.db, personId)
  const isMarkdown = new URL(request.url).searchParams.get('as') === 'markdown'
  const body = isMarkdown
    ? `${answers
        .map((answer) => {
          const question = findQuestion(answer.question)
          return answer.scoredAt && question
            ? markdownOf(answer, question)
            : `## ${answer.prompt}\n\n${answer.text}`
        })
        .join('\n\n---\n\n')}\n`
    : JSON.stringify(
        answers.map(({ question, prompt, mode, startedAt, finishedAt, text, scores }) => ({
          question,
          prompt,
          mode,
          startedAt,
          finishedAt,
          text,
          scores,
        })),
        null,
        2,
      )
  return new Response(body, {
    headers: {
      'content-type': isMarkdown ? 'text/markdown; charset=utf-8' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="interview-answers.${isMarkdown ? 'md' : 'json'}"`,
      'cache-control': 'private, no-store',
    },
  })
}
