import { and, count, eq, gt, ne } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { mostReportsADay } from '#app/features/interview/interview-limits.ts'
import type { ReportReason } from '#app/features/interview/report-reasons.ts'
import type { Database } from '#db/client.ts'
import { person, questionReport } from '#db/schema/index.ts'

/** Keeps what somebody says is wrong with a question. The same question again puts the new words in place of the old. */
export async function reportQuestion(
  db: Database,
  {
    personId,
    question,
    reason,
    text,
    now,
  }: { personId: string; question: string; reason: ReportReason; text: string; now: Date },
): Promise<Result<null, 'too-many-today'>> {
  return db.transaction(async (tx) => {
    // One after another, so that two at once are both counted.
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
    const [others] = await tx
      .select({ total: count() })
      .from(questionReport)
      .where(
        and(
          eq(questionReport.personId, personId),
          ne(questionReport.question, question),
          gt(questionReport.reportedAt, new Date(now.getTime() - 86_400_000)),
        ),
      )
    if ((others?.total ?? 0) >= mostReportsADay) return fail('too-many-today')
    const said = { reason, text, reportedAt: now, settledAt: null }
    await tx
      .insert(questionReport)
      .values({ personId, question, ...said })
      .onConflictDoUpdate({ target: [questionReport.personId, questionReport.question], set: said })
    return succeed(null)
  })
}
