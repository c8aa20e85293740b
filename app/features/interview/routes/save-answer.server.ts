import {
  type Draft,
  type DraftFailure,
  finishAnswer,
  saveDraft,
} from '#app/features/interview/answer-commands.server.ts'
import { draftForm } from '#app/features/interview/interview-forms.ts'
import { parseForm } from '#app/forms/form.server.ts'
import type { Rejection, TypedForm } from '#app/forms/rejection.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

type Saved =
  | { kind: 'saved'; revision: number }
  | { kind: 'rejected'; rejection: Rejection }
  | { kind: 'failed'; failure: DraftFailure }

type Who = Pick<RequestContext, 'db' | 'now'> & { personId: string; answerId: string }

/** Checks and keeps a posted draft. The page and the autosave share this one way in. */
export function savePostedDraft(who: Who, typed: TypedForm): Promise<Saved> {
  return withDraft(typed, (draft) => saveDraft(who.db, { ...who, ...draft }))
}

export function finishPostedAnswer(who: Who, typed: TypedForm): Promise<Saved> {
  return withDraft(typed, (draft) => finishAnswer(who.db, { ...who, ...draft }))
}

async function withDraft(
  typed: TypedForm,
  save: (draft: Draft) => ReturnType<typeof saveDraft>,
): Promise<Saved> {
  const form = parseForm(draftForm, typed)
  if (!form.ok) return { kind: 'rejected', rejection: form.rejection }
  const saved = await save(form.values)
  return saved.ok
    ? { kind: 'saved', revision: saved.value.revision }
    : { kind: 'failed', failure: saved.failure }
}
