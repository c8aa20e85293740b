import { and, eq, sql } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { ModuleStatus } from '#app/features/learn/module-status.ts'
import type { Database } from '#db/client.ts'
import { moduleProgress } from '#db/schema/index.ts'

type OfModule = { personId: string; module: string; now: Date }

/** Says how far the person has come with a module. Saying "done" again keeps the day on which it was done first. */
export async function setModuleStatus(
  db: Database,
  { personId, module, status, now }: OfModule & { status: ModuleStatus },
): Promise<void> {
  await db
    .insert(moduleProgress)
    .values({ personId, module, status, doneAt: status === 'done' ? now : null, changedAt: now })
    .onConflictDoUpdate({
      target: [moduleProgress.personId, moduleProgress.module],
      set: {
        status,
        doneAt: status === 'done' ? sql`coalesce(${moduleProgress.doneAt}, excluded.done_at)` : null,
        changedAt: now,
      },
    })
}

export async function bookmarkModule(
  db: Database,
  { personId, module, now, isMarked }: OfModule & { isMarked: boolean },
): Promise<void> {
  const bookmarkedAt = isMarked ? now : null
  await db
    .insert(moduleProgress)
    .values({ personId, module, bookmarkedAt, changedAt: now })
    .onConflictDoUpdate({
      target: [moduleProgress.personId, moduleProgress.module],
      set: { bookmarkedAt, changedAt: now },
    })
}

/**
 * Keeps the note on a module. `revision` is the one that the text was made from, 0 for a first note: when the stored note
 * has moved on and differs, nothing is written. An empty text removes the note.
 */
export async function saveNote(
  db: Database,
  { personId, module, now, text, revision }: OfModule & { text: string | null; revision: number },
): Promise<Result<{ revision: number }, 'changed-elsewhere'>> {
  return db.transaction(async (tx) => {
    await tx.insert(moduleProgress).values({ personId, module, changedAt: now }).onConflictDoNothing()
    const [stored] = await tx
      .select({ note: moduleProgress.note, revision: moduleProgress.noteRevision })
      .from(moduleProgress)
      .where(and(eq(moduleProgress.personId, personId), eq(moduleProgress.module, module)))
      .for('update')
    if (!stored) throw new Error('A row that was just made is gone.')
    if (stored.note === text) return succeed({ revision: stored.revision })
    if (stored.revision !== revision) return fail('changed-elsewhere')
    await tx
      .update(moduleProgress)
      .set({ note: text, noteRevision: revision + 1, changedAt: now })
      .where(and(eq(moduleProgress.personId, personId), eq(moduleProgress.module, module)))
    return succeed({ revision: revision + 1 })
  })
}
