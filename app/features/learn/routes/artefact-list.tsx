import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { artefacts } from '#app/content/artefacts.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { groups } from '#app/content/syllabus.server.ts'
import { artefactPath, learnPath, runningCasePath } from '#app/features/learn/learn-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Artefacts of a program, filled in and blank',
    description:
      'Charters, registers, schedules, reports and checklists of one complete fictional program, and blank ones to download.',
  })

export function loader() {
  return groups.map(({ slug, title, modules: own }) => ({
    slug,
    title,
    artefacts: artefacts
      .filter((artefact) =>
        modules.some((module) => own.includes(module.slug) && module.artefact === artefact.slug),
      )
      .map(({ slug: name, title: label, purpose, kind }) => ({ slug: name, title: label, purpose, kind })),
  }))
}

export default function ArtefactList() {
  const shelves = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="What a program is made of" overline={<a href={learnPath}>Learn</a>}>
        <p>
          Every artefact is filled in for <a href={runningCasePath}>one program</a> and can be downloaded
          blank. Where it is a table, as CSV too.
        </p>
      </PageHead>
      {shelves
        .filter(({ artefacts: own }) => own.length > 0)
        .map(({ slug, title, artefacts: own }) => (
          <Sheet key={slug} title={title}>
            <dl className="grid gap-4">
              {own.map((artefact) => (
                <div key={artefact.slug} className="measure">
                  <dt className="font-bold">
                    <a href={artefactPath(artefact.slug)}>{artefact.title}</a>
                  </dt>
                  <dd>{artefact.purpose}</dd>
                </div>
              ))}
            </dl>
          </Sheet>
        ))}
    </div>
  )
}
