import { benchmarks } from '#app/content/salaries.server.ts'
import { benchmarksAsCsv } from '#app/features/salary/benchmark-csv.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'

/** Every public record as a table, with its licence. */
export function loader() {
  return new Response(benchmarksAsCsv(benchmarks), {
    headers: {
      ...readingPageHeaders(),
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="salary-benchmarks.csv"',
    },
  })
}
