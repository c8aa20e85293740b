import {
  assessPath,
  fullAssessmentPath,
  historyPath,
  quickScanPath,
  reportPath,
} from '#app/features/assess/assess-paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

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

/** Where a signed-in person starts the day: what is open, where they stand, and at most three next actions. */
export function MemberHome({ name, overview }: { name: string; overview: Overview }) {
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
