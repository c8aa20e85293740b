import type { ReactNode } from 'react'
import { type FormErrors, summarise } from '#app/forms/rejection.ts'
import { Callout } from '#app/ui/callout.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, TextField } from '#app/ui/field.tsx'

/**
 * The form of signing up or in, with what went wrong above it. `errors.wait` is how long no further try is
 * let in.
 */
export function DoorForm({
  errors,
  next,
  children,
}: {
  errors: FormErrors
  next: string | undefined
  children: ReactNode
}) {
  return (
    <div className="mt-8">
      {errors.wait ? (
        <div className="mb-6">
          <Callout tone="alert" title="Too many attempts">
            <p>Wait {errors.wait}, then try again. What you typed is still here, except the password.</p>
          </Callout>
        </div>
      ) : (
        <ErrorSummary errors={summarise(errors)} />
      )}
      <form method="post" className="grid gap-5">
        {next ? <input type="hidden" name="next" value={next} /> : null}
        {children}
      </form>
    </div>
  )
}

export function AddressField({
  typed,
  error,
  use,
}: {
  typed: string | undefined
  error: string | undefined
  use: 'email' | 'username'
}) {
  return (
    <TextField
      name="email"
      label="Mail address"
      type="email"
      autoComplete={use}
      autoCapitalize="none"
      spellCheck={false}
      required
      defaultValue={typed}
      error={error}
    />
  )
}

/**
 * Asks whether the work done in this browser belongs to the person who signs up or in. Nothing when there is
 * none.
 */
export function KeepWorkField({
  work,
  ticked,
}: {
  work: { visitor: string; lines: string[] } | null
  ticked: boolean
}) {
  if (!work) return null
  return (
    <CheckboxField
      name="keep"
      value={work.visitor}
      defaultChecked={ticked}
      label="Keep the work done in this browser without an account"
      hint={`${work.lines.join('. ')}. Untick this if somebody else did it.`}
    />
  )
}
