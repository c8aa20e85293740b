import { redirect } from '@remix-run/node'
import { benchmarkCountries, findBenchmark, missingCountries } from '#app/content/salaries.server.ts'
import type { Benchmark } from '#app/domain/benchmark.ts'
import { countrySlug } from '#app/domain/country.ts'
import { countryPath } from '#app/features/salary/salary-paths.ts'
import { notFound } from '#app/platform/not-found.server.ts'

/** Countries that have a page: those with a record, and those that are known to be missing. */
export const knownCountries: string[] = [
  ...benchmarkCountries,
  ...missingCountries.map(({ country }) => country),
]

/** The ISO code of a country page. Its name, or the code in capitals, leads to the address as we spell it; others are 404. */
export function requireCountry(param: string | undefined): string {
  const code = knownCountries.find((country) => country.toLowerCase() === param)
  if (code) return code
  const meant = knownCountries.find(
    (country) => country === param?.toUpperCase() || countrySlug(country) === param?.toLowerCase(),
  )
  if (meant) throw redirect(countryPath(meant), 301)
  throw notFound()
}

export function requireBenchmark(id: string | undefined): Benchmark {
  const record = findBenchmark(id)
  if (!record) throw notFound()
  return record
}

/** Today as a calendar date, for marks of age. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}
