import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionPath, scriptPath } from '#app/features/interview/interview-paths.ts'
import { findSharedAnswer } from '#app/features/interview/interview-public.server.ts'
import { ItemHead } from '#app/features/mentoring/components/item-head.tsx'
import { menteeAnswerPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import { dayIn } from '#app/features/mentoring/mentoring-words.ts'
import { itemView, requireItem } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'An answer of your mentee', description: 'A shared answer.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answerId = readId(params.answer)
  const found = await requireItem(context, params.mentorship, {
    kind: 'answers',
    itemId: answerId,
    path: (id) => menteeAnswerPath(id, answerId),
  })
  const answer = await findSharedAnswer(context.db, found.access.menteeId, answerId)
  if (!answer) throw notFound()
  const { finishedAt, seconds, ...rest } = answer
  return {
    ...itemView(found),
    answer: {
      ...rest,
      on: dayIn(found.viewer.timeZone, finishedAt),
      minutes: seconds === null || seconds > 14_400 ? null : Math.max(1, Math.round(seconds / 60)),
    },
    comment: threadWithPath('answer', answerId, found.access.mentorshipId),
  }
}

export default function MenteeAnswer() {
  const { answer, comment, ...page } = useLoaderData<typeof loader>()
  const isScored = answer.scores.some(({ self, mentor }) => self !== null || mentor !== null)
  return (
    <div className="page pb-16">
      <ItemHead title={answer.prompt} comment={comment} {...page} />
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'Handed in', value: answer.on },
            { term: 'Mode', value: answer.mode === 'live' ? 'against the clock' : 'practice' },
            ...(answer.minutes ? [{ term: 'Took', value: `${answer.minutes} min` }] : []),
            { term: 'Given', value: answer.isSpoken ? 'spoken, written down by machine' : 'typed' },
          ]}
        />
      </div>
      <Sheet
        title="The answer"
        aside={
          <>
            <a href={questionPath(answer.question)}>The question today</a>
            <br />
            <a href={scriptPath(answer.question)}>Interviewer&rsquo;s script</a>
          </>
        }
      >
        {answer.text ? (
          <p className="measure whitespace-pre-line [overflow-wrap:anywhere]">{answer.text}</p>
        ) : (
          <p className="text-soft">Nothing was written.</p>
        )}
      </Sheet>
      <Sheet title="Scores" aside="From 1 to 4, each grade with its words.">
        {isScored ? (
          <Table
            caption="Grades by dimension"
            captionHidden
            rows={answer.scores}
            rowKey={({ id }) => id}
            columns={[
              { head: 'Dimension', cell: ({ name }) => name },
              { head: 'Own', number: true, cell: ({ self }) => self ?? '' },
              { head: 'Mentor', number: true, cell: ({ mentor }) => mentor ?? '' },
              { head: 'What the own grade says', cell: ({ words }) => words ?? '' },
            ]}
          />
        ) : (
          <p className="text-soft">Not scored yet.</p>
        )}
      </Sheet>
      {answer.probes.length > 0 ? (
        <Sheet title="What the question probes">
          <ul className="measure grid gap-1">
            {answer.probes.map((probe) => (
              <li key={probe}>{probe}</li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </div>
  )
}
