import fc from 'fast-check'
import { expect, test } from 'vitest'
import { competencySlugs } from '#app/domain/competency.ts'
import { drawColumn, inverseNormal } from '#app/features/assess/readiness/quasi-random.ts'
import { numberOfDraws } from '#app/features/assess/readiness/readiness-constants.ts'

const frameworkDimensions = competencySlugs.length

test('the normal quantile has the values that its paper gives for checking', () => {
  expect(inverseNormal(0.25)).toBeCloseTo(-0.6744897501960817, 15)
  expect(inverseNormal(0.001)).toBeCloseTo(-3.090232306167814, 14)
  expect(inverseNormal(1e-20)).toBeCloseTo(-9.262340089798409, 13)
  expect(inverseNormal(0.5)).toBe(0)
  expect(inverseNormal(0.975)).toBeCloseTo(1.959963984540054, 14)
})

test('the normal quantile rises with the probability and mirrors at one half', () => {
  const probability = fc.double({ min: 0, max: 0.5, minExcluded: true, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(probability, fc.double({ min: 1e-6, max: 1, noNaN: true }), (upper, share) => {
      const lower = upper * (1 - share / 2)
      fc.pre(lower > 0)
      expect(inverseNormal(lower)).toBeLessThanOrEqual(inverseNormal(upper))
      // Only where 1 - p is exact enough to be a fair question.
      if (upper > 1e-4) expect(inverseNormal(1 - upper)).toBeCloseTo(-inverseNormal(upper), 9)
    }),
    { numRuns: 1000 },
  )
})

test.each([0, 1, -0.1, 1.1, Number.NaN])('%d has no normal quantile', (probability) => {
  expect(() => inverseNormal(probability)).toThrow(RangeError)
})

test('in every dimension the draws are exactly even', () => {
  for (let dimension = 0; dimension < 30; dimension += 1) {
    const sorted = drawColumn(dimension).uniform.slice().sort()
    expect(sorted).toEqual(
      Float64Array.from({ length: numberOfDraws }, (_, rank) => (rank + 0.5) / numberOfDraws),
    )
  }
})

test('in every dimension the normal draws have mean 0 and standard deviation 1', () => {
  for (let dimension = 0; dimension < 30; dimension += 1) {
    const { normal } = drawColumn(dimension)
    expect(
      meanProduct(
        normal,
        normal.map(() => 1),
      ),
    ).toBeCloseTo(0, 12)
    expect(Math.abs(meanProduct(normal, normal) - 1)).toBeLessThan(0.001)
  }
})

test('no two dimensions of the framework are noticeably correlated, nor are fifteen further ones', () => {
  for (let a = 0; a < 30; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const correlation = Math.abs(meanProduct(drawColumn(a).normal, drawColumn(b).normal))
      expect(correlation, `dimensions ${b} and ${a}`).toBeLessThan(a < frameworkDimensions ? 0.025 : 0.06)
    }
  }
})

test('any two dimensions of the framework fill their square without holes or clumps', () => {
  const cells = 10
  const expected = numberOfDraws / cells ** 2
  for (let a = 0; a < frameworkDimensions; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const counts = new Array<number>(cells ** 2).fill(0)
      const across = drawColumn(b).uniform
      for (const [draw, up] of drawColumn(a).uniform.entries()) {
        const cell = Math.floor(up * cells) * cells + Math.floor((across[draw] ?? 0) * cells)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
      expect(Math.min(...counts), `dimensions ${b} and ${a}`).toBeGreaterThan(expected * 0.3)
      expect(Math.max(...counts), `dimensions ${b} and ${a}`).toBeLessThan(expected * 1.7)
    }
  }
})

test('the draws are fixed for good: published readiness would change with them', () => {
  expect(fewDraws(0)).toEqual([0.07225, 0.57225, 0.32225, 0.88125])
  expect(fewDraws(14)).toEqual([0.81625, 0.28525, 0.17875, 0.32975])
  expect(fewDraws(15)).toEqual([0.61625, 0.86175, 0.54075, 0.24125])
})

test('the draws of a dimension are computed once', () => {
  expect(drawColumn(3)).toBe(drawColumn(3))
})

test.each([-1, 1.5, Number.NaN])('%d is not a dimension', (dimension) => {
  expect(() => drawColumn(dimension)).toThrow(RangeError)
})

function meanProduct(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, draw) => sum + value * (b[draw] ?? 0), 0) / a.length
}

function fewDraws(dimension: number): (number | undefined)[] {
  const { uniform } = drawColumn(dimension)
  return [0, 1, 2, numberOfDraws - 1].map((draw) => uniform[draw])
}
