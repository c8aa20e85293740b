import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { areaSlugs } from '#app/domain/competency.ts'
import { areaNames } from '#app/features/assess/area-names.ts'
import { competencyPath, formulaPath } from '#app/features/assess/assess-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'The fifteen competencies of a technical program manager',
    description:
      'What the role asks, in fifteen competencies and over 350 statements that a second person could check, at five levels.',
  })

export function loader() {
  return {
    statements: competencies.flatMap(({ levels }) => levels.flatMap(({ anchors }) => anchors)).length,
    areas: areaSlugs.map((area) => ({
      area,
      name: areaNames[area],
      competencies: competencies
        .filter((competency) => competency.area === area)
        .map(({ slug, name, summary }) => ({ slug, name, summary })),
    })),
  }
}

export default function CompetencyList() {
  const { areas, statements } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Fifteen competencies, five levels" overline="The model">
        <p>
          Everything in this app is filed under one of these. Each has five levels, told by things a person
          did that somebody else could check: {statements} statements in all. Readiness compares them with
          what a job asks (<a href={formulaPath}>how it is computed</a>).
        </p>
      </PageHead>
      {areas.map(({ area, name, competencies: own }) => (
        <Sheet key={area} title={name}>
          <dl className="grid gap-5">
            {own.map(({ slug, name: title, summary }) => (
              <div key={slug} className="measure">
                <dt className="text-[1.08rem] font-bold">
                  <a href={competencyPath(slug)}>{title}</a>
                </dt>
                <dd>{summary}</dd>
              </div>
            ))}
          </dl>
        </Sheet>
      ))}
    </div>
  )
}
