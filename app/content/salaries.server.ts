import { z } from 'zod'
import { ContentError, parseContent } from '#app/content/parse-content.server.ts'
import { benchmarkSchema } from '#app/content/salary-record-schema.server.ts'
import { sourceField, words } from '#app/content/shared-schemas.server.ts'
import type { Benchmark } from '#app/domain/benchmark.ts'
import { asOfWords } from '#app/domain/date-words.ts'

const recordFiles = import.meta.glob<unknown>('/content/salaries/records/*.yaml', {
  eager: true,
  import: 'default',
})

/** Every public record, by country and then by id. */
export const benchmarks: Benchmark[] = Object.entries(recordFiles).flatMap(
  ([file, value]) => parseContent(z.array(benchmarkSchema), file, value) as Benchmark[],
)

const byId = new Map(benchmarks.map((record) => [record.id, record]))

checkReferences()

export function findBenchmark(id: string | undefined): Benchmark | undefined {
  return id === undefined ? undefined : byId.get(id)
}

/** ISO codes of the countries that have a record, in alphabetical order. */
export const benchmarkCountries: string[] = [...new Set(benchmarks.map(({ place }) => place.country))].sort()

export function benchmarksOf(country: string): Benchmark[] {
  return benchmarks.filter(({ place }) => place.country === country)
}

/** The newest day on which a source was read: the date of the whole collection. */
export const benchmarksReadOn: string =
  benchmarks
    .map(({ source }) => source.read_on)
    .sort()
    .at(-1) ?? ''

const countryCode = z.string().regex(/^[A-Z]{2}$/)

const gapsFile = z.strictObject({
  /** Countries without any record, and what would fill the gap. */
  missing: z.array(z.strictObject({ country: countryCode, needed: words(6, 40) })),
  /** Countries whose records leave something to be wished for. */
  wanted: z.array(z.strictObject({ country: countryCode, needed: words(6, 50) })),
})

const gapFiles = import.meta.glob<unknown>('/content/salaries/gaps.yaml', { eager: true, import: 'default' })

const gaps = parseContent(gapsFile, 'content/salaries/gaps.yaml', gapFiles['/content/salaries/gaps.yaml'])

export const missingCountries = gaps.missing

export function wantedFor(country: string): string | undefined {
  return gaps.wanted.find((gap) => gap.country === country)?.needed
}

const packageFile = z.strictObject({
  /** One country, or several that share a law. */
  countries: z.array(countryCode).min(1),
  summary: words(8, 45),
  facts: z
    .array(
      z.strictObject({
        topic: z.enum([
          'leave',
          'sick pay',
          'retirement',
          'health care',
          'parents',
          'bonus',
          'hours',
          'pay transparency',
        ]),
        says: words(8, 60),
        source: sourceField,
      }),
    )
    .min(1),
  ask: z.array(words(5, 32)).min(2).max(6),
})

const packageFiles = import.meta.glob<unknown>('/content/salaries/packages/*.yaml', {
  eager: true,
  import: 'default',
})

export type CountryPackage = Omit<z.infer<typeof packageFile>, 'countries'>

const packages = Object.entries(packageFiles)
  .map(([file, value]) => parseContent(packageFile, file, value))
  // A country's own file before one that it shares.
  .sort((a, b) => a.countries.length - b.countries.length)

/** What else a package holds in a country, as far as there is a source for it. */
export function packageOf(country: string): CountryPackage | undefined {
  const own = packages.filter(({ countries }) => countries.includes(country))
  const [first] = own
  return first && { summary: first.summary, facts: own.flatMap(({ facts }) => facts), ask: first.ask }
}

/** What a reader of /sources is told of: each publication once. */
export const salarySources = [
  ...new Map(
    benchmarks.map(({ source }) => [
      `${source.publisher}|${source.name}`,
      {
        title: source.name,
        publisher: source.publisher,
        url: source.address.startsWith('https://') ? source.address : undefined,
        asOf: asOfWords(source.read_on),
      },
    ]),
  ).values(),
  ...packages.flatMap(({ facts }) => facts.map(({ source }) => source)),
]

function checkReferences(): void {
  if (byId.size !== benchmarks.length) throw new ContentError('content/salaries: an id stands twice')
  for (const { id, quality } of benchmarks) {
    const unknown = quality.contradicts.filter((other) => !byId.has(other))
    if (unknown.length > 0) {
      throw new ContentError(`content/salaries: ${id}: contradicts ${unknown.join(', ')}, which is not there`)
    }
  }
}
