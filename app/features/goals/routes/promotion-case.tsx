import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayWords } from '#app/domain/date-words.ts'
import { competencyPath } from '#app/features/assess/assess-paths.ts'
import { reachedWords } from '#app/features/goals/goal.ts'
import { goalPath, goalsPath, promotionCaseMarkdownPath } from '#app/features/goals/goal-paths.ts'
import { shortDate } from '#app/features/goals/goal-words.ts'
import { type CaseGoal, capitalised } from '#app/features/goals/promotion-case.ts'
import { readCase } from '#app/features/goals/routes/case-data.server.ts'
import { requireOwner } from '#app/features/goals/routes/goal-request.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Promotion case',
    description: 'Goals achieved, their evidence and observed readings, by competency.',
    indexed: false,
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const owner = await requireOwner(context, goalsPath)
  const viewer = await context.viewer()
  return {
    ...(await readCase(context, owner.personId)),
    name: viewer.kind === 'member' ? viewer.name : null,
    today: owner.today,
  }
}

export default function PromotionCase() {
  const { chapters, target, name, today } = useLoaderData<typeof loader>()
  const achieved = chapters.reduce((sum, chapter) => sum + chapter.achieved.length, 0)
  const evidence = chapters.reduce(
    (sum, chapter) =>
      sum + [...chapter.achieved, ...chapter.running].reduce((own, goal) => own + goal.evidence.length, 0),
    0,
  )
  return (
    <div className="page pb-16">
      <PageHead
        title={name ? `Promotion case of ${name}` : 'Promotion case'}
        overline={`${target}, as of ${dayWords(today)}`}
      >
        <p>
          {achieved === 1 ? 'One goal' : `${achieved} goals`} achieved,{' '}
          {evidence === 1 ? 'one piece' : `${evidence} pieces`} of evidence.
        </p>
      </PageHead>
      <p className="no-print mt-5 flex flex-wrap gap-x-5">
        <a href={promotionCaseMarkdownPath}>As Markdown</a>
        <a href={goalsPath}>All goals</a>
        <span className="text-soft">Print this page for a PDF</span>
      </p>
      {chapters.length === 0 ? (
        <div className="mt-8">
          <EmptyState title="No case yet" action={<ButtonLink href={goalsPath}>To the goals</ButtonLink>}>
            <p>What you achieve, with its evidence, gathers here by competency.</p>
          </EmptyState>
        </div>
      ) : null}
      {chapters.map((chapter) => (
        <Sheet
          key={chapter.slug}
          title={chapter.name}
          aside={
            <>
              {chapter.observed ? (
                <p>
                  Observed {chapter.observed.value.toFixed(1)} on {shortDate(chapter.observed.on)}
                </p>
              ) : null}
              {chapter.required ? <p>The target asks for {chapter.required}</p> : null}
              {chapter.slug === 'career' ? null : (
                <p className="no-print">
                  <a href={competencyPath(chapter.slug)}>The statements</a>
                </p>
              )}
            </>
          }
        >
          {[...chapter.achieved, ...chapter.running].map((goal) => (
            <CaseEntry key={goal.id} goal={goal} />
          ))}
          {chapter.achieved.length + chapter.running.length === 0 ? (
            <p className="text-soft">No goal yet.</p>
          ) : null}
        </Sheet>
      ))}
    </div>
  )
}

function CaseEntry({ goal }: { goal: CaseGoal }) {
  const { measure } = goal
  return (
    <article className="keep mb-6 max-w-[44rem]">
      <h3>
        <a href={goalPath(goal.id)}>{goal.statement}</a>
      </h3>
      <p className="mt-1">
        {goal.status === 'achieved'
          ? `Achieved on ${dayWords(goal.closedOn ?? goal.dueOn)}`
          : `Under way, due on ${dayWords(goal.dueOn)}`}
        . {capitalised(measure.name)}:{' '}
        {reachedWords(goal.value, measure, { isOver: goal.status === 'achieved' })}.
      </p>
      {goal.outcome ? <p className="mt-1">{goal.outcome}</p> : null}
      {goal.evidence.length > 0 ? (
        <ul className="mt-2 list-disc pl-5 text-[0.97rem]">
          {goal.evidence.map(({ title, url, note, kind, on }) => (
            <li key={`${title}${on}`}>
              {url ? (
                <a href={url} rel="noreferrer" className="[overflow-wrap:anywhere]">
                  {title}
                </a>
              ) : (
                title
              )}{' '}
              <span className="text-soft">
                {kind}, {shortDate(on)}
              </span>
              {note ? <span className="block">{note}</span> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-soft">No evidence filed.</p>
      )}
    </article>
  )
}
