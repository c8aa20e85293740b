import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { competencies } from '#app/content/competencies.server.ts'
import { framework } from '#app/content/framework.server.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import {
  comparePath,
  formulaPath,
  fullAssessmentPath,
  historyPath,
  quickScanPath,
  reportJsonPath,
  reportPath,
  targetPath,
} from '#app/features/assess/assess-paths.ts'
import { ActionList } from '#app/features/assess/components/action-list.tsx'
import { CalibrationTable } from '#app/features/assess/components/calibration-table.tsx'
import { GapsTable } from '#app/features/assess/components/gaps-table.tsx'
import { KindsTable } from '#app/features/assess/components/kinds-table.tsx'
import { ReadinessFigure } from '#app/features/assess/components/readiness-figure.tsx'
import { ReadingsRadar } from '#app/features/assess/components/readings-radar.tsx'
import { ReadingsTable } from '#app/features/assess/components/readings-table.tsx'
import { TargetFields } from '#app/features/assess/components/target-fields.tsx'
import { findReport } from '#app/features/assess/report-query.server.ts'
import { isRetakeDue } from '#app/features/assess/retake.ts'
import { readTarget } from '#app/features/assess/routes/route-guards.server.ts'
import { targetOptions } from '#app/features/assess/routes/target-options.server.ts'
import { verdictWords } from '#app/features/assess/verdict-words.ts'
import { peersPath, threadPath } from '#app/features/mentoring/mentoring-paths.ts'
import { requirePerson, zoneOf } from '#app/platform/person-of-request.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `Readiness for ${args.data.target.name}` : 'Readiness report',
    description:
      'How ready you are for a named technical program manager job, as a range, with the gaps behind it.',
    indexed: false,
  })

const nameOf = Object.fromEntries(competencies.map(({ slug, name }) => [slug, name]))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const named = readTarget(new URL(request.url))
  const personId = await requirePerson(context, quickScanPath)
  const viewer = await context.viewer()
  const { target, chosen, newestReadingOn, ...report } = await findReport(context.db, personId, named)
  return {
    report,
    newestReadingOn: newestReadingOn && todayIn(await zoneOf(context), new Date(newestReadingOn)),
    nameOf,
    target: {
      role: target.role,
      level: target.level,
      name: target.name,
      scope: target.scope,
      isChosen: chosen?.role === target.role && chosen.level === target.level,
    },
    chosen: chosen ?? null,
    options: targetOptions,
    framework: framework.version,
    isVisitor: viewer.kind === 'visitor',
    isRetakeDue: newestReadingOn !== null && isRetakeDue(newestReadingOn, context.now),
  }
}

export default function ReportPage() {
  const { report, target, newestReadingOn, ...page } = useLoaderData<typeof loader>()
  const words = verdictWords[report.verdict]
  if (newestReadingOn === null) {
    return (
      <div className="page pb-16">
        <PageHead title={`Readiness for ${target.name}`} />
        <div className="mt-8">
          <EmptyState
            title="There is nothing to report on yet"
            action={
              <ButtonLink look="primary" href={quickScanPath}>
                Start the quick scan
              </ButtonLink>
            }
          >
            <p>
              Fifteen questions, about six minutes. A scan that you left open can be finished with what you
              have.
            </p>
          </EmptyState>
        </div>
      </div>
    )
  }
  return (
    <div className="page pb-16">
      <PageHead title={words.headline} overline={`Readiness report: ${target.name}`}>
        <p>{words.sentence}</p>
      </PageHead>
      <div className="mt-8">
        <ReadinessFigure {...report} />
      </div>
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'Target', value: <a href={targetPath(target)}>{target.name}</a> },
            { term: 'Scope', value: target.scope },
            ...(target.isChosen && page.chosen?.byDate
              ? [{ term: 'Wanted by', value: dayWords(page.chosen.byDate) }]
              : []),
            ...(target.isChosen && page.chosen?.company
              ? [{ term: 'Company', value: page.chosen.company }]
              : []),
            { term: 'Newest reading', value: dayWords(newestReadingOn) },
            { term: 'Competencies read', value: `${report.read} of 15` },
            { term: 'Framework', value: page.framework },
          ]}
        />
      </div>
      {page.isVisitor ? (
        <div className="no-print mt-6">
          <Callout title="This report lives in this browser only">
            <p>
              It is kept for 30 days. <a href="/sign-up?next=/assess/report">Sign up</a> to keep it for good
              and see it on every device, or <a href="/sign-in?next=/assess/report">sign in</a>.
            </p>
          </Callout>
        </div>
      ) : null}

      {report.actions.length > 0 ? (
        <Sheet title="Next actions" aside="Most gain for the hours they take.">
          <ActionList actions={report.actions} nameOf={page.nameOf} />
        </Sheet>
      ) : null}

      <Sheet title="Required against read" aside="The outline is what the target asks.">
        <ReadingsRadar rows={report.rows} nameOf={page.nameOf} />
        <div className="mt-8">
          <ReadingsTable rows={report.rows} nameOf={page.nameOf} target={target.name} />
        </div>
      </Sheet>

      <Sheet title="Gaps" aside="By what they cost you.">
        {report.gaps.length > 0 ? (
          <GapsTable gaps={report.gaps} nameOf={page.nameOf} />
        ) : (
          <p>None: every reading is at or above what this target asks. Try the next level.</p>
        )}
      </Sheet>

      <Sheet
        title="By kind of reading"
        aside={
          <a href={formulaPath} className="no-print">
            How readiness is computed
          </a>
        }
      >
        <KindsTable byKind={report.byKind} />
        {report.byKind.scenario.readiness === null ? (
          <p className="no-print measure mt-4">
            So far this rests on your own rating alone. The <a href={fullAssessmentPath}>full assessment</a>{' '}
            adds situations with published keys, and room for evidence.
          </p>
        ) : null}
      </Sheet>

      {report.rows.some(
        ({ calibration }) => calibration.scenario !== null || calibration.observed !== null,
      ) ? (
        <Sheet
          screenOnly
          title="Where the readings differ"
          aside="A difference is worth a look. It blames nobody."
        >
          <CalibrationTable rows={report.rows} nameOf={page.nameOf} />
        </Sheet>
      ) : null}

      {page.isVisitor ? null : (
        <Sheet screenOnly title="What others see" aside="It narrows the range more than another own rating.">
          <ul className="grid gap-1">
            <li>
              <a href={peersPath}>Ask a peer or your manager what they saw</a>: one link, no account
            </li>
            <li>
              <a href={threadPath('reading', 'report')}>What your mentors say about this report</a>
            </li>
          </ul>
        </Sheet>
      )}

      <Sheet screenOnly title="Another target" aside="Everything is computed anew.">
        <form method="get" action={reportPath()} className="grid gap-5">
          <TargetFields options={page.options} chosen={target} />
          <div className="flex flex-wrap gap-3">
            <Button>Show this target</Button>
          </div>
        </form>
        <ul className="mt-6 grid gap-1">
          <li>
            <a href={comparePath(target, nextLevel(target))}>Compare with another target</a>
          </li>
          <li>
            <a href={historyPath}>Every attempt and how the readings moved</a>
          </li>
          <li>
            <a href={reportJsonPath(target)}>This report as JSON</a>, or print this page for a PDF
          </li>
          <li>
            {page.isRetakeDue ? (
              <a href={quickScanPath}>Your newest reading is more than two weeks old: take the scan again</a>
            ) : (
              <>Take it again whenever you like; after two weeks is a good time.</>
            )}
          </li>
        </ul>
      </Sheet>
    </div>
  )
}

/** The target one level up, or one down from the top: the comparison people ask for first. */
function nextLevel({ role, level }: { role: string; level: string }) {
  const order = ['associate', 'tpm', 'senior', 'staff', 'principal'] as const
  const at = order.indexOf(level as (typeof order)[number])
  return { role, level: order[at + 1] ?? 'staff' } as Parameters<typeof comparePath>[0]
}
