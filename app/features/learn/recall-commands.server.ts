import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { Grade, ReviewState } from '#app/domain/spaced-review.ts'
import type { CardName } from '#app/features/learn/recall.ts'
import { scheduleReview } from '#app/platform/review-schedule.server.ts'
import type { Database } from '#db/client.ts'
import { cardReview, cardState, person, recallSetting } from '#db/schema/index.ts'

const storedState = z.object({
  due: z.coerce.date(),
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.number(),
  learningSteps: z.number(),
  reps: z.number(),
  lapses: z.number(),
  state: z.number(),
  lastReview: z.coerce.date(),
})

/**
 * Grades a card and schedules it anew. `reps` is how often it had been graded when it was shown: a grade that comes twice,
 * from a second tab or a second press, finds another number and changes nothing.
 */
export async function gradeCard(
  db: Database,
  {
    personId,
    module,
    card,
    grade,
    reps,
    now,
  }: CardName & { personId: string; grade: Grade; reps: number; now: Date },
): Promise<Result<{ due: Date }, 'answered-meanwhile'>> {
  return db.transaction(async (tx) => {
    await lockPerson(tx, personId)
    const before = await findState(tx, { personId, module, card })
    if ((before?.reps ?? 0) !== reps) return fail('answered-meanwhile')
    const after = scheduleReview(before, grade, now)
    await keepState(tx, { personId, module, card }, after)
    await tx.insert(cardReview).values({ personId, module, card, grade, before, reviewedAt: now })
    return succeed({ due: after.due })
  })
}

/** Takes the last grade back that has not been taken back: the card stands where it stood before. */
export async function undoLastGrade(
  db: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<Result<CardName, 'nothing-to-undo'>> {
  return db.transaction(async (tx) => {
    await lockPerson(tx, personId)
    const [last] = await tx
      .select()
      .from(cardReview)
      .where(and(eq(cardReview.personId, personId), isNotNull(cardReview.grade), isNotUndone))
      .orderBy(desc(cardReview.reviewedAt), desc(cardReview.entry))
      .limit(1)
    if (!last) return fail('nothing-to-undo')
    const name = { module: last.module, card: last.card }
    if (last.before === null) await tx.delete(cardState).where(isCard({ personId, ...name }))
    else await keepState(tx, { personId, ...name }, storedState.parse(last.before))
    await tx.insert(cardReview).values({ personId, ...name, undoes: last.entry, reviewedAt: now })
    return succeed(name)
  })
}

/** How many grades a day are enough. */
export async function setDailyCap(db: Database, personId: string, dailyCap: number): Promise<void> {
  await db
    .insert(recallSetting)
    .values({ personId, dailyCap })
    .onConflictDoUpdate({ target: recallSetting.personId, set: { dailyCap } })
}

// Written out, since Drizzle leaves the tables away from the columns of a condition on the same table.
const isNotUndone = sql`not exists (select 1 from card_review undoing where undoing.undoes = card_review.entry)`

function isCard({ personId, module, card }: CardName & { personId: string }) {
  return and(eq(cardState.personId, personId), eq(cardState.module, module), eq(cardState.card, card))
}

/** One grade of a person at a time. A card that was never answered has no row that could be locked instead. */
async function lockPerson(tx: Database, personId: string): Promise<void> {
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
}

async function findState(tx: Database, name: CardName & { personId: string }): Promise<ReviewState | null> {
  const [row] = await tx.select().from(cardState).where(isCard(name))
  if (!row) return null
  const { personId: _, module: _module, card: _card, ...state } = row
  return state
}

async function keepState(
  tx: Database,
  name: CardName & { personId: string },
  state: ReviewState,
): Promise<void> {
  await tx
    .insert(cardState)
    .values({ ...name, ...state })
    .onConflictDoUpdate({ target: [cardState.personId, cardState.module, cardState.card], set: state })
}
