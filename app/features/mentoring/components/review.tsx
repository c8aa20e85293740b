import { RangeBar } from '#app/charts/range-bar.tsx'
import { FinishedRows, type Row } from '#app/features/mentoring/components/review-rows.tsx'
import { menteeReportPath } from '#app/features/mentoring/mentoring-paths.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

export type ReviewView = {
  id: string
  name: string
  since: string | null
  waiting: Row[]
  news: Row[]
  goals:
    | {
        id: string
        statement: string
        standing: { tone: 'plain' | 'good' | 'fair' | 'poor'; text: string }
        progress: string
        due: string
        isOverdue: boolean
        href: string
        comment: string
      }[]
    | null
  report: {
    target: string
    range: string
    low: number
    middle: number
    high: number
    readyLow: number
    verdict: string
    newest: string
    gaps: { name: string; requirement: number; best: number | null }[]
    gapCount: number
  } | null
  sharesReadings: boolean
  answers: Row[]
  stories: Row[]
  evidence: Row[]
  shown: string[]
  missing: string[]
}

/** What a mentor reads of a mentee, newest first and as far as it is shared. `canComment` only for the mentor. */
export function ReviewSheets({ review, canComment }: { review: ReviewView; canComment: boolean }) {
  const { name, report } = review
  if (review.shown.length === 0) {
    return (
      <div className="mt-8">
        <EmptyState title="Nothing is shared">
          {name} shares nothing at the moment. They choose it on their sharing page, whole kinds or single
          items.
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      {review.waiting.length > 0 ? (
        <Sheet id="waiting" title="Waits for an answer" aside={`${name} wrote, and nobody has answered.`}>
          <FinishedRows rows={review.waiting} canComment={canComment} />
        </Sheet>
      ) : null}
      <Sheet
        id="news"
        title="What changed"
        aside={review.since ? `Since Done was pressed on ${review.since}.` : 'Since the mentorship began.'}
      >
        {review.news.length > 0 ? (
          <FinishedRows rows={review.news} canComment={canComment} />
        ) : (
          <p className="text-soft">Nothing that is shared has changed since.</p>
        )}
      </Sheet>
      {review.sharesReadings ? (
        <Sheet id="readiness" title="Readiness" aside={report ? `For ${report.target}.` : undefined}>
          {report ? (
            <>
              <figure className="max-w-[38rem]">
                <RangeBar
                  low={report.low}
                  middle={report.middle}
                  high={report.high}
                  marks={[{ at: report.readyLow, label: 'ready' }]}
                  label={`Readiness from 0 to 100: between ${report.range}, middle ${Math.round(report.middle)}.`}
                />
                <figcaption className="mt-2 text-[0.92rem] text-soft">
                  {report.range} of 100: {report.verdict}. Newest reading {report.newest}.
                </figcaption>
              </figure>
              {report.gaps.length > 0 ? (
                <div className="mt-6">
                  <Table
                    caption={
                      report.gapCount > report.gaps.length
                        ? `The ${report.gaps.length} dearest of ${report.gapCount} gaps`
                        : 'Gaps, the dearest first'
                    }
                    rows={report.gaps}
                    rowKey={(gap) => gap.name}
                    columns={[
                      { head: 'Competency', cell: (gap) => gap.name },
                      { head: 'Read', number: true, cell: ({ best }) => best?.toFixed(1) ?? 'none' },
                      { head: 'Required', number: true, cell: ({ requirement }) => requirement },
                    ]}
                  />
                </div>
              ) : null}
              <p className="mt-4">
                <a href={menteeReportPath(review.id)}>All readings and gaps</a>
              </p>
            </>
          ) : (
            <p className="text-soft">No reading yet.</p>
          )}
        </Sheet>
      ) : null}
      {review.goals ? (
        <Sheet id="goals" title="Goals">
          {review.goals.length > 0 ? (
            <ul className="border-t border-rule">
              {review.goals.map((goal) => (
                <li key={goal.id} className="keep grid gap-1 border-b border-rule py-3">
                  <p>
                    <a href={goal.href} className="font-semibold">
                      {goal.statement}
                    </a>
                  </p>
                  <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.92rem]">
                    <Tag tone={goal.standing.tone}>{goal.standing.text}</Tag>
                    <span>{goal.progress}</span>
                    <span className={goal.isOverdue ? 'font-semibold' : 'text-soft'}>
                      {goal.isOverdue ? 'overdue since' : 'due'} {goal.due}
                    </span>
                    {canComment ? (
                      <a href={goal.comment} data-comment="">
                        Comment<span className="sr-only">: {goal.statement}</span>
                      </a>
                    ) : null}
                  </p>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-soft">No goal that is more than a draft.</p>
          )}
        </Sheet>
      ) : null}
      <Part id="answers" title="Interview answers" rows={review.answers} canComment={canComment} />
      <Part id="stories" title="Stories" rows={review.stories} canComment={canComment} />
      <Part id="evidence" title="Evidence" rows={review.evidence} canComment={canComment} />
      {review.missing.length > 0 ? (
        <p className="mt-8 text-[0.92rem] text-soft">Not shared: {review.missing.join(', ')}.</p>
      ) : null}
    </>
  )
}

function Part({
  id,
  title,
  rows,
  canComment,
}: {
  id: string
  title: string
  rows: Row[]
  canComment: boolean
}) {
  if (rows.length === 0) return null
  return (
    <Sheet id={id} title={title}>
      <FinishedRows rows={rows} canComment={canComment} namesKind={false} />
    </Sheet>
  )
}
