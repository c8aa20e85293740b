import { and, count, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { type Question, rubricFor } from '#app/content/questions.server.ts'
import type { AnswerGrade } from '#app/domain/question.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { mostAnswers } from '#app/features/interview/interview-limits.ts'
import { reviewGrade } from '#app/features/interview/score-grade.ts'
import { scheduleReviewInDays } from '#app/platform/review-schedule.server.ts'
import type { Database } from '#db/client.ts'
import { answer, answerScore, mock, person, questionState, story } from '#db/schema/index.ts'

export type AnswerMode = 'practice' | 'live'

type Owned = { personId: string; answerId: string; now: Date }

/** What a page sends of an answer. `revision` is the one it was made from; `writer` and `change` name the page and its last change. */
export type Draft = {
  text: string
  revision: number
  writer: string | null
  change: number
  isSpoken: boolean
  spokenSeconds: number | null
}

/** Why a draft was not kept. Each leaves what is stored as it was. */
export type DraftFailure = 'not-found' | 'not-begun' | 'already-finished' | 'changed-elsewhere'

/** Begins to answer a question, or goes on with the answer of that mode that is open already. */
export async function startAnswer(
  db: Database,
  { personId, question, mode, now }: { personId: string; question: Question; mode: AnswerMode; now: Date },
): Promise<Result<{ answerId: string }, 'too-many'>> {
  return db.transaction(async (tx) => {
    const [kept] = await tx.select({ total: count() }).from(answer).where(eq(answer.personId, personId))
    if ((kept?.total ?? 0) >= mostAnswers) return fail('too-many')
    const [created] = await tx
      .insert(answer)
      .values({
        personId,
        question: question.slug,
        prompt: question.prompt,
        mode,
        timeboxSeconds: question.minutes * 60,
        startedAt: now,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: answer.id })
    if (created) return succeed({ answerId: created.id })
    const [open] = await tx
      .select({ id: answer.id })
      .from(answer)
      .where(
        and(
          eq(answer.personId, personId),
          eq(answer.question, question.slug),
          eq(answer.mode, mode),
          isNull(answer.finishedAt),
          isNull(answer.mockId),
        ),
      )
    if (!open) throw new Error('An answer is neither new nor open.')
    return succeed({ answerId: open.id })
  })
}

/**
 * Keeps what was typed so far. A page whose last save was stored although it never heard so may save again: it names itself. Another
 * page's newer text is never overwritten; the same text twice is one.
 */
export async function saveDraft(
  db: Database,
  draft: Owned & Draft,
): Promise<Result<{ revision: number }, DraftFailure>> {
  const [saved] = await db
    .update(answer)
    .set(drafted(draft))
    .where(and(isOpen(draft), mayWrite(draft)))
    .returning({ revision: answer.revision })
  return saved ? succeed(saved) : explain(db, draft)
}

/** Hands the answer in: nothing changes it any more. Handing in twice is handing in once. */
export async function finishAnswer(
  db: Database,
  draft: Owned & Draft,
): Promise<Result<{ revision: number }, DraftFailure>> {
  const [saved] = await db
    .update(answer)
    .set({ ...drafted(draft), finishedAt: draft.now })
    .where(and(isOpen(draft), mayWrite(draft)))
    .returning({ revision: answer.revision })
  return saved ? succeed(saved) : explain(db, draft)
}

/** Throws an open answer away, if it is none of a mock. One that is not there is thrown away already. */
export async function discardAnswer(db: Database, { personId, answerId }: Omit<Owned, 'now'>): Promise<void> {
  await db
    .delete(answer)
    .where(
      and(
        eq(answer.id, answerId),
        eq(answer.personId, personId),
        isNull(answer.finishedAt),
        isNull(answer.mockId),
      ),
    )
}

/**
 * Scores an answer in every dimension of its question and puts the question back into the queue. The first scores stay: they were
 * given before the outlines were seen. A mock of which all is scored is complete.
 */
export async function scoreAnswer(
  db: Database,
  {
    personId,
    answerId,
    question,
    grades,
    now,
  }: Owned & { question: Question; grades: Record<string, AnswerGrade> },
): Promise<Result<null, 'not-found' | 'not-finished' | 'already-scored'>> {
  return db.transaction(async (tx) => {
    // All scores of a person in turn: two at once could each miss the other as the last of a mock.
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
    const [row] = await tx
      .select({ finishedAt: answer.finishedAt, scoredAt: answer.scoredAt, mockId: answer.mockId })
      .from(answer)
      .where(and(eq(answer.id, answerId), eq(answer.personId, personId), eq(answer.question, question.slug)))
      .for('update')
    if (!row) return fail('not-found')
    if (!row.finishedAt) return fail('not-finished')
    if (row.scoredAt) return fail('already-scored')
    const scores = rubricFor(question).map(({ id }) => ({ dimension: id, grade: grades[id] ?? 1 }))
    await tx
      .insert(answerScore)
      .values(scores.map((score) => ({ answerId, scorer: 'self' as const, ...score })))
    await tx.update(answer).set({ scoredAt: now }).where(eq(answer.id, answerId))
    // Where an interviewer scored already, theirs counts: whoever listens judges better than whoever speaks.
    const heard = await tx
      .select({ grade: answerScore.grade })
      .from(answerScore)
      .where(and(eq(answerScore.answerId, answerId), eq(answerScore.scorer, 'mentor')))
    await scheduleQuestion(tx, {
      personId,
      question: question.slug,
      grades: (heard.length > 0 ? heard : scores).map(({ grade }) => grade),
      now,
    })
    if (row.mockId) await completeMock(tx, row.mockId, now)
    return succeed(null)
  })
}

/** Says which story an answer told, or that it told none. A story of somebody else is none. */
export async function nameStory(
  db: Database,
  { personId, answerId, storyId }: { personId: string; answerId: string; storyId: string | null },
): Promise<void> {
  const own = db
    .select({ id: story.id })
    .from(story)
    .where(and(eq(story.id, storyId ?? sql`null`), eq(story.personId, personId)))
  await db
    .update(answer)
    .set({ storyId: sql`(${own})` })
    .where(and(eq(answer.id, answerId), eq(answer.personId, personId)))
}

async function scheduleQuestion(
  tx: Database,
  { personId, question, grades, now }: { personId: string; question: string; grades: number[]; now: Date },
): Promise<void> {
  const [before] = await tx
    .select()
    .from(questionState)
    .where(and(eq(questionState.personId, personId), eq(questionState.question, question)))
  const after = scheduleReviewInDays(before ?? null, reviewGrade(grades), now)
  await tx
    .insert(questionState)
    .values({ personId, question, ...after })
    .onConflictDoUpdate({ target: [questionState.personId, questionState.question], set: after })
}

async function completeMock(tx: Database, mockId: string, now: Date): Promise<void> {
  const [left] = await tx
    .select({ total: count() })
    .from(answer)
    .where(and(eq(answer.mockId, mockId), isNull(answer.scoredAt)))
  if (left?.total === 0) await tx.update(mock).set({ completedAt: now }).where(eq(mock.id, mockId))
}

function drafted({ text, writer, change, isSpoken, spokenSeconds }: Draft) {
  return {
    text,
    writer,
    writerChange: change,
    isSpoken,
    spokenSeconds,
    revision: sql`${answer.revision} + 1`,
  }
}

function isOpen({ personId, answerId }: Owned) {
  return and(
    eq(answer.id, answerId),
    eq(answer.personId, personId),
    isNotNull(answer.startedAt),
    isNull(answer.finishedAt),
  )
}

function mayWrite({ revision, text, writer, change }: Draft) {
  const isSamePage =
    writer === null
      ? undefined
      : and(eq(answer.writer, writer), sql`${answer.writerChange} <= ${change}::integer`)
  return or(eq(answer.revision, revision), eq(answer.text, text), isSamePage)
}

async function explain(
  db: Database,
  { personId, answerId }: Owned,
): Promise<Result<{ revision: number }, DraftFailure>> {
  const [row] = await db
    .select({ startedAt: answer.startedAt, finishedAt: answer.finishedAt })
    .from(answer)
    .where(and(eq(answer.id, answerId), eq(answer.personId, personId)))
  if (!row) return fail('not-found')
  if (row.finishedAt) return fail('already-finished')
  return fail(row.startedAt ? 'changed-elsewhere' : 'not-begun')
}
