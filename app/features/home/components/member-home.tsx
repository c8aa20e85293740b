import {
  assessPath,
  fullAssessmentPath,
  historyPath,
  quickScanPath,
  reportPath,
} from '#app/features/assess/assess-paths.ts'
import { goalsPath, newGoalPath } from '#app/features/goals/goal-paths.ts'
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
    isRetakeDue: boolean
    actions: { title: string; href: string; hours: number; gain: string }[]
  } | null
}

type Goal = {
  href: string
  checkInHref: string
  statement: string
  standing: { tone: 'plain' | 'good' | 'fair' | 'poor'; text: string }
  due: string
  asksCheckIn: boolean
}

/** Where a signed-in person starts the day: what is open, where they stand, and at most three next actions. */
export function MemberHome({ name, overview, goals }: { name: string; overview: Overview; goals: Goal[] }) {
  const asking = goals.filter(({ asksCheckIn }) => asksCheckIn)
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
      {goals.length > 0 ? (
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
      ) : null}
      {overview.report ? (
        <>
          <Sheet title="Where you stand" aside={<a href={reportPath()}>The whole report</a>}>
            <p className="text-[1.6rem] leading-tight font-bold">{overview.report.range} of 100</p>
            <p className="mt-1">
              {overview.report.verdict}.{' '}
              {overview.report.isRetakeDue ? 'Your newest reading is more than two weeks old.' : ''}
            </p>
            <p className="mt-2 flex flex-wrap gap-x-5">
              <a href={historyPath}>How your readings moved</a>
              <a href={assessPath}>Assess again or change the target</a>
            </p>
          </Sheet>
          {overview.report.actions.length > 0 ? (
            <Sheet title="Next actions" aside="Most gain for the hours they take.">
              <ol className="measure grid gap-3">
                {overview.report.actions.map(({ title, href, hours, gain }) => (
                  <li key={href}>
                    <a href={href} className="font-semibold">
                      {title}
                    </a>
                    <span className="block text-[0.95rem] text-soft">
                      About {hours} hours, worth {gain} points
                    </span>
                  </li>
                ))}
              </ol>
              {goals.length === 0 ? (
                <p className="mt-4">
                  <a href={newGoalPath}>Make one of them a goal</a> with a measure and a date: two minutes.
                </p>
              ) : null}
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
