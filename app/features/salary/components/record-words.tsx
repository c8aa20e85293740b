import {
  type Benchmark,
  fitShort,
  kindWords,
  type PayPeriod,
  staleness,
  type Tier,
  yearOf,
} from '#app/domain/benchmark.ts'
import { Tag } from '#app/ui/tag.tsx'

/** A tier as a letter with the share of the scale that it reaches, legible without colour. */
export function TierMark({ tier }: { tier: Tier }) {
  const isWeak = tier === 'D' || tier === 'E'
  return (
    <span
      className={`inline-block min-w-6 border px-1 text-center text-[0.85rem] leading-snug font-bold ${isWeak ? 'border-dashed border-soft text-soft' : 'border-ink'}`}
    >
      <span className="sr-only">tier </span>
      {tier}
    </span>
  )
}

/** The year that a figure speaks of, with a mark when that is long ago. */
export function YearMark({ record, today }: { record: Benchmark; today: string }) {
  const year = yearOf(record)
  const age = staleness(record, today)
  if (year === undefined) return <Tag tone="poor">undated</Tag>
  return (
    <span className="whitespace-nowrap">
      <time className="block" dateTime={record.period.to ?? undefined}>
        {periodWords(record)}
      </time>
      {age === 'ageing' ? (
        <Tag tone="fair">over 2 years</Tag>
      ) : age === 'old' ? (
        <Tag tone="poor">over 4 years</Tag>
      ) : null}
    </span>
  )
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "May 2025", "2024", "Oct 2023 to Mar 2026" */
export function periodWords({ period }: Benchmark): string {
  const words = (date: string) => (date.length === 4 ? date : month.format(new Date(`${date}-01T00:00:00Z`)))
  if (period.to === null) return 'undated'
  return period.from === null || period.from === period.to
    ? words(period.to)
    : `${words(period.from)} to ${words(period.to)}`
}

/** "official survey, near, tier A" */
export function shortWords({ source, role, quality }: Benchmark): string {
  return `${kindWords[source.kind]} · ${fitShort[role.fit]} · tier ${quality.tier}`
}

export const perWords: Record<PayPeriod, string | null> = {
  year: null,
  month: 'published by the month, shown x 12',
  week: 'published by the week, shown x 52',
  hour: 'published by the hour, shown x 2,080',
}

/** Who is counted, and where when it is not the whole country. */
export function recordName({ role, place }: Benchmark): string {
  return place.area ? `${role.label}, ${place.area}` : role.label
}
