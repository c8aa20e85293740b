import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentileNames, type Stats } from '#app/domain/benchmark.ts'
import { percentileOf } from '#app/features/salary/percentile.ts'

const us2025: Stats = { p10: 61580, p25: 78440, p50: 102320, p75: 133100, p90: 167970, mean: 110740 }

/** Rising figures for some of the percentiles, at least two. */
const someStats = fc
  .tuple(
    fc.subarray([...percentileNames], { minLength: 2 }),
    fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([names, values]) => {
    const sorted = [...values].sort((a, b) => a - b)
    return Object.fromEntries(names.map((name, index) => [name, sorted[index]])) as Stats
  })

test('a published point has its own percentile', () => {
  for (const name of percentileNames) {
    expect(percentileOf(us2025[name] as number, us2025)).toEqual({
      kind: 'between',
      percentile: Number(name.slice(1)),
    })
  }
})

test('between two points the line is straight on a log scale', () => {
  const half = Math.sqrt(102320 * 133100)
  expect(percentileOf(half, us2025)).toEqual({ kind: 'between', percentile: expect.closeTo(62.5, 9) })
})

test('outside the outermost points only the side is told', () => {
  expect(percentileOf(61579, us2025)).toEqual({ kind: 'below', than: 10 })
  expect(percentileOf(167971, us2025)).toEqual({ kind: 'above', than: 90 })
  expect(percentileOf(1, { p25: 100, p75: 200 })).toEqual({ kind: 'below', than: 25 })
  expect(percentileOf(300, { p25: 100, p75: 200 })).toEqual({ kind: 'above', than: 75 })
})

test('null, absent and top-coded values are no points', () => {
  const stats: Stats = { p10: null, p50: 100, p75: 200, p90: { at_least: 250 }, mean: 140 }
  expect(percentileOf(260, stats)).toEqual({ kind: 'above', than: 75 })
  expect(percentileOf(90, stats)).toEqual({ kind: 'below', than: 50 })
})

test('of equal neighbours the higher percentile counts', () => {
  expect(percentileOf(100, { p10: 100, p25: 100, p50: 120 })).toEqual({ kind: 'between', percentile: 25 })
  expect(percentileOf(200, { p50: 150, p75: 200, p90: 200 })).toEqual({ kind: 'between', percentile: 90 })
})

test('one point alone tells only who earns exactly that', () => {
  expect(percentileOf(101, { p50: 100 })).toEqual({ kind: 'unknown' })
  expect(percentileOf(100, { p50: 100 })).toEqual({ kind: 'between', percentile: 50 })
})

test('nothing can be said of no amount, of no points, or of points that fall', () => {
  for (const amount of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(percentileOf(amount, us2025)).toEqual({ kind: 'unknown' })
  expect(percentileOf(100, {})).toEqual({ kind: 'unknown' })
  expect(percentileOf(100, { mean: 100 })).toEqual({ kind: 'unknown' })
  expect(percentileOf(100, { p25: 200, p50: 100 })).toEqual({ kind: 'unknown' })
})

test('more pay never means a lower percentile', () => {
  fc.assert(
    fc.property(
      someStats,
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      (stats, amount, more) => {
        expect(rank(percentileOf(amount + more, stats))).toBeGreaterThanOrEqual(
          rank(percentileOf(amount, stats)),
        )
      },
    ),
  )
})

test('every point of every record is met exactly, the higher one where two are equal', () => {
  fc.assert(
    fc.property(someStats, (stats) => {
      for (const name of percentileNames) {
        const amount = stats[name]
        if (typeof amount !== 'number') continue
        const same = percentileNames.filter((other) => stats[other] === amount)
        expect(percentileOf(amount, stats)).toEqual({
          kind: 'between',
          percentile: Number(same.at(-1)?.slice(1)),
        })
      }
    }),
  )
})

test('a percentile lies between the points around the amount', () => {
  fc.assert(
    fc.property(someStats, fc.integer({ min: 1, max: 10_000_000 }), (stats, amount) => {
      const placed = percentileOf(amount, stats)
      if (placed.kind !== 'between') return
      expect(placed.percentile).toBeGreaterThanOrEqual(10)
      expect(placed.percentile).toBeLessThanOrEqual(90)
    }),
  )
})

function rank(placed: ReturnType<typeof percentileOf>): number {
  if (placed.kind === 'below') return 0
  if (placed.kind === 'above') return 100
  return placed.kind === 'between' ? placed.percentile : Number.NaN
}
