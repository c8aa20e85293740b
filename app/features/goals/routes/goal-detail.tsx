import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findCompetency } from '#app/content/competencies.server.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { shorten } from '#app/domain/shorten.ts'
import { competencyPath } from '#app/features/assess/assess-paths.ts'
import { checkTyped } from '#app/features/goals/check-typed.ts'
import { EvidencePart } from '#app/features/goals/components/evidence-part.tsx'
import { GoalPicture } from '#app/features/goals/components/goal-picture.tsx'
import { HistoryList } from '#app/features/goals/components/history-list.tsx'
import { MilestonesPart } from '#app/features/goals/components/milestones-part.tsx'
import type { PartRefusal } from '#app/features/goals/components/part-form.tsx'
import { PlansPart } from '#app/features/goals/components/plans-part.tsx'
import { SmartPanel } from '#app/features/goals/components/smart-panel.tsx'
import { StandingForm } from '#app/features/goals/components/standing-form.tsx'
import { StandingTag } from '#app/features/goals/components/standing-tag.tsx'
import { StatusForms } from '#app/features/goals/components/status-forms.tsx'
import { isOpen, standWords, valueWords } from '#app/features/goals/goal.ts'
import { fieldNames } from '#app/features/goals/goal-changes.ts'
import { checkInsShown } from '#app/features/goals/goal-limits.ts'
import { checkInPath, editGoalPath, goalIcsPath, goalsPath } from '#app/features/goals/goal-paths.ts'
import { waysFrom } from '#app/features/goals/goal-ways.ts'
import { forecastSentences, ragWords, shortDate, standingWords } from '#app/features/goals/goal-words.ts'
import { actOnGoal } from '#app/features/goals/routes/goal-actions.server.ts'
import { formOfGoal, goalFormOptions } from '#app/features/goals/routes/goal-options.server.ts'
import { requireGoal, requireOwner } from '#app/features/goals/routes/goal-request.server.ts'
import { sharingItemPath, threadPath } from '#app/features/mentoring/mentoring-paths.ts'
import { readForm } from '#app/forms/form.server.ts'
import { readId } from '#app/platform/not-found.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Callout } from '#app/ui/callout.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? shorten(args.data.goal.statement, 60) : 'Goal',
    description: 'One goal: where it stands, where it leads, and how it came here.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { owner, goal } = await requireGoal(context, params.goal)
  const { today, zone } = owner
  const competency = findCompetency(goal.competency ?? undefined)
  const onDay = (at: string) => todayIn(zone, new Date(at))
  const marks = goal.changes
    .filter(({ field }) => field === 'dueOn' || field === 'target' || field === 'baseline')
    .toReversed()
    .map(({ field, before, after, reason, at }, index) => ({
      on: onDay(at),
      number: index + 1,
      text: `${fieldNames[field]} from ${field === 'dueOn' ? shortDate(before ?? '') : before} to ${field === 'dueOn' ? shortDate(after ?? '') : after}`,
      reason,
    }))
  return {
    today,
    goal: {
      id: goal.id,
      statement: goal.statement,
      measure: goal.measure,
      startedOn: goal.startedOn,
      dueOn: goal.dueOn,
      effortHours: goal.effortHours,
      relevance: goal.relevance,
      overruled: goal.overruled,
      status: goal.status,
      closedOn: goal.closedOn,
      isArchived: goal.isArchived,
      value: goal.value,
      origin: goal.origin,
      rag: goal.rag ?? null,
      ragOverride: goal.ragOverride,
      ragReason: goal.ragReason,
    },
    competency: competency ? { name: competency.name, href: competencyPath(competency.slug) } : null,
    standing: standingWords(goal),
    forecast: goal.forecast ?? null,
    sentences: goal.forecast ? forecastSentences(goal.forecast, goal.measure, goal.dueOn) : [],
    points: goal.points,
    marks,
    checkIns: goal.checkIns.slice(0, checkInsShown),
    milestones: goal.milestones,
    ifThens: goal.ifThens,
    evidence: goal.evidence,
    changes: goal.changes.map(({ at, ...change }) => ({ ...change, on: shortDate(onDay(at)) })),
    check: checkTyped(formOfGoal(goal), { today, hoursPerWeek: goal.hoursPerWeek }),
    nameOf: Object.fromEntries(goalFormOptions.competencies.map(({ value, label }) => [value, label])),
    ways: goal.isArchived ? [] : [...waysFrom(goal.status)],
    countsItself:
      goalFormOptions.sources.find(({ value }) => value === goal.measure.automatic)?.label ?? null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const goalId = readId(params.goal)
  const owner = await requireOwner(context)
  return actOnGoal({ context, owner, goalId, typed: await readForm(request) })
}

export default function GoalPage() {
  const { goal, ...page } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const isRunning = goal.status === 'active' && !goal.isArchived
  const canChange = isOpen(goal.status) && !goal.isArchived
  const refusalOf = (section: string) => (refused?.section === section ? (refused as PartRefusal) : undefined)
  const quiet = page.forecast?.isQuiet && isRunning
  return (
    <div className="page pb-16">
      <PageHead
        title={
          <span className="block max-w-[52rem] text-[clamp(1.35rem,1.1rem+1.2vw,1.9rem)] leading-tight">
            {goal.statement}
          </span>
        }
        overline={page.competency ? <a href={page.competency.href}>{page.competency.name}</a> : 'Career'}
      />
      <p className="no-print mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        {isRunning ? (
          <ButtonLink look="primary" href={checkInPath(goal.id)}>
            Check in
          </ButtonLink>
        ) : null}
        {canChange ? <ButtonLink href={editGoalPath(goal.id)}>Change</ButtonLink> : null}
        {canChange ? <a href={goalIcsPath(goal.id)}>Into my calendar</a> : null}
        <a href={sharingItemPath('goals', goal.id)}>Share with a mentor</a>
        {goal.status === 'draft' ? null : <a href={threadPath('goal', goal.id)}>Feedback</a>}
        <a href={goalsPath}>All goals</a>
      </p>
      <div className="mt-6">
        <TitleBlock
          entries={[
            { term: 'Standing', value: <StandingTag standing={page.standing} /> },
            {
              term: goal.measure.name,
              value: standWords(goal.value, goal.measure),
            },
            { term: 'Runs', value: `${shortDate(goal.startedOn)} to ${shortDate(goal.dueOn)}` },
            ...(goal.effortHours === null
              ? []
              : [{ term: 'Effort', value: `${goal.effortHours} hours a week` }]),
            ...(goal.closedOn ? [{ term: 'Ended', value: shortDate(goal.closedOn) }] : []),
            ...(goal.isArchived ? [{ term: 'Archive', value: 'archived' }] : []),
          ]}
        />
      </div>
      {quiet ? (
        <div className="mt-6">
          <Callout title="This goal has been quiet for two weeks">
            <p>
              That is no failure. Continue with a <a href={checkInPath(goal.id)}>check-in</a>,{' '}
              <a href={editGoalPath(goal.id)}>re-scope it</a> to what fits now, or{' '}
              <a href="#status">stop it with a reason</a>.
            </p>
          </Callout>
        </div>
      ) : null}
      {goal.relevance ? <p className="measure mt-5">{goal.relevance}</p> : null}

      <Sheet
        id="forecast"
        title="Where it leads"
        aside={
          page.countsItself
            ? `${page.countsItself}, and your check-ins.`
            : 'A line through your check-ins that one odd value cannot bend.'
        }
      >
        <div className="measure grid gap-1">
          {page.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {goal.ragOverride && isRunning ? (
            <p>
              You set it to "{ragWords[goal.ragOverride]}" by hand: {goal.ragReason} The computed standing is{' '}
              {page.forecast?.rag ? `"${ragWords[page.forecast.rag]}"` : 'open'}.
            </p>
          ) : null}
          {goal.status === 'draft' ? <p>A draft has no forecast. Start it when its time has come.</p> : null}
        </div>
        <div className="mt-5">
          <GoalPicture
            goal={goal}
            forecast={page.forecast}
            points={page.points}
            marks={page.marks}
            today={page.today}
          />
        </div>
        {isRunning ? <StandingForm override={goal.ragOverride} refusal={refusalOf('forecast')} /> : null}
      </Sheet>

      <Sheet
        id="milestones"
        title="Milestones"
        aside={`${page.milestones.filter(({ doneOn }) => doneOn).length} of ${page.milestones.length} done.`}
      >
        <MilestonesPart
          milestones={page.milestones}
          today={page.today}
          canChange={canChange}
          refusal={refusalOf('milestones')}
        />
      </Sheet>

      <Sheet id="plans" title="If-then plans" aside="For the moment at which it usually fails.">
        <PlansPart plans={page.ifThens} canChange={canChange} refusal={refusalOf('plans')} />
      </Sheet>

      <Sheet id="evidence" title="Evidence" aside="What somebody else could look at.">
        <EvidencePart
          evidence={page.evidence}
          milestones={page.milestones}
          canFile={!goal.isArchived}
          refusal={refusalOf('evidence')}
        />
      </Sheet>

      <Sheet
        id="check-ins"
        title="Check-ins"
        aside={page.checkIns.length === checkInsShown ? `The newest ${checkInsShown}.` : undefined}
      >
        {page.checkIns.length > 0 ? (
          <Table
            caption="Check-ins, the newest first"
            captionHidden
            rows={page.checkIns}
            rowKey={({ entry }) => String(entry)}
            columns={[
              { head: 'Day', cell: ({ on }) => <span className="whitespace-nowrap">{shortDate(on)}</span> },
              { head: 'Value', number: true, cell: ({ value }) => valueWords(value, goal.measure) },
              {
                head: 'Confidence',
                number: true,
                cell: ({ confidence }) => (confidence === null ? '' : `${confidence} of 10`),
              },
              { head: 'What moved', cell: ({ moved }) => moved ?? '' },
              { head: 'In the way', cell: ({ blocked }) => blocked ?? '' },
            ]}
          />
        ) : (
          <p className="text-soft">
            None yet. Once a week is the rhythm; a missed week is only a missed week.
          </p>
        )}
      </Sheet>

      <Sheet screenOnly id="smart" title="SMART check" aside={`As written, on ${dayWords(page.today)}.`}>
        <div className="max-w-[42rem]">
          <SmartPanel check={page.check} overruled={goal.overruled} />
        </div>
      </Sheet>

      <Sheet screenOnly id="status" title="What becomes of it" aside="Every step is kept in the history.">
        <StatusForms
          ways={page.ways}
          status={goal.status}
          isArchived={goal.isArchived}
          evidence={page.evidence.length}
          refusal={refusalOf('status')}
        />
      </Sheet>

      <Sheet id="history" title="History" aside="Append-only: nothing here is ever rewritten.">
        <HistoryList changes={page.changes} nameOf={page.nameOf} />
        {goal.origin ? (
          <p className="no-print mt-3 text-[0.95rem]">
            <a href={goal.origin}>The page from which this goal was made</a>
          </p>
        ) : null}
      </Sheet>
    </div>
  )
}
