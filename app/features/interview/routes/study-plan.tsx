import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findLoop, loops } from '#app/content/loops.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { findQuestion } from '#app/content/questions.server.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { levelBands, levelBandWords } from '#app/domain/question.ts'
import { listStandings } from '#app/features/interview/answer-queries.server.ts'
import { studyGoalForm } from '#app/features/interview/interview-forms.ts'
import {
  interviewPath,
  mocksPath,
  newStoryPath,
  questionPath,
  studyPlanPath,
} from '#app/features/interview/interview-paths.ts'
import { buildStudyPlan } from '#app/features/interview/routes/build-study-plan.server.ts'
import { setStudyGoal } from '#app/features/interview/study-commands.server.ts'
import { daysFrom, type StudyItem } from '#app/features/interview/study-plan.ts'
import { findStudy } from '#app/features/interview/study-queries.server.ts'
import { reviewPath } from '#app/features/learn/learn-paths.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { personFor } from '#app/platform/viewer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Study plan to your interview',
    description: 'Which questions, mocks and stories fit on which day until your interview.',
    indexed: false,
  })

/** Days that are shown one by one. */
const mostShown = 42

export async function loader({ context }: LoaderFunctionArgs) {
  const personId = await personIdOf(context)
  const [goal, standings] =
    personId === null
      ? [undefined, []]
      : await Promise.all([findStudy(context.db, personId), listStandings(context.db, personId)])
  const today = context.now.toISOString().slice(0, 10)
  const isPast = goal !== undefined && goal.interviewOn < today
  const plan =
    goal && !isPast ? buildStudyPlan(goal, standings, { now: context.now, turn: personId ?? '' }) : null
  return {
    goal: goal && {
      interviewOn: goal.interviewOn,
      hoursPerWeek: goal.hoursPerWeek,
      loop: goal.loop,
      level: goal.level,
    },
    isPast,
    today,
    daysLeft: goal ? daysFrom(today, goal.interviewOn) : 0,
    loopName: goal ? (findLoop(goal.loop)?.name ?? goal.loop) : '',
    plan: plan && {
      hours: plan.hours,
      leftOut: plan.leftOut.length,
      cardsLeftOut: plan.cardsLeftOut,
      more: Math.max(0, plan.days.length - mostShown),
      days: plan.days.slice(0, mostShown).map(({ on, minutes, items }) => ({
        on,
        day: dayWords(on),
        minutes,
        items: items.map(shownItem),
      })),
    },
    loops: loops.map(({ slug, name }) => ({ value: slug, label: name })),
  }
}

type ShownItem = { kind: StudyItem['kind']; slug: string; minutes: number; text: string }

function shownItem(item: StudyItem): ShownItem {
  const { kind, minutes } = item
  if (item.kind === 'cards') return { kind, minutes, slug: '', text: cardWords(item.cards) }
  if (item.kind === 'story') return { kind, minutes, slug: '', text: '' }
  return { kind, minutes, slug: item.slug, text: findQuestion(item.slug)?.prompt ?? item.slug }
}

/** How many cards, and of which modules where those are few. */
function cardWords(cards: { module: string }[]): string {
  const names = [...new Set(cards.map(({ module }) => module))].map(
    (slug) => modules.find((module) => module.slug === slug)?.title ?? slug,
  )
  const count = cards.length === 1 ? '1 recall card' : `${cards.length} recall cards`
  return names.length > 3 ? `${count} of ${names.length} modules` : `${count}: ${names.join(', ')}`
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const form = parseForm(studyGoalForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { interviewOn, loop } = form.values
  if (!findLoop(loop)) return rejectForm({ errors: { loop: 'Choose one of the interviews.' }, typed })
  const days = daysFrom(context.now.toISOString().slice(0, 10), interviewOn)
  if (days < 0 || days > 730)
    return rejectForm({ errors: { interviewOn: 'Choose a day from today to two years from now.' }, typed })
  const { personId, headers } = await personFor(context, await context.viewer())
  await setStudyGoal(context.db, { personId, now: context.now, ...form.values })
  throw redirect(studyPlanPath, { headers })
}

export default function StudyPlanPage() {
  const { goal, isPast, daysLeft, loopName, plan, loops: all } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const typed = rejected?.typed
  return (
    <div className="page pb-16">
      <PageHead title="Study plan" overline={<a href={interviewPath}>Interview</a>}>
        <p>
          {goal && !isPast
            ? `${loopName} in ${daysLeft === 1 ? '1 day' : `${daysLeft} days`}, with ${goal.hoursPerWeek} hours a week.`
            : 'Say when the interview is and how many hours you have. The plan is made anew from what you have done whenever you open it.'}
        </p>
      </PageHead>
      {plan ? (
        <Sheet
          title="Day by day"
          aside={`${plan.hours} hours in all. Each entry counts thinking, answering, scoring and comparing.`}
        >
          {plan.leftOut > 0 ? (
            <p className="measure mb-4">
              {plan.leftOut === 1 ? '1 question' : `${plan.leftOut} questions`} of these kinds do not fit
              before the day. More hours a week bring some of them in; they are last because you need them
              least.
            </p>
          ) : null}
          {plan.cardsLeftOut > 0 ? (
            <p className="measure mb-4">
              {plan.cardsLeftOut === 1 ? '1 recall card does' : `${plan.cardsLeftOut} recall cards do`} not
              fit, either.
            </p>
          ) : null}
          <ol className="grid">
            {plan.days.map(({ on, day, minutes, items }) => (
              <li key={on} className="keep border-b border-rule py-3">
                <p className="font-semibold">
                  <time dateTime={on}>{day}</time>{' '}
                  <span className="font-normal text-soft">{Math.ceil(minutes)} min</span>
                </p>
                <ul className="mt-1 grid gap-1">
                  {items.map((item) => (
                    <li key={`${item.kind}${item.slug}`} className="text-[0.95rem]">
                      <PlanItem item={item} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          {plan.more > 0 ? <p className="mt-3 text-soft">And {plan.more} more days.</p> : null}
        </Sheet>
      ) : null}
      <Sheet title={goal ? 'Change it' : 'Your interview'}>
        <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
        <form method="post" className="grid gap-4" noValidate>
          <TextField
            name="interviewOn"
            type="date"
            label="Day of the interview"
            defaultValue={typed?.interviewOn ?? goal?.interviewOn ?? ''}
            error={rejected?.errors.interviewOn}
          />
          <TextField
            name="hoursPerWeek"
            inputMode="numeric"
            label="Hours a week"
            hint="What you really have. Five are many beside a job."
            defaultValue={typed?.hoursPerWeek ?? String(goal?.hoursPerWeek ?? 4)}
            error={rejected?.errors.hoursPerWeek}
          />
          <SelectField
            name="loop"
            label="Kind of interview"
            defaultValue={typed?.loop ?? goal?.loop ?? 'screen'}
            options={all}
            error={rejected?.errors.loop}
          />
          <SelectField
            name="level"
            label="Level"
            defaultValue={typed?.level ?? goal?.level ?? levelBands[0]}
            options={levelBands.map((band) => ({ value: band, label: levelBandWords[band] }))}
            error={rejected?.errors.level}
          />
          <div>
            <Button look="primary">{goal ? 'Plan anew' : 'Make the plan'}</Button>
          </div>
        </form>
      </Sheet>
    </div>
  )
}

function PlanItem({ item: { kind, slug, minutes, text } }: { item: ShownItem }) {
  if (kind === 'mock')
    return (
      <>
        <a href={`${mocksPath}#${slug}`}>A whole mock</a>, {minutes} min
      </>
    )
  if (kind === 'story')
    return (
      <>
        <a href={newStoryPath}>Write one story</a>, {minutes} min
      </>
    )
  if (kind === 'cards') return <a href={reviewPath}>{text}</a>
  return (
    <>
      {kind === 'due' ? 'Again: ' : ''}
      <a href={questionPath(slug)}>{text}</a>
    </>
  )
}
