import type { Benchmark } from '#app/domain/benchmark.ts'
import { statNames } from '#app/domain/benchmark.ts'

/** The columns of the table as a file: every field of a record by its path, so that nothing is lost on the way out and back. */
export const benchmarkColumns: string[] = [
  'id',
  ...['country', 'area', 'area_kind'].map((name) => `place.${name}`),
  ...['label', 'fit', 'scheme', 'code', 'level', 'experience_years'].map((name) => `role.${name}`),
  ...['currency', 'converted_by_source', 'per', 'basis', 'hours_note'].map((name) => `pay.${name}`),
  ...statNames.map((name) => `stats.${name}`),
  ...['from', 'to', 'published', 'note'].map((name) => `period.${name}`),
  ...['n', 'counts', 'rel_std_error_pct', 'population'].map((name) => `sample.${name}`),
  ...['publisher', 'name', 'kind', 'address', 'obtained_from', 'steps_from_origin', 'read_on'].map(
    (name) => `source.${name}`,
  ),
  ...['id', 'verified', 'reuse', 'credit'].map((name) => `licence.${name}`),
  ...['tier', 'caveats', 'contradicts'].map((name) => `quality.${name}`),
]

const lists = new Set(['role.experience_years', 'quality.caveats', 'quality.contradicts'])
const booleans = new Set(['pay.converted_by_source', 'licence.verified'])

function isNumber(column: string): boolean {
  return /^(stats\.|sample\.n$|sample\.rel|source\.steps)/.test(column)
}

/** One cell a column. Nothing known is an empty cell, a list is JSON, a top-coded figure is written ">=239200". */
export function cellsOf(record: Benchmark): string[] {
  return benchmarkColumns.map((column) => {
    const value = column
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], record)
    if (value === null || value === undefined) return ''
    if (lists.has(column)) return JSON.stringify(value)
    if (typeof value === 'object') return `>=${(value as { at_least: number }).at_least}`
    return String(value)
  })
}

/** The record that a row of the file stands for, unchecked. Unknown columns are kept, so that the check can refuse them. */
export function recordOfCells(row: Record<string, string>): unknown {
  const record: Record<string, unknown> = {}
  for (const [column, cell] of Object.entries(row)) {
    const [part = '', key] = column.split('.')
    if (key === undefined) {
      record[part] = cell
      continue
    }
    record[part] ??= {}
    const group = record[part] as Record<string, unknown>
    if (part !== 'stats' || cell !== '') group[key] = readCell(column, cell)
  }
  return record
}

function readCell(column: string, cell: string): unknown {
  if (cell === '') return null
  if (lists.has(column)) return readList(cell)
  if (booleans.has(column)) return cell === 'true' ? true : cell === 'false' ? false : cell
  if (!isNumber(column)) return cell
  const [, topCoded] = /^>=(.+)$/.exec(cell) ?? []
  const value = Number(topCoded ?? cell)
  if (Number.isNaN(value)) return cell
  return topCoded === undefined ? value : { at_least: value }
}

function readList(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}
