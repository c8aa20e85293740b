/** `asOf` in words, such as "July 2026". */
export type SourceEntry = { title: string; publisher: string; url?: string | undefined; asOf: string }

/** Where something was taken from, with the date of what was seen. */
export function SourceList({ sources }: { sources: SourceEntry[] }) {
  return (
    <ul className="measure grid gap-2 text-[0.95rem]">
      {sources.map(({ title, publisher, url, asOf }) => (
        <li key={`${title}${publisher}`}>
          {url ? (
            <a href={url} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
          , {publisher}, as of {asOf}
        </li>
      ))}
    </ul>
  )
}
