import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findSharedStory } from '#app/features/interview/interview-public.server.ts'
import { ItemHead } from '#app/features/mentoring/components/item-head.tsx'
import { menteeStoryPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { itemView, requireItem } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet, TitleBlock } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'A story of your mentee',
    description: 'A story that your mentee shares with you.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const storyId = readId(params.story)
  const found = await requireItem(context, params.mentorship, {
    kind: 'stories',
    itemId: storyId,
    path: (id) => menteeStoryPath(id, storyId),
  })
  const story = await findSharedStory(context.db, found.access.menteeId, storyId)
  if (!story) throw notFound()
  const { changedAt, parts, ...rest } = story
  return {
    ...itemView(found),
    story: {
      ...rest,
      parts: Object.entries(parts).map(([name, text]) => ({ name, text })),
      on: dayIn(found.viewer.timeZone, changedAt),
    },
    comment: threadWithPath('story', storyId, found.access.mentorshipId),
  }
}

export default function MenteeStory() {
  const { story, comment, ...page } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <ItemHead title={story.title} comment={comment} {...page} />
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'Last changed', value: story.on },
            { term: 'Told', value: story.told === 1 ? 'once' : `${story.told} times` },
            { term: 'Shows', value: story.competencies.join(', ') || 'nothing named yet' },
          ]}
        />
      </div>
      <Sheet title="The story">
        <dl className="measure grid gap-4">
          {story.parts.map(({ name, text }) => (
            <div key={name}>
              <dt className="font-semibold">{name}</dt>
              <dd className={`whitespace-pre-line [overflow-wrap:anywhere] ${text ? '' : 'text-soft'}`}>
                {text || 'not told yet'}
              </dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </div>
  )
}
