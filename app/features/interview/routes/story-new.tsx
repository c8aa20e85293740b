import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findQuestion } from '#app/content/questions.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { StoryFields } from '#app/features/interview/components/story-fields.tsx'
import { storiesPath } from '#app/features/interview/interview-paths.ts'
import { competencyName } from '#app/features/interview/routes/describe-question.server.ts'
import { readStory } from '#app/features/interview/routes/read-story.server.ts'
import { tellStory } from '#app/features/interview/story-commands.server.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'A new story', description: 'A story for your interviews.', indexed: false })

export function loader({ request }: LoaderFunctionArgs) {
  const question = findQuestion(new URL(request.url).searchParams.get('for') ?? undefined)
  return {
    competencies: competencySlugs.map(competencyName),
    chosen: question?.competencies ?? [],
    prompts: question ? [{ slug: question.slug, prompt: question.prompt }] : [],
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const read = readStory(typed)
  if (!read.ok) return rejectForm(read.rejection)
  const { personId, headers } = await personFor(context, await context.viewer())
  const told = await tellStory(context.db, { personId, now: context.now, ...read.story })
  if (!told.ok)
    return rejectForm(
      { errors: { form: 'You have as many stories as we can keep. Delete one first.' }, typed },
      409,
    )
  throw redirect(storiesPath, { headers })
}

export default function NewStory() {
  const { competencies, chosen, prompts } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const typed = rejected?.typed
  const kept = typed
    ? Object.keys(typed)
        .filter((name) => name.startsWith('competency-'))
        .map((name) => name.slice(11))
    : chosen
  return (
    <div className="page pb-16">
      <PageHead title="A new story" overline={<a href={storiesPath}>Story bank</a>}>
        <p>Only the title has to be there; the rest can wait. Only you can read it.</p>
      </PageHead>
      <form method="post" className="mt-6" noValidate>
        <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
        <input type="hidden" name="revision" value="0" />
        <StoryFields
          values={typed ?? {}}
          errors={rejected?.errors ?? {}}
          competencies={competencies}
          chosen={kept}
          prompts={prompts}
        />
        <p className="mt-6">
          <Button look="primary">Keep the story</Button>
        </p>
      </form>
    </div>
  )
}
