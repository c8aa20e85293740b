import {
  type Basis,
  type Benchmark,
  bases,
  type Fit,
  fits,
  headlineStat,
  type SourceKind,
  sourceKinds,
  statValue,
  type Tier,
  tiers,
  yearlyFactor,
  yearOf,
} from '#app/domain/benchmark.ts'
import { countryName } from '#app/domain/country.ts'
import { convert } from '#app/features/salary/convert.ts'

export const sortKeys = ['country', 'figure', 'tier', 'fit', 'year', 'n'] as const
export type SortKey = (typeof sortKeys)[number]

/** What the address of the world table asks for. Absent means all. */
export type TableQuery = {
  country?: string | undefined
  fit?: Fit | undefined
  basis?: Basis | undefined
  kind?: SourceKind | undefined
  /** This tier or better. */
  tier?: Tier | undefined
  year?: number | undefined
  sort: SortKey
  down: boolean
  page: number
}

export const pageSize = 25

/** Reads the address; what means nothing counts as not asked for. */
export function readTableQuery(search: URLSearchParams): TableQuery {
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === search.get(name))
  const country = search.get('country')?.toUpperCase()
  const year = search.get('year') ?? ''
  const page = search.get('page') ?? ''
  const sort = one('sort', sortKeys) ?? 'country'
  const order = one('order', ['up', 'down'])
  return {
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
    fit: one('fit', fits),
    basis: one('basis', bases),
    kind: one('kind', sourceKinds),
    tier: one('tier', tiers),
    year: /^\d{4}$/.test(year) ? Number(year) : undefined,
    sort,
    down: order ? order === 'down' : sort === 'figure' || sort === 'year' || sort === 'n',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

/** The address that asks for the query, without what holds anyway. */
export function tableSearch(query: TableQuery): string {
  const wanted = new URLSearchParams()
  for (const name of ['country', 'fit', 'basis', 'kind', 'tier', 'year'] as const) {
    const value = query[name]
    if (value !== undefined)
      wanted.set(name, name === 'country' ? String(value).toLowerCase() : String(value))
  }
  const usual = query.sort === 'figure' || query.sort === 'year' || query.sort === 'n'
  if (query.sort !== 'country') wanted.set('sort', query.sort)
  if (query.down !== usual) wanted.set('order', query.down ? 'down' : 'up')
  if (query.page > 1) wanted.set('page', String(query.page))
  const text = wanted.toString()
  return text === '' ? '' : `?${text}`
}

/** The records that pass the filters, in the order asked for. */
export function selectRecords(records: Benchmark[], query: TableQuery): Benchmark[] {
  const passing = records.filter(
    (record) =>
      (query.country === undefined || record.place.country === query.country) &&
      (query.fit === undefined || record.role.fit === query.fit) &&
      (query.basis === undefined || record.pay.basis === query.basis) &&
      (query.kind === undefined || record.source.kind === query.kind) &&
      (query.tier === undefined || tiers.indexOf(record.quality.tier) <= tiers.indexOf(query.tier)) &&
      (query.year === undefined || yearOf(record) === query.year),
  )
  const keyed = passing.map((record) => ({ record, key: keyOf(record, query.sort) }))
  return keyed
    .sort((a, b) => compareKeys(a.key, b.key, query.down) || compareTies(a.record, b.record))
    .map(({ record }) => record)
}

/** What is not known stands last, whichever way the rest goes. */
function compareKeys(a: string | number | undefined, b: string | number | undefined, down: boolean): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  const order = typeof a === 'string' ? a.localeCompare(String(b), 'en') : a - Number(b)
  return down ? -order : order
}

function compareTies(a: Benchmark, b: Benchmark): number {
  return (
    countryName(a.place.country).localeCompare(countryName(b.place.country), 'en') ||
    fits.indexOf(a.role.fit) - fits.indexOf(b.role.fit) ||
    tiers.indexOf(a.quality.tier) - tiers.indexOf(b.quality.tier) ||
    (yearOf(b) ?? 0) - (yearOf(a) ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

function keyOf(record: Benchmark, sort: SortKey): string | number | undefined {
  switch (sort) {
    case 'country':
      return countryName(record.place.country)
    case 'figure':
      return dollars(record)
    case 'tier':
      return tiers.indexOf(record.quality.tier)
    case 'fit':
      return fits.indexOf(record.role.fit)
    case 'year':
      return yearOf(record)
    case 'n':
      return record.sample.n ?? undefined
  }
}

/** A year's pay in US dollars of the record's own year, only to put figures of many currencies in an order. */
function dollars(record: Benchmark): number | undefined {
  const name = headlineStat(record.stats)
  const stat = name && record.stats[name]
  if (!stat) return undefined
  const yearly = statValue(stat) * yearlyFactor(record.pay.per)
  return convert(yearly, { from: record.pay.currency, to: 'USD', on: rateDate(record) })?.amount
}

/** The date whose rate belongs to a record: the end of its period, else the day on which it was read. */
export function rateDate({ period, source }: Benchmark): string {
  return period.to ?? source.read_on
}
