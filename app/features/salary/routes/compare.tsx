import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { benchmarkCountries, benchmarksOf, findBenchmark } from '#app/content/salaries.server.ts'
import { type Basis, type Benchmark, bases, basisWords } from '#app/domain/benchmark.ts'
import { countryName } from '#app/domain/country.ts'
import { currencyName } from '#app/domain/money.ts'
import { CompareForm } from '#app/features/salary/components/compare-form.tsx'
import { RecordPlot } from '#app/features/salary/components/record-plot.tsx'
import { RecordTable } from '#app/features/salary/components/record-table.tsx'
import { convertibleCurrencies } from '#app/features/salary/convert.ts'
import { exchangeRateSource } from '#app/features/salary/exchange-rates.ts'
import { purchasingPowerSource, purchasingPowers } from '#app/features/salary/purchasing-powers.ts'
import { dayOf } from '#app/features/salary/routes/salary-guards.server.ts'
import { compareItemsPath, countryPath, salaryMethodPath } from '#app/features/salary/salary-paths.ts'
import { byCloseness, newestOfSeries, onePerCode } from '#app/features/salary/series.ts'
import { showIn, type Unit } from '#app/features/salary/yearly.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Compare pay between countries',
    description:
      'Two to four countries or figures side by side: in their own money, in another currency at a dated rate, or by purchasing power.',
  })

const mostItems = 4
const mostPerCountry = 6

export function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const items = readItems(search)
  const chosen = items.length >= 2 ? items : withPartner(items)
  const unit = readUnit(search.get('in'))
  const records = chosen.flatMap(recordsOf)
  const shown = records.filter((record) => showIn(record, unit) !== undefined)
  const byName = [...benchmarkCountries].sort((a, b) => countryName(a).localeCompare(countryName(b), 'en'))
  return {
    today: dayOf(context.now),
    items: chosen.map((item) => item.key),
    names: chosen.map((item) => (item.record ? item.record.role.label : countryName(item.country))),
    selects: chosen.map(({ country }) => country.toLowerCase()),
    countries: byName.map((country) => ({ value: country.toLowerCase(), label: countryName(country) })),
    unit,
    unitKey: search.get('in') ?? 'local',
    groups: groupByBasis(shown, unit),
    without: records.filter((record) => showIn(record, unit) === undefined),
  }
}

type Item = { key: string; country: string; record?: Benchmark }

/** Countries by code and records by id, each once, four at most; what names nothing is left out. */
function readItems(search: URLSearchParams): Item[] {
  const asked = ['with', 'with2', 'with3', 'with4'].flatMap((name) => search.getAll(name))
  const items = asked.flatMap((value): Item[] => {
    const record = findBenchmark(value)
    if (record) return [{ key: record.id, country: record.place.country, record }]
    const country = benchmarkCountries.find((code) => code === value.toUpperCase())
    return country ? [{ key: country.toLowerCase(), country }] : []
  })
  return [...new Map(items.map((item) => [item.key, item])).values()].slice(0, mostItems)
}

/** A comparison needs two: the United States stands beside what was asked for alone, and India beside them. */
function withPartner(items: Item[]): Item[] {
  const partners = ['US', 'IN'].filter((country) => items[0]?.country !== country)
  return [...items, ...partners.map((country) => ({ key: country.toLowerCase(), country }))].slice(0, 2)
}

/** The record asked for, or the newest national figures of a country about the job; where there are none, those of other jobs. */
function recordsOf({ country, record }: Item): Benchmark[] {
  if (record) return [record]
  const newest = newestOfSeries(benchmarksOf(country))
  const national = newest.filter(({ place }) => place.area === null)
  const own = national.filter(({ role }) => role.fit !== 'comparison')
  const local = newest.filter(({ role, place }) => role.fit !== 'comparison' && place.area_kind === 'state')
  const found = [...own, ...local]
  return onePerCode((found.length > 0 ? found : national).sort(byCloseness)).slice(0, mostPerCountry)
}

function readUnit(asked: string | null): Unit {
  if (asked === 'ppp') return { kind: 'ppp', country: 'US' }
  const [, country] = /^ppp-([a-z]{2})$/.exec(asked ?? '') ?? []
  if (country && purchasingPowers.has(country.toUpperCase()))
    return { kind: 'ppp', country: country.toUpperCase() }
  if (asked && convertibleCurrencies.includes(asked)) return { kind: 'currency', currency: asked }
  return { kind: 'local' }
}

type Group = { basis: Basis; countries: number; plots: { currency: string; records: Benchmark[] }[] }

/** Only figures of one basis share a picture, and only those in one money share an axis. */
function groupByBasis(records: Benchmark[], unit: Unit): Group[] {
  return bases.flatMap((basis) => {
    const own = records.filter(({ pay }) => pay.basis === basis)
    if (own.length === 0) return []
    const currencies = [...new Set(own.flatMap((record) => showIn(record, unit)?.currency ?? []))]
    return [
      {
        basis,
        countries: new Set(own.map(({ place }) => place.country)).size,
        plots: currencies.map((currency) => ({
          currency,
          records: own.filter((record) => showIn(record, unit)?.currency === currency),
        })),
      },
    ]
  })
}

export default function Compare() {
  const page = useLoaderData<typeof loader>()
  const { unit } = page
  const units = [
    { value: 'local', label: 'Its own money, as published' },
    { value: 'ppp', label: 'Purchasing power, as US dollars buy in the United States' },
    ...convertibleCurrencies.map((currency) => ({ value: currency, label: currencyName(currency) })),
  ]
  const tab = (key: string, label: string) => ({
    href: compareItemsPath(page.items, key),
    label,
    current: page.unitKey === key,
  })
  return (
    <div className="page pb-16">
      <PageHead title={page.names.join(' beside ')} overline="Compare pay">
        <p>{explain(unit)}</p>
      </PageHead>
      <LinkTabs
        label="In what money"
        tabs={[
          tab('local', 'Own money'),
          tab('USD', 'US dollars'),
          tab('EUR', 'Euro'),
          tab('GBP', 'Pounds'),
          tab('INR', 'Rupees'),
          tab('ppp', 'Purchasing power'),
        ]}
      />
      {page.groups.map(({ basis, countries, plots }, index) => (
        <Sheet
          key={basis}
          id={basis}
          wide
          title={basisTitles[basis]}
          aside={
            countries > 1
              ? 'The same basis on both sides: these can be compared.'
              : 'Nothing on the other side has this basis, so it stands alone.'
          }
        >
          {plots.map(({ currency, records }) => (
            <div key={currency} className="mb-8">
              <RecordPlot
                groups={groupByCountry(records)}
                currency={currency}
                unit={unit}
                withLegend={index === 0}
                label={`Ranges of pay, ${basisWords[basis]}, in ${currencyName(currency)}.`}
              />
              <div className="mt-4">
                <RecordTable
                  records={records}
                  caption={`${basisTitles[basis]} in ${currencyName(currency)}, by the year`}
                  today={page.today}
                  unit={unit}
                  withCountry
                />
              </div>
            </div>
          ))}
        </Sheet>
      ))}
      {page.without.length > 0 ? (
        <Sheet
          title="Without a rate"
          aside="Not guessed: these stay in the money in which they were published."
        >
          <RecordTable
            records={page.without}
            caption={
              unit.kind === 'ppp'
                ? 'Figures that their source had converted into another money, or of a country without a factor'
                : 'Figures in a currency, or of a year, for which we have no rate'
            }
            today={page.today}
            withCountry
          />
        </Sheet>
      ) : null}
      <Sheet title="Compare others" screenOnly>
        <CompareForm
          countries={page.countries}
          units={units}
          chosen={page.selects}
          unit={units.some(({ value }) => value === page.unitKey) ? page.unitKey : 'local'}
        />
      </Sheet>
      <Sheet title="Sources" aside={<a href={salaryMethodPath}>How to read all this</a>}>
        <p className="measure mb-3">
          The name of each figure leads to its source. What is known of each country:{' '}
          {[...new Set(page.selects)].map((country, index) => (
            <span key={country}>
              {index > 0 ? ', ' : ''}
              <a href={countryPath(country)}>{countryName(country.toUpperCase())}</a>
            </span>
          ))}
          .
        </p>
        {unit.kind === 'local' ? null : (
          <SourceList sources={[unit.kind === 'ppp' ? purchasingPowerSource : exchangeRateSource]} />
        )}
      </Sheet>
    </div>
  )
}

const basisTitles: Record<Basis, string> = {
  base: 'Base pay',
  'base-plus-cash': 'Base and bonus',
  'total-with-equity': 'Total with equity',
  'gross-wage': 'Gross wage, without equity',
  'legal-floor': 'Legal floors',
  unstated: 'Basis not stated',
}

function explain(unit: Unit): string {
  if (unit.kind === 'local') {
    return 'In the money in which each figure was published. Nothing is converted, and figures of different bases are kept apart.'
  }
  if (unit.kind === 'currency') {
    return `In ${currencyName(unit.currency)} at the average rate of each figure's own year; an undated one at the newest rate. Figures of different bases are kept apart.`
  }
  return `What buys as much as so many dollars in ${unit.country === 'US' ? 'the United States' : countryName(unit.country)}, by the World Bank's factor for whole economies (GDP). It is rougher than one of living costs, which we do not have.`
}

function groupByCountry(records: Benchmark[]) {
  const countries = [...new Set(records.map(({ place }) => place.country))]
  return countries.map((country) => ({
    key: country,
    title: countryName(country),
    records: records.filter(({ place }) => place.country === country),
  }))
}
