import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { artefacts } from '#app/content/artefacts.server.ts'
import { artefactCsv } from '#app/features/learn/artefact-file.server.ts'

const tables = artefacts.flatMap((artefact) => (artefact.kind === 'table' ? [artefact] : []))

function csvOf(cells: string[]): string {
  const [table] = tables
  if (!table) throw new Error('no table')
  const columns = cells.map((_, index) => ({ name: `c${index}`, hint: '' }))
  return artefactCsv({ ...table, columns, rows: [cells] } as typeof table, 'filled')
}

test('every table is read by a parser as it stands on the page', () => {
  for (const table of tables) {
    const [head, ...rows] = parse(artefactCsv(table, 'filled'), { bom: true })
    expect(head).toEqual(table.columns.map(({ name }) => name))
    expect(rows).toEqual(table.rows)
  }
})

test('a formula is disarmed, a number with a sign stays a number', () => {
  const [, row] = parse(csvOf(['=1+1', '@x', '-cmd', '-5,000', '+27,500', '2 × 3']), { bom: true })
  expect(row).toEqual(["'=1+1", "'@x", "'-cmd", '-5,000', '+27,500', '2 × 3'])
})

test('a spreadsheet is told that it is UTF-8', () => {
  expect(csvOf(['×', 'b']).startsWith('\uFEFF')).toBe(true)
})
