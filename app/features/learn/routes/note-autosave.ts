import type { ActionFunctionArgs } from '@remix-run/node'
import { requireModule } from '#app/features/learn/routes/learn-guards.server.ts'
import { savePostedNote } from '#app/features/learn/routes/save-note.server.ts'
import { readForm } from '#app/forms/form.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'

/** Keeps a note while somebody types. Answers JSON: the new revision, or why not. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const module = requireModule(params.module)
  const typed = await readForm(request)
  const { personId, headers } = await personFor(context, await context.viewer())
  const saved = await savePostedNote(
    { db: context.db, now: context.now, personId, module: module.slug },
    typed,
  )
  if (saved.kind === 'saved') return Response.json({ revision: saved.revision }, { headers })
  return Response.json({ refused: saved.kind }, { status: saved.kind === 'rejected' ? 422 : 409, headers })
}

/** There is nothing to read here. */
export function loader() {
  throw notFound()
}
