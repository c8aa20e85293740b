import { scaleLinear } from 'd3-scale'
import { rounded } from '#app/charts/rounded.ts'
import { type Benchmark, yearOf } from '#app/domain/benchmark.ts'
import { formatMoney, formatShort, moneyOf } from '#app/domain/money.ts'
import { Figure } from '#app/features/salary/components/figure.tsx'
import { periodWords } from '#app/features/salary/components/record-words.tsx'
import { recordPath } from '#app/features/salary/salary-paths.ts'
import type { TrendRow } from '#app/features/salary/trend.ts'
import { Table } from '#app/ui/table.tsx'

/** The medians of one series over the years, as published; with an index beside them where one is asked for. */
export function TrendFigure({ rows, withIndex }: { rows: TrendRow[]; withIndex: boolean }) {
  const first = rows[0]
  if (!first) return null
  const { role, pay, source } = first.record
  const years = rows.map(({ record }) => yearOf(record) ?? 0)
  const values = rows.flatMap(({ record, expected }) => [
    median(record),
    ...(withIndex && expected ? [expected] : []),
  ])
  const x = scaleLinear([Math.min(...years), Math.max(...years)], [4, 96])
  const y = scaleLinear([Math.min(...values) * 0.92, Math.max(...values)], [146, 14])
  const at = (year: number) => `${rounded(x(year))}%`
  return (
    <figure className="min-w-0">
      <svg
        width="100%"
        height="190"
        className="range-bar"
        role="img"
        aria-label={`Medians of ${role.label} from ${years[0]} to ${years.at(-1)}, as published. The table has the same figures.`}
      >
        <line x1="0" x2="100%" y1="150" y2="150" className="stroke-soft" />
        {rows.map(({ record, expected }, index) => {
          const year = years[index] ?? 0
          const before = rows[index - 1]
          return (
            <g key={record.id}>
              {before ? (
                <line
                  x1={at(years[index - 1] ?? 0)}
                  x2={at(year)}
                  y1={rounded(y(median(before.record)))}
                  y2={rounded(y(median(record)))}
                  className="stroke-signal"
                  strokeWidth="2.5"
                />
              ) : null}
              {withIndex && before?.expected && expected ? (
                <line
                  x1={at(years[index - 1] ?? 0)}
                  x2={at(year)}
                  y1={rounded(y(before.expected))}
                  y2={rounded(y(expected))}
                  className="stroke-ink"
                  strokeWidth="1.5"
                  strokeDasharray="5 4"
                />
              ) : null}
              <circle cx={at(year)} cy={rounded(y(median(record)))} r="5" className="fill-signal" />
              <text
                x={at(year)}
                y="172"
                fontSize="13"
                textAnchor={index === 0 ? 'start' : index === rows.length - 1 ? 'end' : 'middle'}
                className="fill-soft"
              >
                {year}
              </text>
              <text
                x={at(year)}
                y={rounded(y(median(record))) + 24}
                fontSize="13"
                textAnchor={index === 0 ? 'start' : index === rows.length - 1 ? 'end' : 'middle'}
                className="fill-ink"
                data-scale
              >
                {formatShort(median(record), pay.currency)}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className="mb-3 text-[0.88rem] text-soft">
        {role.label}, {source.publisher}. Solid: the median as published, in nominal terms. The scale does not
        begin at nought.
        {withIndex
          ? ' Dashed: the first median, had it moved like the median of every job in the country (the index).'
          : ''}
      </figcaption>
      <Table
        caption={`${role.label}: medians by year, nominal${withIndex ? ', with the index' : ''}`}
        rows={rows}
        rowKey={({ record }) => record.id}
        columns={[
          { head: 'Year', cell: ({ record }) => <a href={recordPath(record.id)}>{periodWords(record)}</a> },
          { head: 'Median', number: true, cell: ({ record }) => <Figure record={record} stat="p50" /> },
          ...(withIndex
            ? [
                {
                  head: 'Median of every job (index)',
                  number: true,
                  cell: ({ yardstick }: TrendRow) =>
                    yardstick ? <Figure record={yardstick} stat="p50" /> : 'none',
                },
                {
                  head: 'First median moved with the index',
                  number: true,
                  cell: ({ record, yardstick, expected }: TrendRow) =>
                    expected === undefined ? (
                      'none'
                    ) : (
                      <span data-record={first.record.id} data-stat="p50" data-in={`index ${yardstick?.id}`}>
                        {formatMoney(moneyOf(expected, record.pay.currency))}
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
    </figure>
  )
}

function median({ stats }: Benchmark): number {
  return typeof stats.p50 === 'number' ? stats.p50 : 0
}
