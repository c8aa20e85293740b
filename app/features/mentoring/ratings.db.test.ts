import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { invitePeer, revokePeer } from '#app/features/mentoring/peer-commands.server.ts'
import { rateMentee, unsafelyRateAsPeer } from '#app/features/mentoring/rating-commands.server.ts'
import {
  listPeers,
  listRatedPairs,
  unsafelyFindPeerInvite,
} from '#app/features/mentoring/rating-queries.server.ts'
import { mostPeersADay, peerDays } from '#app/features/mentoring/talk-limits.ts'
import type { Database } from '#db/client.ts'
import { observedRating, peerInvite, reading } from '#db/schema/index.ts'
import { aCompletedAttempt } from '#tests/factories/attempts.ts'
import { makeEndedMentorship, makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-02T09:00:00Z')
const later = new Date('2026-11-03T09:00:00Z')
const competency = 'system-design-literacy'
const rating = { competency, level: 4, evidence: 'Drew the failover of the queue, unasked' } as const

const pairOf = async (db: Database, mentorshipId: string, side: 'mentee' | 'mentor') =>
  (await listRatedPairs(db, { mentorshipId, side })).find((pair) => pair.competency === competency)

const observed = (db: Database, personId: string) =>
  db
    .select()
    .from(reading)
    .where(eq(reading.personId, personId))
    .then((rows) => rows.filter(({ kind }) => kind === 'observed'))

testEachDriver(
  'neither sees the rating of the other until both are there, the mentor first',
  async ({ db }) => {
    const { mentorshipId, mentor, mentee } = await makeMentorship(db, { now })
    const rated = await rateMentee(db, { raterId: mentor.personId, mentorshipId, rating, now })
    expect(rated.ok).toBe(true)
    expect(await pairOf(db, mentorshipId, 'mentee')).toMatchObject({
      observed: null,
      self: null,
      ratedAt: now,
    })
    expect(await observed(db, mentee.personId)).toEqual([])
    await aCompletedAttempt(db, mentee.personId, { kind: 'full', now: later })
    const both = { observed: { level: 4, evidence: rating.evidence }, isRevealed: true }
    expect(await pairOf(db, mentorshipId, 'mentee')).toMatchObject(both)
    const seen = await pairOf(db, mentorshipId, 'mentor')
    expect(seen).toMatchObject(both)
    expect(seen?.self).not.toBeNull()
    expect(await observed(db, mentee.personId)).toMatchObject([
      { competency, value: 4, hasEvidence: true, takenAt: now },
    ])
  },
)

testEachDriver(
  'neither sees the rating of the other until both are there, the mentee first',
  async ({ db }) => {
    const { mentorshipId, mentor, mentee } = await makeMentorship(db, { now })
    await aCompletedAttempt(db, mentee.personId, { kind: 'full', now })
    expect(await pairOf(db, mentorshipId, 'mentor')).toMatchObject({ self: null, observed: null })
    const rate = { raterId: mentor.personId, mentorshipId, rating, now: later }
    await Promise.all([rateMentee(db, rate), rateMentee(db, rate)])
    expect((await pairOf(db, mentorshipId, 'mentor'))?.self).not.toBeNull()
    expect((await pairOf(db, mentorshipId, 'mentee'))?.observed?.level).toBe(4)
    // Sent twice, it is one rating and one reading.
    expect(await observed(db, mentee.personId)).toHaveLength(1)
  },
)

testEachDriver('of two ratings that are given at the same moment, both are shown', async ({ db }) => {
  for (let round = 0; round < 4; round += 1) {
    const { mentorshipId, mentor, mentee } = await makeMentorship(db, {
      mentee: await aMember(db),
      mentor: await aMember(db),
      now,
    })
    await Promise.all([
      aCompletedAttempt(db, mentee.personId, { kind: 'full', now }),
      rateMentee(db, { raterId: mentor.personId, mentorshipId, rating, now }),
    ])
    expect((await pairOf(db, mentorshipId, 'mentee'))?.isRevealed).toBe(true)
    expect(await observed(db, mentee.personId)).toHaveLength(1)
  }
})

testEachDriver('only the mentor of a running mentorship rates', async ({ db }) => {
  const ended = await makeEndedMentorship(db, { now })
  const refused = { ok: false, failure: 'over' }
  const over = { mentorshipId: ended.mentorshipId, rating, now }
  expect(await rateMentee(db, { ...over, raterId: ended.mentor.personId })).toEqual(refused)
  const { mentorshipId, mentee } = await makeMentorship(db, { now })
  expect(await rateMentee(db, { raterId: mentee.personId, mentorshipId, rating, now })).toEqual(refused)
  const stranger = (await aMember(db)).personId
  expect(await rateMentee(db, { raterId: stranger, mentorshipId, rating, now })).toEqual(refused)
  expect(await db.select().from(observedRating)).toEqual([])
})

const peer = { name: 'Ines Peer', relationship: 'peer', competencies: [competency] } as const
const asked = { ...peer, competencies: [...peer.competencies] }

testEachDriver(
  'a peer rates once, is bound to what they were asked, and is hidden until the owner rated',
  async ({ db }) => {
    const { personId } = await aMember(db)
    const invited = await invitePeer(db, { personId, peer: asked, now })
    const token = invited.ok ? invited.value.token : ''
    expect(JSON.stringify(await db.select().from(peerInvite))).not.toContain(token)
    const foreign = { ...rating, competency: 'team-leadership' as const }
    expect((await unsafelyRateAsPeer(db, { token, ratings: [foreign], now })).ok).toBe(false)
    const answers = await Promise.all(
      [1, 2].map(() => unsafelyRateAsPeer(db, { token, ratings: [rating, foreign], now })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await unsafelyFindPeerInvite(db, { token, now }))?.isSent).toBe(true)
    expect((await listPeers(db, personId))[0]?.ratings).toEqual([{ competency, level: null, evidence: null }])
    await aCompletedAttempt(db, personId, { kind: 'full', now: later })
    expect((await listPeers(db, personId))[0]?.ratings).toEqual([
      { competency, level: 4, evidence: rating.evidence },
    ])
    expect(await observed(db, personId)).toMatchObject([{ competency, value: 4 }])
  },
)

testEachDriver('a link to a peer runs out and can be taken back by its owner only', async ({ db }) => {
  const { personId } = await aMember(db)
  const stranger = (await aMember(db)).personId
  const open = async () => {
    const invited = await invitePeer(db, { personId, peer: asked, now })
    return invited.ok ? invited.value.token : ''
  }
  const late = new Date(now.getTime() + (peerDays * 24 + 1) * 60 * 60_000)
  const expired = await open()
  expect(await unsafelyFindPeerInvite(db, { token: expired, now: late })).toBeUndefined()
  expect((await unsafelyRateAsPeer(db, { token: expired, ratings: [rating], now: late })).ok).toBe(false)
  const [row] = await db.select().from(peerInvite)
  const revoking = { inviteId: row?.id ?? '', now }
  expect((await revokePeer(db, { ...revoking, personId: stranger })).ok).toBe(false)
  expect((await revokePeer(db, { ...revoking, personId })).ok).toBe(true)
  expect((await unsafelyRateAsPeer(db, { token: expired, ratings: [rating], now })).ok).toBe(false)
  for (let at = 1; at < mostPeersADay; at += 1) await open()
  const oneMore = await invitePeer(db, { personId, peer: asked, now })
  expect(oneMore).toEqual({ ok: false, failure: 'too-many-today' })
})
