import { type Benchmark, basisWords, fitShort, kindWords, type StatName } from '#app/domain/benchmark.ts'
import { countryName } from '#app/domain/country.ts'
import { Figure, SampleSize } from '#app/features/salary/components/figure.tsx'
import { perWords, recordName, TierMark, YearMark } from '#app/features/salary/components/record-words.tsx'
import { countryPath, recordPath } from '#app/features/salary/salary-paths.ts'
import { showIn, type Unit } from '#app/features/salary/yearly.ts'
import { type Column, Table } from '#app/ui/table.tsx'

const singles = ['mean', 'point'] as const satisfies StatName[]

/**
 * Records side by side, each beside what is needed to judge it: what it counts, kind of source, basis, year, number behind it, fit and tier. Weak
 * evidence is set in grey. `heads` replaces plain heads of columns, such as by links that sort.
 */
export function RecordTable({
  records,
  caption,
  today,
  unit = { kind: 'local' },
  withCountry = false,
  heads = {},
}: {
  records: Benchmark[]
  caption: string
  today: string
  unit?: Unit
  withCountry?: boolean
  heads?: Partial<Record<'country' | 'figure' | 'tier' | 'fit' | 'year' | 'n', React.ReactNode>>
}) {
  const name: Column<Benchmark> = {
    head: 'What it counts',
    cell: (record) => (
      <span className="block min-w-44">
        <a href={recordPath(record.id)}>{recordName(record)}</a>
        <span className="block text-[0.82rem] font-normal text-soft">
          {kindWords[record.source.kind]}, {record.source.publisher}
          {perWords[record.pay.per] ? `; ${perWords[record.pay.per]}` : ''}
          {howShown(record, unit)}
        </span>
      </span>
    ),
  }
  const country: Column<Benchmark> = {
    head: heads.country ?? 'Country',
    cell: ({ place }) => (
      <a href={countryPath(place.country)} className="whitespace-nowrap">
        {countryName(place.country)}
      </a>
    ),
  }
  const rest: Column<Benchmark>[] = [
    {
      head: heads.figure ?? 'Median',
      number: true,
      cell: (record) => (
        <WeakOrNot record={record}>
          <Figure record={record} stat="p50" unit={unit} />
        </WeakOrNot>
      ),
    },
    { head: 'Spread', cell: (record) => <Spread record={record} unit={unit} /> },
    { head: 'Basis', cell: ({ pay }) => basisWords[pay.basis] },
    { head: heads.year ?? 'Year', cell: (record) => <YearMark record={record} today={today} /> },
    { head: heads.n ?? 'n', number: true, cell: (record) => <SampleSize record={record} /> },
    {
      head: heads.fit ?? 'Fit',
      cell: ({ role }) => <span className="whitespace-nowrap">{fitShort[role.fit]}</span>,
    },
    { head: heads.tier ?? 'Tier', cell: ({ quality }) => <TierMark tier={quality.tier} /> },
  ]
  return (
    <Table
      caption={caption}
      rows={records}
      rowKey={({ id }) => id}
      columns={withCountry ? [country, name, ...rest] : [name, ...rest]}
    />
  )
}

function WeakOrNot({ record, children }: { record: Benchmark; children: React.ReactNode }) {
  const isWeak = record.quality.tier === 'D' || record.quality.tier === 'E'
  return <span className={isWeak ? 'text-soft' : 'font-semibold'}>{children}</span>
}

const spans = [
  ['p25', 'p75'],
  ['p10', 'p90'],
  ['low', 'high'],
] as const

/** What there is beside the median, a line each: the middle half, the tails, a span, a mean or a single figure. */
function Spread({ record, unit }: { record: Benchmark; unit: Unit }) {
  const has = (stat: StatName) => record.stats[stat] !== undefined && record.stats[stat] !== null
  return (
    <span className="block min-w-52 text-[0.88rem]">
      {spans
        .filter(([from, to]) => has(from) && has(to))
        .map(([from, to]) => (
          <span key={from} className="block whitespace-nowrap">
            <span className="inline-block w-18 text-soft">
              {from === 'low' ? 'span' : `${from} to ${to.slice(1)}`}
            </span>{' '}
            <Figure record={record} stat={from} unit={unit} /> to{' '}
            <Figure record={record} stat={to} unit={unit} />
          </span>
        ))}
      {singles.filter(has).map((stat) => (
        <span key={stat} className="block whitespace-nowrap">
          <span className="inline-block w-18 text-soft">{stat === 'point' ? 'figure' : stat}</span>{' '}
          <Figure record={record} stat={stat} unit={unit} />
        </span>
      ))}
    </span>
  )
}

function howShown(record: Benchmark, unit: Unit): string {
  const how = showIn(record, unit)?.how
  return how ? `; ${how}` : ''
}
