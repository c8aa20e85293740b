import type { LevelBand } from '#app/domain/question.ts'
import type { Database } from '#db/client.ts'
import { studyGoal } from '#db/schema/index.ts'

export type StudyGoal = { interviewOn: string; hoursPerWeek: number; loop: string; level: LevelBand }

/** Says which interview somebody prepares for, replacing the one before. */
export async function setStudyGoal(
  db: Database,
  { personId, now, ...goal }: StudyGoal & { personId: string; now: Date },
): Promise<void> {
  const values = { ...goal, setAt: now }
  await db
    .insert(studyGoal)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: studyGoal.personId, set: values })
}
