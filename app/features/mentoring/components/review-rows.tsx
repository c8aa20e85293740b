import { Tag } from '#app/ui/tag.tsx'

/** One thing that a mentee did and shares. */
export type Row = {
  key: string
  what: string
  label: string
  detail: string | null
  url: string | null
  on: string
  isNew: boolean
  answered: string | null
  waits: string | null
  href: string | null
  comment: string | null
}

/** Things that a mentee did, each with its page and the way to say something about it. */
export function FinishedRows({
  rows,
  canComment,
  namesKind = true,
}: {
  rows: Row[]
  canComment: boolean
  /** Whether each says what it is: not where a heading does. */
  namesKind?: boolean
}) {
  return (
    <ul className="border-t border-rule">
      {rows.map((row) => (
        <li key={row.key} className="keep grid gap-0.5 border-b border-rule py-2.5">
          <p className="[overflow-wrap:anywhere]">
            {namesKind ? <span className="text-soft">{row.what}: </span> : null}
            {row.href ? (
              <a href={row.href}>{row.label}</a>
            ) : (
              <span className="font-semibold">{row.label}</span>
            )}{' '}
            {row.waits ? <Tag tone="signal">waits since {row.waits}</Tag> : null}
          </p>
          {row.detail ? (
            <p className="measure line-clamp-3 text-[0.95rem] [overflow-wrap:anywhere]">{row.detail}</p>
          ) : null}
          <p className="flex flex-wrap gap-x-4 text-[0.92rem] text-soft">
            <span>{row.on}</span>
            {row.answered ? <span>you wrote on {row.answered}</span> : null}
            {row.url ? (
              <a href={row.url} rel="noreferrer">
                Open the link<span className="sr-only">: {row.label}</span>
              </a>
            ) : null}
            {canComment && row.comment ? (
              <a href={row.comment} data-comment="">
                {row.waits ? 'Answer' : 'Comment'}
                <span className="sr-only">
                  : {row.what} {row.label}
                </span>
              </a>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
