import { and, asc, eq, isNull } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { Database } from '#db/client.ts'
import { questionReport } from '#db/schema/index.ts'

const mostListed = 100

/** What people said is wrong with questions and nobody has settled, oldest first. Without who said it. */
export async function listOpenReports(db: Database) {
  const { id, question, reason, text, reportedAt } = questionReport
  return db
    .select({ id, question, reason, text, reportedAt })
    .from(questionReport)
    .where(isNull(questionReport.settledAt))
    .orderBy(asc(questionReport.reportedAt))
    .limit(mostListed)
}

/** Takes a report off the list. */
export async function settleReport(
  db: Database,
  { id, now }: { id: string; now: Date },
): Promise<Result<null, 'not-found'>> {
  const settled = await db
    .update(questionReport)
    .set({ settledAt: now })
    .where(and(eq(questionReport.id, id), isNull(questionReport.settledAt)))
    .returning({ id: questionReport.id })
  return settled.length > 0 ? succeed(null) : fail('not-found')
}
