import { randomUUID } from 'node:crypto'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { todayIn } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { ActionPart } from '#app/features/mentoring/components/action-part.tsx'
import { MoveRequest } from '#app/features/mentoring/components/move-request.tsx'
import {
  type AgreeFailure,
  agreeMeeting,
  cancelMeeting,
  writeMeeting,
} from '#app/features/mentoring/meeting-commands.server.ts'
import { writtenForm } from '#app/features/mentoring/meeting-forms.ts'
import { findMeeting, findMeetingAndActions } from '#app/features/mentoring/meeting-queries.server.ts'
import {
  meetingIcsPath,
  meetingMovePath,
  meetingPath,
  meetingsPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { actOnActions } from '#app/features/mentoring/routes/action-requests.server.ts'
import { viewActions, viewMeeting } from '#app/features/mentoring/routes/meeting-view.server.ts'
import { mentoringNews } from '#app/features/mentoring/routes/mentoring-news.server.ts'
import { answerMove } from '#app/features/mentoring/routes/move-requests.server.ts'
import {
  hasEnded,
  requireParties,
  requireRunning,
} from '#app/features/mentoring/routes/party-access.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { FinishedHtml } from '#app/ui/finished-html.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Meeting', description: 'One talk of the two of you.', indexed: false })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const meetingId = readId(params.meeting)
  const parties = await requireParties(context, params.mentorship, (id) => meetingPath(id, meetingId))
  const { mentorshipId, me, other, side } = parties
  const found = await findMeetingAndActions(context.db, { mentorshipId, meetingId })
  if (!found) throw notFound()
  const { meeting, actions } = found
  const view = viewMeeting(meeting, parties, context.now)
  return {
    ...view,
    mentorshipId,
    side,
    other: other.name,
    canChange: !parties.hasEnded && meeting.status !== 'cancelled',
    agenda: meeting.agenda,
    agendaHtml: renderMarkdown(meeting.agenda, 'Table of the agenda'),
    notes: meeting.notes,
    notesHtml: renderMarkdown(meeting.notes, 'Table of the notes'),
    nextOn: meeting.nextOn,
    revision: meeting.revision,
    key: randomUUID(),
    actions: viewActions(actions, parties, todayIn(me.timeZone ?? 'UTC', context.now)).filter(
      (action) => action.meetingId === meetingId || !action.isDone,
    ),
  }
}

const refusals: Record<Exclude<AgreeFailure, 'over'>, string> = {
  'not-open': 'This was agreed or taken back in the meantime. Reload the page.',
  'own-proposal': 'You proposed it: the other agrees.',
  past: 'This time is over. Propose new ones.',
  busy: 'One of you has another agreed meeting at that time. Choose another of the times, or propose new ones.',
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const meetingId = readId(params.meeting)
  const parties = await requireRunning(context, params.mentorship, (id) => meetingPath(id, meetingId))
  const { mentorshipId, me } = parties
  const { db, now } = context
  const path = meetingPath(mentorshipId, meetingId)
  const on = { personId: me.personId, mentorshipId, meetingId, now }
  const typed = await readForm(request)
  if (typed.do === 'agree') {
    const agreed = await agreeMeeting(db, on)
    if (!agreed.ok) {
      if (agreed.failure === 'over') throw hasEnded(parties)
      return rejectForm({ errors: { form: refusals[agreed.failure] }, typed }, 409)
    }
    await mentoringNews(context, { kind: 'meeting', id: meetingId, by: me.personId, did: 'agreed' })
    throw redirect(path)
  }
  if (typed.do === 'cancel') {
    const cancelled = await cancelMeeting(db, on)
    if (!cancelled.ok) {
      if (cancelled.failure === 'over') throw hasEnded(parties)
      return rejectForm({ errors: { form: refusals['not-open'] }, typed }, 409)
    }
    await mentoringNews(context, { kind: 'meeting', id: meetingId, by: me.personId, did: 'cancelled' })
    throw redirect(meetingsPath(mentorshipId))
  }
  if (typed.do === 'move-agree' || typed.do === 'move-keep') {
    return answerMove(context, parties, { typed, meetingId })
  }
  if (typed.do !== 'write') {
    if (!(await findMeeting(db, { mentorshipId, meetingId }))) throw notFound()
    return actOnActions(context, parties, { typed, meetingId, path })
  }
  const form = parseForm(writtenForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const written = await writeMeeting(db, { ...on, ...form.values })
  if (!written.ok) {
    if (written.failure === 'over') throw hasEnded(parties)
    const sentence =
      written.failure === 'not-open'
        ? refusals['not-open']
        : 'The other wrote here, or the meeting was moved, in the meantime. Your words stand below and are not saved: copy what you need, then reload the page.'
    return rejectForm({ errors: { form: sentence }, typed }, 409)
  }
  throw redirect(path)
}

const stateWords = {
  proposed: 'Proposed.',
  agreed: 'Agreed.',
  held: 'Held.',
  cancelled: 'Cancelled.',
}

export default function MeetingPage() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const errors: Record<string, string> = rejected?.errors ?? {}
  const typed = rejected?.typed
  return (
    <div className="page pb-16">
      <PageHead
        title={
          <span className="block max-w-[52rem] text-[clamp(1.35rem,1.1rem+1.2vw,1.9rem)] leading-tight">
            {page.mine}
          </span>
        }
        overline={<a href={meetingsPath(page.mentorshipId)}>Meetings with {page.other}</a>}
      >
        <p>
          {stateWords[page.status]} {page.theirs ? `For ${page.other}: ${page.theirs}.` : ''}
        </p>
      </PageHead>
      <div className="mt-6">
        <ErrorSummary errors={summarise(errors)} />
      </div>
      {page.canChange && page.move ? (
        <MoveRequest
          move={page.move}
          other={page.other}
          moveHref={meetingMovePath(page.mentorshipId, page.id)}
        />
      ) : null}
      <div className="no-print mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
        {page.canChange && page.status === 'proposed' && !page.isMine && !page.isOver ? (
          <form method="post">
            <Button look="primary" name="do" value="agree">
              Agree to this time
            </Button>
          </form>
        ) : null}
        {page.status === 'agreed' || page.status === 'cancelled' ? (
          <a href={meetingIcsPath(page.mentorshipId, page.id)}>
            {page.status === 'agreed' ? 'Into my calendar' : 'Out of my calendar'}
          </a>
        ) : null}
        {page.canChange && page.status === 'agreed' && !page.isOver && !page.move ? (
          <a href={meetingMovePath(page.mentorshipId, page.id)}>Move it</a>
        ) : null}
        {page.canChange && (page.status === 'proposed' || (page.status === 'agreed' && !page.isOver)) ? (
          <form method="post">
            <Button look="quiet" name="do" value="cancel">
              {page.status === 'agreed'
                ? 'Call it off'
                : page.isMine
                  ? 'Take the proposal back'
                  : 'None of these times'}
            </Button>
          </form>
        ) : null}
      </div>
      {page.agenda || page.notes ? (
        <Sheet title="On paper">
          {page.agenda ? (
            <>
              <h3>Agenda</h3>
              <FinishedHtml html={page.agendaHtml} className="prose mt-1" />
            </>
          ) : null}
          {page.notes ? (
            <>
              <h3 className="mt-5">Notes</h3>
              <FinishedHtml html={page.notesHtml} className="prose mt-1" />
            </>
          ) : null}
          {page.nextOn ? <p className="mt-4">Next: {dayWords(page.nextOn)}.</p> : null}
        </Sheet>
      ) : null}
      {page.canChange ? (
        <Sheet title="Write" screenOnly aside={`${page.other} reads and can change all of it.`}>
          <form method="post" className="grid gap-4" noValidate>
            <input type="hidden" name="revision" value={typed?.revision ?? page.revision} />
            <TextArea
              name="agenda"
              label="Agenda"
              rows={6}
              defaultValue={typed?.agenda ?? page.agenda}
              error={errors.agenda}
            />
            <TextArea
              name="notes"
              label="Notes"
              hint="What was decided, and what nobody should have to remember. Markdown works."
              rows={8}
              defaultValue={typed?.notes ?? page.notes}
              error={errors.notes}
            />
            <TextField
              type="date"
              name="nextOn"
              label="Next meeting about"
              hint="Optional. Propose times when it is near."
              defaultValue={typed?.nextOn ?? page.nextOn ?? ''}
              error={errors.nextOn}
            />
            <p>
              <Button name="do" value="write">
                Save
              </Button>
            </p>
          </form>
        </Sheet>
      ) : null}
      <Sheet id="actions" title="Actions" aside="From this meeting, and whatever is still open.">
        <ActionPart
          actions={page.actions}
          goals={[]}
          canChange={page.canChange}
          formKey={page.key}
          side={page.side}
          other={page.other}
          begun=""
          errors={errors}
          typed={typed}
        />
      </Sheet>
    </div>
  )
}
