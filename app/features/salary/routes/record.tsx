import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { benchmarksOf, findBenchmark } from '#app/content/salaries.server.ts'
import { basisWords, fitWords, kindWords, statNames, statWords, tierReasons } from '#app/domain/benchmark.ts'
import { countryName } from '#app/domain/country.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { currencyName } from '#app/domain/money.ts'
import { Figure } from '#app/features/salary/components/figure.tsx'
import { RecordPlot } from '#app/features/salary/components/record-plot.tsx'
import {
  periodWords,
  perWords,
  recordName,
  TierMark,
  YearMark,
} from '#app/features/salary/components/record-words.tsx'
import { isPlaceable } from '#app/features/salary/offer.ts'
import { dayOf, requireBenchmark } from '#app/features/salary/routes/salary-guards.server.ts'
import {
  compareItemsPath,
  countryPath,
  offersPath,
  recordPath,
  salaryJsonPath,
  salaryMethodPath,
} from '#app/features/salary/salary-paths.ts'
import { otherYearsOf } from '#app/features/salary/series.ts'
import { canPlace, showIn } from '#app/features/salary/yearly.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) => {
  const record = args.data?.record
  return pageMeta(args, {
    title: record ? `Pay record ${record.id}` : 'Pay record',
    description: record
      ? `One pay figure with its source: ${kindWords[record.source.kind]}, ${countryName(record.place.country)}, ${periodWords(record)}, ${basisWords[record.pay.basis]}. Record ${record.id}.`
      : 'One pay figure with its source.',
  })
}

export function loader({ params, context }: LoaderFunctionArgs) {
  const record = requireBenchmark(params.record)
  return {
    today: dayOf(context.now),
    record,
    name: recordName(record),
    reasons: tierReasons(record),
    years: otherYearsOf(record, benchmarksOf(record.place.country)),
    contradicts: record.quality.contradicts.flatMap((id) => findBenchmark(id) ?? []),
  }
}

export default function RecordPage() {
  const { record, name, reasons, contradicts, years, today } = useLoaderData<typeof loader>()
  const { source, sample, licence, role, pay, place, period } = record
  const names = statNames.filter((stat) => record.stats[stat] !== undefined && record.stats[stat] !== null)
  const dollars = pay.currency === 'USD' ? undefined : showIn(record, { kind: 'currency', currency: 'USD' })
  const per = perWords[pay.per]
  return (
    <div className="page pb-16">
      <PageHead
        title={name}
        overline={<a href={countryPath(place.country)}>Pay in {countryName(place.country)}</a>}
      >
        <p>
          One figure from one source: {kindWords[source.kind]}, {periodWords(record)}, {basisWords[pay.basis]}
          .
        </p>
      </PageHead>
      <div className="mt-8">
        <TitleBlock
          entries={[
            { term: 'Kind of source', value: kindWords[source.kind] },
            { term: 'Year', value: <YearMark record={record} today={today} /> },
            {
              term: 'n',
              value:
                sample.n === null ? (
                  'not told'
                ) : (
                  <span data-record={record.id} data-stat="n">
                    {sample.n.toLocaleString('en-GB')}
                  </span>
                ),
            },
            { term: 'Basis', value: basisWords[pay.basis] },
            { term: 'Fit', value: fitWords[role.fit] },
            { term: 'Tier', value: <TierMark tier={record.quality.tier} /> },
          ]}
        />
      </div>

      <Sheet title="Figures" aside={per ?? 'Pay by the year.'}>
        <RecordPlot
          groups={[{ key: record.id, records: [record] }]}
          currency={pay.currency}
          label={`The figures of ${name} on an axis.`}
        />
        <div className="mt-4">
          <Table
            caption={`In ${currencyName(pay.currency)}${pay.converted_by_source ? ', converted by the source itself' : ''}${dollars ? `; US dollars at the ${dollars.how}` : ''}`}
            rows={names}
            rowKey={(stat) => stat}
            columns={[
              { head: 'Figure', cell: (stat) => statWords[stat] },
              { head: 'A year', number: true, cell: (stat) => <Figure record={record} stat={stat} /> },
              ...(dollars
                ? [
                    {
                      head: 'In US dollars',
                      number: true,
                      cell: (stat: (typeof names)[number]) => (
                        <Figure record={record} stat={stat} unit={{ kind: 'currency', currency: 'USD' }} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </div>
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1">
          <a href={compareItemsPath([record.id, place.country === 'US' ? 'gb' : 'us'], 'USD')}>
            Compare with another country
          </a>
          {canPlace(record) && isPlaceable(record, pay.currency) ? (
            <a href={`${offersPath}?record=${record.id}`}>Place an offer on it</a>
          ) : null}
        </p>
      </Sheet>

      {years.length > 0 ? (
        <Sheet
          title="Other years"
          aside="The same figure of the same source; nothing is adjusted between them."
        >
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {years.map((other) => (
              <li key={other.id}>
                <a href={recordPath(other.id)}>{periodWords(other)}</a>
                {other.stats.p50 ? (
                  <>
                    , median <Figure record={other} stat="p50" />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}

      <Sheet title="What it counts">
        <dl className="measure grid grid-cols-1 gap-3">
          <Entry term="In the source's own words">{role.label}</Entry>
          {role.code ? (
            <Entry term="Code">
              {role.scheme} {role.code}
            </Entry>
          ) : null}
          <Entry term="Place">
            {place.area ? `${place.area}, ` : ''}
            {countryName(place.country)}
          </Entry>
          {sample.population ? <Entry term="Who">{sample.population}</Entry> : null}
          {sample.rel_std_error_pct === null ? null : (
            <Entry term="Standard error of the mean">{sample.rel_std_error_pct} %</Entry>
          )}
          {role.experience_years ? (
            <Entry term="Experience asked">from {role.experience_years[0]} years</Entry>
          ) : null}
          {pay.hours_note ? <Entry term="Hours">{pay.hours_note}</Entry> : null}
          {period.note ? (
            <Entry term="Note on the period">
              <span data-record={record.id} data-stat="note">
                {period.note}
              </span>
            </Entry>
          ) : null}
          {record.quality.caveats.length > 0 ? (
            <Entry term="Caveats">
              <ul className="list-disc pl-5">
                {record.quality.caveats.map((caveat) => (
                  <li key={caveat} data-record={record.id} data-stat="caveat">
                    {caveat}
                  </li>
                ))}
              </ul>
            </Entry>
          ) : null}
          {contradicts.length > 0 ? (
            <Entry term="Disagrees with">
              <ul className="list-disc pl-5">
                {contradicts.map((other) => (
                  <li key={other.id}>
                    <a href={recordPath(other.id)}>{recordName(other)}</a>: {kindWords[other.source.kind]}
                    {other.stats.p50 ? (
                      <>
                        , median <Figure record={other} stat="p50" />
                      </>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Entry>
          ) : null}
        </dl>
      </Sheet>

      <Sheet title="Where it comes from">
        <dl className="measure grid grid-cols-1 gap-3">
          <Entry term="Publisher">{source.publisher}</Entry>
          <Entry term="Publication">
            {source.address.startsWith('https://') ? (
              <a href={source.address} rel="noreferrer">
                {source.name}
              </a>
            ) : (
              `${source.name} (address ${source.address})`
            )}
          </Entry>
          {source.obtained_from ? <Entry term="Copy that was read">{source.obtained_from}</Entry> : null}
          <Entry term="Steps from the origin">
            {
              [
                'the publisher itself',
                'an unaltered copy',
                'a cleaned copy or a press report',
                'quoted from a quote',
              ][source.steps_from_origin]
            }
          </Entry>
          <Entry term="Read on">
            <time dateTime={source.read_on}>{dayWords(source.read_on)}</time>
          </Entry>
          <Entry term="Licence">
            {licence.id}
            {licence.verified ? '' : ' (its text was not read by us)'}; {reuseWords[licence.reuse]}
          </Entry>
          {licence.credit ? <Entry term="Credit">{licence.credit}</Entry> : null}
        </dl>
      </Sheet>

      <Sheet
        title={`Why tier ${record.quality.tier}`}
        aside={<a href={salaryMethodPath}>How tiers are computed</a>}
      >
        <Table
          caption="Points against the evidence: 0 is tier A, 4 or more is tier E"
          rows={reasons}
          rowKey={({ because }) => because}
          columns={[
            { head: 'Because', cell: ({ because }) => because },
            { head: 'Points', number: true, cell: ({ points }) => points },
          ]}
        />
        <p className="mt-4 text-[0.92rem] text-soft">
          This record is <code>{record.id}</code> in <a href={salaryJsonPath}>the download</a>; this address
          stays.
        </p>
      </Sheet>
    </div>
  )
}

const reuseWords = {
  data: 'may be passed on',
  aggregates: 'aggregates may be passed on with the credit',
  'single-fact': 'quoted here as a single fact',
} as const

function Entry({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-[0.88rem] text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
