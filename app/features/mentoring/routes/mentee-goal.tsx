import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Pace } from '#app/charts/pace.tsx'
import { findSharedGoal } from '#app/features/goals/goals-public.server.ts'
import { ItemHead } from '#app/features/mentoring/components/item-head.tsx'
import { maySee } from '#app/features/mentoring/may-see.server.ts'
import { menteeGoalPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import { itemView, requireItem } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'A goal of your mentee',
    description: 'A goal that your mentee shares with you.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const goalId = readId(params.goal)
  const found = await requireItem(context, params.mentorship, {
    kind: 'goals',
    itemId: goalId,
    path: (id) => menteeGoalPath(id, goalId),
  })
  const { access } = found
  const goal = await findSharedGoal(context.db, {
    personId: access.menteeId,
    timeZone: access.menteeZone,
    now: context.now,
    goalId,
  })
  if (!goal) throw notFound()
  const evidence = goal.evidence.filter(({ id }) => maySee(access, 'evidence', id))
  return {
    ...itemView(found),
    goal: { ...goal, evidence },
    comment: threadWithPath('goal', goalId, found.access.mentorshipId),
  }
}

function instant(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

export default function MenteeGoal() {
  const { goal, comment, ...page } = useLoaderData<typeof loader>()
  const { picture } = goal
  return (
    <div className="page pb-16">
      <ItemHead title={goal.statement} comment={comment} {...page} />
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'Standing', value: <Tag tone={goal.standing.tone}>{goal.standing.text}</Tag> },
            { term: goal.measureName, value: goal.progress },
            { term: 'Runs', value: `${goal.started} to ${goal.due}` },
          ]}
        />
      </div>
      {goal.relevance ? <p className="measure mt-5 whitespace-pre-line">{goal.relevance}</p> : null}
      <Sheet title="Where it leads">
        <div className="measure grid gap-1">
          {goal.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {goal.byHand ? <p>Set by hand: {goal.byHand}</p> : null}
        </div>
        <figure className="mt-5 max-w-[44rem]">
          <Pace
            start={instant(picture.startedOn)}
            due={instant(picture.dueOn)}
            today={instant(picture.today)}
            baseline={picture.baseline}
            target={picture.target}
            points={picture.points.map(({ on, value }) => ({ on: instant(on), value }))}
            expected={picture.expectedOn ? instant(picture.expectedOn) : undefined}
            lineToday={picture.value}
            marks={[]}
            say={(value) => String(Math.round(value * 100) / 100)}
            label={`${goal.measureName} against the pace that was asked for. The check-ins below have the values.`}
          />
        </figure>
      </Sheet>
      <Sheet title="Check-ins">
        {goal.checkIns.length > 0 ? (
          <Table
            caption="Check-ins, the newest first"
            captionHidden
            rows={goal.checkIns}
            rowKey={({ entry }) => String(entry)}
            columns={[
              { head: 'Day', cell: ({ on }) => on },
              { head: 'Value', number: true, cell: ({ value }) => value },
              {
                head: 'Confidence',
                number: true,
                cell: ({ confidence }) => (confidence === null ? '' : `${confidence} of 10`),
              },
              { head: 'What moved', cell: ({ moved }) => moved ?? '' },
              { head: 'In the way', cell: ({ blocked }) => blocked ?? '' },
            ]}
          />
        ) : (
          <p className="text-soft">None yet.</p>
        )}
      </Sheet>
      {goal.milestones.length > 0 ? (
        <Sheet title="Milestones">
          <ul className="measure grid gap-1">
            {goal.milestones.map(({ id, title, due, done }) => (
              <li key={id}>
                {title} <span className="text-soft">{done ? `done ${done}` : due ? `due ${due}` : ''}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
      {goal.ifThens.length > 0 ? (
        <Sheet title="If-then plans">
          <ul className="measure grid gap-1">
            {goal.ifThens.map(({ id, situation, response }) => (
              <li key={id}>
                If {situation}, then {response}
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
      {goal.evidence.length > 0 ? (
        <Sheet title="Evidence">
          <ul className="measure grid gap-2">
            {goal.evidence.map(({ id, title, url, note, on }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                {url ? (
                  <a href={url} rel="noreferrer">
                    {title}
                  </a>
                ) : (
                  <span className="font-semibold">{title}</span>
                )}{' '}
                <span className="text-soft">{on}</span>
                {note ? <p className="text-[0.95rem]">{note}</p> : null}
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </div>
  )
}
