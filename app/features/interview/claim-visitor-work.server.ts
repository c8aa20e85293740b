import { and, count, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { keepNewerReview } from '#app/platform/keep-newer-review.server.ts'
import type { Database } from '#db/client.ts'
import { answer, mock, questionReport, questionState, story, studyGoal } from '#db/schema/index.ts'

/**
 * Moves a visitor's answers, mocks, stories and plan to an account. A practice that is open in both is handed in for the visitor's part, or
 * dropped where nothing was written. A question keeps the state of its last review; a plan of the account stays.
 */
export async function claimVisitorWork(
  tx: Database,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  const isOpen = and(isNull(answer.finishedAt), isNull(answer.mockId))
  const openThere = tx
    .select({ key: sql`question || ' ' || mode` })
    .from(answer)
    .where(and(eq(answer.personId, to), isOpen))
  const meetsOpen = and(
    eq(answer.personId, from),
    isOpen,
    sql`${answer.question} || ' ' || ${answer.mode} in (${openThere})`,
  )
  await tx.delete(answer).where(and(meetsOpen, eq(answer.text, '')))
  await tx.update(answer).set({ finishedAt: now }).where(meetsOpen)
  await tx.update(mock).set({ personId: to }).where(eq(mock.personId, from))
  await tx.update(story).set({ personId: to }).where(eq(story.personId, from))
  await tx.update(answer).set({ personId: to }).where(eq(answer.personId, from))
  const reports = await tx.delete(questionReport).where(eq(questionReport.personId, from)).returning()
  if (reports.length > 0) {
    await tx
      .insert(questionReport)
      .values(reports.map((row) => ({ ...row, personId: to })))
      .onConflictDoNothing()
  }
  const states = await tx.delete(questionState).where(eq(questionState.personId, from)).returning()
  if (states.length > 0) {
    await tx
      .insert(questionState)
      .values(states.map((row) => ({ ...row, personId: to })))
      .onConflictDoUpdate({
        target: [questionState.personId, questionState.question],
        ...keepNewerReview(questionState),
      })
  }
  const [goal] = await tx.delete(studyGoal).where(eq(studyGoal.personId, from)).returning()
  if (goal) {
    await tx
      .insert(studyGoal)
      .values({ ...goal, personId: to })
      .onConflictDoNothing()
  }
}

/** What a visitor would lose: answers with something in them, and stories. Two statements. */
export async function describeVisitorWork(db: Database, personId: string): Promise<string[]> {
  const [answers, stories] = await Promise.all([
    db
      .select({ total: count() })
      .from(answer)
      .where(and(eq(answer.personId, personId), or(ne(answer.text, ''), isNotNull(answer.finishedAt)))),
    db.select({ total: count() }).from(story).where(eq(story.personId, personId)),
  ])
  const answered = answers[0]?.total ?? 0
  const told = stories[0]?.total ?? 0
  return [
    ...(answered > 0 ? [answered === 1 ? '1 interview answer' : `${answered} interview answers`] : []),
    ...(told > 0 ? [told === 1 ? '1 story' : `${told} stories`] : []),
  ]
}
