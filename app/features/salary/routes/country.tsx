import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  benchmarkCountries,
  benchmarksOf,
  missingCountries,
  packageOf,
  wantedFor,
} from '#app/content/salaries.server.ts'
import { type Benchmark, basisWords, fitShort, kindWords } from '#app/domain/benchmark.ts'
import { countryInText, countryName } from '#app/domain/country.ts'
import { currencyName } from '#app/domain/money.ts'
import { Figure } from '#app/features/salary/components/figure.tsx'
import { PackageSheet } from '#app/features/salary/components/package-sheet.tsx'
import { RecordPlot } from '#app/features/salary/components/record-plot.tsx'
import { RecordTable } from '#app/features/salary/components/record-table.tsx'
import { periodWords, recordName, TierMark } from '#app/features/salary/components/record-words.tsx'
import { TrendFigure } from '#app/features/salary/components/trend-sheet.tsx'
import { dayOf, requireCountry } from '#app/features/salary/routes/salary-guards.server.ts'
import {
  compareItemsPath,
  contributePath,
  countryPath,
  offersPath,
  recordPath,
  salaryMethodPath,
  salaryPath,
} from '#app/features/salary/salary-paths.ts'
import { bestSupported, byCloseness, listSeries, newestOfSeries } from '#app/features/salary/series.ts'
import { indexCode, trendBeside } from '#app/features/salary/trend.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Pay in ${countryInText(args.data.country)}` : 'Pay by country',
    description: args.data
      ? `What technical program managers and the jobs nearest to them are paid in ${countryInText(args.data.country)}: ${args.data.count === 0 ? 'no source yet, and what is needed' : 'each figure with its source, year, sample and kind'}.`
      : 'Pay by country.',
  })

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const country = requireCountry(params.country)
  const own = benchmarksOf(country)
  const newest = newestOfSeries(own).sort(byCloseness)
  const yardsticks = own.filter(({ role }) => role.code === indexCode)
  const withIndex = new URL(request.url).searchParams.get('index') === 'all-jobs' && yardsticks.length > 0
  return {
    country,
    today: dayOf(context.now),
    count: own.length,
    best: bestSupported(own) ?? null,
    national: newest.filter(({ place, role }) => place.area === null && role.fit !== 'comparison'),
    areas: newest.filter(({ place, role }) => place.area !== null && role.fit !== 'comparison'),
    others: newest.filter(({ role }) => role.fit === 'comparison'),
    trends: listSeries(own)
      .filter(([first]) => first && first.role.code !== indexCode)
      .sort(([a], [b]) => (a && b ? byCloseness(a, b) : 0))
      .map((series) => trendBeside(series, yardsticks)),
    withIndex,
    hasIndex: yardsticks.length > 0,
    disagreements: own.flatMap((record) =>
      own.filter(({ id }) => record.quality.contradicts.includes(id)).map((other) => ({ record, other })),
    ),
    needed: missingCountries.find((gap) => gap.country === country)?.needed ?? wantedFor(country) ?? null,
    package: packageOf(country) ?? null,
    partners: ['US', 'IN', 'GB', 'CA', 'DE', 'AU'].filter(
      (code) => code !== country && benchmarkCountries.includes(code),
    ),
  }
}

export default function Country() {
  const page = useLoaderData<typeof loader>()
  const { country, best } = page
  const name = countryName(country)
  return (
    <div className="page pb-16">
      <PageHead title={`Pay in ${countryInText(country)}`} overline={<a href={salaryPath}>Salary</a>}>
        {page.count === 0 ? (
          <p>There is no record of this country yet, and nothing is estimated from another.</p>
        ) : best ? (
          <p>
            The best-supported figure: <Figure record={best} stat={best.stats.p50 ? 'p50' : 'mean'} /> a year
            {best.stats.p50 ? ', a median' : ', a mean'} ({kindWords[best.source.kind]}, {periodWords(best)},{' '}
            {basisWords[best.pay.basis]}) for <a href={recordPath(best.id)}>{recordName(best)}</a>,{' '}
            <TierMark tier={best.quality.tier} />. It is a proxy: no official source counts technical program
            managers by themselves.
          </p>
        ) : (
          <p>
            No source of tier C or better tells what technical program managers or their nearest kin earn
            here. What there is stands below, with what it is worth.
          </p>
        )}
      </PageHead>
      <p className="no-print mt-6 flex flex-wrap items-center gap-3">
        {page.count > 0 ? (
          <>
            {page.partners.slice(0, 3).map((other) => (
              <ButtonLink key={other} href={compareItemsPath([country, other], 'ppp')}>
                Beside {countryInText(other)}
              </ButtonLink>
            ))}
            <a href={`${offersPath}?country=${country.toLowerCase()}`}>Weigh up an offer here</a>
          </>
        ) : null}
        <a href={`${contributePath}?country=${country.toLowerCase()}`}>Add your pay, anonymously</a>
      </p>

      {page.count === 0 ? (
        <div className="mt-8">
          <EmptyState
            title={`What would fill ${name}`}
            action={<ButtonLink href={salaryPath}>Countries with records</ButtonLink>}
          >
            <p>{page.needed}</p>
          </EmptyState>
        </div>
      ) : null}
      {page.national.length > 0 ? (
        <RecordSheet
          id="whole-country"
          title="The whole country"
          aside="The newest figure of each source, nearest job first. They count different people: none is an estimate of another."
          records={page.national}
          today={page.today}
          name={name}
        />
      ) : null}
      {page.areas.length > 0 ? (
        <RecordSheet
          id="places"
          title="States, metros and counties"
          aside="Parts of the country, each from one source."
          records={page.areas}
          today={page.today}
          name={name}
        />
      ) : null}
      {page.others.length > 0 ? (
        <RecordSheet
          id="other-jobs"
          title="Other jobs"
          aside="For comparison only: these people are not technical program managers."
          records={page.others}
          today={page.today}
          name={name}
        />
      ) : null}
      {page.trends.length > 0 ? (
        <Sheet
          id="years"
          title="Over the years"
          aside={
            page.hasIndex ? (
              page.withIndex ? (
                <a href={`${countryPath(country)}#years`}>Without the index</a>
              ) : (
                <a href={`${countryPath(country)}?index=all-jobs#years`}>
                  Show what an index would do: the median of every job
                </a>
              )
            ) : null
          }
        >
          <p className="measure mb-4">
            In nominal terms: money of each year, not adjusted for prices. The survey covers all industries
            and leaves equity out.
          </p>
          <div className="grid grid-cols-1 gap-10">
            {page.trends.slice(0, 2).map((rows) => (
              <TrendFigure key={rows[0]?.record.id} rows={rows} withIndex={page.withIndex} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {page.disagreements.length > 0 ? (
        <Sheet
          title="Where sources disagree"
          aside="Kept side by side. A span of sources is more honest than one market rate."
        >
          <ul className="measure grid gap-2">
            {page.disagreements.map(({ record, other }) => (
              <li key={`${record.id} ${other.id}`}>
                <Cited record={record} /> against <Cited record={other} />
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
      <PackageSheet country={country} entry={page.package} />
      {page.count > 0 ? (
        <Sheet title="What is missing" aside={<a href={salaryMethodPath}>How to read the figures</a>}>
          <p className="measure">
            {page.needed ??
              'Base, bonus and equity apart, by level, from a source whose terms allow it to be shown here.'}
          </p>
        </Sheet>
      ) : null}
    </div>
  )
}

function Cited({ record }: { record: Benchmark }) {
  const stat = record.stats.p50 ? 'p50' : record.stats.point ? 'point' : 'mean'
  return (
    <>
      <Figure record={record} stat={stat} /> (<a href={recordPath(record.id)}>{recordName(record)}</a>,{' '}
      {kindWords[record.source.kind]}, {periodWords(record)}, {fitShort[record.role.fit]}, tier{' '}
      {record.quality.tier})
    </>
  )
}

/** Pictures by money, then one table: what was published in dollars does not share an axis with euro. */
function RecordSheet({
  id,
  title,
  aside,
  records,
  today,
  name,
}: {
  id: string
  title: string
  aside: string
  records: Benchmark[]
  today: string
  name: string
}) {
  const currencies = [...new Set(records.map(({ pay }) => pay.currency))]
  return (
    <Sheet id={id} title={title} aside={aside} wide>
      {currencies.map((currency, index) => {
        const own = records.filter(({ pay }) => pay.currency === currency)
        const converted = own.every(({ pay }) => pay.converted_by_source)
        return (
          <div key={currency} className="mb-6">
            {currencies.length > 1 || converted ? (
              <p className="mb-1 text-[0.92rem] font-semibold">
                In {currencyName(currency)}
                {converted ? ', into which the source itself converted' : ''}
              </p>
            ) : null}
            <RecordPlot
              groups={[{ key: currency, records: own }]}
              currency={currency}
              withLegend={index === currencies.length - 1}
              label={`${title}: ranges of pay in ${name}, ${currencyName(currency)}.`}
            />
          </div>
        )
      })}
      <RecordTable
        records={records}
        caption={`${title}: by the year, in the money in which it was published`}
        today={today}
      />
    </Sheet>
  )
}
