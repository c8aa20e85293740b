import type { ActionFunctionArgs } from '@remix-run/node'
import {
  savePostedScenarioAnswer,
  savePostedSelfAnswer,
} from '#app/features/assess/routes/save-answer.server.ts'
import { readForm } from '#app/forms/form.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'

/** Saves an answer while the person stays on the page. Answers JSON: the new revision, or why not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await context.viewer()
  if (viewer.kind === 'stranger') throw notFound()
  const typed = await readForm(request)
  const who = { db: context.db, personId: viewer.personId, now: context.now }
  const saved = typed.scenario
    ? await savePostedScenarioAnswer(who, typed.scenario, typed)
    : await savePostedSelfAnswer(who, typed)
  if (saved.kind === 'saved') return Response.json({ revision: saved.revision })
  const reason = saved.kind === 'failed' ? saved.failure : 'incomplete'
  return Response.json(
    { refused: reason },
    { status: reason === 'not-found' ? 404 : reason === 'incomplete' ? 422 : 409 },
  )
}

/** There is nothing to read here. */
export function loader() {
  throw notFound()
}
