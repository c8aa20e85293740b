import { noteForm } from '#app/features/learn/learn-forms.ts'
import { saveNote } from '#app/features/learn/progress-commands.server.ts'
import { parseForm } from '#app/forms/form.server.ts'
import type { Rejection, TypedForm } from '#app/forms/rejection.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

type Saved =
  | { kind: 'saved'; revision: number }
  | { kind: 'rejected'; rejection: Rejection }
  | { kind: 'changed-elsewhere' }

/** Checks and saves a posted note. The page and the autosave share this one way in. */
export async function savePostedNote(
  { db, now, personId, module }: Pick<RequestContext, 'db' | 'now'> & { personId: string; module: string },
  typed: TypedForm,
): Promise<Saved> {
  const form = parseForm(noteForm, typed)
  if (!form.ok) return { kind: 'rejected', rejection: form.rejection }
  const { note: text, revision } = form.values
  const saved = await saveNote(db, { personId, module, text, revision, now })
  return saved.ok ? { kind: 'saved', revision: saved.value.revision } : { kind: 'changed-elsewhere' }
}
