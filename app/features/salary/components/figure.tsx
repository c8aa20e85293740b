import { type Benchmark, type StatName, statValue } from '#app/domain/benchmark.ts'
import { formatMoney, moneyOf } from '#app/domain/money.ts'
import { showIn, type Unit } from '#app/features/salary/yearly.ts'

/**
 * One figure of one record, by the year. The attributes say which, so that a test can walk every page and find the record behind every number.
 */
export function Figure({
  record,
  stat,
  unit = { kind: 'local' },
}: {
  record: Benchmark
  stat: StatName
  unit?: Unit
}) {
  const shown = showIn(record, unit)
  const value = shown?.stats[stat]
  if (!shown || value === undefined || value === null) return null
  const target =
    unit.kind === 'currency' ? unit.currency : unit.kind === 'ppp' ? `ppp-${unit.country}` : undefined
  return (
    <span data-record={record.id} data-stat={stat} data-in={target} className="whitespace-nowrap">
      {typeof value === 'number' ? '' : 'at least '}
      {formatMoney(moneyOf(statValue(value), shown.currency))}
    </span>
  )
}

/** How many people, answers or adverts are behind a record. */
export function SampleSize({ record }: { record: Benchmark }) {
  const { n, counts } = record.sample
  if (n === null) return <span className="text-soft">not told</span>
  return (
    <span data-record={record.id} data-stat="n">
      {n.toLocaleString('en-GB')}
      {counts === null ? null : (
        <span className="block text-[0.82rem] text-soft">
          {counts === 'people-estimated' ? 'people' : counts}
        </span>
      )}
    </span>
  )
}
