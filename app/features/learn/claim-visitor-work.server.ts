import { count, eq, sql } from 'drizzle-orm'
import { noteLimit } from '#app/features/learn/learn-limits.ts'
import { keepNewerReview } from '#app/platform/keep-newer-review.server.ts'
import type { Database } from '#db/client.ts'
import { cardReview, cardState, moduleProgress, recallSetting } from '#db/schema/index.ts'

/**
 * Moves a visitor's reading and recall to an account. Where the account has something of its own already, the further one
 * counts: a module done in either is done, a card keeps the state of its last answer, and two notes become one.
 */
export async function claimVisitorWork(
  tx: Database,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const progress = await tx.delete(moduleProgress).where(eq(moduleProgress.personId, from)).returning()
  if (progress.length > 0) {
    await tx
      .insert(moduleProgress)
      .values(progress.map((row) => ({ ...row, personId: to })))
      .onConflictDoUpdate({
        target: [moduleProgress.personId, moduleProgress.module],
        set: {
          status: sql`case
            when 'done' in (module_progress.status, excluded.status) then 'done'
            when 'reading' in (module_progress.status, excluded.status) then 'reading'
            else 'not-started' end`,
          doneAt: sql`least(module_progress.done_at, excluded.done_at)`,
          bookmarkedAt: sql`least(module_progress.bookmarked_at, excluded.bookmarked_at)`,
          note: sql`nullif(left(concat_ws(E'\n\n', module_progress.note, excluded.note), ${noteLimit}), '')`,
          noteRevision: sql`module_progress.note_revision + 1`,
          changedAt: sql`greatest(module_progress.changed_at, excluded.changed_at)`,
        },
      })
  }
  const states = await tx.delete(cardState).where(eq(cardState.personId, from)).returning()
  if (states.length > 0) {
    await tx
      .insert(cardState)
      .values(states.map((row) => ({ ...row, personId: to })))
      .onConflictDoUpdate({
        target: [cardState.personId, cardState.module, cardState.card],
        ...keepNewerReview(cardState),
      })
  }
  await tx.update(cardReview).set({ personId: to }).where(eq(cardReview.personId, from))
  const [setting] = await tx.delete(recallSetting).where(eq(recallSetting.personId, from)).returning()
  if (setting) {
    await tx
      .insert(recallSetting)
      .values({ ...setting, personId: to })
      .onConflictDoNothing()
  }
}

/** Modules begun or done, notes and answered cards, in words. Two statements. */
export async function describeVisitorWork(db: Database, personId: string): Promise<string[]> {
  const [[progress], [cards]] = await Promise.all([
    db
      .select({
        done: sql<number>`(count(*) filter (where status = 'done'))::int`,
        reading: sql<number>`(count(*) filter (where status = 'reading'))::int`,
        bookmarks: sql<number>`count(bookmarked_at)::int`,
        notes: sql<number>`count(note)::int`,
      })
      .from(moduleProgress)
      .where(eq(moduleProgress.personId, personId)),
    db.select({ answered: count() }).from(cardState).where(eq(cardState.personId, personId)),
  ])
  return [
    counted(progress?.done, 'module done', 'modules done'),
    counted(progress?.reading, 'module begun', 'modules begun'),
    counted(progress?.bookmarks, 'bookmark', 'bookmarks'),
    counted(progress?.notes, 'note on a module', 'notes on modules'),
    counted(cards?.answered, 'recall card answered', 'recall cards answered'),
  ].filter((words) => words !== '')
}

function counted(number: number | undefined, one: string, many: string): string {
  if (!number) return ''
  return number === 1 ? `1 ${one}` : `${number} ${many}`
}
