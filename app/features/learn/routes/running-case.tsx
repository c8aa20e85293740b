import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { runningCase } from '#app/content/running-case.server.ts'
import { learnPath } from '#app/features/learn/learn-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { FinishedHtml } from '#app/ui/finished-html.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Harbour, the program behind the examples',
    description:
      'One fictional payments migration, with its teams, dates, money and events, used in every module.',
  })

export function loader() {
  return runningCase
}

export default function RunningCasePage() {
  const { title, outcome, html } = useLoaderData<typeof loader>()
  return (
    <article className="page pb-16">
      <PageHead title={title} overline={<a href={learnPath}>Learn</a>}>
        <p>{outcome}</p>
      </PageHead>
      <div className="sheet">
        <FinishedHtml html={html} className="prose reading" />
      </div>
    </article>
  )
}
