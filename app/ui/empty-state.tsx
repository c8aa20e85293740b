import type { ReactNode } from 'react'

/** Nothing here yet: says what will stand here and offers the first step to it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="max-w-[42rem] border border-dashed border-soft px-5 py-6">
      <p className="font-bold">{title}</p>
      <div className="mt-1">{children}</div>
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}
