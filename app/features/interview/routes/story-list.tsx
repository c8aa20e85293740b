import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questions } from '#app/content/questions.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import {
  interviewPath,
  newStoryPath,
  questionPath,
  storyPath,
} from '#app/features/interview/interview-paths.ts'
import { competencyName } from '#app/features/interview/routes/describe-question.server.ts'
import { findUncovered, fitOf, isAnsweredByStory } from '#app/features/interview/story-fit.ts'
import { listStories } from '#app/features/interview/story-queries.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Story bank',
    description: 'Your own stories, which prompts each serves, and the prompts that none serves.',
    indexed: false,
  })

/** Prompts without a story that are named; more at once is no help. */
const mostPrompts = 12

export async function loader({ context }: LoaderFunctionArgs) {
  const personId = await personIdOf(context)
  const stories = personId === null ? [] : await listStories(context.db, personId)
  const asked = questions.filter(isAnsweredByStory)
  const uncovered = findUncovered(stories, questions)
  return {
    stories: stories.map((story) => ({
      id: story.id,
      title: story.title,
      metric: story.metric,
      competencies: story.competencies.map((slug) => competencyName(slug).name),
      serves: asked.filter((question) => fitOf(story, question)).length,
      told: story.told,
      missing: missingParts(story),
    })),
    asked: asked.length,
    uncovered: uncovered.questions.length,
    prompts: uncovered.questions.slice(0, mostPrompts).map(({ slug, prompt }) => ({ slug, prompt })),
    themes: uncovered.competencies.map((slug) => competencyName(slug).name),
    competencies: competencySlugs.length,
  }
}

function missingParts(story: {
  situation: string
  task: string
  action: string
  result: string
  metric: string
}) {
  return (['situation', 'task', 'action', 'result', 'metric'] as const).filter((part) => story[part] === '')
}

export default function Stories() {
  const { stories, asked, uncovered, prompts, themes, competencies } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Story bank" overline={<a href={interviewPath}>Interview</a>}>
        <p>Six to ten true stories serve most questions. Only you can read yours.</p>
      </PageHead>
      {stories.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            title="No stories yet"
            action={
              <ButtonLink look="primary" href={newStoryPath}>
                Write the first story
              </ButtonLink>
            }
          >
            Begin with something that went wrong and that you mended. One story in full is worth more than
            five titles.
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-6">
            <ButtonLink look="primary" href={newStoryPath}>
              Write a story
            </ButtonLink>
          </p>
          <Sheet
            title="Yours"
            aside={`${asked - uncovered} of ${asked} prompts that ask for a story have one.`}
          >
            <Table
              caption="Your stories"
              captionHidden
              rows={stories}
              rowKey={({ id }) => id}
              columns={[
                {
                  head: 'Story',
                  cell: ({ id, title, missing }) => (
                    <>
                      <a href={storyPath(id)}>{title}</a>
                      {missing.length > 0 ? (
                        <span className="block font-normal text-soft">without {missing.join(', ')}</span>
                      ) : null}
                    </>
                  ),
                },
                { head: 'Metric', cell: ({ metric }) => metric },
                { head: 'Shows', cell: ({ competencies: own }) => own.join(', ') },
                { head: 'Prompts served', number: true, cell: ({ serves }) => serves },
                { head: 'Times told', number: true, cell: ({ told }) => told },
              ]}
            />
          </Sheet>
          <Sheet
            title="Not covered"
            aside={`${competencies - themes.length} of ${competencies} competencies have a story.`}
          >
            {themes.length > 0 ? (
              <p className="measure">No story shows {themes.join(', ').toLowerCase()}.</p>
            ) : null}
            {prompts.length > 0 ? (
              <>
                <h3 className="mt-4">Prompts that none of your stories serves</h3>
                <ul className="measure mt-1 grid gap-2">
                  {prompts.map(({ slug, prompt }) => (
                    <li key={slug}>
                      <a href={questionPath(slug)}>{prompt}</a>{' '}
                      <a href={`${newStoryPath}?for=${slug}`} className="whitespace-nowrap text-[0.92rem]">
                        Write one for it
                      </a>
                    </li>
                  ))}
                </ul>
                {uncovered > prompts.length ? (
                  <p className="mt-2 text-soft">And {uncovered - prompts.length} more.</p>
                ) : null}
              </>
            ) : (
              <p className="measure">Every prompt that asks for a story has one of yours.</p>
            )}
          </Sheet>
        </>
      )}
    </div>
  )
}
