/** What a form held, as the browser sent it. Without a prototype, so that no field name means anything to us. */
export type TypedForm = Record<string, string>

export type FormErrors = Record<string, string>

/** The answer to a form that was not accepted: why, field by field, and what was typed. */
export type Rejection = { errors: FormErrors; typed: TypedForm }

/** The errors of a rejected form in the order of its fields, for the summary above it. */
export function summarise(errors: FormErrors): { field?: string; sentence: string }[] {
  return Object.entries(errors).map(([field, sentence]) =>
    field === 'form' ? { sentence } : { field, sentence },
  )
}
