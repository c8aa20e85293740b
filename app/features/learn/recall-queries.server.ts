import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { modules } from '#app/content/modules.server.ts'
import type { ReviewState } from '#app/domain/spaced-review.ts'
import { dailyCapRange } from '#app/features/learn/learn-limits.ts'
import { type CardName, type QueuedCard, queueCards } from '#app/features/learn/recall.ts'
import type { Database } from '#db/client.ts'
import { cardReview, cardState, moduleProgress, person, recallSetting } from '#db/schema/index.ts'

export type Recall = {
  queue: QueuedCard[]
  states: (CardName & { state: ReviewState })[]
  /** Cards in all modules that are done. */
  total: number
  dailyCap: number
  /** Grades given since the day began, those taken back not counted. */
  gradedToday: number
}

/** What there is to recall, and how much was recalled today. `dayStart` is when today began. Two statements. */
export async function findRecall(
  db: Database,
  personId: string,
  { now, dayStart }: { now: Date; dayStart: Date },
): Promise<Recall> {
  const [done, rows] = await Promise.all([
    db
      .select({ module: moduleProgress.module })
      .from(moduleProgress)
      .where(and(eq(moduleProgress.personId, personId), eq(moduleProgress.status, 'done')))
      .orderBy(asc(moduleProgress.doneAt)),
    db
      .select({
        card: cardState,
        dailyCap: recallSetting.dailyCap,
        gradedToday: gradedSince(dayStart),
      })
      .from(person)
      .leftJoin(cardState, eq(cardState.personId, person.id))
      .leftJoin(recallSetting, eq(recallSetting.personId, person.id))
      .where(eq(person.id, personId)),
  ])
  const order = done.map(({ module }) => module)
  const cards = modules
    .filter(({ slug }) => order.includes(slug))
    .sort((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug))
    .flatMap(({ slug, cards: own }) => own.map(({ id }) => ({ module: slug, card: id })))
  const isAsked = new Set(cards.map(({ module, card }) => `${module}.${card}`))
  const states = rows.flatMap(({ card: row }) => {
    // Of a card that has left the content, or a module that is done no more, the history is kept and nothing asked.
    if (!row || !isAsked.has(`${row.module}.${row.card}`)) return []
    const { personId: _, module, card, ...state } = row
    return [{ module, card, state }]
  })
  return {
    queue: queueCards(cards, states, now),
    states,
    total: cards.length,
    dailyCap: rows[0]?.dailyCap ?? dailyCapRange.usual,
    gradedToday: rows[0]?.gradedToday ?? 0,
  }
}

/** Taking back the answer of another day takes nothing from today. */
function gradedSince(dayStart: Date) {
  return sql<number>`(
    select count(*) from card_review graded
    where graded.person_id = person.id and graded.reviewed_at >= ${dayStart.toISOString()}::timestamptz
      and graded.grade is not null
      and not exists (select 1 from card_review undoing where undoing.undoes = graded.entry)
  )::int`
}

export type CardHistory = {
  state: ReviewState | null
  reviews: { entry: number; grade: number | null; undoes: number | null; reviewedAt: string }[]
}

/** Everything that happened to a card, newest first. */
export async function findCardHistory(
  db: Database,
  personId: string,
  { module, card }: CardName,
): Promise<CardHistory> {
  const [states, reviews] = await Promise.all([
    db
      .select()
      .from(cardState)
      .where(and(eq(cardState.personId, personId), eq(cardState.module, module), eq(cardState.card, card))),
    db
      .select({
        entry: cardReview.entry,
        grade: cardReview.grade,
        undoes: cardReview.undoes,
        reviewedAt: cardReview.reviewedAt,
      })
      .from(cardReview)
      .where(and(eq(cardReview.personId, personId), eq(cardReview.module, module), eq(cardReview.card, card)))
      .orderBy(desc(cardReview.entry))
      .limit(200),
  ])
  return {
    state: states[0] ?? null,
    reviews: reviews.map(({ reviewedAt, ...review }) => ({
      ...review,
      reviewedAt: reviewedAt.toISOString(),
    })),
  }
}
