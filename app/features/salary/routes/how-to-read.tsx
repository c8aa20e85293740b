import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { benchmarks, findBenchmark } from '#app/content/salaries.server.ts'
import { type Benchmark, basisWords, fitWords, kindWords, tierReasons } from '#app/domain/benchmark.ts'
import { exchangeRateSource } from '#app/features/salary/exchange-rates.ts'
import { purchasingPowerSource } from '#app/features/salary/purchasing-powers.ts'
import {
  recordPath,
  salaryCsvPath,
  salaryJsonPath,
  salaryPath,
  salarySchemaPath,
} from '#app/features/salary/salary-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'
import { Table } from '#app/ui/table.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'How to read the pay figures',
    description:
      'What tier, fit, basis and kind of source mean, how conversions and percentiles are made, and how to import or add records.',
  })

export function loader({ context }: LoaderFunctionArgs) {
  const example = findBenchmark('us-bls-oews-13-1082-2025') ?? benchmarks[0]
  return {
    origin: context.origin,
    example: example ? { record: example as Benchmark, reasons: tierReasons(example) } : null,
  }
}

const basisNotes: Record<keyof typeof basisWords, string> = {
  base: 'The fixed yearly salary alone.',
  'base-plus-cash': 'Base and the bonus paid in cash; no equity.',
  'total-with-equity': 'Base, bonus and the equity that vests in a year.',
  'gross-wage':
    'Pay before tax as a statistics office counts it, without equity. Which bonuses are in it differs.',
  'legal-floor': 'The least an employer may pay under a rule, such as for a visa. Nobody was surveyed.',
  unstated: 'The source does not say. Such a figure can be compared with nothing.',
}

export default function HowToRead() {
  const { example, origin } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="How to read the pay figures" overline={<a href={salaryPath}>Salary</a>}>
        <p>
          One record is one source, one place and one pay basis. Nothing is averaged, filled in or carried
          over from another country.
        </p>
      </PageHead>
      <Sheet title="Fit" aside="How near the people who were counted are to technical program managers.">
        <Words words={fitWords} caption="Fit, nearest first" />
      </Sheet>
      <Sheet title="Basis" aside="What the money includes. Figures of two bases are never compared.">
        <Table
          caption="Bases"
          captionHidden
          rows={Object.entries(basisWords) as [keyof typeof basisWords, string][]}
          rowKey={([basis]) => basis}
          columns={[
            { head: 'Basis', cell: ([, word]) => word },
            { head: 'What it holds', cell: ([basis]) => basisNotes[basis] },
          ]}
        />
      </Sheet>
      <Sheet
        title="Tier"
        aside="A best, E weakest. It grades the evidence, not how well the job matches: that is the fit."
      >
        <p className="measure">
          Every record starts with the points of its kind of source: official survey or register 0; official
          rule, open survey or job advert 1; trade survey or website 2; blog 4. One point more for each of:
          read two or more steps from the origin; a job wider than near, or another one; older than four years
          on the day of reading, or undated; fewer than 30 observations. 0 points is A, 1 B, 2 C, 3 D, 4 or
          more E. Tiers D and E are set in grey, drawn hollow, and stand in no headline.
        </p>
        {example ? (
          <div className="mt-4">
            <Table
              caption={`An example: ${example.record.role.label}, tier ${example.record.quality.tier}`}
              rows={example.reasons}
              rowKey={({ because }) => because}
              columns={[
                { head: 'Because', cell: ({ because }) => because },
                { head: 'Points', number: true, cell: ({ points }) => points },
              ]}
            />
            <p className="mt-2 text-[0.92rem]">
              <a href={recordPath(example.record.id)}>The record itself</a>
            </p>
          </div>
        ) : null}
      </Sheet>
      <Sheet title="Kinds of source">
        <p className="measure">
          {Object.values(kindWords).join(', ')}. Official statistics count many people in all industries and
          leave equity out, so they lie below what large technology employers pay. Self-reported figures come
          from whoever chose to answer.
        </p>
      </Sheet>
      <Sheet title="Age">
        <p className="measure">
          Over 24 months a figure is marked "over 2 years", over 48 "over 4 years". Nothing is uprated to
          today. Where a series exists, an index can be shown beside it, named, and never instead of it.
        </p>
      </Sheet>
      <Sheet title="Conversions">
        <p className="measure">
          Figures are kept in the money in which they were published and converted only on display: by the
          average rate of the figure's own year, through the US dollar, with exact decimals, rounded half up.
          Where there is no rate there is no conversion. A month counts 12 times, a week 52 times, an hour
          2,080 times. Purchasing power is a second view: it asks what buys as much, by a factor for whole
          economies (GDP), which is rougher than one for what people buy.
        </p>
        <div className="mt-4">
          <SourceList sources={[exchangeRateSource, purchasingPowerSource]} />
        </div>
      </Sheet>
      <Sheet title="Percentiles">
        <p className="measure">
          An amount is placed between two published percentiles on a straight line over the logarithm of pay,
          and exactly on them where it equals them. Outside the outermost points we say only "below" or
          "above". Means, spans and top-coded values are no points. An amount is placed only on a record of
          the same basis and the same currency.
        </p>
      </Sheet>
      <Sheet title="Files and programs" aside="No key, no account.">
        <dl className="measure grid gap-3">
          <div>
            <dt className="font-bold">
              <a href={salaryJsonPath}>
                {origin}
                {salaryJsonPath}
              </a>
            </dt>
            <dd>
              Every record. Answers carry an ETag, so asking again with <code>If-None-Match</code> costs
              nothing when nothing changed. Its <a href={salarySchemaPath}>JSON schema</a> names every field.
            </dd>
          </div>
          <div>
            <dt className="font-bold">
              <a href={salaryCsvPath}>
                {origin}
                {salaryCsvPath}
              </a>
            </dt>
            <dd>
              The same as a table: a column a field, the licence among them. An empty cell is "not known", a
              list is JSON, a top-coded value reads &gt;=239200.
            </dd>
          </div>
          <div>
            <dt className="font-bold">Adding and correcting</dt>
            <dd>
              <code>npm run salary:import -- file.json</code> checks a file in either form, computes the tiers
              anew and prints what would change; <code>--write</code> keeps it. It refuses the whole file on
              any fault and names record and field.
            </dd>
          </div>
        </dl>
      </Sheet>
    </div>
  )
}

function Words({ words, caption }: { words: Record<string, string>; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={Object.entries(words)}
      rowKey={([name]) => name}
      columns={[
        { head: 'Name', cell: ([name]) => name },
        { head: 'Meaning', cell: ([, meaning]) => meaning },
      ]}
    />
  )
}
