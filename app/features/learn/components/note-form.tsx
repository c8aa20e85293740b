import { modulePath, noteAutosavePath } from '#app/features/learn/learn-paths.ts'
import { SaveStatus } from '#app/forms/save-status.tsx'
import { useAutosave } from '#app/forms/use-autosave.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'

/** A note on a module. An ordinary form; with scripts it is also kept while somebody types. */
export function NoteForm({
  slug,
  note,
  revision,
  errors,
}: {
  slug: string
  note: string
  revision: number
  errors: { field?: string; sentence: string }[]
}) {
  const { form, state, revision: saved } = useAutosave(noteAutosavePath(slug))
  return (
    <form ref={form} method="post" className="mt-6 max-w-[42rem]" noValidate>
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
    </form>
  )
}
