import { type Benchmark, fits, tiers, yearOf } from '#app/domain/benchmark.ts'

/** What two records share that are the same figure of two years. */
function seriesKey({ place, role, pay, source }: Benchmark): string {
  return [place.country, place.area, source.publisher, role.code, role.label, pay.basis, pay.currency].join(
    '|',
  )
}

/** The newest record of each series; an undated one is a series of its own year. */
export function newestOfSeries(records: Benchmark[]): Benchmark[] {
  const newest = new Map<string, Benchmark>()
  for (const record of records) {
    const key = seriesKey(record)
    const known = newest.get(key)
    if (!known || (yearOf(record) ?? 0) > (yearOf(known) ?? 0)) newest.set(key, record)
  }
  return [...newest.values()]
}

/** The same figure of other years, oldest first. */
export function otherYearsOf(record: Benchmark, records: Benchmark[]): Benchmark[] {
  const key = seriesKey(record)
  return records
    .filter((other) => other.id !== record.id && seriesKey(other) === key)
    .sort((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0))
}

/** The same figure over at least three years, oldest first. */
export function listSeries(records: Benchmark[]): Benchmark[][] {
  const groups = new Map<string, Benchmark[]>()
  for (const record of records) {
    if (yearOf(record) === undefined) continue
    const key = seriesKey(record)
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map(yearOf)).size >= 3)
    .map((group) => group.sort((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0)))
}

/**
 * What may stand in a headline first, then the nearest job, the best evidence, the newest. A rule for what stands on top; nothing is left out by
 * it.
 */
export function byCloseness(a: Benchmark, b: Benchmark): number {
  return (
    Number(isWellSupported(b)) - Number(isWellSupported(a)) ||
    fits.indexOf(a.role.fit) - fits.indexOf(b.role.fit) ||
    tiers.indexOf(a.quality.tier) - tiers.indexOf(b.quality.tier) ||
    (yearOf(b) ?? 0) - (yearOf(a) ?? 0) ||
    (b.sample.n ?? 0) - (a.sample.n ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Of figures of one publisher for one occupation and basis, such as by industry, the first. */
export function onePerCode(records: Benchmark[]): Benchmark[] {
  const first = new Map<string, Benchmark>()
  for (const record of records) {
    const { place, role, pay, source } = record
    const key =
      role.code === null ? record.id : [place.area, source.publisher, role.code, pay.basis].join('|')
    if (!first.has(key)) first.set(key, record)
  }
  return [...first.values()]
}

/** Evidence that may stand in a headline. */
function isWellSupported({ quality }: Benchmark): boolean {
  return quality.tier === 'A' || quality.tier === 'B' || quality.tier === 'C'
}

/** The best-supported figure about the job, if a country has one: never a comparison with another job, never tier D or E. */
export function bestSupported(records: Benchmark[]): Benchmark | undefined {
  return (
    newestOfSeries(records.filter(({ place, role }) => role.fit !== 'comparison' && place.area === null))
      .filter(isWellSupported)
      .sort(byCloseness)[0] ??
    newestOfSeries(records.filter(({ role }) => role.fit !== 'comparison'))
      .filter(isWellSupported)
      .sort(byCloseness)[0]
  )
}
