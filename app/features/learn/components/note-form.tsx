import { modulePath, noteAutosavePath } from '#app/features/learn/learn-paths.ts'
import { SaveStatus } from '#app/forms/save-status.tsx'
import { useAutosave } from '#app/forms/use-autosave.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'

/**
 * A note on a module. An ordinary form; with scripts it is also kept while somebody types, but not over what somebody else
 * saved meanwhile: that takes a press.
 */
export function NoteForm({
  slug,
  note,
  revision,
  errors,
  saved: savedElsewhere,
}: {
  slug: string
  note: string
  revision: number
  errors: { field?: string; sentence: string }[]
  /** What was saved from elsewhere meanwhile and would be replaced. */
  saved?: string | undefined
}) {
  const { form, state, revision: saved } = useAutosave(noteAutosavePath(slug))
  return (
    <form
      ref={savedElsewhere === undefined ? form : null}
      method="post"
      className="mt-6 max-w-[42rem]"
      noValidate
    >
      <ErrorSummary errors={errors} />
      <input type="hidden" name="revision" defaultValue={saved ?? String(revision)} autoComplete="off" />
      <TextArea
        name="note"
        label="Note"
        rows={14}
        defaultValue={note}
        error={errors.find(({ field }) => field === 'note')?.sentence}
      />
      <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button look="primary">Save and go back to the module</Button>
        <a href={modulePath(slug)} className="button button-quiet">
          Back to the module
        </a>
      </div>
      <SaveStatus state={state} />
      {savedElsewhere === undefined ? null : (
        <section className="sheet" aria-labelledby="saved-elsewhere">
          <h2 id="saved-elsewhere">What is saved</h2>
          <p className="mt-3 whitespace-pre-wrap">{savedElsewhere || 'Nothing: the note was removed.'}</p>
        </section>
      )}
    </form>
  )
}
