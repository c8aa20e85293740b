import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Level } from '#app/features/assess/components/readings-table.tsx'
import {
  numberOfDraws,
  standardErrors,
  verdictThresholds,
  weights,
} from '#app/features/assess/readiness/readiness-constants.ts'
import { rangeWords, verdictWords } from '#app/features/assess/verdict-words.ts'
import { workedExample } from '#app/features/assess/worked-example.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'How readiness is computed',
    description:
      'The whole formula behind the readiness range: its constants, the reason for each, and an example worked by hand.',
  })

export function loader() {
  return { example: workedExample() }
}

const supportNames = {
  self: 'Self',
  scenario: 'Situations',
  observed: 'Observed',
  'observed-with-evidence': 'Observed, with evidence',
} as const

export default function HowReadinessWorks() {
  const { example } = useLoaderData<typeof loader>()
  const { report } = example
  const self = report.byKind.self
  return (
    <div className="page pb-16">
      <PageHead title="How readiness is computed" overline="The whole formula">
        <p>
          No model and no secret weights. A target asks for a proficiency in each competency; readings say
          where you are; the rest is arithmetic that you can redo.
        </p>
      </PageHead>

      <Sheet title="Readings">
        <div className="prose measure">
          <p>
            A reading is one measurement of one competency, from 1.0 to 5.0. There are three kinds, and they
            are never averaged: what you say of yourself, what situations with published keys show, and what
            somebody else observed. The newest reading of each kind counts; older ones stay in your history.
          </p>
          <p>
            A situation gives one point for the best action that matches the key and one for the worst;
            picking the opposite pole costs one. The reading is 1 + 2 × mean points, not below 1. Matching the
            key throughout reads 5. Guessing averages 0 points and reads 1.
          </p>
        </div>
      </Sheet>

      <Sheet title="Attainment by kind">
        <div className="prose measure">
          <p>
            For each competency: your value divided by the required one, at most 1. Being far above in one
            competency does not make up for another. Over all competencies that the kind covers, these are
            averaged with weight {weights.essential} for essential ones and {weights.other} for the others,
            times 100.
          </p>
          <p>
            A competency without a reading of that kind leaves the sum and lowers the kind's coverage instead.
            No reading at all gives no number, never 0.
          </p>
        </div>
      </Sheet>

      <Sheet title="The range">
        <div className="prose measure">
          <p>
            For each competency the best-supported reading is chosen: observed with evidence, else observed,
            else situations, else self. Any reading is uncertain, by a standard error that depends on its
            kind. These four are our judgement, not measurements of this app:
          </p>
        </div>
        <div className="mt-4">
          <Table
            caption="Standard error of a reading, in levels"
            rows={(Object.keys(supportNames) as (keyof typeof supportNames)[]).map((support) => ({
              support,
              ...standardErrors[support],
            }))}
            rowKey={({ support }) => support}
            columns={[
              { head: 'Reading', cell: ({ support }) => supportNames[support] },
              { head: 'Levels', number: true, cell: ({ levels }) => levels },
              { head: 'Why', cell: ({ reason }) => reason },
            ]}
          />
        </div>
        <div className="prose measure mt-4">
          <p>
            {numberOfDraws.toLocaleString('en')} sets of true values are then drawn around your readings, held
            within 1 to 5, and readiness is computed for each. The range runs from the 10th to the 90th
            percentile of the results; the middle is the 50th. A competency that has not been read is drawn
            anywhere from 1 to 5. The draws are the same for everybody and every time, so the same answers
            always give the same range, and raising an answer never lowers it.
          </p>
          <p>
            Because attainment stops at 1, uncertainty can only pull it down: somebody exactly at every
            requirement has 100 by kind, but a middle near 90. That is the honest reading of "exactly at the
            bar, as far as one can tell".
          </p>
        </div>
      </Sheet>

      <Sheet title="The verdict">
        <dl className="measure grid gap-3">
          {[
            {
              term: 'Not enough answers',
              text: `fewer than ${verdictThresholds.shareRead * 100} % of the competencies have any reading, or an essential one has none`,
            },
            {
              term: 'Ready',
              text: `the low end is at ${verdictThresholds.readyLow} or above, and no essential competency is ${verdictThresholds.essentialShortfall} level or more below its requirement`,
            },
            { term: 'Nearly', text: `the middle is at ${verdictThresholds.nearlyMiddle} or above` },
            { term: 'Building', text: `the middle is at ${verdictThresholds.buildingMiddle} or above` },
            { term: 'Early', text: 'anything below that' },
          ].map(({ term, text }) => (
            <div key={term}>
              <dt className="inline font-bold">{term}:</dt> <dd className="inline">{text}.</dd>
            </div>
          ))}
        </dl>
      </Sheet>

      <Sheet title="Gaps and actions">
        <div className="prose measure">
          <p>
            The cost of a gap is what the middle would gain if that competency were at its requirement. A next
            action is ranked by what the middle would gain from one level up, divided by the hours of the work
            that leads there. The hours are our estimates and stand beside each step.
          </p>
        </div>
      </Sheet>

      <Sheet title="An example" aside={`An imagined engineer, measured against ${example.target}.`}>
        <Table
          caption="Self readings of the example. Attainment is value divided by requirement, at most 1."
          rows={example.rows}
          rowKey={({ competency }) => competency}
          columns={[
            { head: 'Competency', cell: ({ name }) => name },
            { head: 'Required', number: true, cell: ({ requirement }) => requirement },
            { head: 'Self', number: true, cell: ({ readings }) => <Level value={readings.self} /> },
            { head: 'Situations', number: true, cell: ({ readings }) => <Level value={readings.scenario} /> },
            { head: 'Weight', number: true, cell: ({ weight }) => weight },
            {
              head: 'Attainment (self)',
              number: true,
              cell: ({ attainment }) => (attainment === null ? 'left out' : attainment.toFixed(2)),
            },
          ]}
        />
        <div className="prose measure mt-4">
          <p>
            Self: the weighted attainments sum to {example.weightedSum.toFixed(2)}, the weights of the
            competencies with a reading to {example.weightSum}. 100 × {example.weightedSum.toFixed(2)} /{' '}
            {example.weightSum} = {self.readiness === null ? '' : self.readiness.toFixed(1)}, with{' '}
            {Math.round(self.coverage * 15)} of 15 covered.
          </p>
          <p>
            Range: situations take the place of self readings where there are any. The draws give{' '}
            {rangeWords(report)}, middle {Math.round(report.middle)}. The verdict is "
            {verdictWords[report.verdict].headline.toLowerCase()}".
          </p>
        </div>
      </Sheet>
    </div>
  )
}
