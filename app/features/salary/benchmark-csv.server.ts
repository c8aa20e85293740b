import { stringify } from 'csv-stringify/sync'
import type { Benchmark } from '#app/domain/benchmark.ts'
import { benchmarkColumns, cellsOf } from '#app/domain/benchmark-columns.ts'

/** All fields of all records as a table; importing it gives the same records back. */
export function benchmarksAsCsv(records: Benchmark[]): string {
  return stringify([benchmarkColumns, ...records.map(cellsOf)])
}
