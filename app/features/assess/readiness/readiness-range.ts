import { drawColumn } from '#app/features/assess/readiness/quasi-random.ts'
import { numberOfDraws, rangePercentiles } from '#app/features/assess/readiness/readiness-constants.ts'
import type { Standing, SupportedValue } from '#app/features/assess/readiness/standing.ts'

/** Points 0..100, low <= middle <= high: the 10th, 50th and 90th percentile of the drawn readiness. */
export type ReadinessRange = { low: number; middle: number; high: number }

export type RangeSimulation = {
  range: ReadinessRange
  /** The middle, in points, if this one of the standings had another best value and nothing else changed. */
  middleIf: (standing: Standing, best: SupportedValue) => number
}

/**
 * Contributions are counted in units of 2 ** -45 of a weight, far below anything shown. Up to a total weight
 * of 256, sums of such whole numbers are exact in any order, so exchanging one competency's contribution
 * gives to the last bit what adding up again would.
 */
const unitsPerWeight = 2 ** 45

/**
 * Draws readiness for somebody with these standings of one target, which must not be empty. Deterministic,
 * and no number falls when a value rises: the draws are fixed, and each step from a value to a percentile is
 * non-decreasing in floating point too.
 */
export function simulateRange(standings: readonly Standing[]): RangeSimulation {
  const sums = new Float64Array(numberOfDraws)
  const contributions = standings.map((standing) => contributionsOf(standing, standing.best))
  for (const contribution of contributions) addTo(sums, contribution)
  const totalWeight = standings.reduce((sum, { weight }) => sum + weight, 0)
  const percentileOf = (drawn: Float64Array, share: number) => {
    return (100 * interpolateAt(drawn, share)) / (totalWeight * unitsPerWeight)
  }
  const drawn = sums.slice()
  return {
    range: {
      low: percentileOf(drawn, rangePercentiles.low),
      middle: percentileOf(drawn, rangePercentiles.middle),
      high: percentileOf(drawn, rangePercentiles.high),
    },
    middleIf(standing, best) {
      const present = contributions[standings.indexOf(standing)]
      if (!present) throw new RangeError(`${standing.competency} is not among the standings drawn.`)
      const changed = sums.slice()
      addTo(changed, present, -1)
      addTo(changed, contributionsOf(standing, best))
      return percentileOf(changed, rangePercentiles.middle)
    },
  }
}

/**
 * Weighted attainment of one competency in every draw. Without a reading every level from 1 to 5 is as
 * likely.
 */
function contributionsOf(
  { weight, requirement, dimension }: Standing,
  best: SupportedValue | null,
): Float64Array {
  const { uniform, normal } = drawColumn(dimension)
  const contributions = new Float64Array(numberOfDraws)
  for (let draw = 0; draw < numberOfDraws; draw += 1) {
    const level = best ? best.value + best.standardError * (normal[draw] ?? 0) : 1 + 4 * (uniform[draw] ?? 0)
    const attainment = Math.min(1, Math.min(5, Math.max(1, level)) / requirement)
    contributions[draw] = Math.round(weight * attainment * unitsPerWeight)
  }
  return contributions
}

function addTo(sums: Float64Array, contributions: Float64Array, sign: 1 | -1 = 1): void {
  for (let draw = 0; draw < numberOfDraws; draw += 1) {
    sums[draw] = (sums[draw] ?? 0) + sign * (contributions[draw] ?? 0)
  }
}

/** Percentile by linear interpolation between neighbours, as spreadsheets do it. Reorders the values. */
function interpolateAt(values: Float64Array, share: number): number {
  const position = share * (values.length - 1)
  const below = selectRank(values, Math.floor(position))
  const above = selectRank(values, Math.ceil(position))
  const fraction = position - Math.floor(position)
  const between = below * (1 - fraction) + above * fraction
  // Rounding may carry the weighted mean of two equal neighbours past them, and the range out of order or
  // above 100.
  return Math.min(above, Math.max(below, between))
}

/**
 * The value that sorting would put at `rank` (from 0). Reorders the values. Hoare's "Algorithm 65: Find"
 * (Communications of the ACM 4, 1961): a gap needs two of 2,000 ranks, and sorting all would take most of the
 * time.
 */
function selectRank(values: Float64Array, rank: number): number {
  let first = 0
  let last = values.length - 1
  while (first < last) {
    const pivot = values[(first + last) >> 1] ?? 0
    let left = first
    let right = last
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1
      while ((values[right] ?? 0) > pivot) right -= 1
      if (left > right) break
      const moved = values[left] ?? 0
      values[left] = values[right] ?? 0
      values[right] = moved
      left += 1
      right -= 1
    }
    // All up to `right` are at most the pivot, all from `left` at least; what lies between equals it.
    if (rank <= right) last = right
    else if (rank >= left) first = left
    else break
  }
  return values[rank] ?? 0
}
