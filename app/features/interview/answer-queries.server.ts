import { and, asc, desc, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm'
import type { AnswerMode } from '#app/features/interview/answer-commands.server.ts'
import type { Database } from '#db/client.ts'
import { answer, questionState } from '#db/schema/index.ts'

export type Score = { scorer: 'self' | 'mentor'; dimension: string; grade: number }

export type Answer = {
  id: string
  question: string
  prompt: string
  mode: AnswerMode
  mockId: string | null
  timeboxSeconds: number
  startedAt: Date | null
  finishedAt: Date | null
  scoredAt: Date | null
  text: string
  revision: number
  isSpoken: boolean
  spokenSeconds: number | null
  storyId: string | null
  scores: Score[]
}

const { id, question, prompt, mode, mockId, timeboxSeconds, startedAt, finishedAt, scoredAt, text } =
  getTableColumns(answer)
const { revision, isSpoken, spokenSeconds, storyId } = getTableColumns(answer)

// Written out, since Drizzle leaves the tables away from the columns of a selection. What an interviewer gave is not there
// before the owner has scored: neither may see the other's first.
const scores = sql<Score[]>`(
  select coalesce(json_agg(json_build_object('scorer', scorer, 'dimension', dimension, 'grade', grade)), '[]'::json)
  from answer_score where answer_score.answer_id = answer.id and (scorer = 'self' or answer.scored_at is not null)
)`

const columns = {
  id,
  question,
  prompt,
  mode,
  mockId,
  timeboxSeconds,
  startedAt,
  finishedAt,
  scoredAt,
  text,
  revision,
  isSpoken,
  spokenSeconds,
  storyId,
  scores,
}

export async function findAnswer(
  db: Database,
  personId: string,
  answerId: string,
): Promise<Answer | undefined> {
  const [row] = await db
    .select(columns)
    .from(answer)
    .where(and(eq(answer.id, answerId), eq(answer.personId, personId)))
  return row
}

/** Earlier answers that a page shows beside a new one. */
const mostEarlier = 20

/** An answer with the other finished ones to its question, oldest first. Undefined when it is not this person's. One statement. */
export async function findAnswerWithHistory(
  db: Database,
  personId: string,
  answerId: string,
): Promise<{ answer: Answer; history: Answer[] } | undefined> {
  const sameQuestion = sql`${answer.question} = (
    select asked.question from answer asked where asked.id = ${answerId} and asked.person_id = ${personId}
  )`
  const rows = await db
    .select(columns)
    .from(answer)
    .where(and(eq(answer.personId, personId), sameQuestion, isNotNull(answer.finishedAt)))
    .orderBy(sql`(${answer.id} = ${answerId}) desc`, desc(answer.finishedAt))
    .limit(mostEarlier + 1)
  const [found, ...others] = rows
  if (found?.id !== answerId) return undefined
  return { answer: found, history: [...others, found].sort(byFinish) }
}

/** The finished answers of a person to a question, oldest first. */
export async function listAnswersTo(db: Database, personId: string, slug: string): Promise<Answer[]> {
  const rows = await db
    .select(columns)
    .from(answer)
    .where(and(eq(answer.personId, personId), eq(answer.question, slug), isNotNull(answer.finishedAt)))
    .orderBy(desc(answer.finishedAt))
    .limit(mostEarlier)
  return rows.reverse()
}

/** The answers of a mock in their order; none when it is not this person's. */
export async function listAnswersOfMock(db: Database, personId: string, mock: string): Promise<Answer[]> {
  return db
    .select(columns)
    .from(answer)
    .where(and(eq(answer.personId, personId), eq(answer.mockId, mock)))
    .orderBy(asc(answer.position))
}

/** The newest scored answers, oldest first. */
export async function listScoredAnswers(db: Database, personId: string, most: number): Promise<Answer[]> {
  const rows = await db
    .select(columns)
    .from(answer)
    .where(and(eq(answer.personId, personId), isNotNull(answer.scoredAt)))
    .orderBy(desc(answer.finishedAt))
    .limit(most)
  return rows.reverse()
}

/** Every answer that was handed in, oldest first: for taking them along. */
export async function listFinishedAnswers(db: Database, personId: string): Promise<Answer[]> {
  return db
    .select(columns)
    .from(answer)
    .where(and(eq(answer.personId, personId), isNotNull(answer.finishedAt)))
    .orderBy(asc(answer.finishedAt))
}

export type Standing = {
  question: string
  /** Answers that were handed in, and when the last was. */
  finished: number
  lastAt: Date | null
  /** When it comes back; null before it was scored. */
  due: Date | null
  /** The practice or live answer that is under way. */
  open: { id: string; mode: AnswerMode } | null
}

/** What a person did with each question that they met. One statement. */
export async function listStandings(db: Database, personId: string): Promise<Standing[]> {
  const isOpen = sql`filter (where ${answer.finishedAt} is null and ${answer.mockId} is null)`
  const rows = await db
    .select({
      question: answer.question,
      finished: sql<number>`(count(*) filter (where ${isNotNull(answer.finishedAt)}))::int`,
      lastAt: sql<string | null>`max(${answer.finishedAt})`,
      due: questionState.due,
      openId: sql<string | null>`max(${answer.id}::text) ${isOpen}`,
      openMode: sql<AnswerMode | null>`max(${answer.mode}) ${isOpen}`,
    })
    .from(answer)
    .leftJoin(
      questionState,
      and(eq(questionState.personId, answer.personId), eq(questionState.question, answer.question)),
    )
    .where(eq(answer.personId, personId))
    .groupBy(answer.question, questionState.due)
  return rows.map(({ openId, openMode, lastAt, ...row }) => ({
    ...row,
    lastAt: lastAt === null ? null : new Date(lastAt),
    open: openId && openMode ? { id: openId, mode: openMode } : null,
  }))
}

/** How many questions are due, and whether any answer or mock is open. One statement. */
export async function countDueQuestions(db: Database, personId: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ due: sql<number>`count(*)::int` })
    .from(questionState)
    .where(
      and(
        eq(questionState.personId, personId),
        sql`${questionState.due} <= ${now.toISOString()}::timestamptz`,
      ),
    )
  return row?.due ?? 0
}

function byFinish(one: Answer, other: Answer): number {
  return (one.finishedAt?.getTime() ?? 0) - (other.finishedAt?.getTime() ?? 0)
}
