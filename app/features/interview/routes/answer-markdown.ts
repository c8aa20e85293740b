import type { LoaderFunctionArgs } from '@remix-run/node'
import { markdownOf } from '#app/features/interview/routes/answer-text.server.ts'
import { requireAnswer } from '#app/features/interview/routes/interview-guards.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'

/** The block for an assistant as plain text. Only once the answer is scored: it holds the rubric, but the probes as well. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { answer, question } = await requireAnswer(context, params.answer)
  if (!answer.scoredAt) throw notFound()
  return new Response(`${markdownOf(answer, question)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
