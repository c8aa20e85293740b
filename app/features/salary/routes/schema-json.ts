import { describeBenchmarks } from '#app/content/salary-record-schema.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'

/** What a record of /salary.json may hold. */
export function loader() {
  return new Response(`${JSON.stringify(describeBenchmarks(), null, 2)}\n`, {
    headers: { ...readingPageHeaders(), 'content-type': 'application/schema+json; charset=utf-8' },
  })
}
