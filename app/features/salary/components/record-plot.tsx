import { RangeLegend, RangePlot, type RangeRow } from '#app/charts/range-plot.tsx'
import { type Benchmark, type StatName, statValue, yearOf } from '#app/domain/benchmark.ts'
import { formatShort } from '#app/domain/money.ts'
import { recordName, shortWords } from '#app/features/salary/components/record-words.tsx'
import { showIn, type Unit } from '#app/features/salary/yearly.ts'

export type PlotGroup = { key: string; title?: string; records: Benchmark[] }

/** Records as ranges on one axis, in groups. All are shown in `currency`, so the caller chooses records that can be. */
export function RecordPlot({
  groups,
  currency,
  unit = { kind: 'local' },
  label,
  withLegend = true,
}: {
  groups: PlotGroup[]
  currency: string
  unit?: Unit
  label: string
  withLegend?: boolean
}) {
  return (
    <figure>
      <RangePlot
        label={`${label} The table has the same figures.`}
        formatTick={(amount) => formatShort(amount, currency)}
        groups={groups.map(({ key, title, records }) => ({
          key,
          title,
          rows: records.map((record) => rowOf(record, unit)),
        }))}
      />
      {withLegend ? (
        <figcaption>
          <RangeLegend />
        </figcaption>
      ) : null}
    </figure>
  )
}

function rowOf(record: Benchmark, unit: Unit): RangeRow {
  const stats = showIn(record, unit)?.stats ?? {}
  const amount = (name: StatName) => {
    const stat = stats[name]
    return stat === undefined || stat === null ? undefined : statValue(stat)
  }
  const year = yearOf(record)
  return {
    key: record.id,
    label: recordName(record),
    detail: `${shortWords(record)} · ${year ?? 'undated'}`,
    p10: amount('p10'),
    p25: amount('p25'),
    p50: amount('p50'),
    p75: amount('p75'),
    p90: amount('p90'),
    // The ends that a blog gives are as likely a slip as a span.
    low: record.source.kind === 'blog' ? undefined : amount('low'),
    high: record.source.kind === 'blog' ? undefined : amount('high'),
    single: amount('point') ?? (amount('p50') === undefined ? amount('mean') : undefined),
    isWeak: record.quality.tier === 'D' || record.quality.tier === 'E',
  }
}
