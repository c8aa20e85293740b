import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  benchmarkCountries,
  benchmarks,
  benchmarksOf,
  missingCountries,
} from '#app/content/salaries.server.ts'
import { type Benchmark, basisWords, kindWords, yearOf } from '#app/domain/benchmark.ts'
import { countryName } from '#app/domain/country.ts'
import {
  pageSize,
  readTableQuery,
  type SortKey,
  selectRecords,
  type TableQuery,
  tableSearch,
} from '#app/features/salary/benchmark-table.ts'
import { Figure } from '#app/features/salary/components/figure.tsx'
import { RecordPlot } from '#app/features/salary/components/record-plot.tsx'
import { RecordTable } from '#app/features/salary/components/record-table.tsx'
import { periodWords, TierMark } from '#app/features/salary/components/record-words.tsx'
import { TableFilters } from '#app/features/salary/components/table-filters.tsx'
import { dayOf } from '#app/features/salary/routes/salary-guards.server.ts'
import {
  compareItemsPath,
  comparePath,
  contributePath,
  countryPath,
  offersPath,
  recordPath,
  salaryCsvPath,
  salaryJsonPath,
  salaryMethodPath,
  salaryPath,
  salarySchemaPath,
} from '#app/features/salary/salary-paths.ts'
import { bestSupported, byCloseness, newestOfSeries, onePerCode } from '#app/features/salary/series.ts'
import { showIn } from '#app/features/salary/yearly.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Salary: what the role pays, where, and how far to trust it',
    description:
      'Pay of technical program managers and the jobs nearest to it, by country: each figure with its source, year, sample size and kind. No account, no wall.',
  })

const inDollars = { kind: 'currency', currency: 'USD' } as const

export function loader({ request, context }: LoaderFunctionArgs) {
  const query = readTableQuery(new URL(request.url).searchParams)
  const selected = selectRecords(benchmarks, query)
  const pages = Math.max(1, Math.ceil(selected.length / pageSize))
  const page = Math.min(query.page, pages)
  const byName = [...benchmarkCountries].sort((a, b) => countryName(a).localeCompare(countryName(b), 'en'))
  return {
    today: dayOf(context.now),
    query: { ...query, page },
    pages,
    total: selected.length,
    all: benchmarks.length,
    rows: selected.slice((page - 1) * pageSize, page * pageSize),
    countries: byName.map((country) => ({ value: country.toLowerCase(), label: countryName(country) })),
    years: [...new Set(benchmarks.flatMap((record) => yearOf(record) ?? []))].sort((a, b) => b - a),
    glance: byName.map((country) => glanceAt(country)),
    plot: byName.flatMap((country) => {
      const records = plotted(country)
      return records.length === 0 ? [] : [{ key: country, title: countryName(country), records }]
    }),
    missing: missingCountries
      .map(({ country, needed }) => ({ country, name: countryName(country), needed }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  }
}

function glanceAt(country: string) {
  const own = benchmarksOf(country)
  return {
    country,
    count: own.length,
    best: bestSupported(own) ?? null,
    quoted: own.find(({ source }) => source.kind === 'blog') ?? null,
  }
}

/** The three nearest national figures about the job itself that can be shown in dollars. */
function plotted(country: string): Benchmark[] {
  const national = benchmarksOf(country).filter(
    (record) =>
      record.role.fit !== 'comparison' &&
      record.place.area === null &&
      showIn(record, inDollars) !== undefined,
  )
  return onePerCode(newestOfSeries(national).sort(byCloseness)).slice(0, 3)
}

export default function SalaryHome() {
  const page = useLoaderData<typeof loader>()
  const isFiltered = tableSearch({ ...page.query, page: 1, sort: 'country', down: false }) !== ''
  return (
    <div className="page pb-16">
      <PageHead title="What the role pays, where, and how far to trust it">
        <p>
          No official statistic anywhere counts technical program managers as a job of their own. So every
          figure here says what it counts, who published it, in which year and from how many people, and none
          is mixed with another.
        </p>
      </PageHead>
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <ButtonLink look="primary" href={compareItemsPath(['us', 'in'], 'ppp')}>
          Compare countries
        </ButtonLink>
        <ButtonLink href={offersPath}>Weigh up an offer</ButtonLink>
        <ButtonLink href={contributePath}>Add your pay, anonymously</ButtonLink>
      </p>

      <Sheet
        title="By country"
        aside={
          <>
            Median, or what the source gives instead, by the year.{' '}
            <a href={salaryMethodPath}>What tier, fit and basis mean</a>
          </>
        }
      >
        <Table
          caption="The best-supported figure of each country (tier A to C, about the job itself), and medians that are only quoted somewhere"
          rows={page.glance}
          rowKey={({ country }) => country}
          columns={[
            {
              head: 'Country',
              cell: ({ country }) => <a href={countryPath(country)}>{countryName(country)}</a>,
            },
            {
              head: 'Best supported',
              cell: ({ best }) =>
                best ? (
                  <CitedFigure record={best} />
                ) : (
                  <span className="text-soft">no source of tier C or better about the job itself</span>
                ),
            },
            {
              head: 'Quoted, unchecked',
              cell: ({ quoted }) =>
                quoted ? <CitedFigure record={quoted} isWeak /> : <span className="text-soft">none</span>,
            },
            {
              head: 'Records',
              number: true,
              cell: ({ country, count }) => (
                <a href={`${salaryPath}?country=${country.toLowerCase()}#records`}>{count}</a>
              ),
            },
          ]}
        />
      </Sheet>

      <Sheet
        title="On one axis"
        aside="Up to three national figures a country, nearest job first, in US dollars at the average rate of each figure's own year."
      >
        <RecordPlot
          groups={page.plot}
          currency="USD"
          unit={inDollars}
          label="Ranges of pay by country in US dollars."
        />
        <details className="mt-4 border-b border-rule py-2">
          <summary className="py-1 font-semibold">The picture as a table</summary>
          <div className="pt-2">
            <RecordTable
              records={page.plot.flatMap(({ records }) => records)}
              caption="The same figures, in US dollars at the average rate of their year"
              today={page.today}
              unit={inDollars}
              withCountry
            />
          </div>
        </details>
        <p className="measure mt-3 text-[0.92rem] text-soft">
          Poland and Israel have no rate in our table, so their figures in złoty and shekel stand only in
          their own money. <a href={comparePath}>Compare in another currency or by purchasing power</a>
        </p>
      </Sheet>

      <section id="records" className="sheet" aria-label="All records">
        <h2 className="text-[1.25rem]!">All records</h2>
        <p className="mt-1 mb-4 text-[0.95rem] text-soft">
          {isFiltered ? `${page.total} of ${page.all} records` : `${page.all} records`}. The name of each
          leads to its source, licence, method and caveats.
        </p>
        <TableFilters query={page.query} countries={page.countries} years={page.years} />
        {page.rows.length === 0 ? (
          <p>
            No record passes these filters. <a href={`${salaryPath}#records`}>Show all</a>
          </p>
        ) : (
          <RecordTable
            records={page.rows}
            caption={`Page ${page.query.page} of ${page.pages}, by the year and in the money in which it was published`}
            today={page.today}
            withCountry
            heads={{
              country: <SortLink query={page.query} sort="country" label="Country" />,
              tier: <SortLink query={page.query} sort="tier" label="Tier" />,
              fit: <SortLink query={page.query} sort="fit" label="Fit" />,
              year: <SortLink query={page.query} sort="year" label="Year" />,
              n: <SortLink query={page.query} sort="n" label="n" />,
              figure: <SortLink query={page.query} sort="figure" label="Median" />,
            }}
          />
        )}
        <Pagination
          page={page.query.page}
          pages={page.pages}
          hrefOf={(to) => `${salaryPath}${tableSearch({ ...page.query, page: to })}#records`}
        />
      </section>

      <Sheet
        title="Missing"
        aside="Not estimated from elsewhere: a missing country stays missing until a source is there."
      >
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          {page.missing.map(({ country, name, needed }) => (
            <div key={country}>
              <dt className="font-bold">
                <a href={countryPath(country)}>{name}</a>
              </dt>
              <dd className="text-[0.95rem]">{needed}</dd>
            </div>
          ))}
        </dl>
      </Sheet>

      <Sheet title="Take it with you" aside="Every record, with its licence.">
        <ul className="measure grid gap-1">
          <li>
            <a href={salaryCsvPath}>All records as a table (CSV)</a>, which can be imported again without a
            loss
          </li>
          <li>
            <a href={salaryJsonPath}>All records as JSON</a>, described by a{' '}
            <a href={salarySchemaPath}>schema</a>
          </li>
          <li>
            <a href={salaryMethodPath}>How to read the figures</a>, how tiers are computed, and how the files
            are made
          </li>
        </ul>
      </Sheet>
    </div>
  )
}

/** A figure with what it takes to judge it, on two lines. */
function CitedFigure({ record, isWeak = false }: { record: Benchmark; isWeak?: boolean }) {
  const stat = record.stats.p50 ? 'p50' : record.stats.mean ? 'mean' : record.stats.point ? 'point' : 'p25'
  return (
    <span className="block min-w-48">
      <a href={recordPath(record.id)} className={isWeak ? 'text-soft' : 'font-bold'}>
        <Figure record={record} stat={stat} />
      </a>{' '}
      <TierMark tier={record.quality.tier} />
      <span className="block text-[0.82rem] text-soft">
        {kindWords[record.source.kind]}, {periodWords(record)}, {basisWords[record.pay.basis]}
        {stat === 'mean' ? ', a mean' : ''}; {record.role.label}
        {record.place.area ? `, ${record.place.area}` : ''}
      </span>
    </span>
  )
}

/** The head of a column that sorts by it; pressed again, the other way round. */
function SortLink({ query, sort, label }: { query: TableQuery; sort: SortKey; label: string }) {
  const isCurrent = query.sort === sort
  const down = isCurrent ? !query.down : sort === 'figure' || sort === 'year' || sort === 'n'
  return (
    <a
      href={`${salaryPath}${tableSearch({ ...query, sort, down, page: 1 })}#records`}
      className="inline-flex min-h-7 min-w-7 items-end whitespace-nowrap"
    >
      {label}
      {isCurrent ? (
        <>
          <span aria-hidden="true">{query.down ? ' ↓' : ' ↑'}</span>
          <span className="sr-only">{query.down ? ', sorted downwards' : ', sorted upwards'}</span>
        </>
      ) : null}
    </a>
  )
}
