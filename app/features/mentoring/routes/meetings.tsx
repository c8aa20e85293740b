import { randomUUID } from 'node:crypto'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { todayIn } from '#app/domain/calendar-date.ts'
import { goalSettingsPath } from '#app/features/goals/goal-paths.ts'
import { draftAgenda } from '#app/features/mentoring/agenda.ts'
import { MeetingList } from '#app/features/mentoring/components/meeting-list.tsx'
import { TimeFields } from '#app/features/mentoring/components/time-fields.tsx'
import { proposeMeeting } from '#app/features/mentoring/meeting-commands.server.ts'
import { proposalForm, readTimes } from '#app/features/mentoring/meeting-forms.ts'
import { listActions, listMeetings } from '#app/features/mentoring/meeting-queries.server.ts'
import {
  actionsPath,
  meetingPath,
  meetingsPath,
  menteePath,
  mentorshipPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { zoneWords } from '#app/features/mentoring/moment-words.ts'
import { viewActions, viewMeeting } from '#app/features/mentoring/routes/meeting-view.server.ts'
import { mentoringNews } from '#app/features/mentoring/routes/mentoring-news.server.ts'
import {
  hasEnded,
  requireRunning,
  requireSharing,
} from '#app/features/mentoring/routes/party-access.server.ts'
import { listSharedItems } from '#app/features/mentoring/shared-items.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Meetings', description: 'When the two of you talk.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const { parties, access } = await requireSharing(context, params.mentorship, meetingsPath)
  const { mentorshipId, me, other, side } = parties
  const [meetings, actions, items] = await Promise.all([
    listMeetings(db, mentorshipId),
    listActions(db, mentorshipId),
    parties.hasEnded ? [] : listSharedItems(db, access),
  ])
  const last = meetings.find(({ status, startsAt }) => status !== 'cancelled' && startsAt <= now)
  const today = todayIn(me.timeZone ?? 'UTC', now)
  const views = meetings.map((meeting) => viewMeeting(meeting, parties, now))
  return {
    mentorshipId,
    side,
    other: other.name,
    hasEnded: parties.hasEnded,
    key: randomUUID(),
    zone: zoneWords(me.timeZone),
    zoneIsKnown: me.timeZone !== null,
    otherZone: other.timeZone && other.timeZone !== me.timeZone ? zoneWords(other.timeZone) : null,
    proposals: views.filter(({ status, isOver }) => status === 'proposed' && !isOver).reverse(),
    coming: views.filter(({ status, isOver }) => status === 'agreed' && !isOver).reverse(),
    past: views.filter(
      ({ status, isOver }) => status === 'cancelled' || status === 'held' || (status === 'agreed' && isOver),
    ),
    agenda: draftAgenda({
      items,
      actions: viewActions(actions, parties, today).map((one) => ({
        ...one,
        // Both read the agenda: nobody is "you" in it.
        who: one.who === 'You' ? me.name : one.who,
      })),
      since: last?.startsAt ?? parties.startedAt,
      today,
    }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parties = await requireRunning(context, params.mentorship, meetingsPath)
  const { mentorshipId, me } = parties
  const { db, now } = context
  const typed = await readForm(request)
  const form = parseForm(proposalForm, typed)
  const { times, errors } = readTimes(typed, { zone: me.timeZone, now })
  const all = { ...errors, ...(form.ok ? {} : form.rejection.errors) }
  if (!form.ok || Object.keys(errors).length > 0) return rejectForm({ errors: all, typed })
  const proposed = await proposeMeeting(db, {
    personId: me.personId,
    mentorshipId,
    ...form.values,
    times,
    now,
  })
  if (!proposed.ok) {
    if (proposed.failure === 'over') throw hasEnded(parties)
    return rejectForm({ errors: { form: 'There are more meetings here than we keep.' }, typed }, 409)
  }
  const { meetingId, isNew } = proposed.value
  if (isNew)
    await mentoringNews(context, { kind: 'meeting', id: meetingId, by: me.personId, did: 'proposed' })
  throw redirect(meetingsPath(mentorshipId))
}

export default function Meetings() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors: Record<string, string> = rejected?.errors ?? {}
  const typed = rejected?.typed
  const isMentor = page.side === 'mentor'
  const hrefOf = (id: string) => meetingPath(page.mentorshipId, id)
  return (
    <div className="page pb-16">
      <PageHead
        title={`Meetings with ${page.other}`}
        overline={
          <a href={isMentor ? menteePath(page.mentorshipId) : mentorshipPath(page.mentorshipId)}>
            {isMentor ? page.other : `Mentorship with ${page.other}`}
          </a>
        }
      >
        <p>
          Propose times; {page.other} agrees to one of them. What you both took on is under{' '}
          <a href={actionsPath(page.mentorshipId)}>actions</a>.
        </p>
      </PageHead>
      {page.zoneIsKnown ? null : (
        <p className="measure mt-4 text-soft">
          Your time zone is not known yet, so times are those of UTC.{' '}
          <a href={goalSettingsPath}>Choose yours</a>.
        </p>
      )}
      {page.proposals.length > 0 ? (
        <Sheet title="Proposed" aside="Open one to agree to it or to take it back.">
          <MeetingList meetings={page.proposals} hrefOf={hrefOf} other={page.other} />
        </Sheet>
      ) : null}
      <Sheet title="Agreed">
        {page.coming.length > 0 ? (
          <MeetingList meetings={page.coming} hrefOf={hrefOf} other={page.other} />
        ) : (
          <p className="text-soft">Nothing agreed yet.</p>
        )}
      </Sheet>
      {page.hasEnded ? null : (
        <Sheet
          title="Propose times"
          aside={`By the clocks of ${page.zone}${page.otherZone ? `. ${page.other} reads them by those of ${page.otherZone}.` : '.'}`}
        >
          <form method="post" className="grid gap-4" noValidate>
            <ErrorSummary errors={summarise(errors)} />
            <input type="hidden" name="key" value={page.key} />
            <TimeFields typed={typed} errors={errors} minutes="30" />
            <TextArea
              name="agenda"
              label="Agenda"
              hint={`Drafted from what is shared and what changed since you last met. Change it freely; ${page.other} can, too.`}
              rows={10}
              defaultValue={typed?.agenda ?? page.agenda}
              error={errors.agenda}
            />
            <p>
              <Button look="primary">Propose</Button>
            </p>
          </form>
        </Sheet>
      )}
      {page.past.length > 0 ? (
        <Sheet title="Before">
          <MeetingList meetings={page.past} hrefOf={hrefOf} other={page.other} />
        </Sheet>
      ) : null}
    </div>
  )
}
