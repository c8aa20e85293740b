import type { ReactNode } from 'react'

/** The heading of a page: what it is, in one line, and what it is for, in one sentence. */
export function PageHead({
  title,
  overline,
  children,
}: {
  title: ReactNode
  overline?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="pt-8 sm:pt-12 print:pt-0">
      {overline ? <p className="kicker mb-2">{overline}</p> : null}
      <h1 className="max-w-[46rem]">{title}</h1>
      {children ? <div className="lead mt-4">{children}</div> : null}
    </div>
  )
}

/**
 * A section of a page: a heavy rule, a heading that stands in the margin where there is room, and its content. `wide` leaves no margin, for tables
 * that need the whole width; `screenOnly` keeps it off paper.
 */
export function Sheet({
  id,
  title,
  aside,
  wide = false,
  screenOnly = false,
  children,
}: {
  id?: string
  title: string
  aside?: ReactNode
  wide?: boolean
  screenOnly?: boolean
  children: ReactNode
}) {
  return (
    <section
      className={`sheet ${wide ? '' : 'sheet-margin'} ${screenOnly ? 'no-print' : ''}`}
      id={id}
      aria-label={title}
    >
      <div className="mb-4 print:mb-1">
        <h2 className="text-[1.25rem]!">{title}</h2>
        {aside ? <div className="mt-2 text-[0.92rem] text-soft print:mt-0">{aside}</div> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}

/** What a sheet is, for whom, and as of when: the box in the corner of a drawing. */
export function TitleBlock({ entries }: { entries: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="title-block">
      {entries.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
