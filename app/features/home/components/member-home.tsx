import { dayWords } from '#app/domain/date-words.ts'
import {
  assessPath,
  fullAssessmentPath,
  historyPath,
  quickScanPath,
  reportPath,
} from '#app/features/assess/assess-paths.ts'
import { goalsPath } from '#app/features/goals/goal-paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Tag } from '#app/ui/tag.tsx'

/** Where a person stands, in the few words that this page has room for. */
type Overview = {
  target: string
  open: { kind: 'quick' | 'full'; selfAnswers: number }[]
  /** Null before the first completed attempt. */
  report: {
    range: string
    verdict: string
    middle: number
    before: { middle: number; on: string } | null
    isRetakeDue: boolean
    actions: { title: string; href: string; goalHref: string; hours: number; gain: string }[]
  } | null
}

type Line = { text: string; href: string; detail?: string }

type Goal = {
  href: string
  checkInHref: string
  statement: string
  standing: { tone: 'plain' | 'good' | 'fair' | 'poor'; text: string }
  due: string
  asksCheckIn: boolean
}

/** Where a signed-in person starts the day: what is due, which goals ask for a look, where they stand, and at most three next actions. */
export function MemberHome({
  name,
  overview,
  goals,
  lines,
}: {
  name: string
  overview: Overview
  goals: Goal[]
  lines: { today: Line[]; comments: Line[] }
}) {
  const { report } = overview
  return (
    <div className="page pb-16">
      <PageHead title={`Welcome back, ${name}`} overline={overview.target} />
      {overview.open.map(({ kind, selfAnswers }) => (
        <p key={kind} className="mt-6">
          <ButtonLink look="primary" href={kind === 'quick' ? quickScanPath : fullAssessmentPath}>
            {kind === 'quick' ? 'Continue the quick scan' : 'Continue the full assessment'}
          </ButtonLink>{' '}
          <span className="ml-2 text-soft">{selfAnswers} of 15 rated</span>
        </p>
      ))}
      {lines.today.length > 0 ? (
        <Sheet title="Due today">
          <LineList lines={lines.today} />
        </Sheet>
      ) : null}
      {goals.length > 0 ? <GoalsPart goals={goals} /> : null}
      {lines.comments.length > 0 ? (
        <Sheet title="From your mentors and mentees">
          <LineList lines={lines.comments} />
        </Sheet>
      ) : null}
      {report ? (
        <>
          <Sheet title="Where you stand" aside={<a href={reportPath()}>The whole report</a>}>
            <p className="text-[1.6rem] leading-tight font-bold">{report.range} of 100</p>
            <p className="mt-1">
              {report.verdict}. {changeWords(report)}{' '}
              {report.isRetakeDue ? 'Your newest reading is more than two weeks old.' : ''}
            </p>
            <p className="mt-2 flex flex-wrap gap-x-5">
              <a href={historyPath}>How your readings moved</a>
              <a href={assessPath}>Assess again or change the target</a>
            </p>
          </Sheet>
          {report.actions.length > 0 ? (
            <Sheet title="Next actions" aside="Most gain for the hours they take.">
              <ol className="measure grid gap-3">
                {report.actions.map(({ title, href, goalHref, hours, gain }) => (
                  <li key={href}>
                    <a href={href} className="font-semibold">
                      {title}
                    </a>
                    <span className="block text-[0.95rem] text-soft">
                      About {hours} hours, worth {gain} points.{' '}
                      <a href={goalHref}>
                        Make it a goal<span className="sr-only">: {title}</span>
                      </a>
                    </span>
                  </li>
                ))}
              </ol>
            </Sheet>
          ) : null}
        </>
      ) : overview.open.length === 0 ? (
        <div className="mt-8">
          <EmptyState
            title="Start with where you stand"
            action={
              <ButtonLink look="primary" href={quickScanPath}>
                Start the quick scan
              </ButtonLink>
            }
          >
            <p>Fifteen questions, about six minutes. This page then shows your range and what to do next.</p>
          </EmptyState>
        </div>
      ) : null}
    </div>
  )
}

/** How the middle of the range moved with the readings that came last; empty when they were the first. */
function changeWords({ middle, before }: { middle: number; before: { middle: number; on: string } | null }) {
  if (before === null) return ''
  const points = Math.abs(middle - before.middle)
  const since = `after your readings of ${dayWords(before.on)}`
  if (points === 0) return `The middle of the range is ${middle}, as ${since}.`
  return `The middle of the range is ${middle}, ${points} ${points === 1 ? 'point' : 'points'} ${middle > before.middle ? 'higher' : 'lower'} than ${since}.`
}

function LineList({ lines }: { lines: Line[] }) {
  return (
    <ul className="grid max-w-[42rem] gap-2">
      {lines.map(({ text, href, detail }) => (
        <li key={href}>
          <a href={href} className="font-semibold">
            {text}
          </a>
          {detail ? <span className="block text-[0.92rem] text-soft">{detail}</span> : null}
        </li>
      ))}
    </ul>
  )
}

function GoalsPart({ goals }: { goals: Goal[] }) {
  const asking = goals.filter(({ asksCheckIn }) => asksCheckIn)
  return (
    <Sheet
      title={asking.length > 0 ? 'Goals that ask for a look' : 'Goals'}
      aside={<a href={goalsPath}>{asking.length > 0 ? 'All goals' : 'Looked at this week'}</a>}
    >
      <ul className="max-w-[42rem]">
        {(asking.length > 0 ? asking : goals).slice(0, 5).map((goal) => (
          <li
            key={goal.href}
            className="flex flex-wrap items-start justify-between gap-x-5 gap-y-1 border-b border-rule py-2.5 first:border-t"
          >
            <div className="min-w-0 flex-1 basis-64">
              <a href={goal.href} className="font-semibold">
                {goal.statement}
              </a>
              <p className="mt-0.5 text-[0.92rem] text-soft">
                <Tag tone={goal.standing.tone}>{goal.standing.text}</Tag> due {goal.due}
              </p>
            </div>
            {goal.asksCheckIn ? (
              <ButtonLink href={goal.checkInHref}>
                Check in<span className="sr-only">: {goal.statement}</span>
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
