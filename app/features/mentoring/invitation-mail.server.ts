import { and, eq, gt, isNull } from 'drizzle-orm'
import { dayWords } from '#app/domain/date-words.ts'
import { invitationPath } from '#app/features/mentoring/mentoring-paths.ts'
import type { JobData } from '#app/platform/jobs.server.ts'
import { hashLinkKey, newLinkKey } from '#app/platform/link-key.server.ts'
import type { Mailer } from '#app/platform/mail.server.ts'
import type { Database } from '#db/client.ts'
import { mentorship, person, user } from '#db/schema/index.ts'

/** The name of the queue. */
export const invitationMailJob = 'mentoring-invitation'

/**
 * Mails the link of an invitation to its address, once. The link is made here, so that none lies readable in the queue; a mail that
 * failed is tried again with a new one. Somebody's own words do not travel in it: they stand on the page that it leads to.
 */
export async function sendInvitationMail(
  { db, mailer, origin, now }: { db: Database; mailer: Mailer; origin: string; now: Date },
  job: JobData,
): Promise<void> {
  const waiting = and(
    eq(mentorship.id, job.mentorshipId ?? ''),
    eq(mentorship.status, 'invited'),
    gt(mentorship.expiresAt, now),
    isNull(mentorship.mentorId),
    isNull(mentorship.mailedAt),
  )
  const [invitation] = await db
    .select({ address: mentorship.invitedAddress, expiresAt: mentorship.expiresAt, name: user.name })
    .from(mentorship)
    .innerJoin(person, eq(person.id, mentorship.menteeId))
    .innerJoin(user, eq(user.id, person.userId))
    .where(waiting)
  if (!invitation?.address) return
  const token = newLinkKey()
  await db
    .update(mentorship)
    .set({ tokenHash: hashLinkKey(token) })
    .where(waiting)
  await mailer.send({
    to: invitation.address,
    subject: `${invitation.name} asks you to be their mentor`,
    text: [
      'Hello,',
      `${invitation.name} prepares for work as a technical program manager with Critical Path and asks whether you would be their mentor: a look at their goals and a few words, about ten minutes a week.`,
      `Their question to you and what you would see: ${origin}${invitationPath(token)}`,
      `The link works once, until ${dayWords(invitation.expiresAt.toISOString())}. On its page you can accept, decline or ask something first.`,
      'If you do not know them, there is nothing to do.',
      '',
    ].join('\n\n'),
  })
  await db.update(mentorship).set({ mailedAt: now }).where(waiting)
}
