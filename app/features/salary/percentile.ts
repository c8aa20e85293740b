import { percentileNames, type Stats } from '#app/domain/benchmark.ts'

/** `percentile` from 10 to 90. `than` is the number of the outermost published point. */
export type Placement =
  | { kind: 'between'; percentile: number }
  | { kind: 'below'; than: number }
  | { kind: 'above'; than: number }
  | { kind: 'unknown' }

type Point = { percentile: number; log: number; amount: number }

/**
 * Where an amount lies among published percentiles: a straight line between neighbouring points on a log scale, exact at the points.
 * Null and top-coded values are no points. A single point tells only who earns exactly that. Amount and points are of one currency,
 * basis and period.
 */
export function percentileOf(amount: number, stats: Stats): Placement {
  const points = pointsOf(stats)
  const [lowest] = points
  const highest = points.at(-1)
  if (!(amount > 0) || !Number.isFinite(amount) || !lowest || !highest) return { kind: 'unknown' }
  // Of points with the same value the higher percentile counts.
  const exact = points.filter((point) => point.amount === amount).at(-1)
  if (exact) return { kind: 'between', percentile: exact.percentile }
  if (points.length === 1) return { kind: 'unknown' }
  if (amount < lowest.amount) return { kind: 'below', than: lowest.percentile }
  if (amount > highest.amount) return { kind: 'above', than: highest.percentile }
  const above = points.findIndex((point) => point.amount > amount)
  return { kind: 'between', percentile: interpolate(Math.log(amount), points[above - 1], points[above]) }
}

function interpolate(at: number, from: Point | undefined, to: Point | undefined): number {
  if (!from || !to) throw new RangeError('The points of a record do not rise.')
  const share = (at - from.log) / (to.log - from.log)
  return from.percentile + share * (to.percentile - from.percentile)
}

/** Empty when the points fall anywhere, as then they are no percentiles of anything. */
function pointsOf(stats: Stats): Point[] {
  const points = percentileNames.flatMap((name): Point[] => {
    const value = stats[name]
    if (typeof value !== 'number' || !(value > 0)) return []
    return [{ percentile: Number(name.slice(1)), amount: value, log: Math.log(value) }]
  })
  const rises = points.every(
    (point, index) => index === 0 || point.amount >= (points[index - 1]?.amount ?? 0),
  )
  return rises ? points : []
}
