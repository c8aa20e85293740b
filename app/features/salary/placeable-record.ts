import type { Benchmark, Stats } from '#app/domain/benchmark.ts'

/** As much of a record as it takes to place an offer on it. */
export type PlaceableRecord = {
  id: string
  country: string
  name: string
  detail: string
  pay: Benchmark['pay']
  /** By the year. */
  stats: Stats
}
