import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findArtefact } from '#app/content/artefacts.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { ArtefactLinks } from '#app/features/learn/components/artefact-links.tsx'
import { areFigures } from '#app/features/learn/figures.ts'
import { artefactsPath, modulePath, runningCasePath } from '#app/features/learn/learn-paths.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { FinishedHtml } from '#app/ui/finished-html.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `${args.data.artefact.title}: an example and a blank one` : 'Artefact',
    description: args.data?.artefact.purpose ?? 'An artefact of a program.',
  })

export function loader({ params }: LoaderFunctionArgs) {
  const artefact = findArtefact(params.artefact)
  if (!artefact) throw notFound()
  return {
    artefact:
      artefact.kind === 'table'
        ? artefact
        : {
            ...artefact,
            sections: artefact.sections.map(({ heading, hint, filled }) => ({
              heading,
              hint,
              html: renderMarkdown(filled, `${heading}, table`),
            })),
          },
    usedIn: modules
      .filter((module) => module.artefact === artefact.slug)
      .map(({ slug, title }) => ({ slug, title })),
  }
}

export default function ArtefactPage() {
  const { artefact, usedIn } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={artefact.title} overline={<a href={artefactsPath}>Artefacts</a>}>
        <p>{artefact.purpose}</p>
      </PageHead>
      <ArtefactLinks slug={artefact.slug} title={artefact.title} kind={artefact.kind} />
      <section className="sheet" aria-label="Filled in">
        <h2 className="text-[1.25rem]!">Filled in</h2>
        <p className="mb-4 text-[0.92rem] text-soft">
          For <a href={runningCasePath}>Harbour</a>, the program used in every module.
        </p>
        {artefact.kind === 'table' ? (
          <Table
            caption={`${artefact.title}, filled in`}
            captionHidden
            columns={columnsOf(artefact)}
            rows={artefact.rows.map((cells, index) => ({ key: String(index), cells }))}
            rowKey={({ key }) => key}
          />
        ) : (
          <div className="grid gap-6">
            {artefact.sections.map(({ heading, html }) => (
              <section key={heading} className="measure min-w-0" aria-label={heading}>
                <h3>{heading}</h3>
                <FinishedHtml html={html} />
              </section>
            ))}
          </div>
        )}
      </section>
      <Sheet id="parts" title="What goes where" aside="The hints of the blank one.">
        <dl className="measure grid gap-3">
          {(artefact.kind === 'table'
            ? artefact.columns.map(({ name, hint }) => ({ name, hint }))
            : artefact.sections.map(({ heading, hint }) => ({ name: heading, hint }))
          ).map(({ name, hint }) => (
            <div key={name}>
              <dt className="font-semibold">{name}</dt>
              <dd>{hint}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      {usedIn.length > 0 ? (
        <Sheet title="Taught in">
          <ul>
            {usedIn.map(({ slug, title }) => (
              <li key={slug}>
                <a href={modulePath(slug)}>{title}</a>
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </div>
  )
}

type Row = { key: string; cells: string[] }

function columnsOf({ columns, rows }: { columns: { name: string }[]; rows: string[][] }) {
  const [first, ...rest] = columns.map(({ name: head }, index) => ({
    head,
    cell: ({ cells }: Row) => cells[index] ?? '',
    // The first column says which row it is, even where it does so by a number.
    number: index > 0 && areFigures(rows.map((cells) => cells[index] ?? '')),
  }))
  if (!first) throw new Error('A table has columns.')
  return [first, ...rest] as [typeof first, ...typeof rest]
}
