import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { levels, roles } from '#app/content/targets.server.ts'
import type { TargetName } from '#app/domain/target.ts'
import { quickScanPath, reportPath, targetPath } from '#app/features/assess/assess-paths.ts'
import { Level } from '#app/features/assess/components/readings-table.tsx'
import { findReportPair, type TargetReport } from '#app/features/assess/report-query.server.ts'
import { requireTarget } from '#app/features/assess/routes/route-guards.server.ts'
import { rangeWords, verdictWords } from '#app/features/assess/verdict-words.ts'
import { requirePerson } from '#app/platform/person-of-request.server.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Compare two targets',
    description: 'Your readiness for two jobs side by side.',
    indexed: false,
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const named = [readSide(asked.get('one')), readSide(asked.get('other'))] as const
  const personId = await requirePerson(context, quickScanPath)
  const [one, other] = await findReportPair(context.db, personId, named)
  return {
    one: summary(one),
    other: summary(other),
    rows: competencies.map(({ slug, name }, index) => ({
      slug,
      name,
      readings: one.rows[index]?.readings ?? { self: null, scenario: null, observed: null },
      one: requirement(one, index),
      other: requirement(other, index),
    })),
    options: roles.flatMap((role) =>
      levels.map((level) => ({ value: `${role.slug}.${level.slug}`, label: `${role.name}, ${level.name}` })),
    ),
  }
}

/** `role.level`, as the form of this page writes it. */
function readSide(value: string | null): TargetName {
  const [role, level] = (value ?? '').split('.')
  return requireTarget(role, level)
}

function summary(report: TargetReport) {
  const { target, low, middle, high, verdict, gaps } = report
  return {
    role: target.role,
    level: target.level,
    name: target.name,
    range: rangeWords({ low, high }),
    middle: Math.round(middle),
    verdict: verdictWords[verdict].headline,
    gaps: gaps.length,
  }
}

function requirement(report: TargetReport, index: number) {
  const row = report.rows[index]
  return { level: row?.requirement ?? 0, isEssential: row?.isEssential ?? false }
}

export default function Compare() {
  const { one, other, rows, options } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Two targets side by side" overline="The same readings, two jobs" />
      <div className="mt-8">
        <Table
          caption="What your readings say for each of the two"
          captionHidden
          rows={[one, other]}
          rowKey={({ role, level }) => `${role}.${level}`}
          columns={[
            { head: 'Target', cell: (side) => <a href={targetPath(side)}>{side.name}</a> },
            { head: 'Readiness', cell: ({ range, middle }) => `${range}, middle ${middle}` },
            { head: 'Verdict', cell: ({ verdict }) => verdict },
            { head: 'Gaps', number: true, cell: ({ gaps }) => gaps },
            { head: 'Report', cell: (side) => <a href={reportPath(side)}>Open</a> },
          ]}
        />
      </div>
      <Sheet title="By competency" aside="An asterisk marks what is essential.">
        <Table
          caption={`What ${one.name} and ${other.name} ask, and your newest readings, from 1 to 5.`}
          rows={rows}
          rowKey={({ slug }) => slug}
          columns={[
            { head: 'Competency', cell: ({ name }) => name },
            { head: one.name, number: true, cell: (row) => <Asked {...row.one} /> },
            { head: other.name, number: true, cell: (row) => <Asked {...row.other} /> },
            { head: 'Self', number: true, cell: ({ readings }) => <Level value={readings.self} /> },
            { head: 'Situations', number: true, cell: ({ readings }) => <Level value={readings.scenario} /> },
            { head: 'Observed', number: true, cell: ({ readings }) => <Level value={readings.observed} /> },
          ]}
        />
      </Sheet>
      <Sheet title="Other targets">
        <form method="get" className="no-print grid gap-5">
          <SelectField name="one" label="One" options={options} defaultValue={`${one.role}.${one.level}`} />
          <SelectField
            name="other"
            label="The other"
            options={options}
            defaultValue={`${other.role}.${other.level}`}
          />
          <div>
            <Button>Compare</Button>
          </div>
        </form>
      </Sheet>
    </div>
  )
}

function Asked({ level, isEssential }: { level: number; isEssential: boolean }) {
  return (
    <>
      {level}
      {isEssential ? (
        <>
          <span aria-hidden="true">*</span>
          <span className="sr-only"> essential</span>
        </>
      ) : null}
    </>
  )
}
