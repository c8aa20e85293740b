import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { InvitationKey } from '#app/features/mentoring/answer-invitation.server.ts'
import {
  type GrantKind,
  isOpenInvitation,
  type MentorshipSide,
  type MentorshipStatus,
  type Rhythm,
} from '#app/features/mentoring/mentorship.ts'
import { hashLinkKey } from '#app/platform/link-key.server.ts'
import type { Database } from '#db/client.ts'
import { goal, mentorProfile, mentorship, person, user } from '#db/schema/index.ts'

const mentee = alias(person, 'mentee')
const menteeUser = alias(user, 'mentee_user')
const mentor = alias(person, 'mentor')
const mentorUser = alias(user, 'mentor_user')

export type MentorshipSummary = {
  id: string
  /** Which of the two the reader is. */
  side: MentorshipSide
  status: MentorshipStatus | 'expired'
  menteeName: string
  mentorId: string | null
  /** Null until somebody has opened the link and answered. */
  mentorName: string | null
  invitedAddress: string | null
  expiresAt: Date
  question: string
  mentorAsks: string | null
  askedAt: Date | null
  menteeReplies: string | null
  repliedAt: Date | null
  aims: string | null
  rhythm: Rhythm | null
  startedAt: Date | null
  endedAt: Date | null
  endedBy: MentorshipSide | null
  createdAt: Date
  mentorProfile: { focus: string; isTaking: boolean; lastActiveAt: Date | null } | null
}

/** Newest first: a mentor's mentees, and the history that fits beside them. */
const mostListed = 500

const summaryColumns = {
  id: mentorship.id,
  menteeId: mentorship.menteeId,
  status: mentorship.status,
  menteeName: menteeUser.name,
  mentorId: mentorship.mentorId,
  mentorName: mentorUser.name,
  invitedAddress: mentorship.invitedAddress,
  expiresAt: mentorship.expiresAt,
  question: mentorship.question,
  mentorAsks: mentorship.mentorAsks,
  askedAt: mentorship.askedAt,
  menteeReplies: mentorship.menteeReplies,
  repliedAt: mentorship.repliedAt,
  aims: mentorship.aims,
  rhythm: mentorship.rhythm,
  startedAt: mentorship.startedAt,
  endedAt: mentorship.endedAt,
  endedBy: mentorship.endedBy,
  createdAt: mentorship.createdAt,
  focus: mentorProfile.focus,
  isTaking: mentorProfile.isTaking,
  lastActiveAt: mentorProfile.lastActiveAt,
}

/** All mentorships of a person, as mentee and as mentor. One statement. */
export async function listMentorships(
  db: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<MentorshipSummary[]> {
  const rows = await selectSummaries(db)
    .where(or(eq(mentorship.menteeId, personId), eq(mentorship.mentorId, personId)))
    .orderBy(desc(mentorship.createdAt))
    .limit(mostListed)
  return rows.map((row) => summarise(row, personId, now))
}

/** One mentorship of a person, on either side. One statement. */
export async function findMentorship(
  db: Database,
  { personId, mentorshipId, now }: { personId: string; mentorshipId: string; now: Date },
): Promise<MentorshipSummary | undefined> {
  const [row] = await selectSummaries(db).where(
    and(
      eq(mentorship.id, mentorshipId),
      or(eq(mentorship.menteeId, personId), eq(mentorship.mentorId, personId)),
    ),
  )
  return row && summarise(row, personId, now)
}

function selectSummaries(db: Database) {
  return db
    .select(summaryColumns)
    .from(mentorship)
    .innerJoin(mentee, eq(mentee.id, mentorship.menteeId))
    .innerJoin(menteeUser, eq(menteeUser.id, mentee.userId))
    .leftJoin(mentor, eq(mentor.id, mentorship.mentorId))
    .leftJoin(mentorUser, eq(mentorUser.id, mentor.userId))
    .leftJoin(mentorProfile, eq(mentorProfile.personId, mentorship.mentorId))
    .$dynamic()
}

type SummaryRow = Awaited<ReturnType<typeof selectSummaries>>[number]

function summarise(row: SummaryRow, personId: string, now: Date): MentorshipSummary {
  const { menteeId, focus, isTaking, lastActiveAt, ...rest } = row
  const isExpired = row.status === 'invited' && !isOpenInvitation(row, now)
  return {
    ...rest,
    side: menteeId === personId ? 'mentee' : 'mentor',
    status: isExpired ? 'expired' : row.status,
    mentorProfile: isTaking === null ? null : { focus: focus ?? '', isTaking, lastActiveAt },
  }
}

export type OpenInvitation = {
  id: string
  menteeId: string
  menteeName: string
  question: string
  goal: string | null
  sharesReport: boolean
  offers: GrantKind[]
  expiresAt: Date
  mentorAsks: string | null
  menteeReplies: string | null
}

/**
 * An invitation that waits for an answer: by the token of its link, or by its id for the mentor who asked back. Undefined when there
 * is none, or it was answered, taken back or has expired. One statement.
 */
export async function findInvitation(
  db: Database,
  { key, viewerId, now }: { key: InvitationKey; viewerId: string | null; now: Date },
): Promise<OpenInvitation | undefined> {
  if (!('token' in key) && viewerId === null) return undefined
  const [row] = await db
    .select({
      id: mentorship.id,
      menteeId: mentorship.menteeId,
      menteeName: menteeUser.name,
      status: mentorship.status,
      question: mentorship.question,
      goal: goal.statement,
      sharesReport: mentorship.sharesReport,
      offers: mentorship.offers,
      expiresAt: mentorship.expiresAt,
      mentorAsks: mentorship.mentorAsks,
      menteeReplies: mentorship.menteeReplies,
    })
    .from(mentorship)
    .innerJoin(mentee, eq(mentee.id, mentorship.menteeId))
    .innerJoin(menteeUser, eq(menteeUser.id, mentee.userId))
    .leftJoin(goal, eq(goal.id, mentorship.goalId))
    .where(
      'token' in key
        ? eq(mentorship.tokenHash, hashLinkKey(key.token))
        : and(
            eq(mentorship.id, key.mentorshipId),
            eq(mentorship.mentorId, viewerId ?? ''),
            isNotNull(mentorship.mentorAsks),
          ),
    )
  if (!row || !isOpenInvitation(row, now)) return undefined
  const { status: _, ...invitation } = row
  return invitation
}

export type MentorProfile = {
  focus: string
  capacity: number
  isTaking: boolean
  lastActiveAt: Date | null
  mentees: number
}

/** How somebody mentors, and how many mentees they have now; undefined for somebody who never did. One statement. */
export async function findProfile(db: Database, personId: string): Promise<MentorProfile | undefined> {
  const [row] = await db
    .select({
      focus: mentorProfile.focus,
      capacity: mentorProfile.capacity,
      isTaking: mentorProfile.isTaking,
      lastActiveAt: mentorProfile.lastActiveAt,
      mentees: sql<number>`(
        select count(*)::int from ${mentorship} m where m.mentor_id = ${mentorProfile.personId} and m.status = 'active')`,
    })
    .from(mentorProfile)
    .where(eq(mentorProfile.personId, personId))
  return row
}
