import { and, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { commentIsShared } from '#app/features/mentoring/may-see.server.ts'
import {
  invitationPath,
  mailSettingsPath,
  meetingPath,
  mentorshipPath,
  threadPath,
  threadWithPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import {
  isOpenInvitation,
  type MentorshipSide,
  type MentorshipStatus,
} from '#app/features/mentoring/mentorship.ts'
import type { JobData } from '#app/platform/jobs.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'
import type { Database } from '#db/client.ts'
import {
  feedback,
  meeting,
  meetingMove,
  mentoringSettings,
  mentorship,
  person,
  user,
} from '#db/schema/index.ts'

/** The name of the queue. */
export const mentoringNewsJob = 'mentoring-news'

/**
 * What happened, as a job keeps it: `by` whom, to what (`id` is that of the comment, meeting or mentorship), and for a move the `key` of
 * the request. A job may run late: what is no longer so by then is not told.
 */
export type News =
  | { kind: 'comment'; id: string; by: string }
  | { kind: 'meeting'; id: string; by: string; did: 'proposed' | 'agreed' | 'cancelled' }
  | { kind: 'move'; id: string; by: string; did: 'asked' | 'moved' | 'declined'; key: string }
  | { kind: 'request'; id: string; by: string; did: 'asked' | 'replied' | 'accepted' | 'declined' }

type World = { db: Database; mailer: Mailer; origin: string; now: Date }

/**
 * Mails the other of the two at once, where they chose so and confirmed their address. What was written does not travel: it stands on the
 * page, and may be taken back there. Nothing is sent about what is gone by now, or what the reader may not see any more.
 */
export async function sendMentoringNews({ db, mailer, origin, now }: World, job: JobData): Promise<void> {
  const news = job as News
  const story = await findStory(db, news, now)
  const reader = story && (await findReader(db, story, news.by))
  if (!reader) return
  const subject = `${reader.author} ${story.says}`
  const of = 'did' in news ? `${news.id}-${news.did}${'key' in news ? `-${news.key}` : ''}` : news.id
  await mailer.send({
    to: reader.to,
    subject,
    // A job that is tried again sends the same mail, which mail programs know by this. Two things are never told by one.
    messageId: `mentoring-${news.kind}-${of}@${new URL(origin).hostname}`,
    text: [
      `Hello ${reader.name},`,
      `${subject}: ${origin}${story.pathFor(reader.side)}`,
      `You chose to hear of this at once. Choose otherwise: ${origin}${mailSettingsPath}`,
      '',
    ].join('\n\n'),
  })
}

type Story = {
  mentorshipId: string
  /** The mentorship must be so still. */
  status: MentorshipStatus
  wish: 'mailsComments' | 'mailsMeetings' | 'mailsRequests'
  says: string
  pathFor: (reader: MentorshipSide) => string
}

function findStory(db: Database, news: News, now: Date): Promise<Story | undefined> {
  if (news.kind === 'comment') return findComment(db, news)
  if (news.kind === 'meeting') return findMeeting(db, news)
  if (news.kind === 'move') return findMove(db, news)
  return findRequest(db, news, now)
}

async function findComment(db: Database, { id, by }: News & { kind: 'comment' }): Promise<Story | undefined> {
  const [row] = await db
    .select({
      mentorshipId: feedback.mentorshipId,
      kind: feedback.itemKind,
      itemId: feedback.itemId,
      isShared: commentIsShared('feedback'),
      isByOwner: sql<boolean>`${feedback.personId} = ${feedback.authorId}`,
    })
    .from(feedback)
    .where(and(eq(feedback.id, id), eq(feedback.authorId, by), isNull(feedback.deletedAt)))
  // The owner goes on reading what was said to them; the mentor only about what they may see.
  if (!row || (row.isByOwner && !row.isShared)) return undefined
  const { kind, itemId, mentorshipId } = row
  return {
    mentorshipId,
    status: 'active',
    wish: 'mailsComments',
    says: 'wrote a comment',
    pathFor: (reader) =>
      reader === 'mentee' ? threadPath(kind, itemId) : threadWithPath(kind, itemId, mentorshipId),
  }
}

const aboutMeeting = {
  proposed: 'proposes a meeting',
  agreed: 'agreed to a meeting',
  cancelled: 'called off a meeting',
}

async function findMeeting(
  db: Database,
  { id, did }: News & { kind: 'meeting' },
): Promise<Story | undefined> {
  const [row] = await db
    .select({ mentorshipId: meeting.mentorshipId })
    .from(meeting)
    .where(and(eq(meeting.id, id), eq(meeting.status, did)))
  return row && meetingStory(row.mentorshipId, id, aboutMeeting[did])
}

const aboutMove = {
  asked: 'asks to move your meeting',
  moved: 'agreed to move your meeting',
  declined: 'keeps the time of your meeting as it is',
}

async function findMove(db: Database, { id, did, key }: News & { kind: 'move' }): Promise<Story | undefined> {
  const [row] = await db
    .select({
      mentorshipId: meeting.mentorshipId,
      key: meetingMove.key,
      declinedAt: meetingMove.declinedAt,
    })
    .from(meeting)
    .leftJoin(meetingMove, eq(meetingMove.meetingId, meeting.id))
    .where(and(eq(meeting.id, id), eq(meeting.status, 'agreed')))
  if (!row) return undefined
  const isOpen = row.key === key
  // A request that was agreed to is gone.
  const isSo = did === 'moved' ? !isOpen : isOpen && (row.declinedAt !== null) === (did === 'declined')
  return isSo ? meetingStory(row.mentorshipId, id, aboutMove[did]) : undefined
}

function meetingStory(mentorshipId: string, meetingId: string, says: string): Story {
  return {
    mentorshipId,
    status: 'active',
    wish: 'mailsMeetings',
    says,
    pathFor: () => meetingPath(mentorshipId, meetingId),
  }
}

const aboutRequest = {
  asked: 'asks you something before becoming your mentor',
  replied: 'has answered and waits for your decision',
  accepted: 'is your mentor now',
  declined: 'cannot be your mentor',
}

async function findRequest(
  db: Database,
  { id, did }: News & { kind: 'request' },
  now: Date,
): Promise<Story | undefined> {
  const [row] = await db.select().from(mentorship).where(eq(mentorship.id, id))
  if (!row) return undefined
  const isAsked = isOpenInvitation(row, now) && row.mentorAsks !== null
  const isSo = {
    asked: isAsked && row.menteeReplies === null,
    replied: isAsked && row.menteeReplies !== null,
    accepted: row.status === 'active',
    declined: row.status === 'declined',
  }
  if (!isSo[did]) return undefined
  return {
    mentorshipId: id,
    status: row.status,
    wish: 'mailsRequests',
    says: aboutRequest[did],
    pathFor: (reader) => (reader === 'mentor' ? invitationPath(id) : mentorshipPath(id)),
  }
}

const author = alias(person, 'author')
const authorUser = alias(user, 'author_user')
const reader = alias(person, 'reader')
const readerUser = alias(user, 'reader_user')

/** The other of the two, if they want such a mail. */
async function findReader(db: Database, { mentorshipId, status, wish }: Story, by: string) {
  const [row] = await db
    .select({
      to: readerUser.email,
      name: readerUser.name,
      author: authorUser.name,
      side: sql<MentorshipSide>`case when ${reader.id} = ${mentorship.menteeId} then 'mentee' else 'mentor' end`,
    })
    .from(mentorship)
    .innerJoin(
      author,
      sql`${author.id} = ${by}::uuid and ${author.id} in (${mentorship.menteeId}, ${mentorship.mentorId})`,
    )
    .innerJoin(authorUser, eq(authorUser.id, author.userId))
    .innerJoin(
      reader,
      sql`${reader.id} in (${mentorship.menteeId}, ${mentorship.mentorId}) and ${reader.id} <> ${author.id}`,
    )
    .innerJoin(readerUser, and(eq(readerUser.id, reader.userId), eq(readerUser.emailVerified, true)))
    .innerJoin(
      mentoringSettings,
      and(eq(mentoringSettings.personId, reader.id), eq(mentoringSettings[wish], true)),
    )
    .where(and(eq(mentorship.id, mentorshipId), eq(mentorship.status, status)))
  return row
}
