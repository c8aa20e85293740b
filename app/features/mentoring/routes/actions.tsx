import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { todayIn } from '#app/domain/calendar-date.ts'
import { listGoalChoices } from '#app/features/goals/goals-public.server.ts'
import { ActionPart } from '#app/features/mentoring/components/action-part.tsx'
import { listActions } from '#app/features/mentoring/meeting-queries.server.ts'
import {
  actionsPath,
  meetingsPath,
  menteePath,
  mentorshipPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { actOnActions } from '#app/features/mentoring/routes/action-requests.server.ts'
import { viewActions } from '#app/features/mentoring/routes/meeting-view.server.ts'
import { requireParties, requireRunning } from '#app/features/mentoring/routes/party-access.server.ts'
import { readForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Actions', description: 'What the two of you took on.', indexed: false })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const parties = await requireParties(context, params.mentorship, actionsPath)
  const { mentorshipId, me, other, side } = parties
  const [actions, goals] = await Promise.all([
    listActions(context.db, mentorshipId),
    side === 'mentee' && !parties.hasEnded ? listGoalChoices(context.db, me.personId) : [],
  ])
  const text = new URL(request.url).searchParams.get('text')?.slice(0, 300) ?? ''
  return {
    mentorshipId,
    side,
    other: other.name,
    hasEnded: parties.hasEnded,
    key: randomUUID(),
    begun: text.split('\n')[0] ?? '',
    goals,
    actions: viewActions(actions, parties, todayIn(me.timeZone ?? 'UTC', context.now)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parties = await requireRunning(context, params.mentorship, actionsPath)
  const path = actionsPath(parties.mentorshipId)
  return actOnActions(context, parties, { typed: await readForm(request), meetingId: null, path })
}

export default function Actions() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const isMentor = page.side === 'mentor'
  return (
    <div className="page pb-16">
      <PageHead
        title="What the two of you took on"
        overline={
          <a href={isMentor ? menteePath(page.mentorshipId) : mentorshipPath(page.mentorshipId)}>
            {isMentor ? page.other : `Mentorship with ${page.other}`}
          </a>
        }
      >
        <p>
          You and {page.other} read it. They come up in the agenda of the{' '}
          <a href={meetingsPath(page.mentorshipId)}>next meeting</a>.
        </p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
      </div>
      <Sheet id="actions" title="Actions" aside="Open ones first, by their date.">
        <ActionPart
          actions={page.actions}
          goals={page.goals}
          canChange={!page.hasEnded}
          formKey={page.key}
          side={page.side}
          other={page.other}
          begun={page.begun}
          errors={rejected?.errors ?? {}}
          typed={rejected?.typed}
        />
      </Sheet>
    </div>
  )
}
