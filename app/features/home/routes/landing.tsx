import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Radar, RadarKey, RadarLegend, type RadarSeries } from '#app/charts/radar.tsx'
import { RangeBar } from '#app/charts/range-bar.tsx'
import { startOfDay, todayIn } from '#app/domain/calendar-date.ts'
import {
  assessPath,
  competenciesPath,
  formulaPath,
  quickScanPath,
} from '#app/features/assess/assess-paths.ts'
import { exampleReport, findOverview } from '#app/features/assess/assess-public.server.ts'
import { goalsPath } from '#app/features/goals/goal-paths.ts'
import { listGoalGlances } from '#app/features/goals/goals-public.server.ts'
import { MemberHome } from '#app/features/home/components/member-home.tsx'
import { startFacts, startLines } from '#app/features/home/start-lines.server.ts'
import { interviewPath } from '#app/features/interview/interview-paths.ts'
import { learnPath } from '#app/features/learn/learn-paths.ts'
import { salaryPath } from '#app/features/salary/salary-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Critical Path',
    description:
      'A coach for engineers and TPMs: read how ready you are for a named technical program manager job, what is missing, and what to do next.',
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  if (viewer.kind === 'member') {
    const { db, now } = context
    const { personId, timeZone, name } = viewer
    const zone = timeZone ?? 'UTC'
    const dayStart = startOfDay(zone, todayIn(zone, now))
    const [{ overview, beside }, goals] = await Promise.all([
      findOverview(db, { personId, now, zone, beside: startFacts({ personId, now, dayStart }) }),
      listGoalGlances(db, { personId, timeZone, now }),
    ])
    return { member: { name, overview, goals, lines: startLines(beside ?? []) }, example: null }
  }
  return { member: null, example: exampleReport() }
}

const areas = [
  {
    href: assessPath,
    name: 'Assess',
    text: 'A quick scan and a full assessment, read against forty targets, with the gaps by what they cost.',
  },
  {
    href: learnPath,
    name: 'Learn',
    text: 'The whole role in modules of eight minutes, with artefacts of one program to download and cards that come back.',
  },
  {
    href: goalsPath,
    name: 'Goals',
    text: 'A gap becomes a goal with a measure and a date. A check-in takes a minute, and a forecast says where it leads.',
  },
  {
    href: interviewPath,
    name: 'Interview',
    text: 'A bank of questions with what each probes, practice and timed mocks, scored by you before you compare.',
  },
  {
    href: salaryPath,
    name: 'Salary',
    text: 'What the role pays by country, every figure with its source, its date and how far to trust it.',
  },
  {
    href: competenciesPath,
    name: 'Competencies and targets',
    text: 'Fifteen competencies in statements that a second person could check, and what each kind of TPM does at each level.',
  },
]

export default function Landing() {
  const { member, example } = useLoaderData<typeof loader>()
  if (member) return <MemberHome {...member} />
  const axes = example.rows.map(({ name }) => ({ label: name }))
  const series: RadarSeries[] = [
    { label: 'Required', look: 'requirement', values: example.rows.map(({ required }) => required) },
    { label: 'Self', look: 'self', values: example.rows.map(({ self }) => self) },
  ]
  return (
    <div className="page">
      <div className="grid items-start gap-x-14 gap-y-10 pt-10 lg:grid-cols-[1.08fr_1fr] lg:pt-16">
        <div>
          <h1>Run your move into technical program management as a program.</h1>
          <p className="lead mt-5">
            Critical Path is a coach for engineers who consider becoming a TPM and for TPMs who want to go
            further. It starts with an honest readiness review against one named job.
          </p>
          <p className="mt-7 flex flex-wrap items-center gap-4">
            <ButtonLink look="primary" href={quickScanPath}>
              Start the quick scan
            </ButtonLink>
            <span className="text-[0.95rem] text-soft">15 questions, about 6 minutes, no account</span>
          </p>
          <ol className="mt-10 grid gap-4 border-t-[3px] border-ink pt-4">
            {[
              [
                'Name the job.',
                'Eight kinds of program at five levels of scope. Years of experience are not asked.',
              ],
              [
                'Answer by what you have done.',
                'Fifteen competencies, each told by things a second person could check.',
              ],
              [
                'Read a range and its reasons.',
                'The gaps by what they cost, and three pieces of real work that close them.',
              ],
            ].map(([head, text], index) => (
              <li key={head} className="grid grid-cols-[2rem_1fr]">
                <span aria-hidden="true" className="font-bold text-signal">
                  {index + 1}
                </span>
                <span>
                  <strong>{head}</strong> {text}
                </span>
              </li>
            ))}
          </ol>
        </div>
        <figure className="border border-ink">
          <TitleBlock
            entries={[
              { term: 'An example report', value: example.target },
              { term: 'Readiness', value: example.range },
              { term: 'Verdict', value: example.verdict },
            ]}
          />
          <div className="px-4 pt-5">
            <RangeBar
              {...example.figures}
              marks={[{ at: 85, label: 'ready' }]}
              label={`Example range: ${example.range} of 100.`}
            />
          </div>
          <div className="px-2 pt-3">
            <Radar
              axes={axes}
              series={series}
              most={5}
              label={`Example radar: an imagined engineer's own ratings against what ${example.target} requires in fifteen competencies.`}
            />
          </div>
          <figcaption className="px-4 pt-1 pb-4">
            <RadarKey axes={axes} />
            <RadarLegend series={series} />
            <Disclosure summary="The picture as a table">
              <Table
                caption={`What ${example.target} requires and what the engineer says, from 1 to 5`}
                rows={example.rows}
                rowKey={({ name }) => name}
                columns={[
                  { head: 'Competency', cell: ({ name }) => name },
                  { head: 'Required', number: true, cell: ({ required }) => required },
                  { head: 'Self', number: true, cell: ({ self }) => self ?? 'not sure' },
                ]}
              />
            </Disclosure>
            <p className="mt-2 text-[0.92rem] text-soft">
              An imagined engineer, computed like everybody's.{' '}
              <a href={formulaPath}>The whole formula is published.</a>
            </p>
          </figcaption>
        </figure>
      </div>

      <Sheet title="Who it is for">
        <dl className="grid gap-6 sm:grid-cols-2">
          {[
            [
              'You are an engineer and wonder about the role',
              'Six minutes give you a range for one named job and the gaps behind it. Nothing is asked for in return.',
            ],
            [
              'You are a TPM and want the next level',
              'The same fifteen competencies, against a senior, staff or principal target. Every attempt is kept, so you see what moved.',
            ],
          ].map(([who, what]) => (
            <div key={who}>
              <dt className="font-bold">{who}</dt>
              <dd className="mt-1">{what}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet title="What you can rely on">
        <ul className="measure grid gap-2">
          <li>A range instead of a flattering number, and a page that publishes every constant behind it.</li>
          <li>
            Self-ratings, situations and what others observed stand side by side. They are never averaged into
            one score.
          </li>
          <li>Each answer is kept as you give it, and no attempt is ever overwritten.</li>
          <li>What you enter is yours: private by default, no trackers, nothing loaded from anybody else.</li>
        </ul>
      </Sheet>
      <Sheet title="What is in it" aside="Everything can be looked at without an account.">
        <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {areas.map(({ href, name, text }) => (
            <div key={href}>
              <dt className="font-bold">
                <a href={href}>{name}</a>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </div>
  )
}
