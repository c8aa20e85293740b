import type { Benchmark } from '#app/domain/benchmark.ts'
import { benchmarkColumns, cellsOf } from '#app/domain/benchmark-columns.ts'

/** What an import would change, a line a record or field: + new, - gone, ~ changed. */
export function diffRecords(before: Benchmark[], after: Benchmark[]): string[] {
  const old = new Map(before.map((record) => [record.id, record]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...before.filter(({ id }) => !kept.has(id)).map(({ id }) => `- ${id}`),
    ...after.flatMap((record) => {
      const earlier = old.get(record.id)
      if (!earlier) return [`+ ${record.id} (tier ${record.quality.tier})`]
      const [was, is] = [cellsOf(earlier), cellsOf(record)]
      return benchmarkColumns.flatMap((column, index) =>
        was[index] === is[index]
          ? []
          : [`~ ${record.id}: ${column}: ${was[index] || 'nothing'} -> ${is[index] || 'nothing'}`],
      )
    }),
  ]
}
