import type { LoaderFunctionArgs } from '@remix-run/node'
import { findArtefact } from '#app/content/artefacts.server.ts'
import { artefactCsv, artefactMarkdown } from '#app/features/learn/artefact-file.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'

/** An artefact to download: `filled.md`, `blank.md`, and for tables `filled.csv`, `blank.csv`. */
export function loader({ params }: LoaderFunctionArgs) {
  const artefact = findArtefact(params.artefact)
  const [, form, ending] = /^(filled|blank)[.](md|csv)$/.exec(params.file ?? '') ?? []
  if (!artefact || !form || !ending || (ending === 'csv' && artefact.kind !== 'table')) throw notFound()
  const as = form === 'filled' ? 'filled' : 'blank'
  const body =
    ending === 'csv' && artefact.kind === 'table' ? artefactCsv(artefact, as) : artefactMarkdown(artefact, as)
  return new Response(body, {
    headers: {
      ...readingPageHeaders(),
      'content-type': ending === 'csv' ? 'text/csv; charset=utf-8' : 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${artefact.slug}-${form}.${ending}"`,
    },
  })
}
