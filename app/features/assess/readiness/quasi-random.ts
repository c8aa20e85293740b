import { numberOfDraws } from '#app/features/assess/readiness/readiness-constants.ts'

/**
 * One coordinate of every draw. `uniform` is in (0, 1), `normal` is its standard normal quantile; entry i of
 * all columns together is draw i. Shared by all callers: read only.
 */
export type DrawColumn = { uniform: Float64Array; normal: Float64Array }

const columns: DrawColumn[] = []
const primes: number[] = []

/**
 * The fixed quasi-random draws of one dimension (0, 1, 2, ...), the same for everyone and always; computed
 * once.
 *
 * Construction: Halton sequence in the dimension's prime, every digit place scrambled by its own fixed
 * permutation (A. B. Owen, "A randomized Halton algorithm in R", arXiv:1706.02808, 2017), then latinized,
 * which replaces each value by the midpoint of its rank (Saka, Gunzburger and Burkardt, "Latinized, improved
 * LHS, and CVT point sets in hypercubes", Int. J. Numer. Anal. Model. 4, 2007). Two reasons for it: a
 * dimension does not depend on how many others there are, as it would in a golden-ratio sequence, and each
 * dimension alone is exactly even. Throws a RangeError for a dimension that is not a whole number from 0 up.
 */
export function drawColumn(dimension: number): DrawColumn {
  if (!Number.isInteger(dimension) || dimension < 0) {
    throw new RangeError(`A dimension is a whole number from 0 up, not ${dimension}.`)
  }
  const known = columns[dimension]
  if (known) return known
  const uniform = latinize(scrambledHalton(primeAt(dimension), numberOfDraws))
  const column = { uniform, normal: uniform.map(inverseNormal) }
  columns[dimension] = column
  return column
}

/**
 * Scrambled radical inverses of 0..count-1, each times base ** places. They are whole numbers and all
 * different: enough places are taken to tell `count` points apart, and a permutation of a digit keeps
 * different digits different.
 */
function scrambledHalton(base: number, count: number): Uint32Array {
  const values = new Uint32Array(count)
  for (let place = 0, reach = 1; reach < count; place += 1, reach *= base) {
    const permuted = permutation(base, place)
    for (let index = 0; index < count; index += 1) {
      const digit = Math.floor(index / reach) % base
      values[index] = (values[index] ?? 0) * base + (permuted[digit] ?? 0)
    }
  }
  return values
}

function latinize(values: Uint32Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const uniform = new Float64Array(values.length)
  for (const [rank, index] of order.entries()) uniform[index] = (rank + 0.5) / values.length
  return uniform
}

/** A fixed shuffle of 0..size-1 (Fisher-Yates), its own for each base and digit place. */
function permutation(size: number, place: number): number[] {
  const order = Array.from({ length: size }, (_, digit) => digit)
  let state = size * 64 + place
  for (let last = size - 1; last > 0; last -= 1) {
    // mulberry32 by Tommy Ettinger (public domain): whole-number arithmetic only, so every machine agrees.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    const chosen = ((mixed ^ (mixed >>> 14)) >>> 0) % (last + 1)
    const moved = order[last] ?? 0
    order[last] = order[chosen] ?? 0
    order[chosen] = moved
  }
  return order
}

function primeAt(index: number): number {
  for (let candidate = (primes.at(-1) ?? 1) + 1; primes.length <= index; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes[index] ?? 2
}

/**
 * Standard normal quantile of a probability: relative error about 1e-16. Algorithm AS 241 (PPND16) of M. J.
 * Wichura, "The percentage points of the normal distribution", Applied Statistics 37 (1988), 477-484. Throws
 * a RangeError for a probability outside the open interval (0, 1), where no finite quantile exists.
 */
export function inverseNormal(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`A probability lies between 0 and 1 (both excluded), not ${probability}.`)
  }
  const fromCentre = probability - 0.5
  if (Math.abs(fromCentre) <= 0.425) return fromCentre * ratio(centre, 0.180625 - fromCentre * fromCentre)
  const depth = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)))
  const quantile = depth <= 5 ? ratio(tail, depth - 1.6) : ratio(farTail, depth - 5)
  return fromCentre < 0 ? -quantile : quantile
}

/** Coefficients of the paper from the constant term up, as the nearest doubles. */
type Ratio = { above: number[]; below: number[] }

const centre: Ratio = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
}

const tail: Ratio = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
}

const farTail: Ratio = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}

function ratio({ above, below }: Ratio, x: number): number {
  return polynomial(above, x) / polynomial(below, x)
}

function polynomial(coefficients: number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}
