import { benchmarks, benchmarksReadOn } from '#app/content/salaries.server.ts'
import { benchmarkSchemaId } from '#app/content/salary-record-schema.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'

/** Every public record. The same for everybody, so the server keeps it with its ETag. */
export function loader() {
  const body = { schema: benchmarkSchemaId, made_on: benchmarksReadOn, records: benchmarks }
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: { ...readingPageHeaders(), 'content-type': 'application/json; charset=utf-8' },
  })
}
