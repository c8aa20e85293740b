import type { ReactNode } from 'react'

/** Something the reader can open. Works without scripts; closed parts stay closed in print. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="border-b border-rule py-2" open={open}>
      <summary className="py-1 font-semibold hover:text-signal">{summary}</summary>
      <div className="pt-2 pb-3">{children}</div>
    </details>
  )
}
