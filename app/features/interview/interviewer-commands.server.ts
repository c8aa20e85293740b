import { and, eq, exists, gt, isNotNull, sql } from 'drizzle-orm'
import { type Question, rubricFor } from '#app/content/questions.server.ts'
import type { AnswerGrade } from '#app/domain/question.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { interviewerLinkDays } from '#app/features/interview/interview-limits.ts'
import { reviewGrade } from '#app/features/interview/score-grade.ts'
import { hashLinkKey } from '#app/platform/link-key.server.ts'
import { scheduleReviewInDays } from '#app/platform/review-schedule.server.ts'
import type { Database } from '#db/client.ts'
import { answer, answerScore, interviewerLink, interviewerScore, questionState } from '#db/schema/index.ts'

/** Opens the interviewer's page of an answer to whoever has the key. An earlier link of the answer ends. */
export async function inviteInterviewer(
  db: Database,
  {
    personId,
    answerId,
    key,
    name,
    showsAnswer,
    now,
  }: { personId: string; answerId: string; key: string; name: string; showsAnswer: boolean; now: Date },
): Promise<Result<null, 'not-found' | 'already-scored'>> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ isScored: exists(scoreOf(tx, answerId)).mapWith(Boolean) })
      .from(answer)
      .where(and(eq(answer.id, answerId), eq(answer.personId, personId), isNotNull(answer.startedAt)))
      .for('update', { of: answer })
    if (!row) return fail('not-found')
    if (row.isScored) return fail('already-scored')
    const link = {
      keyHash: hashLinkKey(key),
      name,
      showsAnswer,
      createdAt: now,
      expiresAt: new Date(now.getTime() + interviewerLinkDays * 86_400_000),
      askedAt: null,
    }
    await tx
      .insert(interviewerLink)
      .values({ answerId, ...link })
      .onConflictDoUpdate({ target: interviewerLink.answerId, set: link })
    return succeed(null)
  })
}

/** Ends the link of an answer at once. */
export async function revokeInterviewer(
  db: Database,
  { personId, answerId }: { personId: string; answerId: string },
): Promise<void> {
  const own = db
    .select({ id: answer.id })
    .from(answer)
    .where(and(eq(answer.id, answerId), eq(answer.personId, personId)))
  await db.delete(interviewerLink).where(eq(interviewerLink.answerId, sql`(${own})`))
}

/** Starts the interviewer's clock. Starting it twice is starting it once. The key is the proof, so there is no person to ask for. */
export async function unsafelyStartClock(
  db: Database,
  { key, now }: { key: string; now: Date },
): Promise<void> {
  await db
    .update(interviewerLink)
    .set({ askedAt: sql`coalesce(${interviewerLink.askedAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(interviewerLink.keyHash, hashLinkKey(key)), gt(interviewerLink.expiresAt, now)))
}

/**
 * Keeps what an interviewer or mentor gives for an answer, once. May the scorer see this answer at all? The caller has asked: by the key of a link,
 * or by a grant. `scorerId` is null for somebody without an account; nobody interviews themself.
 */
export async function scoreAsInterviewer(
  db: Database,
  {
    personId,
    answerId,
    scorerId,
    name,
    note,
    question,
    grades,
    now,
  }: {
    /** Whose answer it is. */
    personId: string
    answerId: string
    scorerId: string | null
    name: string
    note: string
    question: Question
    grades: Record<string, AnswerGrade>
    now: Date
  },
): Promise<Result<null, 'not-found' | 'own-answer' | 'already-scored'>> {
  if (scorerId === personId) return fail('own-answer')
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ scoredAt: answer.scoredAt })
      .from(answer)
      .where(
        and(
          eq(answer.id, answerId),
          eq(answer.personId, personId),
          eq(answer.question, question.slug),
          isNotNull(answer.startedAt),
        ),
      )
      .for('update')
    if (!row) return fail('not-found')
    const kept = await tx
      .insert(interviewerScore)
      .values({ answerId, scorerId, name, note, scoredAt: now })
      .onConflictDoNothing()
      .returning({ answerId: interviewerScore.answerId })
    if (kept.length === 0) return fail('already-scored')
    const scores = rubricFor(question).map(({ id }) => ({ dimension: id, grade: grades[id] ?? 1 }))
    await tx
      .insert(answerScore)
      .values(scores.map((score) => ({ answerId, scorer: 'mentor' as const, ...score })))
    // Before the owner has scored there is nothing to move: their own scoring will take these grades.
    if (row.scoredAt)
      await bringBackSooner(tx, { personId, question, grades: scores.map(({ grade }) => grade), now })
    return succeed(null)
  })
}

/** An answer that somebody else found poorer than its owner did comes back as soon as a new question with their grade would. */
async function bringBackSooner(
  tx: Database,
  { personId, question, grades, now }: { personId: string; question: Question; grades: number[]; now: Date },
): Promise<void> {
  const { due } = scheduleReviewInDays(null, reviewGrade(grades), now)
  await tx
    .update(questionState)
    .set({ due: sql`least(${questionState.due}, ${due.toISOString()}::timestamptz)` })
    .where(and(eq(questionState.personId, personId), eq(questionState.question, question.slug)))
}

function scoreOf(tx: Database, answerId: string) {
  return tx.select({ one: sql`1` }).from(interviewerScore).where(eq(interviewerScore.answerId, answerId))
}
