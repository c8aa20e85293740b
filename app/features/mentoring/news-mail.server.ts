import { and, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import {
  mailSettingsPath,
  meetingPath,
  threadPath,
  threadWithPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import type { JobData } from '#app/platform/jobs.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'
import type { Database } from '#db/client.ts'
import { feedback, meeting, mentoringSettings, mentorship, person, user } from '#db/schema/index.ts'

/** The name of the queue. */
export const mentoringNewsJob = 'mentoring-news'

type World = { db: Database; mailer: Mailer; origin: string; now: Date }

const author = alias(person, 'author')
const authorUser = alias(user, 'author_user')
const reader = alias(person, 'reader')
const readerUser = alias(user, 'reader_user')

/**
 * Mails the other of the two at once about a comment or a meeting, where they chose so and confirmed their address. What was written
 * does not travel: it stands on the page, and may be taken back there. Nothing is sent about what is gone by now.
 */
export async function sendMentoringNews({ db, mailer, origin }: World, job: JobData): Promise<void> {
  const news =
    job.kind === 'meeting' ? await findMeetingNews(db, job.id ?? '') : await findCommentNews(db, job.id ?? '')
  if (!news) return
  await mailer.send({
    to: news.to,
    subject: news.subject,
    // A job that is tried again sends the same mail, which mail programs know by this.
    messageId: `mentoring-${job.kind}-${job.id}@${new URL(origin).hostname}`,
    text: [
      `Hello ${news.name},`,
      `${news.subject}: ${origin}${news.path}`,
      `You chose to hear of this at once. Choose otherwise: ${origin}${mailSettingsPath}`,
      '',
    ].join('\n\n'),
  })
}

type News = { to: string; name: string; subject: string; path: string }

const isRunning = eq(mentorship.status, 'active')

async function findCommentNews(db: Database, commentId: string): Promise<News | undefined> {
  const [row] = await db
    .select({
      to: readerUser.email,
      name: readerUser.name,
      author: authorUser.name,
      isOwner: sql<boolean>`${reader.id} = ${feedback.personId}`,
      mentorshipId: feedback.mentorshipId,
      kind: feedback.itemKind,
      itemId: feedback.itemId,
    })
    .from(feedback)
    .innerJoin(mentorship, and(eq(mentorship.id, feedback.mentorshipId), isRunning))
    .innerJoin(author, eq(author.id, feedback.authorId))
    .innerJoin(authorUser, eq(authorUser.id, author.userId))
    .innerJoin(reader, otherOf(feedback.authorId))
    .innerJoin(readerUser, and(eq(readerUser.id, reader.userId), eq(readerUser.emailVerified, true)))
    .innerJoin(
      mentoringSettings,
      and(eq(mentoringSettings.personId, reader.id), eq(mentoringSettings.mailsComments, true)),
    )
    .where(and(eq(feedback.id, commentId), isNull(feedback.deletedAt)))
  if (!row) return undefined
  const { kind, itemId, mentorshipId } = row
  return {
    to: row.to,
    name: row.name,
    subject: `A comment by ${row.author}`,
    path: row.isOwner ? threadPath(kind, itemId) : threadWithPath(kind, itemId, mentorshipId),
  }
}

async function findMeetingNews(db: Database, meetingId: string): Promise<News | undefined> {
  const [row] = await db
    .select({
      to: readerUser.email,
      name: readerUser.name,
      author: authorUser.name,
      status: meeting.status,
      mentorshipId: meeting.mentorshipId,
    })
    .from(meeting)
    .innerJoin(mentorship, and(eq(mentorship.id, meeting.mentorshipId), isRunning))
    .innerJoin(author, eq(author.id, meeting.changedBy))
    .innerJoin(authorUser, eq(authorUser.id, author.userId))
    .innerJoin(reader, otherOf(meeting.changedBy))
    .innerJoin(readerUser, and(eq(readerUser.id, reader.userId), eq(readerUser.emailVerified, true)))
    .innerJoin(
      mentoringSettings,
      and(eq(mentoringSettings.personId, reader.id), eq(mentoringSettings.mailsMeetings, true)),
    )
    .where(eq(meeting.id, meetingId))
  if (!row) return undefined
  const did = {
    proposed: 'proposes a meeting',
    agreed: 'agreed a meeting',
    cancelled: 'cancelled a meeting',
    held: 'wrote about your meeting',
  }
  return {
    to: row.to,
    name: row.name,
    subject: `${row.author} ${did[row.status]}`,
    path: meetingPath(row.mentorshipId, meetingId),
  }
}

function otherOf(one: typeof feedback.authorId | typeof meeting.changedBy) {
  return sql`${reader.id} in (${mentorship.menteeId}, ${mentorship.mentorId}) and ${reader.id} <> ${one}`
}
