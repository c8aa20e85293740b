import type { AnswerFailure } from '#app/features/assess/assess-commands.server.ts'
import { rejectForm } from '#app/forms/form.server.ts'
import type { TypedForm } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'

const finished =
  'This assessment was finished before this answer arrived, so it was not counted. Start another to change it.'

const failures = {
  'changed-elsewhere':
    'You answered this in another tab or on another device since this page was opened. Your choice here is still marked: save it to replace the other, or leave the page to keep that one.',
  'framework-changed':
    'The wording of this question has changed since this page was opened. Your choice is still marked: read the new wording, then save again.',
} as const

/** What a person is told when an answer was not saved: on the question again with what was chosen, where there still is one. */
export function refuseAnswer(failure: AnswerFailure, typed: TypedForm) {
  if (failure === 'not-found') throw notFound()
  if (failure === 'already-completed') throw new Response(finished, { status: 409 })
  return rejectForm({ errors: { form: failures[failure] }, typed }, 409)
}
