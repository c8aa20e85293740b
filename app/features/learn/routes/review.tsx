import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findModule, getModule } from '#app/content/modules.server.ts'
import { startOfDay, todayIn } from '#app/domain/calendar-date.ts'
import { type Grade, intervalWords } from '#app/domain/spaced-review.ts'
import { ReviewCard } from '#app/features/learn/components/review-card.tsx'
import { UndoAnswer } from '#app/features/learn/components/undo-answer.tsx'
import { gradeForm } from '#app/features/learn/learn-forms.ts'
import { forecastPath, learnPath, modulePath, reviewPath } from '#app/features/learn/learn-paths.ts'
import { cardKey, type QueuedCard } from '#app/features/learn/recall.ts'
import { gradeCard, undoLastGrade } from '#app/features/learn/recall-commands.server.ts'
import { findRecall } from '#app/features/learn/recall-queries.server.ts'
import { parseForm, readForm, rejectForm } from '#app/forms/form.server.ts'
import { summarise } from '#app/forms/rejection.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { personIdOf, requirePerson, zoneOf } from '#app/platform/person-of-request.server.ts'
import { previewDues } from '#app/platform/review-schedule.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

export const meta: MetaFunction = (args) =>
  pageMeta(args, { title: 'Recall', description: 'The cards of the modules you have done.', indexed: false })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const personId = await personIdOf(context)
  if (personId === null) return { kind: 'nothing-done' as const }
  const zone = await zoneOf(context)
  const recall = await findRecall(context.db, personId, {
    now: context.now,
    dayStart: startOfDay(zone, todayIn(zone, context.now)),
  })
  if (recall.total === 0) return { kind: 'nothing-done' as const }
  const counts = { left: recall.queue.length, gradedToday: recall.gradedToday, dailyCap: recall.dailyCap }
  const [next] = recall.queue
  const isEnough = recall.gradedToday >= recall.dailyCap && search.get('more') === null
  if (!next || isEnough) {
    const soonest = recall.states.map(({ state }) => state.due).sort((a, b) => a.getTime() - b.getTime())[0]
    return {
      kind: 'finished' as const,
      ...counts,
      isEnough: isEnough && next !== undefined,
      nextIn: !next && soonest ? intervalWords(context.now, soonest) : null,
    }
  }
  return {
    kind: 'card' as const,
    ...counts,
    card: describeCard(next, context.now),
    isShown: search.get('show') === cardKey(next),
    isMore: search.get('more') !== null,
  }
}

function describeCard({ module: slug, card: id, state }: QueuedCard, now: Date) {
  const module = getModule(slug)
  const card = module.cards.find((candidate) => candidate.id === id)
  if (!card) throw new Error(`${slug} has no card ${id}.`)
  const dues = previewDues(state, now)
  const grades = [1, 2, 3, 4] as const
  return {
    key: cardKey({ module: slug, card: id }),
    front: card.front,
    back: card.back,
    module: { slug, title: module.title },
    reps: state?.reps ?? 0,
    intervals: Object.fromEntries(grades.map((grade) => [grade, intervalWords(now, dues[grade])])) as Record<
      Grade,
      string
    >,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const personId = await requirePerson(context, learnPath)
  const typed = await readForm(request)
  if (typed.undo !== undefined) {
    await undoLastGrade(context.db, { personId, now: context.now })
    throw redirect(reviewPath)
  }
  const form = parseForm(gradeForm, typed)
  if (!form.ok) return rejectForm(form.rejection)
  const { card, grade, reps } = form.values
  if (!findModule(card.module)?.cards.some(({ id }) => id === card.card)) throw notFound()
  // A card answered meanwhile in another tab is simply not asked again.
  await gradeCard(context.db, { personId, ...card, grade, reps, now: context.now })
  throw redirect(typed.more === undefined ? reviewPath : `${reviewPath}?more`)
}

export default function Review() {
  const recall = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  if (recall.kind === 'nothing-done') {
    return (
      <div className="page pb-16">
        <PageHead title="Recall" />
        <div className="mt-6">
          <EmptyState title="No cards yet" action={<ButtonLink href={learnPath}>Choose a module</ButtonLink>}>
            Finish a module and mark it as done. Its cards then come back to you just before you would forget
            them.
          </EmptyState>
        </div>
      </div>
    )
  }
  return (
    <div className="page pb-16">
      <PageHead title="Recall" />
      <p className="mt-2 text-soft">
        {recall.left === 1 ? '1 card' : `${recall.left} cards`} due, {recall.gradedToday} of {recall.dailyCap}{' '}
        answered today. <a href={forecastPath}>What is to come</a>
      </p>
      <ErrorSummary errors={rejected ? summarise(rejected.errors) : []} />
      {recall.kind === 'card' ? (
        <ReviewCard
          key={`${recall.card.key}${recall.card.reps}`}
          card={recall.card}
          isShown={recall.isShown}
          isMore={recall.isMore}
        />
      ) : (
        <div className="mt-6">
          <EmptyState
            title={recall.isEnough ? 'Enough for today' : 'Nothing is due'}
            action={
              recall.isEnough ? (
                <ButtonLink href={`${reviewPath}?more`}>Go on all the same</ButtonLink>
              ) : (
                <ButtonLink href={learnPath}>Read the next module</ButtonLink>
              )
            }
          >
            {recall.isEnough
              ? `You have answered the ${recall.dailyCap} cards that you set for a day. ${recall.left} more are due and can wait.`
              : recall.nextIn
                ? `The next card comes in ${recall.nextIn}.`
                : 'Finish another module to get more cards.'}
          </EmptyState>
        </div>
      )}
      {recall.gradedToday > 0 ? <UndoAnswer /> : null}
      {recall.kind === 'card' ? (
        <p className="mt-6 text-[0.92rem] text-soft">
          From <a href={modulePath(recall.card.module.slug)}>{recall.card.module.title}</a>. Keys: space shows
          the answer, 1 to 4 grade it, u takes the last one back.
        </p>
      ) : null}
    </div>
  )
}
