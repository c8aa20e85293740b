import { drawColumn } from '#app/features/assess/quasi-random.ts'
import { numberOfDraws, rangePercentiles } from '#app/features/assess/readiness-constants.ts'
import type { Standing, SupportedValue } from '#app/features/assess/standing.ts'

/** Points 0..100, low <= middle <= high: the 10th, 50th and 90th percentile of the drawn readiness. */
export type ReadinessRange = { low: number; middle: number; high: number }

export type RangeSimulation = {
  range: ReadinessRange
  /** The middle, in points, if this one standing had another best value and nothing else changed. */
  middleIf: (standing: Standing, best: SupportedValue) => number
}

/**
 * Draws readiness for somebody with these standings of one target, which must not be empty. Deterministic,
 * and no number falls when a value rises: the draws are fixed, and each step from a value to a percentile is
 * non-decreasing in floating point too, which is why sums are always taken afresh and in the same order.
 */
export function simulateRange(standings: readonly Standing[]): RangeSimulation {
  const contributions = standings.map((standing) => contributionsOf(standing, standing.best))
  const totalWeight = standings.reduce((sum, { weight }) => sum + weight, 0)
  const drawn = sortedSums(contributions)
  return {
    range: {
      low: percentileOf(drawn, rangePercentiles.low, totalWeight),
      middle: percentileOf(drawn, rangePercentiles.middle, totalWeight),
      high: percentileOf(drawn, rangePercentiles.high, totalWeight),
    },
    middleIf(standing, best) {
      const changed = contributions.with(standings.indexOf(standing), contributionsOf(standing, best))
      return percentileOf(sortedSums(changed), rangePercentiles.middle, totalWeight)
    },
  }
}

/**
 * Weighted attainment of one competency in every draw. Without a reading every level from 1 to 5 is as
 * likely.
 */
function contributionsOf(standing: Standing, best: SupportedValue | null): Float64Array {
  const { uniform, normal } = drawColumn(standing.dimension)
  if (!best) return uniform.map((u) => contributionOf(standing, 1 + 4 * u))
  return normal.map((z) => contributionOf(standing, best.value + best.standardError * z))
}

function contributionOf({ weight, requirement }: Standing, drawn: number): number {
  return weight * Math.min(1, Math.min(5, Math.max(1, drawn)) / requirement)
}

function sortedSums(contributions: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(numberOfDraws)
  for (const contribution of contributions) {
    for (let draw = 0; draw < numberOfDraws; draw += 1)
      sums[draw] = (sums[draw] ?? 0) + (contribution[draw] ?? 0)
  }
  return sums.sort()
}

/** Linear interpolation between neighbours, as spreadsheets do it; in points 0..100. */
function percentileOf(sorted: Float64Array, share: number, totalWeight: number): number {
  const position = share * (sorted.length - 1)
  const below = sorted[Math.floor(position)] ?? 0
  const above = sorted[Math.ceil(position)] ?? 0
  const fraction = position - Math.floor(position)
  const between = below * (1 - fraction) + above * fraction
  // Rounding may carry the weighted mean of two equal neighbours past them, and the range out of order or
  // above 100.
  return (100 * Math.min(above, Math.max(below, between))) / totalWeight
}
