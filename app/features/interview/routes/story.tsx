import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findQuestion, questions } from '#app/content/questions.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { StoryFields } from '#app/features/interview/components/story-fields.tsx'
import { questionPath, storiesPath } from '#app/features/interview/interview-paths.ts'
import { competencyName } from '#app/features/interview/routes/describe-question.server.ts'
import { requireOwner } from '#app/features/interview/routes/interview-guards.server.ts'
import { readStory } from '#app/features/interview/routes/read-story.server.ts'
import { forgetStory, retellStory } from '#app/features/interview/story-commands.server.ts'
import { fitOf, isAnsweredByStory } from '#app/features/interview/story-fit.ts'
import { findStory } from '#app/features/interview/story-queries.server.ts'
import { sharingItemPath, threadPath } from '#app/features/mentoring/mentoring-paths.ts'
import { readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Story: ${args.data.story.title}` : 'Story',
    description: 'A story for your interviews.',
    indexed: false,
  })

const mostServed = 15

export async function loader({ params, context }: LoaderFunctionArgs) {
  const storyId = readId(params.story)
  const personId = await requireOwner(context)
  const story = await findStory(context.db, personId, storyId)
  if (!story) throw notFound()
  const serves = questions.filter((question) => isAnsweredByStory(question) && fitOf(story, question))
  const { title, situation, task, action: did, result, metric, lesson } = story
  return {
    story: { id: story.id, title, revision: story.revision, told: story.told },
    values: { title, situation, task, action: did, result, metric, lesson },
    competencies: competencySlugs.map(competencyName),
    chosen: story.competencies as string[],
    prompts: story.questions.flatMap((slug) => {
      const question = findQuestion(slug)
      return question ? [{ slug, prompt: question.prompt }] : []
    }),
    serves: serves.slice(0, mostServed).map(({ slug, prompt }) => ({ slug, prompt })),
    servesCount: serves.length,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const storyId = readId(params.story)
  const personId = await requireOwner(context)
  const typed = await readForm(request)
  if (typed.do === 'forget') {
    await forgetStory(context.db, { personId, storyId })
    throw redirect(storiesPath)
  }
  const read = readStory(typed)
  if (!read.ok) return rejectForm(read.rejection)
  const { revision, story } = read
  const saved = await retellStory(context.db, { personId, storyId, revision, now: context.now, ...story })
  if (saved.ok) throw redirect(storiesPath)
  if (saved.failure === 'not-found') throw notFound()
  return rejectForm({ errors: { form: changedElsewhere }, typed }, 409)
}

const changedElsewhere =
  'This story was changed in another tab or on another device. Yours stands below and is not saved. Copy what you need of it, then reload the page.'

export default function StoryPage() {
  const { story, values, competencies, chosen, prompts, serves, servesCount } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const typed = rejected?.typed
  return (
    <div className="page pb-16">
      <PageHead title={story.title} overline={<a href={storiesPath}>Story bank</a>}>
        <p>
          Told {story.told === 1 ? 'once' : `${story.told} times`} in practice.{' '}
          <a href={sharingItemPath('stories', story.id)} className="no-print">
            Share it with a mentor
          </a>{' '}
          <a href={threadPath('story', story.id)}>Feedback</a>
        </p>
      </PageHead>
      <form method="post" className="mt-6" noValidate>
        <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
        <input type="hidden" name="revision" value={story.revision} />
        <StoryFields
          values={typed ?? values}
          errors={rejected?.errors ?? {}}
          competencies={competencies}
          chosen={chosen}
          prompts={prompts}
        />
        <div className="no-print mt-6 flex flex-wrap items-center gap-3">
          <Button look="primary">Save</Button>
          <Button look="quiet" name="do" value="forget" className="ml-auto">
            Delete this story
          </Button>
        </div>
      </form>
      <Sheet
        title="Prompts it serves"
        aside={servesCount > serves.length ? `${serves.length} of ${servesCount}.` : null}
      >
        {serves.length > 0 ? (
          <ul className="measure grid gap-2">
            {serves.map(({ slug, prompt }) => (
              <li key={slug}>
                <a href={questionPath(slug)}>{prompt}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p>None yet. Say above which competencies it shows.</p>
        )}
      </Sheet>
    </div>
  )
}
