import { type Benchmark, yearOf } from '#app/domain/benchmark.ts'
import { fractionOf, fromFraction, majorUnits } from '#app/domain/money.ts'

/** The yardstick of the trend: the median of every job in the United States, from the same survey. */
export const indexCode = '00-0000'

export type TrendRow = {
  record: Benchmark
  /** The median of every job in the same year, if there is one. */
  yardstick: Benchmark | undefined
  /** The median as a share of the yardstick, 2 = twice as much. */
  ratio: number | undefined
  /** What the first year's median would be had it moved with the yardstick. */
  expected: number | undefined
}

/** A series beside a yardstick by year. Nothing is uprated: `expected` is what an index would have done, shown only when asked for. */
export function trendBeside(series: Benchmark[], yardsticks: Benchmark[]): TrendRow[] {
  const first = series[0]
  const base = medianOf(first)
  const baseYardstick = medianOf(yardsticks.find((other) => other.period.to === first?.period.to))
  return series.map((record) => {
    const yardstick = yardsticks.find((other) => other.period.to === record.period.to)
    const level = medianOf(yardstick)
    const median = medianOf(record)
    return {
      record,
      yardstick,
      ratio: median !== undefined && level !== undefined ? median / level : undefined,
      expected:
        base !== undefined && baseYardstick !== undefined && level !== undefined
          ? scaled(base, level, baseYardstick, record.pay.currency)
          : undefined,
    }
  })
}

function scaled(base: number, level: number, from: number, currency: string): number {
  const { top, bottom } = fractionOf(base)
  return Math.round(
    majorUnits(fromFraction({ top: top * BigInt(level), bottom: bottom * BigInt(from) }, currency)),
  )
}

function medianOf(record: Benchmark | undefined): number | undefined {
  const median = record?.stats.p50
  return typeof median === 'number' && record && yearOf(record) !== undefined ? median : undefined
}
