import type { ReactNode } from 'react'
import { autosavePath } from '#app/features/assess/assess-paths.ts'
import { SaveStatus } from '#app/forms/save-status.tsx'
import { useAutosave } from '#app/forms/use-autosave.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'

export type AnswerErrors = { field?: string; sentence: string }[]

/**
 * The form around one question. An ordinary form that posts to its own page; with scripts, each choice is also saved as it is made.
 * `hidden` carries what ties the answer to its attempt and wording.
 */
export function AnswerForm({
  hidden,
  errors,
  back,
  skip,
  children,
}: {
  hidden: Record<string, string>
  errors: AnswerErrors
  back: { href: string; label: string }
  skip: { href: string; label: string }
  children: ReactNode
}) {
  const { form, state, revision } = useAutosave(autosavePath)
  return (
    <form ref={form} method="post" className="mt-6 max-w-[42rem]" noValidate>
      <ErrorSummary errors={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input
          key={name}
          type="hidden"
          name={name}
          defaultValue={name === 'revision' ? (revision ?? value) : value}
          autoComplete="off"
        />
      ))}
      {children}
      <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button look="primary">Save and continue</Button>
        <a href={skip.href} className="button button-quiet">
          {skip.label}
        </a>
        <a href={back.href} className="button button-quiet ml-auto">
          {back.label}
        </a>
      </div>
      <SaveStatus state={state} />
    </form>
  )
}
