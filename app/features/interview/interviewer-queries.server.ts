import { and, eq, gt, sql } from 'drizzle-orm'
import { hashLinkKey } from '#app/platform/link-key.server.ts'
import type { Database } from '#db/client.ts'
import { answer, interviewerLink, interviewerScore } from '#db/schema/index.ts'

type Grades = Record<string, number>

/** An answer as its interviewer may see it. */
export type InterviewedAnswer = {
  answerId: string
  /** Whose answer it is. */
  personId: string
  question: string
  prompt: string
  mode: 'practice' | 'live'
  timeboxSeconds: number
  startedAt: Date | null
  finishedAt: Date | null
  text: string
  isSpoken: boolean
  /** When the interviewer scored, with what they gave; null before. */
  scoredAt: Date | null
  note: string | null
  given: Grades | null
  /** What the owner gave; null until both have scored. */
  own: Grades | null
}

const gradesBy = (scorer: 'self' | 'mentor') => sql<Grades | null>`(
  select json_object_agg(dimension, grade) from answer_score
  where answer_score.answer_id = answer.id and scorer = ${scorer} and ${interviewerScore.scoredAt} is not null
)`

const columns = {
  answerId: answer.id,
  personId: answer.personId,
  question: answer.question,
  prompt: answer.prompt,
  mode: answer.mode,
  timeboxSeconds: answer.timeboxSeconds,
  startedAt: answer.startedAt,
  finishedAt: answer.finishedAt,
  text: answer.text,
  isSpoken: answer.isSpoken,
  scoredAt: interviewerScore.scoredAt,
  note: interviewerScore.note,
  given: gradesBy('mentor'),
  own: gradesBy('self'),
}

export type LinkedAnswer = InterviewedAnswer & {
  name: string
  showsAnswer: boolean
  askedAt: Date | null
  expiresAt: Date
}

/** What the key of a link opens; undefined when it ran out, was taken back or never was. The key is the proof. One statement. */
export async function unsafelyFindLinkedAnswer(
  db: Database,
  { key, now }: { key: string; now: Date },
): Promise<LinkedAnswer | undefined> {
  const { name, showsAnswer, askedAt, expiresAt } = interviewerLink
  const [row] = await db
    .select({ ...columns, name, showsAnswer, askedAt, expiresAt })
    .from(interviewerLink)
    .innerJoin(answer, eq(answer.id, interviewerLink.answerId))
    .leftJoin(interviewerScore, eq(interviewerScore.answerId, answer.id))
    .where(and(eq(interviewerLink.keyHash, hashLinkKey(key)), gt(interviewerLink.expiresAt, now)))
  return row
}

/** The same for a mentor who signed in. Whether they may see this answer of `personId` is the caller's to ask. One statement. */
export async function findAnswerForInterviewer(
  db: Database,
  { personId, answerId }: { personId: string; answerId: string },
): Promise<InterviewedAnswer | undefined> {
  const [row] = await db
    .select(columns)
    .from(answer)
    .leftJoin(interviewerScore, eq(interviewerScore.answerId, answer.id))
    .where(and(eq(answer.id, answerId), eq(answer.personId, personId)))
  return row
}

export type Invitation = {
  /** The link that is open, if one is. */
  link: { name: string; expiresAt: Date; askedAt: Date | null; showsAnswer: boolean } | null
  /** Who scored and when; their note only once the owner has scored, too. */
  score: { name: string; scoredAt: Date; note: string | null } | null
}

/** What the owner of an answer may know of its interviewer. One statement. */
export async function findInvitation(
  db: Database,
  { personId, answerId, now }: { personId: string; answerId: string; now: Date },
): Promise<Invitation | undefined> {
  const { name, expiresAt, askedAt, showsAnswer } = interviewerLink
  const [row] = await db
    .select({
      link: { name, expiresAt, askedAt, showsAnswer },
      score: {
        name: interviewerScore.name,
        scoredAt: interviewerScore.scoredAt,
        note: sql<
          string | null
        >`case when ${answer.scoredAt} is not null then ${interviewerScore.note} end`.as('shown_note'),
      },
    })
    .from(answer)
    .leftJoin(
      interviewerLink,
      and(eq(interviewerLink.answerId, answer.id), gt(interviewerLink.expiresAt, now)),
    )
    .leftJoin(interviewerScore, eq(interviewerScore.answerId, answer.id))
    .where(and(eq(answer.id, answerId), eq(answer.personId, personId)))
  if (!row) return undefined
  const { score } = row
  return {
    link: row.link,
    score: score?.scoredAt ? { name: score.name ?? '', scoredAt: score.scoredAt, note: score.note } : null,
  }
}
