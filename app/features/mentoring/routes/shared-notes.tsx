import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NoteForm } from '#app/features/mentoring/components/note-form.tsx'
import { NoteList } from '#app/features/mentoring/components/note-list.tsx'
import {
  menteePath,
  mentorshipPath,
  notesPath,
  privateNotesPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { listSharedNotes } from '#app/features/mentoring/note-commands.server.ts'
import { actOnNotes, viewNotes } from '#app/features/mentoring/routes/note-request.server.ts'
import { requireParties, requireRunning } from '#app/features/mentoring/routes/party-access.server.ts'
import { readForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Shared notes', description: 'Notes that both of you read.', indexed: false })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const parties = await requireParties(context, params.mentorship, notesPath)
  const { mentorshipId, me, other } = parties
  const notes = viewNotes(await listSharedNotes(context.db, mentorshipId), me)
  const asked = new URL(request.url).searchParams.get('change')
  return {
    mentorshipId,
    side: parties.side,
    other: other.name,
    hasEnded: parties.hasEnded,
    path: notesPath(mentorshipId),
    notes,
    changing: notes.find(({ id, isOwn }) => isOwn && id === asked) ?? null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parties = await requireRunning(context, params.mentorship, notesPath)
  const path = notesPath(parties.mentorshipId)
  return actOnNotes(context, parties, { visibility: 'shared', path, typed: await readForm(request) })
}

export default function SharedNotes() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const isMentor = page.side === 'mentor'
  return (
    <div className="page pb-16">
      <PageHead
        title="Shared notes"
        overline={
          <a href={isMentor ? menteePath(page.mentorshipId) : mentorshipPath(page.mentorshipId)}>
            {isMentor ? page.other : `Mentorship with ${page.other}`}
          </a>
        }
      >
        <p>You and {page.other} read these, and nobody else does.</p>
      </PageHead>
      {isMentor ? (
        <p className="mt-4">
          <a href={privateNotesPath(page.mentorshipId)}>Your private notes</a> are on a page of their own.
        </p>
      ) : null}
      {page.hasEnded ? null : (
        <Sheet title={page.changing ? 'Change the note' : 'A new note'}>
          <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
          <NoteForm
            label={`For both of you`}
            hint={`${page.other} reads it as soon as you keep it. Markdown works.`}
            path={page.path}
            changing={page.changing}
            typed={rejected?.typed}
            error={rejected?.errors.body}
          />
        </Sheet>
      )}
      <Sheet title="So far" aside="The newest first.">
        {page.notes.length === 0 ? (
          <p className="text-soft">Nothing yet. What the two of you should not forget belongs here.</p>
        ) : (
          <NoteList
            notes={page.notes}
            path={page.path}
            canChange={!page.hasEnded}
            edge="border-l-4 border-rule"
          />
        )}
      </Sheet>
    </div>
  )
}
