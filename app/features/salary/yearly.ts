import {
  type Benchmark,
  percentileNames,
  type StatName,
  type Stats,
  statNames,
  statValue,
  yearlyFactor,
} from '#app/domain/benchmark.ts'
import { rateDate } from '#app/features/salary/benchmark-table.ts'
import { convert, purchasingPower } from '#app/features/salary/convert.ts'
import { purchasingPowers } from '#app/features/salary/purchasing-powers.ts'

/** The figures of a record by the year, in its own currency. */
export function yearlyStats({ stats, pay }: Benchmark): Stats {
  const factor = yearlyFactor(pay.per)
  return mapStats(stats, (value) => Math.round(value * factor * 100) / 100)
}

/** In what money figures are shown: as published, in a currency, or in what buys as much in a country. */
export type Unit =
  | { kind: 'local' }
  | { kind: 'currency'; currency: string }
  | { kind: 'ppp'; country: string }

export type Shown = {
  stats: Stats
  currency: string
  /** What was done to the figure, in words; undefined when nothing was. */
  how: string | undefined
}

/** The yearly figures of a record in the unit asked for; undefined where there is no rate for it. */
export function showIn(record: Benchmark, unit: Unit): Shown | undefined {
  const stats = yearlyStats(record)
  const { currency } = record.pay
  if (unit.kind === 'local') return { stats, currency, how: undefined }
  if (unit.kind === 'currency') {
    if (unit.currency === currency) return { stats, currency, how: undefined }
    const rate = { from: currency, to: unit.currency, on: rateDate(record) }
    const probe = convert(1, rate)
    if (!probe) return undefined
    const half = probe.months < 12 ? `, ${probe.months} months` : ''
    return {
      stats: mapStats(stats, (value) => convert(value, rate)?.amount ?? Number.NaN),
      currency: unit.currency,
      how: `rate of ${probe.year}${half}`,
    }
  }
  return inPurchasingPower(record, stats, unit.country)
}

/** Only figures in the country's own money have a purchasing power there. */
function inPurchasingPower(record: Benchmark, stats: Stats, toCountry: string): Shown | undefined {
  const { country } = record.place
  if (purchasingPowers.get(country)?.currency !== record.pay.currency) return undefined
  const probe = purchasingPower(1, { country, toCountry })
  if (!probe) return undefined
  return {
    stats: mapStats(stats, (value) => purchasingPower(value, { country, toCountry })?.amount ?? Number.NaN),
    currency: probe.currency,
    how: country === toCountry ? undefined : `buys as much, GDP factor of ${probe.year}`,
  }
}

function mapStats(stats: Stats, change: (value: number) => number): Stats {
  const changed = statNames.flatMap((name) => {
    const stat = stats[name]
    if (stat === undefined || stat === null) return []
    return [[name, typeof stat === 'number' ? change(stat) : { at_least: change(stat.at_least) }] as const]
  })
  return Object.fromEntries(changed)
}

/** The amounts of a record that a picture can place, smallest first. */
export function drawnPoints(stats: Stats): { name: StatName; amount: number }[] {
  return statNames
    .flatMap((name) => {
      const stat = stats[name]
      return stat === undefined || stat === null ? [] : [{ name, amount: statValue(stat) }]
    })
    .sort((a, b) => a.amount - b.amount)
}

/** Whether a record has two percentiles or more, between which an amount can be placed. */
export function canPlace({ stats }: Benchmark): boolean {
  return percentileNames.filter((name) => typeof stats[name] === 'number').length >= 2
}
