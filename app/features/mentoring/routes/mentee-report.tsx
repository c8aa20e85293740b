import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RangeBar } from '#app/charts/range-bar.tsx'
import { competencyPath, formulaPath } from '#app/features/assess/assess-paths.ts'
import { findSharedReport } from '#app/features/assess/assess-public.server.ts'
import { ItemHead } from '#app/features/mentoring/components/item-head.tsx'
import { hideUnrated } from '#app/features/mentoring/hide-unrated.ts'
import { menteeReportPath, ratingsPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import { rangeOf, verdictOfOther } from '#app/features/mentoring/mentoring-words.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { itemView, requireKind } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Readings of your mentee',
    description: 'Readings and gaps that your mentee shares with you.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await requireKind(context, params.mentorship, { kind: 'readings', path: menteeReportPath })
  const whole = await findSharedReport(context.db, found.access.menteeId)
  const report = whole && hideUnrated(whole, found.access.rated)
  return {
    ...itemView(found),
    report: report && {
      ...report,
      range: rangeOf(report),
      words: verdictOfOther[report.verdict],
      newest: dayIn(found.viewer.timeZone, report.newestReadingOn),
    },
  }
}

export default function MenteeReport() {
  const { report, ...page } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <ItemHead
        title={`Readings of ${page.menteeName}`}
        comment={threadWithPath('reading', 'report', page.mentorshipId)}
        {...page}
      />
      {report ? (
        <>
          <div className="mt-6">
            <TitleBlock
              entries={[
                { term: 'Target', value: report.target },
                { term: 'Readiness', value: `${report.range} of 100, ${report.words}` },
                { term: 'Newest reading', value: report.newest },
                { term: 'Competencies read', value: `${report.read} of 15` },
              ]}
            />
          </div>
          <figure className="mt-6 max-w-[38rem]">
            <RangeBar
              low={report.low}
              middle={report.middle}
              high={report.high}
              marks={[{ at: report.readyLow, label: 'ready' }]}
              label={`Readiness from 0 to 100: between ${report.range}, middle ${Math.round(report.middle)}.`}
            />
            <figcaption className="mt-2 text-[0.92rem] text-soft">
              <a href={formulaPath}>How readiness is computed</a>
            </figcaption>
          </figure>
          <Sheet title="Required against read" aside="Three kinds of reading, never averaged.">
            <Table
              caption={`Readings against what ${report.target} asks; * essential`}
              rows={report.rows}
              rowKey={({ competency }) => competency}
              columns={[
                {
                  head: 'Competency',
                  cell: ({ competency, name, isEssential }) => (
                    <>
                      <a href={competencyPath(competency)}>{name}</a>
                      {isEssential ? ' *' : ''}
                    </>
                  ),
                },
                { head: 'Required', number: true, cell: ({ requirement }) => requirement },
                {
                  head: 'Self',
                  number: true,
                  cell: ({ readings, isHidden }) => (isHidden ? 'hidden' : (readings.self?.toFixed(1) ?? '')),
                },
                {
                  head: 'Situations',
                  number: true,
                  cell: ({ readings }) => readings.scenario?.toFixed(1) ?? '',
                },
                {
                  head: 'Observed',
                  number: true,
                  cell: ({ readings }) => readings.observed?.toFixed(1) ?? '',
                },
              ]}
            />
          </Sheet>
          {report.rows.some(({ isHidden }) => isHidden) ? (
            <p className="measure mt-6 text-soft">
              Own ratings are hidden until the mentor has rated the same, so that neither sways the other
              {report.hiddenGaps > 0 ? `; ${report.hiddenGaps} of the gaps rest on them alone` : ''}.{' '}
              <a href={ratingsPath(page.mentorshipId)}>Ratings</a>
            </p>
          ) : null}
          <Sheet title="Gaps" aside="By what they cost: points that the middle of the range would gain.">
            {report.gaps.length > 0 ? (
              <Table
                caption="Gaps, the dearest first"
                captionHidden
                rows={report.gaps}
                rowKey={({ competency }) => competency}
                columns={[
                  { head: 'Competency', cell: ({ name }) => name },
                  { head: 'Read', number: true, cell: ({ best }) => best?.toFixed(1) ?? 'none' },
                  { head: 'Required', number: true, cell: ({ requirement }) => requirement },
                  { head: 'Cost', number: true, cell: ({ cost }) => cost.toFixed(1) },
                ]}
              />
            ) : (
              <p>None: every reading is at or above what this target asks.</p>
            )}
          </Sheet>
        </>
      ) : (
        <p className="mt-6">No reading yet.</p>
      )}
    </div>
  )
}
