import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { FormErrors, Rejection, TypedForm } from '#app/forms/rejection.ts'

const mostFields = 200

/**
 * Reads a posted form once. A repeated field keeps its last value, as the form's own order means it; files are ignored.
 * Throws a 400 Response where the body is not the form that its content type promises.
 */
export async function readForm(request: Request): Promise<TypedForm> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    throw new Response('The form could not be read. Go back, reload the page and send it again.', {
      status: 400,
    })
  }
  const typed: TypedForm = Object.create(null)
  let count = 0
  for (const [name, value] of form) {
    count += 1
    if (count > mostFields) throw new Response('The form has more fields than any of ours.', { status: 400 })
    if (typeof value === 'string') typed[name] = value
  }
  return typed
}

/** Checks a form against what it should hold. One error a field, the first. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  typed: TypedForm,
): { ok: true; values: z.infer<Schema> } | { ok: false; rejection: Rejection } {
  const parsed = schema.safeParse(typed, {
    // Where the schema has no sentence of its own, since our pages never send such a thing: the form was another one.
    error: ({ input }) =>
      input === undefined
        ? 'The form came without this field. Fill it in here.'
        : 'This is nothing that the field takes. Fill it in again.',
  })
  if (parsed.success) return { ok: true, values: parsed.data }
  const errors: FormErrors = Object.create(null)
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    errors[field] ??= issue.message
  }
  return { ok: false, rejection: { errors, typed: withoutSecrets(typed) } }
}

/** Answers with the form again: what to mend and what was typed, never a password. */
export function rejectForm(rejection: Rejection, status: 400 | 409 | 422 | 429 = 422) {
  return data({ ...rejection, typed: withoutSecrets(rejection.typed) }, { status })
}

function withoutSecrets(typed: TypedForm): TypedForm {
  const shown = Object.entries(typed).filter(([name]) => !name.toLowerCase().includes('password'))
  return Object.assign(Object.create(null), Object.fromEntries(shown))
}
