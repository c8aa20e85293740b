/** Where we are in a long list, with real links. Renders nothing for a single page. */
export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="no-print mt-6 flex items-center gap-4">
      {page > 1 ? (
        <a rel="prev" href={hrefOf(page - 1)}>
          Previous
        </a>
      ) : null}
      <span className="text-soft">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a rel="next" href={hrefOf(page + 1)}>
          Next
        </a>
      ) : null}
    </nav>
  )
}
