import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { findModule } from '#app/content/modules.server.ts'
import { progressForm } from '#app/features/learn/learn-forms.ts'
import { bookmarkModule, setModuleStatus } from '#app/features/learn/progress-commands.server.ts'
import { readBack } from '#app/features/learn/routes/learn-guards.server.ts'
import { parseForm, readForm } from '#app/forms/form.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'

/** One click on a module, from wherever it is listed: how far the person has come, or whether they want to come back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const form = parseForm(progressForm, typed)
  if (!form.ok || !findModule(form.values.set.module)) throw notFound()
  const { module, to } = form.values.set
  const { personId, headers } = await personFor(context, await context.viewer())
  const change = { personId, module, now: context.now }
  if (to === 'marked' || to === 'unmarked')
    await bookmarkModule(context.db, { ...change, isMarked: to === 'marked' })
  else await setModuleStatus(context.db, { ...change, status: to })
  const back = readBack(typed.back)
  throw redirect(back.includes('/modules/') ? `${back}#progress` : `${back}#${module}`, { headers })
}

/** There is nothing to read here. */
export function loader() {
  throw notFound()
}
