import { and, asc, count, eq, isNull, max } from 'drizzle-orm'
import type { Loop } from '#app/content/loops.server.ts'
import { questions } from '#app/content/questions.server.ts'
import type { LevelBand } from '#app/domain/question.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { chooseQuestions } from '#app/features/interview/choose-questions.ts'
import { mostAnswers } from '#app/features/interview/interview-limits.ts'
import type { Database } from '#db/client.ts'
import { answer, mock, person } from '#db/schema/index.ts'

/**
 * Puts a mock together: questions in the shape of the loop, what this person was asked least first, and begins its first question.
 * Two mocks started at once do not get the same questions.
 */
export async function startMock(
  db: Database,
  { personId, loop, level, now }: { personId: string; loop: Loop; level: LevelBand; now: Date },
): Promise<Result<{ mockId: string; answerId: string }, 'too-many' | 'no-questions'>> {
  return db.transaction(async (tx) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
    const asked = await tx
      .select({ question: answer.question, times: count(), lastAt: max(answer.createdAt) })
      .from(answer)
      .where(eq(answer.personId, personId))
      .groupBy(answer.question)
    if (asked.reduce((sum, { times }) => sum + times, 0) >= mostAnswers) return fail('too-many')
    const uses = new Map(
      asked.map(({ question, times, lastAt }) => [question, { times, lastAt: lastAt?.getTime() ?? 0 }]),
    )
    const chosen = chooseQuestions(questions, loop.slots, { level, uses, turn: personId })
    if (chosen.length === 0) return fail('no-questions')
    const [created] = await tx
      .insert(mock)
      .values({ personId, loop: loop.slug, level, startedAt: now })
      .returning({ id: mock.id })
    if (!created) throw new Error('The new mock was not returned.')
    const rows = await tx
      .insert(answer)
      .values(
        chosen.map(({ slug, prompt }, position) => ({
          personId,
          question: slug,
          prompt,
          mode: 'live' as const,
          mockId: created.id,
          position,
          timeboxSeconds: loop.days ? loop.days * 86_400 : (loop.slots[position]?.minutes ?? 10) * 60,
          startedAt: position === 0 ? now : null,
          createdAt: now,
        })),
      )
      .returning({ id: answer.id, position: answer.position })
    const first = rows.find(({ position }) => position === 0)
    if (!first) throw new Error('The mock has no first question.')
    return succeed({ mockId: created.id, answerId: first.id })
  })
}

/** Begins the next question of a mock; while one is under way, that one goes on. */
export async function beginNextQuestion(
  db: Database,
  { personId, mockId, now }: { personId: string; mockId: string; now: Date },
): Promise<Result<{ answerId: string }, 'not-found' | 'nothing-left'>> {
  return db.transaction(async (tx) => {
    const [own] = await tx
      .select({ id: mock.id })
      .from(mock)
      .where(and(eq(mock.id, mockId), eq(mock.personId, personId)))
      .for('update')
    if (!own) return fail('not-found')
    const [next] = await tx
      .select({ id: answer.id, startedAt: answer.startedAt })
      .from(answer)
      .where(and(eq(answer.mockId, mockId), isNull(answer.finishedAt)))
      .orderBy(asc(answer.position))
      .limit(1)
    if (!next) return fail('nothing-left')
    if (!next.startedAt) await tx.update(answer).set({ startedAt: now }).where(eq(answer.id, next.id))
    return succeed({ answerId: next.id })
  })
}

/** Throws a mock away that is not complete; what was answered in it goes with it. */
export async function discardMock(
  db: Database,
  { personId, mockId }: { personId: string; mockId: string },
): Promise<void> {
  await db.delete(mock).where(and(eq(mock.id, mockId), eq(mock.personId, personId), isNull(mock.completedAt)))
}
