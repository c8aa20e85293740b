import type { ReactNode } from 'react'

/** A remark set apart from the text. `alert` is read out at once: for what has just gone wrong. */
export function Callout({
  title,
  tone = 'note',
  children,
}: {
  title?: string
  tone?: 'note' | 'good' | 'alert'
  children: ReactNode
}) {
  const edge = { note: 'border-ink', good: 'border-good', alert: 'border-poor' }[tone]
  return (
    <div
      className={`keep max-w-[42rem] border-l-4 bg-wash px-4 py-3 ${edge}`}
      role={tone === 'alert' ? 'alert' : undefined}
    >
      {title ? <p className="font-bold">{title}</p> : null}
      {children}
    </div>
  )
}
