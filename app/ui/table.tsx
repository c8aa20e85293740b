import type { ReactNode } from 'react'

export type Column<Row> = {
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned figures. */
  number?: boolean
}

/**
 * A table for comparing. The first column names the row. Scrolls sideways inside itself where the screen is narrow, and can be
 * reached and scrolled by keyboard there.
 */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
}: {
  caption: string
  captionHidden?: boolean
  columns: [Column<Row>, ...Column<Row>[]]
  rows: Row[]
  rowKey: (row: Row) => string
}) {
  const [first, ...rest] = columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a section element would add a landmark with the same role
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never move
              <th key={index} scope="col" className={column.number ? 'number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{first.cell(row)}</th>
              {rest.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never move
                <td key={index} className={column.number ? 'number' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
