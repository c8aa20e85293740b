import type { ActionFunctionArgs } from '@remix-run/node'
import { requireOwner } from '#app/features/interview/routes/interview-guards.server.ts'
import { savePostedDraft } from '#app/features/interview/routes/save-answer.server.ts'
import { readForm } from '#app/forms/form.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'

/** Keeps an answer while somebody types. Answers JSON: the new revision, or why not. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const answerId = readId(params.answer)
  const personId = await requireOwner(context)
  const typed = await readForm(request)
  const saved = await savePostedDraft({ db: context.db, now: context.now, personId, answerId }, typed)
  if (saved.kind === 'saved') return Response.json({ revision: saved.revision })
  const reason = saved.kind === 'failed' ? saved.failure : 'rejected'
  const status = reason === 'not-found' ? 404 : reason === 'rejected' ? 422 : 409
  return Response.json({ refused: reason }, { status })
}

/** There is nothing to read here. */
export function loader() {
  throw notFound()
}
