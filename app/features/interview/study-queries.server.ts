import { eq, sql } from 'drizzle-orm'
import type { StudyGoal } from '#app/features/interview/study-commands.server.ts'
import { type RecallStanding, recallStandingOf } from '#app/features/learn/learn-public.server.ts'
import type { Database } from '#db/client.ts'
import { studyGoal } from '#db/schema/index.ts'

export type Study = StudyGoal & { stories: number; recall: RecallStanding }

/** The interview that somebody prepares for, with what a plan to it needs besides questions. One statement. */
export async function findStudy(db: Database, personId: string): Promise<Study | undefined> {
  const [row] = await db
    .select({
      interviewOn: studyGoal.interviewOn,
      hoursPerWeek: studyGoal.hoursPerWeek,
      loop: studyGoal.loop,
      level: studyGoal.level,
      stories: sql<number>`(select count(*)::int from story where story.person_id = ${personId}::uuid)`,
      recall: recallStandingOf(personId),
    })
    .from(studyGoal)
    .where(eq(studyGoal.personId, personId))
  return row
}
