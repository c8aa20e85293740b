import { parse as parseCsv } from 'csv-parse/sync'
import { importedBenchmarkSchema } from '#app/content/salary-record-schema.server.ts'
import { type Benchmark, computeTier, statNames } from '#app/domain/benchmark.ts'
import { recordOfCells } from '#app/domain/benchmark-columns.ts'

/** What is wrong with a file to import: a line a fault, each naming record and field. */
export class ImportRefused extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/**
 * The records of a file: our own download in JSON or CSV, or a list of records. Tiers are computed anew. Throws `ImportRefused` on any fault;
 * nothing is taken from a file that has one.
 */
export function readRecords(name: string, text: string): Benchmark[] {
  const given = name.endsWith('.csv') ? readTable(text) : readJson(text)
  const faults: string[] = []
  const records: Benchmark[] = []
  const seen = new Set<string>()
  for (const [index, entry] of given.entries()) {
    const title = nameOf(entry, index)
    const parsed = importedBenchmarkSchema.safeParse(entry)
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map(
          (issue) => `${title}: ${issue.path.join('.') || 'record'}: ${issue.message}`,
        ),
      )
      continue
    }
    if (seen.has(parsed.data.id)) faults.push(`${title}: id: stands twice in the file`)
    seen.add(parsed.data.id)
    const unchecked = parsed.data as Omit<Benchmark, 'quality'> & { quality: Partial<Benchmark['quality']> }
    records.push(
      canonical({
        ...unchecked,
        quality: {
          tier: computeTier(unchecked),
          caveats: [],
          contradicts: [],
          ...withoutTier(unchecked.quality),
        },
      }),
    )
  }
  if (given.length === 0) faults.push('file: holds no records')
  if (faults.length > 0) throw new ImportRefused(faults)
  return records
}

function withoutTier({
  tier: _computed,
  ...rest
}: Partial<Benchmark['quality']>): Partial<Benchmark['quality']> {
  return rest
}

/** The keys in the order of the schema and figures in the order of their size, so that equal records are written alike. */
function canonical({
  id,
  place,
  role,
  pay,
  stats,
  period,
  sample,
  source,
  licence,
  quality,
}: Benchmark): Benchmark {
  const figures = statNames.flatMap((name) => {
    const value = stats[name]
    return value === null || value === undefined ? [] : [[name, value] as const]
  })
  const { tier, caveats, contradicts } = quality
  return {
    id,
    place,
    role,
    pay,
    stats: Object.fromEntries(figures),
    period,
    sample,
    source,
    licence,
    quality: { tier, caveats, contradicts },
  }
}

function readJson(text: string): unknown[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ImportRefused([
      `file: is no JSON (${error instanceof Error ? error.message : 'unknown error'})`,
    ])
  }
  const records = Array.isArray(value) ? value : (value as { records?: unknown } | null)?.records
  if (!Array.isArray(records)) throw new ImportRefused(['file: holds no list of records'])
  return records
}

function readTable(text: string): unknown[] {
  try {
    const rows = parseCsv(text, { columns: true, bom: true, skip_empty_lines: true }) as Record<
      string,
      string
    >[]
    return rows.map(recordOfCells)
  } catch (error) {
    throw new ImportRefused([
      `file: is no table (${error instanceof Error ? error.message : 'unknown error'})`,
    ])
  }
}

function nameOf(entry: unknown, index: number): string {
  const id = (entry as { id?: unknown } | null)?.id
  return typeof id === 'string' && id !== '' ? id : `record ${index + 1}`
}
