import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findModule } from '#app/content/modules.server.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { type Grade, gradeWords } from '#app/domain/spaced-review.ts'
import { learnPath, modulePath, reviewPath } from '#app/features/learn/learn-paths.ts'
import { findCardHistory } from '#app/features/learn/recall-queries.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import { requirePerson, zoneOf } from '#app/platform/person-of-request.server.ts'
import { retrievability } from '#app/platform/review-schedule.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'History of a card',
    description: 'Every answer to one recall card.',
    indexed: false,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const module = findModule(params.module)
  const card = module?.cards.find(({ id }) => id === params.card)
  if (!module || !card) throw notFound()
  const personId = await requirePerson(context, learnPath)
  const { state, reviews } = await findCardHistory(context.db, personId, {
    module: module.slug,
    card: card.id,
  })
  const zone = await zoneOf(context)
  const recall = retrievability(state, context.now)
  return {
    card: { front: card.front, back: card.back },
    module: { slug: module.slug, title: module.title },
    state: state && {
      due: todayIn(zone, state.due),
      recall: recall === null ? null : Math.round(recall * 100),
      lapses: state.lapses,
      stability: Math.round(state.stability * 10) / 10,
    },
    reviews: reviews.map(({ reviewedAt, ...review }) => ({
      ...review,
      on: todayIn(zone, new Date(reviewedAt)),
    })),
  }
}

export default function CardHistoryPage() {
  const { card, module, state, reviews } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title={card.front} overline={<a href={modulePath(module.slug)}>{module.title}</a>}>
        <p>{card.back}</p>
      </PageHead>
      {state ? (
        <div className="mt-5 max-w-[46rem]">
          <TitleBlock
            entries={[
              { term: 'Comes back', value: dayWords(state.due) },
              { term: 'Chance that you recall it now', value: `${state.recall} %` },
              { term: 'Falls to 90 % after', value: `${state.stability} days` },
              { term: 'Forgotten', value: timesWords(state.lapses) },
            ]}
          />
        </div>
      ) : null}
      <Sheet title="Answers" aside={<a href={reviewPath}>Recall</a>}>
        {reviews.length === 0 ? (
          <EmptyState title="Not asked yet">Once this module is done, the card is in your queue.</EmptyState>
        ) : (
          <Table
            caption="Answers, newest first"
            columns={[
              { head: 'Day', cell: ({ on }) => dayWords(on) },
              {
                head: 'Answer',
                cell: ({ grade }) => (grade === null ? 'taken back' : gradeWords[grade as Grade]),
              },
            ]}
            rows={reviews}
            rowKey={({ entry }) => String(entry)}
          />
        )}
      </Sheet>
    </div>
  )
}

function timesWords(times: number): string {
  if (times === 0) return 'never'
  return times === 1 ? 'once' : `${times} times`
}
