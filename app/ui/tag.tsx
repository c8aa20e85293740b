import type { ReactNode } from 'react'

/** A short word about a thing. The tone is carried by the shape before the word as well as by colour. */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'fair' | 'poor' | 'signal'
  children: ReactNode
}) {
  const look = {
    plain: 'border-soft text-ink',
    good: 'border-good text-good',
    fair: 'border-fair text-fair',
    poor: 'border-poor text-poor',
    signal: 'border-signal text-signal',
  }[tone]
  const shape = { plain: '', good: '● ', fair: '▲ ', poor: '■ ', signal: '◆ ' }[tone]
  return (
    <span
      className={`inline-block border px-1.5 py-px text-[0.8rem] leading-snug font-semibold whitespace-nowrap ${look}`}
    >
      {shape ? <span aria-hidden="true">{shape}</span> : null}
      {children}
    </span>
  )
}
