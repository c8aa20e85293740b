import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allSources } from '#app/content/all-sources.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Sources',
    description: 'The public ladders, guides and studies that the content leans on, each with its date.',
  })

export function loader() {
  return { sources: allSources }
}

export default function Sources() {
  const { sources } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Sources">
        <p>
          What the content leans on. Facts and structure come from these; every sentence is our own, and
          judgement is called judgement where it is ours.
        </p>
      </PageHead>
      <Sheet title="All of them" aside={`${sources.length} sources, by publisher.`}>
        <SourceList sources={sources} />
      </Sheet>
    </div>
  )
}
