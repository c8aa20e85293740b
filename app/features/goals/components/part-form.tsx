import type { ReactNode } from 'react'
import { summarise } from '#app/forms/rejection.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'

/** Why the form of one part of a goal was not accepted, and what was typed. */
export type PartRefusal = { errors: Record<string, string>; typed: Record<string, string | undefined> }

/** The form of one part of a goal, behind a line that opens it; open again with its errors when it was refused. */
export function PartForm({
  summary,
  act,
  label,
  refusal,
  stem = '',
  children,
}: {
  summary: string
  /** What the button asks for, as the action knows it. */
  act: string
  label: string
  refusal: PartRefusal | undefined
  /** What the ids of its fields begin with, where other forms of the page have fields of the same names. */
  stem?: string
  children: ReactNode
}) {
  return (
    <div className="no-print mt-3 max-w-[34rem]">
      <Disclosure summary={summary} open={refusal !== undefined}>
        <form method="post" className="grid gap-3" noValidate>
          <ErrorSummary
            errors={summarise(refusal?.errors ?? {}).map(({ field, sentence }) => ({
              sentence,
              ...(field && { field: `${stem}${field}` }),
            }))}
          />
          {children}
          <div>
            <Button name="do" value={act}>
              {label}
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  )
}

/** Takes one part of a goal away, asking once. `of` says to screen readers which one. */
export function RemovePart({ name, id, act, of }: { name: string; id: string; act: string; of: string }) {
  return (
    <form method="post" className="no-print">
      <input type="hidden" name={name} value={id} />
      <details>
        <summary className="px-1 py-1 text-[0.92rem]">
          Remove<span className="sr-only">{of}</span>
        </summary>
        <Button name="do" value={act}>
          Yes, remove it
        </Button>
      </details>
    </form>
  )
}

/** A row of the list of parts, with room for what can be done to it. */
export function PartRow({ children }: { children: ReactNode }) {
  return (
    <li className="keep flex flex-wrap items-start justify-between gap-x-4 border-b border-rule py-2 first:border-t">
      {children}
    </li>
  )
}
