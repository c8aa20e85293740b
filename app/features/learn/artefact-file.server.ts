import { stringify } from 'csv-stringify/sync'
import type { Artefact } from '#app/content/artefacts.server.ts'

export type ArtefactForm = 'filled' | 'blank'

/** Rows that a blank table offers. */
const blankRows = 8

/** An artefact as a Markdown file; blank, its hints stand where the content belongs. */
export function artefactMarkdown(artefact: Artefact, form: ArtefactForm): string {
  const head = `# ${artefact.title}\n\n${form === 'blank' ? `_${artefact.purpose}_\n\n` : ''}`
  if (artefact.kind === 'document') {
    const sections = artefact.sections.map(
      ({ heading, hint, filled }) => `## ${heading}\n\n${form === 'blank' ? `_${hint}_` : filled.trim()}\n`,
    )
    return head + sections.join('\n')
  }
  const names = artefact.columns.map(({ name }) => name)
  const rows = form === 'filled' ? artefact.rows : [artefact.columns.map(({ hint }) => hint)]
  return `${head}${[names, names.map(() => '---'), ...rows].map(markdownRow).join('\n')}\n`
}

function markdownRow(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}

/**
 * A table as CSV (RFC 4180), one hint row in the blank one. It begins with a byte order mark: without it a spreadsheet takes
 * UTF-8 for something else. Cells that it would take for a formula get an apostrophe; numbers with a sign stay numbers.
 */
export function artefactCsv(artefact: Artefact & { kind: 'table' }, form: ArtefactForm): string {
  const rows =
    form === 'filled'
      ? artefact.rows
      : [
          artefact.columns.map(({ hint }) => hint),
          ...Array.from({ length: blankRows }, () => artefact.columns.map(() => '')),
        ]
  return stringify([artefact.columns.map(({ name }) => name), ...rows.map((cells) => cells.map(noFormula))], {
    bom: true,
    record_delimiter: 'windows',
  })
}

function noFormula(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-][\d.,]+$/.test(cell) ? `'${cell}` : cell
}
