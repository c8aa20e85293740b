import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NoteForm } from '#app/features/mentoring/components/note-form.tsx'
import { NoteList } from '#app/features/mentoring/components/note-list.tsx'
import { menteePath, notesPath, privateNotesPath } from '#app/features/mentoring/mentoring-paths.ts'
import { listPrivateNotes } from '#app/features/mentoring/note-commands.server.ts'
import { actOnNotes, viewNotes } from '#app/features/mentoring/routes/note-request.server.ts'
import { requireParties, requireRunning } from '#app/features/mentoring/routes/party-access.server.ts'
import { readForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Private notes', description: 'Notes that you alone read.', indexed: false })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const parties = await requireParties(context, params.mentorship, privateNotesPath)
  if (parties.side !== 'mentor') throw notFound()
  const { mentorshipId, me, other } = parties
  const notes = viewNotes(await listPrivateNotes(context.db, { authorId: me.personId, mentorshipId }), me)
  const asked = new URL(request.url).searchParams.get('change')
  return {
    mentorshipId,
    side: parties.side,
    other: other.name,
    hasEnded: parties.hasEnded,
    path: privateNotesPath(mentorshipId),
    notes,
    changing: notes.find(({ id, isOwn }) => isOwn && id === asked) ?? null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parties = await requireRunning(context, params.mentorship, privateNotesPath)
  if (parties.side !== 'mentor') throw notFound()
  const path = privateNotesPath(parties.mentorshipId)
  return actOnNotes(context, parties, { visibility: 'private', path, typed: await readForm(request) })
}

export default function PrivateNotes() {
  const page = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  return (
    <div className="border-t-8 border-dashed border-ink bg-wash">
      <div className="page pb-16">
        <PageHead title="Private notes" overline={<a href={menteePath(page.mentorshipId)}>{page.other}</a>}>
          <p>
            You alone read these. {page.other} does not, here or in anything they export, and you lose them
            from sight when the mentorship ends.
          </p>
        </PageHead>
        <p className="mt-4">
          What {page.other} should read belongs to the <a href={notesPath(page.mentorshipId)}>shared notes</a>
          .
        </p>
        <Sheet title={page.changing ? 'Change the note' : 'A new private note'}>
          <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
          <NoteForm
            label="For you alone"
            hint="Write as if they might read it one day all the same. Markdown works."
            path={page.path}
            changing={page.changing}
            typed={rejected?.typed}
            error={rejected?.errors.body}
          />
        </Sheet>
        <Sheet title="So far" aside="The newest first.">
          {page.notes.length === 0 ? (
            <p className="text-soft">Nothing yet.</p>
          ) : (
            <NoteList
              notes={page.notes}
              path={page.path}
              canChange
              edge="border-l-4 border-dashed border-ink"
            />
          )}
        </Sheet>
      </div>
    </div>
  )
}
