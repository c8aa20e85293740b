import { parse } from 'csv-parse/sync'
import { ImportRefused } from '#app/content/salary-import/read-records.ts'
import { type Benchmark, computeTier, type Stats } from '#app/domain/benchmark.ts'

// The disclosure files of the US Department of Labor (labor condition applications): public, by title, with the wage that was offered.
const needed = [
  'CASE_NUMBER',
  'CASE_STATUS',
  'JOB_TITLE',
  'WAGE_RATE_OF_PAY_FROM',
  'WAGE_UNIT_OF_PAY',
  'DECISION_DATE',
  'WORKSITE_STATE',
] as const

type Row = Record<(typeof needed)[number], string>

const title = /technical program(me)? manager|\bTPM\b/i
/** Another job that shares the letters. */
const otherJob = /technical (product|project) manager/i
const perYear: Record<string, number> = { year: 1, month: 12, 'bi-weekly': 26, week: 52, hour: 2080 }
const plausible = { least: 20_000, most: 1_000_000 }
/** How many filings a figure needs before it is shown, and a place before it stands by itself. */
const fewest = { median: 20, quartiles: 20, tails: 50 }

/** Whether the heading of a table is that of a disclosure file. */
export function isUsFilings(text: string): boolean {
  const [heading = ''] = text.split(/\r?\n/, 1)
  return needed.every((column) => heading.toUpperCase().includes(column))
}

/**
 * Records of the offered base pay of technical program managers: the whole country and each state with at least 20 filings. Only certified
 * filings count, each case once; hours, weeks and months are made years; amounts outside 20,000 to 1,000,000 are left out as slips.
 * Throws `ImportRefused` when the file cannot be read or holds too few.
 */
export function recordsOfUsFilings(text: string, { readOn }: { readOn: string }): Benchmark[] {
  const filings = readFilings(text)
  const states = [...new Set(filings.map(({ state }) => state))]
    .filter((state) => /^[A-Z]{2}$/.test(state))
    .sort()
  const cells = [
    { state: null, own: filings },
    ...states.map((state) => ({ state, own: filings.filter((filing) => filing.state === state) })),
  ].filter(({ own }) => own.length >= fewest.median)
  if (cells.length === 0) {
    throw new ImportRefused([
      `file: has ${filings.length} certified filings of technical program managers; ${fewest.median} are needed for a figure`,
    ])
  }
  return cells.map(({ state, own }) => recordOf(state, own, readOn))
}

type Filing = { yearly: number; month: string; state: string }

function readFilings(text: string): Filing[] {
  let rows: Row[]
  try {
    rows = parse(text, {
      columns: (names: string[]) => names.map((name) => name.trim().toUpperCase()),
      bom: true,
      skip_empty_lines: true,
      // The sheets are padded with rows that hold nothing but separators.
      skip_records_with_empty_values: true,
      relax_column_count: true,
    }) as Row[]
  } catch (error) {
    throw new ImportRefused([
      `file: is no table (${error instanceof Error ? error.message : 'unknown error'})`,
    ])
  }
  const cases = new Set<string>()
  const filings: Filing[] = []
  for (const row of rows) {
    const id = row.CASE_NUMBER?.trim()
    if (!id || cases.has(id) || row.CASE_STATUS?.trim().toLowerCase() !== 'certified') continue
    if (!title.test(row.JOB_TITLE ?? '') || otherJob.test(row.JOB_TITLE ?? '')) continue
    const factor = perYear[row.WAGE_UNIT_OF_PAY?.trim().toLowerCase() ?? '']
    const yearly = Math.round(
      Number((row.WAGE_RATE_OF_PAY_FROM ?? '').replace(/[$,\s]/g, '')) * (factor ?? Number.NaN),
    )
    const month = monthOf(row.DECISION_DATE ?? '')
    if (!(yearly >= plausible.least && yearly <= plausible.most) || month === undefined) continue
    cases.add(id)
    filings.push({ yearly, month, state: row.WORKSITE_STATE?.trim().toUpperCase() ?? '' })
  }
  return filings
}

/** 2026-03-31 and the American 3/31/2026 alike. */
function monthOf(date: string): string | undefined {
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{2})-\d{2}/.exec(date.trim()) ?? []
  if (isoYear && isoMonth) return `${isoYear}-${isoMonth}`
  const [, month, year] = /^(\d{1,2})\/\d{1,2}\/(\d{4})/.exec(date.trim()) ?? []
  return month && year ? `${year}-${month.padStart(2, '0')}` : undefined
}

function recordOf(state: string | null, filings: Filing[], readOn: string): Benchmark {
  const months = filings.map(({ month }) => month).sort()
  const record: Omit<Benchmark, 'quality'> = {
    id: ['us-lca-tpm-title', state?.toLowerCase(), months.at(-1)].filter(Boolean).join('-'),
    place: { country: 'US', area: state, area_kind: state ? 'state' : 'country' },
    role: {
      label: 'Technical program manager (title on the filing)',
      fit: 'tpm-title',
      scheme: null,
      code: null,
      level: null,
      experience_years: null,
    },
    pay: {
      currency: 'USD',
      converted_by_source: false,
      per: 'year',
      basis: 'base',
      hours_note: 'hours x 2,080, weeks x 52, months x 12',
    },
    stats: statsOf(filings.map(({ yearly }) => yearly)),
    period: { from: months[0] ?? null, to: months.at(-1) ?? null, published: null, note: null },
    sample: {
      n: filings.length,
      counts: 'filings',
      rel_std_error_pct: null,
      population: 'certified visa filings',
    },
    source: {
      publisher: 'US Department of Labor, OFLC',
      name: 'LCA disclosure data',
      kind: 'official-administrative',
      address: 'https://www.dol.gov/agencies/eta/foreign-labor/performance',
      obtained_from: null,
      steps_from_origin: 0,
      read_on: readOn,
    },
    licence: {
      id: 'US federal work (public domain)',
      verified: false,
      reuse: 'data',
      credit: 'Source: US Department of Labor, OFLC',
    },
  }
  const caveats = [
    'the wage offered in visa filings, its lower end where a range was given; bonus and equity are not in it',
  ]
  return { ...record, quality: { tier: computeTier(record), caveats, contradicts: [] } }
}

function statsOf(amounts: number[]): Stats {
  const sorted = [...amounts].sort((a, b) => a - b)
  const at = (share: number) => Math.round(quantile(sorted, share))
  return {
    ...(sorted.length >= fewest.tails && { p10: at(0.1) }),
    ...(sorted.length >= fewest.quartiles && { p25: at(0.25) }),
    p50: at(0.5),
    ...(sorted.length >= fewest.quartiles && { p75: at(0.75) }),
    ...(sorted.length >= fewest.tails && { p90: at(0.9) }),
  }
}

/** Linear between neighbours, as PostgreSQL's percentile_cont. */
function quantile(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
