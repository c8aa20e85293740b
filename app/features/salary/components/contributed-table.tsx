import { countryName } from '#app/domain/country.ts'
import { formatMoney, moneyOf } from '#app/domain/money.ts'
import { type AggregatePart, bandWords } from '#app/features/salary/contribution.ts'
import { type Column, Table } from '#app/ui/table.tsx'

export type ContributedRow = {
  key: string
  country: string
  currency: string
  level: string
  part: AggregatePart
  nFrom: number
  p10: number | null
  p25: number | null
  p50: number
  p75: number | null
  p90: number | null
}

const partWords: Record<AggregatePart, string> = {
  base: 'base',
  'base-plus-cash': 'base and bonus',
  'total-with-equity': 'total with equity',
}

/** Figures of at least ten people, rounded. What too few people have told stays empty. */
export function ContributedTable({ rows, caption }: { rows: ContributedRow[]; caption: string }) {
  const figure = (name: 'p10' | 'p25' | 'p50' | 'p75' | 'p90', least: number): Column<ContributedRow> => ({
    head: name === 'p50' ? 'Median' : name,
    number: true,
    cell: (row) => {
      const amount = row[name]
      return amount === null ? (
        <span className="text-soft">needs {least}</span>
      ) : (
        <span data-aggregate={row.key} data-stat={name}>
          {formatMoney(moneyOf(amount, row.currency))}
        </span>
      )
    },
  })
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head: 'Country', cell: ({ country }) => countryName(country) },
        { head: 'Scope', cell: ({ level }) => level },
        { head: 'Basis', cell: ({ part }) => partWords[part] },
        {
          head: 'n',
          number: true,
          cell: ({ nFrom }) => <span className="whitespace-nowrap">{bandWords(nFrom)}</span>,
        },
        figure('p10', 30),
        figure('p25', 20),
        figure('p50', 10),
        figure('p75', 20),
        figure('p90', 30),
      ]}
    />
  )
}
