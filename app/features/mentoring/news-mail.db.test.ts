import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import {
  acceptInvitation,
  askMentee,
  declineInvitation,
} from '#app/features/mentoring/answer-invitation.server.ts'
import { deleteComment, writeComment } from '#app/features/mentoring/comment-commands.server.ts'
import { findItem } from '#app/features/mentoring/find-item.server.ts'
import { replyToMentor } from '#app/features/mentoring/invitation-commands.server.ts'
import {
  agreeMeeting,
  cancelMeeting,
  proposeMeeting,
} from '#app/features/mentoring/meeting-commands.server.ts'
import { endMentorship } from '#app/features/mentoring/mentorship-commands.server.ts'
import { agreeToMove, askToMove, keepTime } from '#app/features/mentoring/move-commands.server.ts'
import { type News, sendMentoringNews } from '#app/features/mentoring/news-mail.server.ts'
import { writeNote } from '#app/features/mentoring/note-commands.server.ts'
import { chooseMail } from '#app/features/mentoring/settings-commands.server.ts'
import type { Mail } from '#app/platform/mail.server.ts'
import type { Database } from '#db/client.ts'
import { accessGrant, mentorshipNote, user } from '#db/schema/index.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { makeInvitation, makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember, type Member } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-02T09:00:00Z')
const tuesday = new Date('2026-11-10T15:00:00Z')
const friday = new Date('2026-11-13T09:00:00Z')
const origin = 'https://critical-path.example'
const all = { mailsRequests: true, mailsComments: true, mailsMeetings: true }

/** A member with a confirmed address who wants to hear of everything at once, or of what is said here. */
async function aListener(
  db: Database,
  name: string,
  settings: Partial<typeof all> | null = {},
): Promise<Member> {
  const member = await aMember(db, { name })
  await db.update(user).set({ emailVerified: true }).where(eq(user.id, member.userId))
  if (settings) await chooseMail(db, { personId: member.personId, settings: { ...all, ...settings } })
  return member
}

/** Tells news as the job does; answers the mails that went out. */
async function tell(db: Database, news: News): Promise<Mail[]> {
  const mails: Mail[] = []
  const mailer = { send: async (mail: Mail) => void mails.push(mail) }
  await sendMentoringNews({ db, mailer, origin, now }, news)
  return mails
}

async function aPair(db: Database, settings: Partial<typeof all> | null = {}) {
  const mentee = await aListener(db, 'Noor Mentee', settings)
  const mentor = await aListener(db, 'Mara Mentor', settings)
  const pair = await makeMentorship(db, { mentee, mentor, now })
  const goalId = await aGoal(db, mentee.personId)
  const item = await findItem(db, { ownerId: mentee.personId, kind: 'goal', itemId: goalId })
  if (!item) throw new Error('The goal is there.')
  return {
    ...pair,
    goalId,
    async comment(by: Member, body = 'Secret words of a comment'): Promise<News> {
      const key = randomUUID()
      const own = { mentorshipId: pair.mentorshipId, now, authorId: by.personId }
      const written = await writeComment(db, { ...own, key, item, parentId: null, body })
      expect(written).toEqual({ ok: true, value: { commentId: key, isNew: true } })
      return { kind: 'comment', id: key, by: by.personId }
    },
    async propose(by: Member): Promise<News & { kind: 'meeting' }> {
      const own = { mentorshipId: pair.mentorshipId, now, personId: by.personId }
      const proposal = {
        key: randomUUID(),
        times: [tuesday],
        minutes: 45,
        agenda: 'Secret words of an agenda',
      }
      const proposed = await proposeMeeting(db, { ...own, ...proposal })
      if (!proposed.ok) throw new Error(`Refused: ${proposed.failure}`)
      return { kind: 'meeting', id: proposed.value.meetingId, by: by.personId, did: 'proposed' }
    },
  }
}

testEachDriver('nobody gets a mail at once who has not chosen it, by kind', async ({ db }) => {
  const silent = await aPair(db, null)
  expect(await tell(db, await silent.comment(silent.mentor))).toEqual([])
  expect(await tell(db, await silent.propose(silent.mentor))).toEqual([])
  const some = await aPair(db, { mailsComments: false, mailsRequests: false })
  expect(await tell(db, await some.comment(some.mentor))).toEqual([])
  expect(await tell(db, await some.propose(some.mentor))).toMatchObject([{ to: some.mentee.email }])
  const unconfirmed = await aPair(db)
  await db.update(user).set({ emailVerified: false }).where(eq(user.id, unconfirmed.mentee.userId))
  expect(await tell(db, await unconfirmed.comment(unconfirmed.mentor))).toEqual([])
})

testEachDriver('a mail says who and where, and nothing of what was written', async ({ db }) => {
  const { mentee, mentor, mentorshipId, goalId, comment, propose } = await aPair(db)
  const [toMentee] = await tell(db, await comment(mentor))
  expect(toMentee).toMatchObject({ to: mentee.email, subject: 'Mara Mentor wrote a comment' })
  expect(toMentee?.text).toContain(`${origin}/mentoring/threads/goal/${goalId}\n`)
  const [toMentor] = await tell(db, await comment(mentee))
  expect(toMentor).toMatchObject({ to: mentor.email, subject: 'Noor Mentee wrote a comment' })
  expect(toMentor?.text).toContain(`${origin}/mentoring/threads/goal/${goalId}?with=${mentorshipId}`)
  const [proposal] = await tell(db, await propose(mentor))
  expect(proposal).toMatchObject({ to: mentee.email, subject: 'Mara Mentor proposes a meeting' })
  expect([toMentee, toMentor, proposal].map((mail) => mail?.text).join()).not.toContain('Secret words')
})

testEachDriver('a note is no news, whoever may read it', async ({ db }) => {
  const { mentor, mentorshipId } = await aPair(db)
  const own = { mentorshipId, authorId: mentor.personId, now, body: 'Secret words of a note' }
  await writeNote(db, { ...own, visibility: 'private' })
  await writeNote(db, { ...own, visibility: 'shared' })
  for (const { id } of await db.select({ id: mentorshipNote.id }).from(mentorshipNote)) {
    for (const kind of ['comment', 'meeting', 'move', 'request'] as const) {
      const news = { kind, id, by: mentor.personId, did: 'asked', key: randomUUID() } as unknown as News
      expect(await tell(db, news)).toEqual([])
    }
  }
})

testEachDriver('what was taken back or is not shared any more is told to nobody', async ({ db }) => {
  const { mentee, mentor, mentorshipId, comment } = await aPair(db)
  const gone = await comment(mentor)
  await deleteComment(db, { authorId: mentor.personId, mentorshipId, commentId: gone.id, now })
  expect(await tell(db, gone)).toEqual([])
  const toMentor = await comment(mentee)
  const toMentee = await comment(mentor)
  await db.update(accessGrant).set({ revokedAt: now }).where(eq(accessGrant.kind, 'goals'))
  expect(await tell(db, toMentor)).toEqual([])
  // What was said to the owner about their own goal is theirs.
  expect(await tell(db, toMentee)).toHaveLength(1)
  await db.update(accessGrant).set({ revokedAt: null })
  expect(await tell(db, toMentor)).toHaveLength(1)
})

testEachDriver('after its end neither of the two hears of a mentorship', async ({ db }) => {
  const { mentee, mentor, mentorshipId, comment, propose } = await aPair(db)
  const news = [await comment(mentee), await comment(mentor), await propose(mentee), await propose(mentor)]
  await endMentorship(db, { personId: mentee.personId, mentorshipId, now })
  for (const one of news) expect(await tell(db, one)).toEqual([])
  const accepted: News = { kind: 'request', id: mentorshipId, by: mentor.personId, did: 'accepted' }
  expect(await tell(db, accepted)).toEqual([])
})

testEachDriver(
  'a mail that is tried again is known as the same, and two things are two mails',
  async ({ db }) => {
    const { mentee, mentor, mentorshipId, propose } = await aPair(db)
    const proposed = await propose(mentor)
    const on = { mentorshipId, meetingId: proposed.id, now }
    const ids = new Set<string | undefined>()
    const note = async (news: News, to: Member, subject: string) => {
      const [first, again] = [...(await tell(db, news)), ...(await tell(db, news))]
      expect([first?.to, first?.subject]).toEqual([to.email, subject])
      expect(again?.messageId).toBe(first?.messageId)
      expect(ids.has(first?.messageId)).toBe(false)
      ids.add(first?.messageId)
    }
    await note(proposed, mentee, 'Mara Mentor proposes a meeting')
    await agreeMeeting(db, { ...on, personId: mentee.personId })
    // What is no longer so is not told late.
    expect(await tell(db, proposed)).toEqual([])
    const byMentee = { id: proposed.id, by: mentee.personId }
    const byMentor = { id: proposed.id, by: mentor.personId }
    await note({ kind: 'meeting', ...byMentee, did: 'agreed' }, mentor, 'Noor Mentee agreed to a meeting')
    for (const time of [friday, tuesday]) {
      const [refused, key] = [randomUUID(), randomUUID()]
      const ask = { ...on, personId: mentor.personId, times: [time], minutes: 30, why: 'Secret words' }
      await askToMove(db, { ...ask, key: refused })
      const asked: News = { kind: 'move', ...byMentor, did: 'asked', key: refused }
      await note(asked, mentee, 'Mara Mentor asks to move your meeting')
      await keepTime(db, { ...on, key: refused, personId: mentee.personId })
      expect(await tell(db, asked)).toEqual([])
      const declined: News = { kind: 'move', ...byMentee, did: 'declined', key: refused }
      await note(declined, mentor, 'Noor Mentee keeps the time of your meeting as it is')
      await askToMove(db, { ...ask, key })
      await agreeToMove(db, { ...on, key, time, personId: mentee.personId })
      const moved: News = { kind: 'move', ...byMentee, did: 'moved', key }
      await note(moved, mentor, 'Noor Mentee agreed to move your meeting')
    }
    await cancelMeeting(db, { ...on, personId: mentor.personId })
    await note({ kind: 'meeting', ...byMentor, did: 'cancelled' }, mentee, 'Mara Mentor called off a meeting')
    expect(ids.size).toBe(9)
  },
)

testEachDriver('a request is told of at once at each of its steps, where that is chosen', async ({ db }) => {
  const mentee = await aListener(db, 'Noor Mentee')
  const mentor = await aListener(db, 'Mara Mentor')
  const { mentorshipId, token } = await makeInvitation(db, mentee.personId, { now })
  const answer = { mentorId: mentor.personId, isTaking: true, now }
  const news = (by: Member, did: (News & { kind: 'request' })['did']): News => ({
    ...{ kind: 'request', id: mentorshipId, by: by.personId, did },
  })
  expect(await tell(db, news(mentor, 'asked'))).toEqual([])
  await askMentee(db, { ...answer, key: { token }, question: 'Secret words?' })
  expect(await tell(db, news(mentor, 'asked'))).toMatchObject([
    { to: mentee.email, subject: 'Mara Mentor asks you something before becoming your mentor' },
  ])
  await replyToMentor(db, { menteeId: mentee.personId, mentorshipId, reply: 'Secret words.', now })
  expect(await tell(db, news(mentor, 'asked'))).toEqual([])
  const [replied] = await tell(db, news(mentee, 'replied'))
  expect(replied).toMatchObject({ to: mentor.email })
  expect(replied?.text).toContain(`${origin}/mentoring/invitations/${mentorshipId}`)
  expect(replied?.text).not.toContain('Secret words')
  const agreement = { aims: 'Secret words', rhythm: 'weekly', kinds: [] } as const
  const accepting = { ...answer, key: { mentorshipId }, agreement: { ...agreement, kinds: [] } }
  expect((await acceptInvitation(db, accepting)).ok).toBe(true)
  expect(await tell(db, news(mentor, 'accepted'))).toMatchObject([
    { to: mentee.email, subject: 'Mara Mentor is your mentor now' },
  ])

  const declining = await makeInvitation(db, mentee.personId, { now })
  const other = await aListener(db, 'Olu Other')
  await declineInvitation(db, { ...answer, mentorId: other.personId, key: { token: declining.token } })
  const declined: News = { ...news(other, 'declined'), id: declining.mentorshipId }
  expect(await tell(db, declined)).toMatchObject([{ subject: 'Olu Other cannot be your mentor' }])
  await chooseMail(db, { personId: mentee.personId, settings: { ...all, mailsRequests: false } })
  expect(await tell(db, declined)).toEqual([])
})
