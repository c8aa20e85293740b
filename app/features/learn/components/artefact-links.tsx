import { artefactFilePath, artefactPath } from '#app/features/learn/learn-paths.ts'

/** Where an artefact is shown, and its files. */
export function ArtefactLinks({
  slug,
  title,
  kind,
  isElsewhere = false,
}: {
  slug: string
  title: string
  kind: 'table' | 'document'
  /** Whether this stands on another page than the artefact's own. */
  isElsewhere?: boolean
}) {
  const endings = kind === 'table' ? (['md', 'csv'] as const) : (['md'] as const)
  return (
    <ul className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1">
      {isElsewhere ? (
        <li>
          <a href={artefactPath(slug)}>See it filled in</a>
        </li>
      ) : null}
      {(['blank', 'filled'] as const).flatMap((form) =>
        endings.map((ending) => (
          <li key={form + ending}>
            <a
              href={artefactFilePath(slug, form, ending)}
              download
              aria-label={`${title}, ${form}, ${fileKinds[ending]}`}
            >
              {form === 'blank' ? 'Blank' : 'Filled'}, {fileKinds[ending]}
            </a>
          </li>
        )),
      )}
    </ul>
  )
}

const fileKinds = { md: 'Markdown', csv: 'CSV' }
