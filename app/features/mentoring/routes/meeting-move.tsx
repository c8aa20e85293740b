import { randomUUID } from 'node:crypto'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TimeFields } from '#app/features/mentoring/components/time-fields.tsx'
import { timeField } from '#app/features/mentoring/field-names.ts'
import { moveForm, readTimes } from '#app/features/mentoring/meeting-forms.ts'
import { findMeeting } from '#app/features/mentoring/meeting-queries.server.ts'
import { meetingMovePath, meetingPath } from '#app/features/mentoring/mentoring-paths.ts'
import { localOf, zoneWords } from '#app/features/mentoring/moment-words.ts'
import { askToMove } from '#app/features/mentoring/move-commands.server.ts'
import { viewMeeting } from '#app/features/mentoring/routes/meeting-view.server.ts'
import { mentoringNews } from '#app/features/mentoring/routes/mentoring-news.server.ts'
import { moveRefusals } from '#app/features/mentoring/routes/move-requests.server.ts'
import {
  hasEnded,
  requireParties,
  requireRunning,
} from '#app/features/mentoring/routes/party-access.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Move a meeting', description: 'The same talk at another time.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const meetingId = readId(params.meeting)
  const parties = await requireParties(context, params.mentorship, (id) => meetingMovePath(id, meetingId))
  const { mentorshipId, me, other } = parties
  const meeting = await findMeeting(context.db, { mentorshipId, meetingId })
  if (!meeting) throw notFound()
  const view = viewMeeting(meeting, parties, context.now)
  const asked = view.move?.isMine ? meeting.move : null
  return {
    mentorshipId,
    meetingId,
    other: other.name,
    mine: view.mine,
    theirs: view.theirs,
    obstacle: obstacleOf(view, { hasEnded: parties.hasEnded, other: other.name }),
    isAsked: asked !== null && !view.move?.isDeclined,
    key: randomUUID(),
    minutes: String(asked?.minutes ?? meeting.minutes),
    why: asked?.why ?? '',
    // The fields hold times as the reader's clocks show them.
    times: Object.fromEntries(
      (asked?.times ?? []).map((time, index) => [timeField(index + 1), localOf(time, me.timeZone)]),
    ),
    zone: zoneWords(me.timeZone),
    otherZone: view.theirs ? zoneWords(other.timeZone) : null,
  }
}

/** Why there is nothing to ask for; null where there is. */
function obstacleOf(
  { status, isOver, move }: ReturnType<typeof viewMeeting>,
  { hasEnded, other }: { hasEnded: boolean; other: string },
): string | null {
  const refusals = moveRefusals(other)
  if (hasEnded) return 'Your mentorship has ended.'
  if (status === 'proposed') return 'It is not agreed yet.'
  if (status === 'cancelled') return refusals['not-agreed']
  if (status === 'held' || isOver) return refusals.begun
  return move && !move.isMine ? refusals['other-asked'] : null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const meetingId = readId(params.meeting)
  const parties = await requireRunning(context, params.mentorship, (id) => meetingMovePath(id, meetingId))
  const { mentorshipId, me, other } = parties
  const { db, now } = context
  const typed = await readForm(request)
  const form = parseForm(moveForm, typed)
  const { times, errors } = readTimes(typed, { zone: me.timeZone, now })
  const all = { ...errors, ...(form.ok ? {} : form.rejection.errors) }
  if (!form.ok || Object.keys(errors).length > 0) return rejectForm({ errors: all, typed })
  const act = { personId: me.personId, mentorshipId, meetingId, now }
  const asked = await askToMove(db, { ...act, ...form.values, times })
  if (!asked.ok) {
    if (asked.failure === 'over') throw hasEnded(parties)
    return rejectForm({ errors: { form: moveRefusals(other.name)[asked.failure] }, typed }, 409)
  }
  const { key } = form.values
  if (asked.value.isNew) {
    await mentoringNews(context, { kind: 'move', id: meetingId, by: me.personId, did: 'asked', key })
  }
  throw redirect(meetingPath(mentorshipId, meetingId))
}

export default function MoveMeeting() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors: Record<string, string> = rejected?.errors ?? {}
  const typed = rejected?.typed
  return (
    <div className="page pb-16">
      <PageHead
        title="Move a meeting"
        overline={<a href={meetingPath(page.mentorshipId, page.meetingId)}>Meeting with {page.other}</a>}
      >
        <p>
          It is agreed for {page.mine}
          {page.theirs ? `; for ${page.other}, ${page.theirs}` : ''}. It stays so until {page.other} agrees to
          another time. Agenda, notes and actions move with it.
        </p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={summarise(errors)} />
      </div>
      {page.obstacle ? (
        <div className="mt-6">
          <Callout>
            <p>
              {page.obstacle} <a href={meetingPath(page.mentorshipId, page.meetingId)}>To the meeting</a>
            </p>
          </Callout>
        </div>
      ) : (
        <Sheet
          title={page.isAsked ? 'Ask for other times' : 'Ask to move it'}
          aside={`By the clocks of ${page.zone}${page.otherZone ? `. ${page.other} reads them by those of ${page.otherZone}.` : '.'}`}
        >
          <form method="post" className="grid gap-4" noValidate>
            <input type="hidden" name="key" value={page.key} />
            <TimeFields typed={typed ?? page.times} errors={errors} minutes={page.minutes} />
            <TextArea
              name="why"
              label="Why"
              hint={`Optional, a sentence. ${page.other} reads it.`}
              rows={2}
              defaultValue={typed?.why ?? page.why}
              error={errors.why}
            />
            <p>
              <Button look="primary">{page.isAsked ? 'Ask for these instead' : 'Ask to move it'}</Button>
            </p>
          </form>
        </Sheet>
      )}
    </div>
  )
}
