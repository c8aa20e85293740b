import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isUuid } from '#app/domain/uuid.ts'
import { mentoringPath, snippetsPath } from '#app/features/mentoring/mentoring-paths.ts'
import { requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import {
  changeSnippet,
  dropSnippet,
  keepSnippet,
  listSnippets,
} from '#app/features/mentoring/snippet-commands.server.ts'
import { snippetForm } from '#app/features/mentoring/talk-forms.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Snippets', description: 'Comments that you use again.', indexed: false })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = await requireMember(context, snippetsPath)
  const snippets = await listSnippets(context.db, personId)
  const asked = new URL(request.url).searchParams.get('change')
  return { snippets, changing: snippets.find(({ id }) => id === asked) ?? null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = await requireMember(context, snippetsPath)
  const typed = await readForm(request)
  const { db, now } = context
  if (typed.do === 'drop') {
    if (!isUuid(typed.snippet)) throw notFound()
    await dropSnippet(db, { personId, snippetId: typed.snippet })
    throw redirect(snippetsPath)
  }
  const form = parseForm(snippetForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  if (isUuid(typed.snippet)) {
    const changed = await changeSnippet(db, {
      personId,
      snippetId: typed.snippet,
      words: form.values,
      now,
    })
    if (!changed.ok) throw notFound()
  } else {
    const kept = await keepSnippet(db, { personId, words: form.values, now })
    if (!kept.ok) {
      return rejectForm({ errors: { form: 'You have a hundred of them. Drop one first.' }, typed }, 409)
    }
  }
  throw redirect(snippetsPath)
}

export default function Snippets() {
  const { snippets, changing } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors = rejected?.errors ?? {}
  const typed = rejected?.typed
  const edited = typed?.snippet ?? changing?.id
  return (
    <div className="page pb-16">
      <PageHead title="Snippets" overline={<a href={mentoringPath}>Mentoring</a>}>
        <p>What you say again and again, to begin a comment with. Only you see the list.</p>
      </PageHead>
      <Sheet title={edited ? 'Change it' : 'Keep a new one'}>
        <form method="post" className="grid gap-4" noValidate>
          <ErrorSummary errors={summarise(errors)} />
          {edited ? <input type="hidden" name="snippet" value={edited} /> : null}
          <TextField
            name="title"
            label="Title"
            hint="To find it by: “Measure counts meetings”."
            defaultValue={typed?.title ?? changing?.title}
            error={errors.title}
          />
          <TextArea
            name="body"
            label="What it says"
            hint="Markdown works. You can change it each time you use it."
            rows={5}
            defaultValue={typed?.body ?? changing?.body}
            error={errors.body}
          />
          <p className="flex flex-wrap items-center gap-4">
            <Button look="primary">Keep</Button>
            {edited ? <a href={snippetsPath}>Not now</a> : null}
          </p>
        </form>
      </Sheet>
      <Sheet title="Yours" aside={snippets.length > 0 ? `${snippets.length} of 100.` : null}>
        {snippets.length === 0 ? (
          <EmptyState title="None yet">
            When you catch yourself typing the same advice a second time, keep it here.
          </EmptyState>
        ) : (
          <ul className="grid max-w-[44rem] gap-5">
            {snippets.map(({ id, title, body }) => (
              <li key={id} className="border-l-4 border-rule pl-4">
                <p className="font-semibold">{title}</p>
                <p className="whitespace-pre-wrap">{body}</p>
                <form method="post" className="flex flex-wrap items-center gap-4">
                  <a href={`${snippetsPath}?change=${id}`} aria-label={`Change ${title}`}>
                    Change
                  </a>
                  <input type="hidden" name="snippet" value={id} />
                  <Button look="quiet" name="do" value="drop" aria-label={`Drop ${title}`}>
                    Drop
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </div>
  )
}
