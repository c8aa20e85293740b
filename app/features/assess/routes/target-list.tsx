import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { levels, roles } from '#app/content/targets.server.ts'
import { targetPath } from '#app/features/assess/assess-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Forty targets: kinds of TPM and levels of scope',
    description:
      'Eight kinds of technical program manager at five levels of scope: what the work is like and what each one asks.',
  })

export function loader() {
  return {
    levels: levels.map(({ slug, name, scope, summary }) => ({ slug, name, scope, summary })),
    roles: roles.map(({ slug, name, summary }) => ({ slug, name, summary })),
  }
}

export default function TargetList() {
  const page = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Which job do you mean?" overline="Eight kinds of program, five levels of scope">
        <p>
          Titles differ from company to company, so a target here is the kind of program you would lead and
          how far your work reaches. Years of experience are not asked: they say almost nothing about how well
          somebody does the job.
        </p>
      </PageHead>
      <Sheet title="Levels of scope">
        <dl className="grid gap-4">
          {page.levels.map(({ slug, name, scope, summary }) => (
            <div key={slug} className="measure">
              <dt className="font-bold">
                {name}: {scope.toLowerCase()}
              </dt>
              <dd>{summary}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet title="Kinds of program" aside="Open one at a level.">
        <ul className="grid gap-6">
          {page.roles.map((role) => (
            <li key={role.slug} className="measure">
              <h3>{role.name}</h3>
              <p>{role.summary}</p>
              <p className="mt-1 flex flex-wrap gap-x-4">
                {page.levels.map((level) => (
                  <a key={level.slug} href={targetPath({ role: role.slug, level: level.slug })}>
                    {level.name}
                    <span className="sr-only">, {role.name}</span>
                  </a>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  )
}
