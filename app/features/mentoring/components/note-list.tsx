import { Button } from '#app/ui/button.tsx'
import { FinishedHtml } from '#app/ui/finished-html.tsx'

export type NoteView = {
  id: string
  author: string
  isOwn: boolean
  html: string
  body: string
  revision: number
  on: string
  changedOn: string | null
}

export function NoteList({
  notes,
  path,
  canChange,
  edge,
}: {
  notes: NoteView[]
  path: string
  canChange: boolean
  /** The look of the page that they stand on. */
  edge: string
}) {
  return (
    <ul className="grid max-w-[44rem] gap-6">
      {notes.map((note) => (
        <li key={note.id} className={`pl-4 ${edge}`}>
          <article aria-label={`Note of ${note.on} by ${note.author}`}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong>{note.isOwn ? `${note.author} (you)` : note.author}</strong>
              <span className="text-[0.88rem] text-soft">
                {note.on}
                {note.changedOn ? `, changed ${note.changedOn}` : ''}
              </span>
            </p>
            <FinishedHtml html={note.html} className="prose mt-1" />
            {note.isOwn && canChange ? (
              <form method="post" className="no-print flex flex-wrap items-center gap-4">
                <a href={`${path}?change=${note.id}`} aria-label={`Change the note of ${note.on}`}>
                  Change
                </a>
                <input type="hidden" name="note" value={note.id} />
                <Button look="quiet" name="do" value="delete" aria-label={`Delete the note of ${note.on}`}>
                  Delete
                </Button>
              </form>
            ) : null}
          </article>
        </li>
      ))}
    </ul>
  )
}
