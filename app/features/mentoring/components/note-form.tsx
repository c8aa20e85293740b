import type { NoteView } from '#app/features/mentoring/components/note-list.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'

export function NoteForm({
  label,
  hint,
  path,
  changing,
  typed,
  error,
}: {
  label: string
  /** Who will read it, said before anything is typed. */
  hint: string
  path: string
  changing: NoteView | null
  typed: Record<string, string> | undefined
  error: string | undefined
}) {
  const note = typed ? typed.note : changing?.id
  return (
    <form method="post" action={path} className="grid gap-4" noValidate>
      {note ? (
        <>
          <input type="hidden" name="note" value={note} />
          <input type="hidden" name="revision" value={typed?.revision ?? changing?.revision} />
        </>
      ) : null}
      <TextArea
        name="body"
        label={label}
        hint={hint}
        rows={6}
        defaultValue={typed?.body ?? changing?.body}
        error={error}
      />
      <p className="flex flex-wrap items-center gap-4">
        <Button look="primary">{note ? 'Save the note' : 'Keep the note'}</Button>
        {note ? <a href={path}>Not now</a> : null}
      </p>
    </form>
  )
}
