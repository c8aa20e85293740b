import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Timeline } from '#app/charts/timeline.tsx'
import { daysBetween } from '#app/domain/calendar-date.ts'
import { shorten } from '#app/domain/shorten.ts'
import { GoalRows } from '#app/features/goals/components/goal-rows.tsx'
import { shareReached } from '#app/features/goals/goal.ts'
import { goalsAPage } from '#app/features/goals/goal-limits.ts'
import {
  arrange,
  type ListView,
  rags,
  readListView,
  shows,
  sorts,
} from '#app/features/goals/goal-list-view.ts'
import {
  goalSettingsPath,
  goalsCsvPath,
  goalsPath,
  importGoalsPath,
  newGoalPath,
  promotionCasePath,
} from '#app/features/goals/goal-paths.ts'
import { listArchivedGoals, listGoals, needsCheckIn } from '#app/features/goals/goal-queries.server.ts'
import { standingWords } from '#app/features/goals/goal-words.ts'
import { goalFormOptions } from '#app/features/goals/routes/goal-options.server.ts'
import { findOwner } from '#app/features/goals/routes/goal-request.server.ts'
import { toRows } from '#app/features/goals/routes/goal-rows.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Pagination } from '#app/ui/pagination.tsx'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Goals',
    description: 'Goals with a measure and a date, weekly check-ins, and a forecast that says why.',
  })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = readListView(new URL(request.url).searchParams)
  const owner = await findOwner(context)
  if (!owner)
    return {
      view,
      total: 0,
      isEmpty: true,
      rows: [],
      pages: 1,
      timeline: null,
      asking: 0,
      competencies: goalFormOptions.competencies,
    }
  const goals = await (view.show === 'archived' ? listArchivedGoals : listGoals)(context.db, owner)
  const listed = arrange(
    goals.map((goal) => ({
      ...goal,
      isQuiet: goal.forecast?.isQuiet ?? false,
      share: shareReached(goal.value, goal.measure),
    })),
    view,
  )
  const pages = Math.max(1, Math.ceil(listed.length / goalsAPage))
  const page = Math.min(view.page, pages)
  const running = listed.filter(({ status }) => status === 'active')
  return {
    view: { ...view, page },
    total: listed.length,
    isEmpty: goals.length === 0 && view.show === 'open',
    rows: toRows(listed.slice((page - 1) * goalsAPage, page * goalsAPage), owner.today),
    pages,
    asking: running.filter((goal) => needsCheckIn(goal, (from) => daysBetween(from, owner.today))).length,
    timeline:
      running.length === 0
        ? null
        : {
            today: owner.today,
            rows: running.slice(0, 20).map((goal) => ({
              id: goal.id,
              label: shorten(goal.statement, 46),
              start: goal.startedOn,
              end: goal.dueOn,
              share: goal.share,
              tone: standingWords(goal).tone,
              expected: goal.forecast?.expectedOn ?? null,
            })),
          },
    competencies: goalFormOptions.competencies,
  }
}

const showNames: Record<ListView['show'], string> = {
  open: 'Open',
  active: 'Active',
  draft: 'Drafts',
  paused: 'Paused',
  achieved: 'Achieved',
  stopped: 'Stopped',
  archived: 'Archived',
}
const sortNames: Record<ListView['sort'], string> = {
  due: 'Due date',
  rag: 'Off track first',
  progress: 'Least progress first',
  changed: 'Changed last',
}
const ragNames: Record<ListView['rag'], string> = {
  any: 'Any',
  red: 'Off track',
  amber: 'At risk',
  green: 'On track',
  quiet: 'Quiet',
  unknown: 'Too early to tell',
}

export default function GoalsList() {
  const { view, rows, timeline, ...page } = useLoaderData<typeof loader>()
  const instant = (date: string) => new Date(`${date}T00:00:00Z`)
  if (page.isEmpty) return <FirstGoal />
  return (
    <div className="page pb-16">
      <PageHead title="Goals">
        <p>
          {page.asking === 0
            ? 'Every running goal has been looked at this week.'
            : page.asking === 1
              ? 'One goal asks for its weekly check-in. It takes less than a minute.'
              : `${page.asking} goals ask for their weekly check-in. Each takes less than a minute.`}
        </p>
      </PageHead>
      <p className="no-print mt-6 flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink look="primary" href={newGoalPath}>
          New goal
        </ButtonLink>
        <a href={promotionCasePath}>Promotion case</a>
        <a href={goalSettingsPath}>Calendar, reminders and limits</a>
      </p>
      {timeline ? (
        <figure className="mt-8 max-w-[50rem]">
          <Timeline
            today={instant(timeline.today)}
            label={`${timeline.rows.length} running goals from start to due date, filled as far as they are done. The list below says the same.`}
            rows={timeline.rows.map(({ start, end, expected, ...row }) => ({
              ...row,
              start: instant(start),
              end: instant(end),
              expected: expected ? instant(expected) : undefined,
              marks: [],
            }))}
          />
          <figcaption className="mt-1 text-[0.92rem] text-soft">
            From start to due date, filled as far as done. The ring is where the forecast ends, the dashed
            line is today.
          </figcaption>
        </figure>
      ) : null}
      <form
        method="get"
        action={goalsPath}
        className="no-print mt-8 flex flex-wrap items-end gap-x-4 gap-y-3 border-t-[3px] border-ink pt-4"
      >
        <SelectField
          name="show"
          label="Show"
          defaultValue={view.show}
          options={shows.map((value) => ({ value, label: showNames[value] }))}
        />
        <SelectField
          name="rag"
          label="Standing"
          defaultValue={view.rag}
          options={rags.map((value) => ({ value, label: ragNames[value] }))}
        />
        <SelectField
          name="competency"
          label="Competency"
          defaultValue={view.competency}
          options={[{ value: '', label: 'All' }, ...page.competencies]}
        />
        <SelectField
          name="sort"
          label="In order of"
          defaultValue={view.sort}
          options={sorts.map((value) => ({ value, label: sortNames[value] }))}
        />
        <Button>Apply</Button>
      </form>
      <h2 className="sr-only">{showNames[view.show]} goals</h2>
      <p className="mt-4 mb-2 text-[0.92rem] text-soft" aria-live="polite">
        {page.total === 1 ? 'One goal' : `${page.total} goals`}
      </p>
      {rows.length === 0 ? <p>None match. Choose another view.</p> : <GoalRows rows={rows} />}
      <Pagination
        page={view.page}
        pages={page.pages}
        hrefOf={(number) =>
          `${goalsPath}?${new URLSearchParams({ show: view.show, rag: view.rag, competency: view.competency, sort: view.sort, page: String(number) })}`
        }
      />
      <p className="no-print mt-8 flex flex-wrap gap-x-5">
        <a href={goalsCsvPath}>All goals as CSV</a>
        <a href={importGoalsPath}>Import goals from CSV</a>
      </p>
    </div>
  )
}

function FirstGoal() {
  return (
    <div className="page pb-16">
      <PageHead title="Goals that stay alive">
        <p>
          A measure that somebody else could read, a date, a look once a week. The forecast says whether you
          will make it, and why it says so.
        </p>
      </PageHead>
      <div className="mt-8">
        <EmptyState
          title="No goal yet"
          action={
            <ButtonLink look="primary" href={newGoalPath}>
              Write the first goal
            </ButtonLink>
          }
        >
          <p>
            Begin with a gap of your readiness report, with one of the written-out templates, or from blank.
            It takes about two minutes; no account is needed.
          </p>
        </EmptyState>
      </div>
      <Sheet title="What helps, as far as anybody has measured" aside={<a href="/sources">Sources</a>}>
        <ul className="measure grid gap-2">
          <li>
            Watching progress raises the odds of getting there, more so when it is written down or shown to
            somebody (138 studies).
          </li>
          <li>
            Plans of the form "if this happens, then I do that" help, most of all with a rehearsed cue (642
            tests).
          </li>
          <li>SMART as a whole has no measured effect of its own. It is a checklist here, and no more.</li>
        </ul>
        <p className="no-print mt-4">
          Have a list already? <a href={importGoalsPath}>Import goals from CSV</a>
        </p>
      </Sheet>
    </div>
  )
}
