import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { questions } from '#app/content/questions.server.ts'
import {
  interviewPath,
  mocksPath,
  questionPath,
  questionsPath,
} from '#app/features/interview/interview-paths.ts'
import type { Database } from '#db/client.ts'
import { answer, questionState } from '#db/schema/index.ts'

export { countDueQuestions } from '#app/features/interview/answer-queries.server.ts'
export { interviewItems } from '#app/features/interview/interview-items.server.ts'
export { reportReasonWords } from '#app/features/interview/report-reasons.ts'
export { listOpenReports, settleReport } from '#app/features/interview/review-reports.server.ts'
export {
  findSharedAnswer,
  findSharedStory,
  scoreSharedAnswer,
  sharedScoreForm,
} from '#app/features/interview/shared-answer.server.ts'

/** How many questions the bank holds. */
export const bankSize = questions.length

/** Pages of this area that are the same for everybody. */
export const publicInterviewPaths = [
  interviewPath,
  questionsPath,
  mocksPath,
  ...questions.map(({ slug }) => questionPath(slug)),
]

/** What goals and the start page can measure. `meanGrade` is of all own grades, 1 to 4; null before the first. */
export type InterviewCounts = {
  answered: number
  mocksCompleted: number
  dueQuestions: number
  meanGrade: number | null
}

/** A person's practice in numbers. `since` counts only what was handed in from then on. One statement. */
export async function countInterviewPractice(
  db: Database,
  personId: string,
  { now, since = new Date(0) }: { now: Date; since?: Date },
): Promise<InterviewCounts> {
  const due = db
    .select({ total: sql`count(*)::int` })
    .from(questionState)
    .where(
      and(
        eq(questionState.personId, personId),
        sql`${questionState.due} <= ${now.toISOString()}::timestamptz`,
      ),
    )
  const [row] = await db
    .select({
      answered: sql<number>`count(*)::int`,
      mocksCompleted: sql<number>`(
        select count(*)::int from mock
        where mock.person_id = ${personId} and mock.completed_at >= ${since.toISOString()}::timestamptz
      )`,
      dueQuestions: sql<number>`(${due})`,
      meanGrade: sql<number | null>`avg((
        select avg(answer_score.grade) from answer_score
        where answer_score.answer_id = answer.id and answer_score.scorer = 'self'
      ))::float8`,
    })
    .from(answer)
    .where(
      and(
        eq(answer.personId, personId),
        isNotNull(answer.finishedAt),
        sql`${answer.finishedAt} >= ${since.toISOString()}::timestamptz`,
      ),
    )
  return row ?? { answered: 0, mocksCompleted: 0, dueQuestions: 0, meanGrade: null }
}

/** An answer or a story as others talk about it. */
export { findInterviewItem } from '#app/features/interview/find-interview-item.server.ts'
