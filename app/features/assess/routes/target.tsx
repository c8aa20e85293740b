import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { levels, roles, targetSources } from '#app/content/targets.server.ts'
import { proficiencyNames } from '#app/domain/proficiency.ts'
import { competencyPath, quickScanPath, reportPath, targetPath } from '#app/features/assess/assess-paths.ts'
import { requireTarget } from '#app/features/assess/routes/route-guards.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data?.target.name ?? 'Target',
    description: args.data
      ? `${args.data.target.scope}. ${args.data.target.roleSummary}`
      : 'A technical program manager job.',
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const target = requireTarget(params.role, params.level)
  const role = roles.find(({ slug }) => slug === target.role)
  const viewer = await context.viewer()
  return {
    target,
    programs: role?.programs ?? [],
    partners: role?.partners ?? [],
    levels: levels.map(({ slug, name }) => ({ slug, name })),
    rows: competencies.map(({ slug, name }) => ({
      slug,
      name,
      required: target.requirements[slug],
      isEssential: target.essentials.includes(slug),
    })),
    sources: targetSources,
    hasWork: viewer.kind !== 'stranger',
  }
}

export default function TargetPage() {
  const {
    target,
    programs,
    partners,
    rows,
    sources,
    hasWork,
    levels: scopes,
  } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={target.name} overline={target.scope}>
        <p>{target.roleSummary}</p>
      </PageHead>
      <LinkTabs
        label="Levels of scope"
        tabs={scopes.map(({ slug, name }) => ({
          href: targetPath({ role: target.role, level: slug }),
          label: name,
          current: slug === target.level,
        }))}
      />
      <p className="measure mt-6 text-[1.08rem]">{target.work}</p>
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <ButtonLink look="primary" href={`${quickScanPath}?role=${target.role}&level=${target.level}`}>
          Am I ready for this?
        </ButtonLink>
        {hasWork ? <ButtonLink href={reportPath(target)}>My report for it</ButtonLink> : null}
      </p>
      <Sheet title="Programs of this kind">
        <ul className="measure list-disc pl-5">
          {programs.map((program) => (
            <li key={program} className="mt-1">
              {program}
            </li>
          ))}
        </ul>
        <p className="measure mt-4">
          <strong>Works with:</strong> {partners.join(', ')}.
        </p>
      </Sheet>
      <Sheet title="What it asks" aside="Proficiency from 1 to 5. Essential competencies count twice.">
        <Table
          caption={`What ${target.name} requires in each competency`}
          captionHidden
          rows={rows}
          rowKey={({ slug }) => slug}
          columns={[
            {
              head: 'Competency',
              cell: ({ slug, name, isEssential }) => (
                <>
                  <a href={competencyPath(slug)}>{name}</a>{' '}
                  {isEssential ? <Tag tone="signal">essential</Tag> : null}
                </>
              ),
            },
            { head: 'Required', cell: ({ required }) => `${required} ${proficiencyNames[required]}` },
          ]}
        />
        <p className="measure mt-4 text-[0.92rem] text-soft">
          These requirements are our judgement, leaning on the public ladders below. A company's own ladder
          overrules them.
        </p>
      </Sheet>
      <Sheet title="Sources">
        <SourceList sources={sources} />
      </Sheet>
    </div>
  )
}
