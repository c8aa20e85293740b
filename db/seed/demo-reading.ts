import { findModule } from '#app/content/modules.server.ts'
import type { Grade } from '#app/domain/spaced-review.ts'
import { saveNote, setModuleStatus } from '#app/features/learn/progress-commands.server.ts'
import { gradeCard } from '#app/features/learn/recall-commands.server.ts'
import type { Database } from '#db/client.ts'
import type { DemoPerson } from '#db/seed/demo-people.ts'

const day = 24 * 60 * 60 * 1000

/** Reads as the person would have: modules on their days, and each card answered whenever it was due, the last day left over. */
export async function readModules(
  db: Database,
  personId: string,
  { done, reading, note }: NonNullable<DemoPerson['reading']>,
  now: Date,
): Promise<void> {
  for (const { module, daysAgo } of done) {
    const on = new Date(now.getTime() - daysAgo * day)
    await setModuleStatus(db, { personId, module, status: 'done', now: on })
    for (const [index, { id: card }] of (findModule(module)?.cards ?? []).entries())
      await answerUntilYesterday(db, { personId, module, card, forgetful: index % 4 === 3 }, on, now)
  }
  if (reading) await setModuleStatus(db, { personId, module: reading, status: 'reading', now })
  if (note) await saveNote(db, { personId, ...note, revision: 0, now })
}

async function answerUntilYesterday(
  db: Database,
  { forgetful, ...card }: { personId: string; module: string; card: string; forgetful: boolean },
  from: Date,
  now: Date,
): Promise<void> {
  let at = from
  for (let reps = 0; at.getTime() < now.getTime() - day; reps += 1) {
    const grade: Grade = forgetful && reps === 2 ? 1 : reps === 0 ? 3 : forgetful ? 2 : 3
    const graded = await gradeCard(db, { ...card, grade, reps, now: at })
    if (!graded.ok) return
    at = graded.value.due
  }
}
