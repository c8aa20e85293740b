import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import {
  acceptInvitation,
  askMentee,
  declineInvitation,
} from '#app/features/mentoring/answer-invitation.server.ts'
import {
  inviteMentor,
  replyToMentor,
  revokeInvitation,
} from '#app/features/mentoring/invitation-commands.server.ts'
import { sendInvitationMail } from '#app/features/mentoring/invitation-mail.server.ts'
import { couldSee, findAccess, findOwnAccess, maySee } from '#app/features/mentoring/may-see.server.ts'
import { saveProfile } from '#app/features/mentoring/mentor-profile-commands.server.ts'
import { mostInvitationsADay, mostMailsToAddressADay } from '#app/features/mentoring/mentoring-limits.ts'
import { endMentorship, markReviewed } from '#app/features/mentoring/mentorship-commands.server.ts'
import {
  findInvitation,
  findProfile,
  listMentorships,
} from '#app/features/mentoring/mentorship-queries.server.ts'
import type { Mail } from '#app/platform/mail.server.ts'
import { meeting, meetingParty, mentorship, person } from '#db/schema/index.ts'
import { violatedConstraint } from '#db/violated-constraint.ts'
import { aGoal } from '#tests/factories/goals.ts'
import {
  invitationWishes,
  makeAskedInvitation,
  makeInvitation,
  makeMentorship,
} from '#tests/factories/mentoring.ts'
import { aMember } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-02T09:00:00Z')
const eightDaysOn = new Date('2026-11-10T09:00:00Z')
const agreement = { aims: 'Tell a slip well', rhythm: 'weekly', kinds: ['goals', 'readings'] } as const
const terms = { agreement: { ...agreement, kinds: [...agreement.kinds] }, isTaking: true, now }

testEachDriver(
  'an accepted invitation grants what was offered and asked for, and no more',
  async ({ db }) => {
    const mentee = await aMember(db)
    const mentor = await aMember(db)
    const { token } = await makeInvitation(db, mentee.personId, { offers: ['goals', 'stories'], now })
    const accepted = await acceptInvitation(db, { ...terms, key: { token }, mentorId: mentor.personId })
    const { mentorshipId } = accepted.ok ? accepted.value : { mentorshipId: '' }
    const access = await findAccess(db, { viewerId: mentor.personId, mentorshipId })
    expect(access?.grants).toEqual([{ kind: 'goals', itemId: null, isRevoked: false }])
    expect(await findAccess(db, { viewerId: mentee.personId, mentorshipId })).toBeUndefined()
    expect(await findOwnAccess(db, { ownerId: mentee.personId, mentorshipId })).toEqual(access)
  },
)

testEachDriver('the token of a link is kept as a hash only, and not after it was used', async ({ db }) => {
  const mentee = await aMember(db)
  const mentor = await aMember(db)
  const { token, mentorshipId } = await makeInvitation(db, mentee.personId, { now })
  const [open] = await db.select().from(mentorship)
  expect(JSON.stringify(open)).not.toContain(token)
  expect(open?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  await acceptInvitation(db, { ...terms, key: { token }, mentorId: mentor.personId })
  const [used] = await db.select().from(mentorship).where(eq(mentorship.id, mentorshipId))
  expect(used?.tokenHash).toBeNull()
})

testEachDriver('of two who accept one link at the same time, one is told that it is over', async ({ db }) => {
  const mentee = await aMember(db)
  const mentors = [await aMember(db), await aMember(db)]
  const { token } = await makeInvitation(db, mentee.personId, { now })
  const answers = await Promise.all(
    mentors.map(({ personId }) => acceptInvitation(db, { ...terms, key: { token }, mentorId: personId })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'over' })
})

testEachDriver('an expired, revoked or declined invitation cannot be accepted', async ({ db }) => {
  const mentee = await aMember(db)
  const mentorId = (await aMember(db)).personId
  const over = { ok: false, failure: 'over' }

  const expired = await makeInvitation(db, mentee.personId, { now })
  const late = { ...terms, now: eightDaysOn, key: { token: expired.token }, mentorId }
  expect(await acceptInvitation(db, late)).toEqual(over)
  expect(await findInvitation(db, { key: expired, viewerId: null, now: eightDaysOn })).toBeUndefined()

  const revoked = await makeInvitation(db, mentee.personId, { now })
  await revokeInvitation(db, { menteeId: mentee.personId, mentorshipId: revoked.mentorshipId, now })
  expect(await acceptInvitation(db, { ...terms, key: revoked, mentorId })).toEqual(over)

  const declined = await makeInvitation(db, mentee.personId, { now })
  await declineInvitation(db, { key: declined, mentorId, isTaking: false, now })
  expect(await acceptInvitation(db, { ...terms, key: declined, mentorId })).toEqual(over)
  expect((await findProfile(db, mentorId))?.isTaking).toBe(false)
})

testEachDriver('nobody mentors themself', async ({ db }) => {
  const { personId, email } = await aMember(db, { email: 'ada@example.org' })
  const { token } = await makeInvitation(db, personId, { now })
  const own = { ok: false, failure: 'own' }
  expect(await acceptInvitation(db, { ...terms, key: { token }, mentorId: personId })).toEqual(own)
  const byMail = invitationWishes({ address: email.toUpperCase() })
  const invited = await inviteMentor(db, { menteeId: personId, invitation: byMail, now })
  expect(invited).toEqual({ ok: false, failure: 'own-address' })
})

testEachDriver('two people have one mentorship at a time, in each direction', async ({ db }) => {
  const { mentee, mentor } = await makeMentorship(db, { now })
  const again = await makeInvitation(db, mentee.personId, { now })
  const accepted = await acceptInvitation(db, { ...terms, key: again, mentorId: mentor.personId })
  expect(accepted).toEqual({ ok: false, failure: 'already' })
  await makeMentorship(db, { mentee: mentor, mentor: mentee, now })
  const seen = await listMentorships(db, { personId: mentee.personId, now })
  expect(
    seen
      .filter(({ status }) => status === 'active')
      .map(({ side }) => side)
      .sort(),
  ).toEqual(['mentee', 'mentor'])
})

testEachDriver('a mentor who asks back is the only one who can answer the invitation', async ({ db }) => {
  const mentee = await aMember(db)
  const mentor = await aMember(db)
  const stranger = await aMember(db)
  const { mentorshipId } = await makeAskedInvitation(db, { mentee, mentor, now })
  const key = { mentorshipId }
  const again = { key, mentorId: mentor.personId, question: 'And where?', isTaking: true, now }
  expect(await askMentee(db, again)).toEqual({ ok: false, failure: 'asked' })
  const reply = { menteeId: mentee.personId, mentorshipId, reply: 'Four hours.', now }
  expect((await replyToMentor(db, reply)).ok).toBe(true)
  expect((await replyToMentor(db, reply)).ok).toBe(false)
  expect(await acceptInvitation(db, { ...terms, key, mentorId: stranger.personId })).toEqual({
    ok: false,
    failure: 'over',
  })
  expect(await findInvitation(db, { key, viewerId: stranger.personId, now })).toBeUndefined()
  expect((await acceptInvitation(db, { ...terms, key, mentorId: mentor.personId })).ok).toBe(true)
})

testEachDriver('a mentor at capacity takes no more, also when two accept at once', async ({ db }) => {
  const mentor = await aMember(db)
  await saveProfile(db, {
    mentorId: mentor.personId,
    profile: { focus: '', capacity: 1, isTaking: true },
    now,
  })
  const links = [
    await makeInvitation(db, (await aMember(db)).personId, { now }),
    await makeInvitation(db, (await aMember(db)).personId, { now }),
  ]
  const answers = await Promise.all(
    links.map((key) => acceptInvitation(db, { ...terms, key, mentorId: mentor.personId })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'full' })
})

testEachDriver(
  'either side ends a mentorship at once, and nothing may be seen from then on',
  async ({ db }) => {
    for (const ender of ['mentee', 'mentor'] as const) {
      const made = await makeMentorship(db, { now })
      const viewer = { viewerId: made.mentor.personId, mentorshipId: made.mentorshipId }
      const before = await findAccess(db, viewer)
      expect(before && maySee(before, 'goals')).toBe(true)
      const stranger = (await aMember(db)).personId
      const end = { mentorshipId: made.mentorshipId, now }
      expect((await endMentorship(db, { ...end, personId: stranger })).ok).toBe(false)
      expect((await endMentorship(db, { ...end, personId: made[ender].personId })).ok).toBe(true)
      const after = await findAccess(db, viewer)
      expect(after?.hasEnded).toBe(true)
      expect(after && maySee(after, 'goals')).toBe(false)
      expect(after && couldSee(after, 'goals')).toBe(true)
      expect((await markReviewed(db, { mentorId: made.mentor.personId, ...end })).ok).toBe(false)
    }
  },
)

testEachDriver('invitations have limits by day and by address', async ({ db }) => {
  const mentee = await aMember(db)
  for (let sent = 0; sent < mostInvitationsADay; sent += 1) {
    await makeInvitation(db, mentee.personId, { now })
  }
  const oneMore = await inviteMentor(db, { menteeId: mentee.personId, invitation: invitationWishes(), now })
  expect(oneMore).toEqual({ ok: false, failure: 'too-many-today' })
  const invitation = invitationWishes({ address: 'mentor@example.org' })
  for (let sent = 0; sent < mostMailsToAddressADay; sent += 1) {
    const menteeId = (await aMember(db)).personId
    expect((await inviteMentor(db, { menteeId, invitation, now })).ok).toBe(true)
    const twice = await inviteMentor(db, { menteeId, invitation, now })
    expect(twice.ok).toBe(false)
  }
  const flood = await inviteMentor(db, { menteeId: (await aMember(db)).personId, invitation, now })
  expect(flood).toEqual({ ok: false, failure: 'too-many-mails' })
})

testEachDriver(
  'an invitation by mail is sent once, with a link that works and without what was asked',
  async ({ db }) => {
    const mentee = await aMember(db, { name: 'Noor Mentee' })
    const mentor = await aMember(db)
    const invitation = invitationWishes({ address: 'Mentor@example.org', question: 'Secret question' })
    const invited = await inviteMentor(db, { menteeId: mentee.personId, invitation, now })
    const { mentorshipId, token } = invited.ok ? invited.value : { mentorshipId: '', token: '' }
    expect(token).toBeNull()
    const mails: Mail[] = []
    let isDown = true
    const mailer = {
      send: async (mail: Mail) => {
        if (isDown) throw new Error('The mail server is away.')
        mails.push(mail)
      },
    }
    const send = () =>
      sendInvitationMail({ db, mailer, origin: 'https://app.example', now }, { mentorshipId })
    await expect(send()).rejects.toThrow('away')
    isDown = false
    await send()
    await send()
    expect(mails.map(({ to }) => to)).toEqual(['mentor@example.org'])
    expect(mails[0]?.text).not.toContain('Secret question')
    const [, key = ''] =
      mails[0]?.text.match(/https:\/\/app\.example\/mentoring\/invitations\/([\w-]{43})/) ?? []
    const accepted = await acceptInvitation(db, { ...terms, key: { token: key }, mentorId: mentor.personId })
    expect(accepted.ok).toBe(true)
  },
)

testEachDriver('an invitation names a goal of its own sender only', async ({ db }) => {
  const mentee = await aMember(db)
  const foreign = await aGoal(db, (await aMember(db)).personId)
  const invited = await inviteMentor(db, {
    menteeId: mentee.personId,
    invitation: invitationWishes({ goalId: foreign }),
    now,
  })
  expect(invited).toEqual({ ok: false, failure: 'no-such-goal' })
})

testEachDriver('nobody is in two agreed meetings at once', async ({ db }) => {
  const { mentorshipId, mentor } = await makeMentorship(db, { now })
  const during = '["2027-01-05 09:00+00","2027-01-05 09:45+00")'
  async function agreeOn(span: string): Promise<void> {
    const [made] = await db
      .insert(meeting)
      .values({
        mentorshipId,
        proposalId: crypto.randomUUID(),
        status: 'agreed',
        startsAt: now,
        minutes: 45,
        createdAt: now,
        changedAt: now,
      })
      .returning({ id: meeting.id })
    await db
      .insert(meetingParty)
      .values({ meetingId: made?.id ?? '', personId: mentor.personId, during: span })
  }
  await agreeOn(during)
  const clash = await agreeOn('["2027-01-05 09:30+00","2027-01-05 10:00+00")').catch(violatedConstraint)
  expect(clash).toBe('meeting_party_free')
  await agreeOn('["2027-01-05 09:45+00","2027-01-05 10:30+00")')
})

testEachDriver('deleting either of the two deletes what they had together', async ({ db }) => {
  const { mentor, mentorshipId } = await makeMentorship(db, { now })
  await db.delete(person).where(eq(person.id, mentor.personId))
  const left = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(mentorship)
    .where(eq(mentorship.id, mentorshipId))
  expect(left).toEqual([{ total: 0 }])
})
