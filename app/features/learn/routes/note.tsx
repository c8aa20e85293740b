import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NoteForm } from '#app/features/learn/components/note-form.tsx'
import { modulePath } from '#app/features/learn/learn-paths.ts'
import { findModuleStanding } from '#app/features/learn/progress-queries.server.ts'
import { requireModule } from '#app/features/learn/routes/learn-guards.server.ts'
import { savePostedNote } from '#app/features/learn/routes/save-note.server.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Your note on ${args.data.title}` : 'Your note',
    description: 'A private note on a module.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const module = requireModule(params.module)
  const personId = await personIdOf(context)
  const standing = personId === null ? null : await findModuleStanding(context.db, personId, module.slug)
  return {
    slug: module.slug,
    title: module.title,
    note: standing?.note ?? '',
    revision: standing?.noteRevision ?? 0,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const module = requireModule(params.module)
  const typed = await readForm(request)
  const { personId, headers } = await personFor(context, await context.viewer())
  const saved = await savePostedNote(
    { db: context.db, now: context.now, personId, module: module.slug },
    typed,
  )
  if (saved.kind === 'rejected') return rejectForm(saved.rejection)
  if (saved.kind === 'changed-elsewhere')
    return rejectForm({ errors: { form: changedElsewhere }, typed }, 409)
  throw redirect(`${modulePath(module.slug)}#note`, { headers })
}

const changedElsewhere =
  'This note was changed in another tab or on another device. Yours stands below and is not saved; the saved one stands under it. Saving replaces that one by yours.'

export default function NotePage() {
  const { slug, title, note, revision } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="page pb-16">
      <PageHead title="Your note" overline={<a href={modulePath(slug)}>{title}</a>}>
        <p>Only you can read it. Markdown works: **bold**, lists, tables, links.</p>
      </PageHead>
      <NoteForm
        slug={slug}
        note={rejected?.typed.note ?? note}
        revision={revision}
        errors={rejected ? summarise(rejected.errors) : []}
        saved={rejected?.errors.form === undefined ? undefined : note}
      />
    </div>
  )
}
