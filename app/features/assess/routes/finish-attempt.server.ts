import { redirect } from '@remix-run/node'
import { completeAttempt } from '#app/features/assess/assess-commands.server.ts'
import { rejectForm } from '#app/forms/form.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { requirePerson } from '#app/platform/person-of-request.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** Finishes an attempt with what was answered and goes on to `goTo`; says so when nothing was answered yet. */
export async function finishFor(
  context: RequestContext,
  { attempt, otherwise, goTo }: { attempt: string; otherwise: string; goTo: string },
) {
  const attemptId = readId(attempt)
  const personId = await requirePerson(context, otherwise)
  const completed = await completeAttempt(context.db, { personId, attemptId, now: context.now })
  if (completed.ok) throw redirect(goTo)
  if (completed.failure === 'not-found') throw notFound()
  return rejectForm({
    errors: { form: 'Answer at least one question; there is nothing to report on yet.' },
    typed: {},
  })
}
