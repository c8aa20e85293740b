import { redirect } from '@remix-run/node'
import { isUuid } from '#app/domain/uuid.ts'
import type { NoteVisibility } from '#app/features/mentoring/mentorship.ts'
import type { Parties } from '#app/features/mentoring/mentorship-parties.server.ts'
import { momentWords } from '#app/features/mentoring/moment-words.ts'
import { changeNote, deleteNote, type Note, writeNote } from '#app/features/mentoring/note-commands.server.ts'
import { hasEnded } from '#app/features/mentoring/routes/party-access.server.ts'
import { noteForm } from '#app/features/mentoring/talk-forms.ts'
import { parseForm, rejectForm } from '#app/forms/form.server.ts'
import type { TypedForm } from '#app/forms/rejection.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** Notes as the page shows them to one of the two. */
export function viewNotes(
  notes: Note[],
  { personId, timeZone }: { personId: string; timeZone: string | null },
) {
  return notes.map((note, index) => ({
    id: note.id,
    author: note.authorName,
    isOwn: note.authorId === personId,
    html: renderMarkdown(note.body, `Table of note ${notes.length - index}`),
    body: note.body,
    revision: note.revision,
    on: momentWords(note.createdAt, timeZone),
    changedOn: note.revision > 1 ? momentWords(note.changedAt, timeZone) : null,
  }))
}

/** Writes, changes or deletes a note as a form of either page asks. */
export async function actOnNotes(
  context: RequestContext,
  parties: Parties,
  { visibility, path, typed }: { visibility: NoteVisibility; path: string; typed: TypedForm },
) {
  const { db, now } = context
  const writing = { authorId: parties.me.personId, mentorshipId: parties.mentorshipId, visibility, now }
  if (typed.do === 'delete') {
    if (!isUuid(typed.note)) throw notFound()
    const deleted = await deleteNote(db, { ...writing, noteId: typed.note })
    if (!deleted.ok) throw hasEnded(parties)
    throw redirect(path)
  }
  const form = parseForm(noteForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  if (isUuid(typed.note)) {
    const changed = await changeNote(db, {
      ...writing,
      noteId: typed.note,
      body: form.values.body,
      revision: Number(typed.revision) || 0,
    })
    if (!changed.ok) {
      if (changed.failure === 'over') throw notFound()
      const body = 'This note was changed in another tab. Yours stands below and is not saved.'
      return rejectForm({ errors: { body }, typed }, 409)
    }
  } else {
    const written = await writeNote(db, { ...writing, body: form.values.body })
    if (!written.ok) {
      if (written.failure === 'over') throw hasEnded(parties)
      return rejectForm(
        { errors: { body: 'There are as many notes here as we keep. Delete one first.' }, typed },
        409,
      )
    }
  }
  throw redirect(path)
}
