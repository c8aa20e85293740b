import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { expect } from 'vitest'
import { takeOn } from '#app/features/mentoring/action-commands.server.ts'
import { meetingCalendar } from '#app/features/mentoring/meeting-calendar.server.ts'
import {
  agreeMeeting,
  cancelMeeting,
  proposeMeeting,
  writeMeeting,
} from '#app/features/mentoring/meeting-commands.server.ts'
import { findMeeting, listActions, listMeetings } from '#app/features/mentoring/meeting-queries.server.ts'
import { endMentorship } from '#app/features/mentoring/mentorship-commands.server.ts'
import { agreeToMove, askToMove, keepTime } from '#app/features/mentoring/move-commands.server.ts'
import type { Database } from '#db/client.ts'
import { meetingMove, meetingParty } from '#db/schema/index.ts'
import { makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember, type Member } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-02T09:00:00Z')
const tuesday = new Date('2026-11-10T15:00:00Z')
const friday = new Date('2026-11-13T09:00:00Z')
const nextWeek = new Date('2026-11-17T15:00:00Z')

type Pair = { mentorshipId: string; mentee: Member; mentor: Member }

/** A meeting of 45 minutes that the mentor proposed and the mentee agreed to. */
async function agreedMeeting(db: Database, pair: Pair, at = tuesday): Promise<string> {
  const { mentorshipId, mentee, mentor } = pair
  const own = { mentorshipId, now }
  const proposal = { key: randomUUID(), times: [at], minutes: 45, agenda: 'The slip' }
  const proposed = await proposeMeeting(db, { ...own, ...proposal, personId: mentor.personId })
  if (!proposed.ok) throw new Error(`Refused: ${proposed.failure}`)
  const { meetingId } = proposed.value
  const agreed = await agreeMeeting(db, { ...own, meetingId, personId: mentee.personId })
  if (!agreed.ok) throw new Error(`Refused: ${agreed.failure}`)
  return meetingId
}

/** The two, their agreed meeting, and what either can do about its time. */
async function aMovable(db: Database, wishes: Parameters<typeof makeMentorship>[1] = {}) {
  const pair = await makeMentorship(db, { now, ...wishes })
  const { mentorshipId } = pair
  const meetingId = await agreedMeeting(db, pair)
  const on = { mentorshipId, meetingId, now }
  const request = { times: [friday, nextWeek], minutes: 45, why: 'A release slipped into it.' }
  return {
    ...pair,
    meetingId,
    on,
    ask: (by: Member, wished: Partial<typeof request> = {}, key = randomUUID()) =>
      askToMove(db, { ...on, personId: by.personId, key, ...request, ...wished }),
    agree: (by: Member, key: string, time = friday, at = now) =>
      agreeToMove(db, { ...on, personId: by.personId, key, time, now: at }),
    keep: (by: Member, key: string) => keepTime(db, { ...on, personId: by.personId, key }),
    find: () => findMeeting(db, { mentorshipId, meetingId }),
  }
}

testEachDriver(
  'a meeting keeps its time until the other agrees to another, and then is the same meeting',
  async ({ db }) => {
    const { mentee, mentor, mentorshipId, meetingId, on, ask, agree, find } = await aMovable(db)
    await writeMeeting(db, {
      ...{ ...on, personId: mentee.personId, agenda: 'The slip', notes: 'Bring the list', nextOn: null },
      revision: 2,
    })
    await takeOn(db, {
      ...{ mentorshipId, meetingId, now, personId: mentee.personId, key: randomUUID() },
      ...{ text: 'Send the list', owner: 'mentee', dueOn: null },
    })
    const before = await find()
    const key = randomUUID()
    expect(await ask(mentee, {}, key)).toEqual({ ok: true, value: { isNew: true } })
    expect(await ask(mentee, {}, key)).toEqual({ ok: true, value: { isNew: false } })
    const asked = await find()
    expect(asked).toMatchObject({ startsAt: tuesday, status: 'agreed', revision: before?.revision })
    expect(asked?.move).toMatchObject({ askedBy: mentee.personId, times: [friday, nextWeek] })
    expect(await agree(mentee, key)).toEqual({ ok: false, failure: 'own-proposal' })
    expect(await agree(mentor, randomUUID())).toEqual({ ok: false, failure: 'not-open' })
    expect(await agree(mentor, key, tuesday)).toEqual({ ok: false, failure: 'not-open' })
    expect(await agree(mentor, key, nextWeek)).toEqual({ ok: true, value: null })
    const after = await find()
    expect(after).toEqual({
      ...before,
      startsAt: nextWeek,
      revision: (before?.revision ?? 0) + 1,
      changedAt: now,
      move: null,
    })
    expect((await listActions(db, mentorshipId)).map((action) => action.meetingId)).toEqual([meetingId])
    expect(await listMeetings(db, mentorshipId)).toHaveLength(1)
    expect(await agree(mentor, key, friday)).toEqual({ ok: false, failure: 'not-open' })

    const where = { origin: 'https://example.org', mentorshipId, other: 'Noor' }
    const [first, second] = [before, after].map((meeting) => {
      if (!meeting) throw new Error('The meeting is there.')
      const calendar = new ICAL.Component(ICAL.parse(meetingCalendar(meeting, where)))
      return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
    })
    expect(second?.uid).toBe(first?.uid)
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? 99)
    expect(second?.startDate.toJSDate()).toEqual(nextWeek)
  },
)

testEachDriver('declined or taken back, the time stays and no button of before moves it', async ({ db }) => {
  const { mentee, mentor, ask, agree, keep, find } = await aMovable(db)
  const [first, second] = [randomUUID(), randomUUID()]
  await ask(mentor, {}, first)
  expect(await keep(mentee, first)).toEqual({ ok: true, value: { isDeclined: true } })
  expect(await find()).toMatchObject({ startsAt: tuesday, move: { declinedAt: now } })
  expect(await agree(mentee, first)).toEqual({ ok: false, failure: 'not-open' })
  // Declined once, it can be asked again, by either.
  await ask(mentee, {}, second)
  expect(await keep(mentee, second)).toEqual({ ok: true, value: { isDeclined: false } })
  expect((await find())?.move).toBeNull()
  expect(await agree(mentor, second)).toEqual({ ok: false, failure: 'not-open' })
  expect(await keep(mentor, second)).toEqual({ ok: false, failure: 'not-open' })
})

testEachDriver('who asks again replaces what they asked, and nothing unread is agreed to', async ({ db }) => {
  const { mentee, mentor, ask, agree, find } = await aMovable(db)
  const [first, second] = [randomUUID(), randomUUID()]
  await ask(mentee, { times: [friday] }, first)
  await ask(mentee, { times: [nextWeek], minutes: 60, why: '' }, second)
  expect(await agree(mentor, first)).toEqual({ ok: false, failure: 'not-open' })
  expect(await agree(mentor, second, nextWeek)).toEqual({ ok: true, value: null })
  expect(await find()).toMatchObject({ startsAt: nextWeek, minutes: 60 })
})

testEachDriver('of two who ask at the same moment one is told that the other has', async ({ db }) => {
  const { mentee, mentor, ask } = await aMovable(db)
  const answers = await Promise.all([ask(mentee), ask(mentor)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'other-asked' })
  expect(await db.select().from(meetingMove)).toHaveLength(1)
})

testEachDriver('of agreeing, taking back and calling off at once, one holds', async ({ db }) => {
  const { mentee, mentor, on, ask, agree, keep, find } = await aMovable(db)
  const key = randomUUID()
  await ask(mentee, {}, key)
  const [agreed, kept, cancelled] = await Promise.all([
    agree(mentor, key),
    keep(mentee, key),
    cancelMeeting(db, { ...on, personId: mentee.personId }),
  ])
  expect(cancelled.ok).toBe(true)
  // Called off first, neither of the others finds anything; otherwise one of them was before it.
  expect([agreed, kept].filter(({ ok }) => ok).length).toBeLessThan(2)
  for (const answer of [agreed, kept]) {
    if (!answer.ok) expect(['not-open', 'not-agreed']).toContain(answer.failure)
  }
  expect(await find()).toMatchObject({ status: 'cancelled', move: null })
  expect(await db.select().from(meetingParty)).toEqual([])
})

testEachDriver('nobody is moved into another agreed meeting, with whomever', async ({ db }) => {
  const mentor = await aMember(db)
  const { mentee, ask, agree, find } = await aMovable(db, { mentor })
  const other = await makeMentorship(db, { mentor, mentee: await aMember(db), now })
  const half = new Date(friday.getTime() + 30 * 60_000)
  await agreedMeeting(db, other, half)
  // Whose other meeting it is, is told to its owner before, and to the other one when they agree only.
  expect(await ask(mentor, { times: [nextWeek, friday] })).toEqual({ ok: false, failure: 'taken' })
  const key = randomUUID()
  expect((await ask(mentee, {}, key)).ok).toBe(true)
  expect(await agree(mentor, key)).toEqual({ ok: false, failure: 'busy' })
  expect(await find()).toMatchObject({ startsAt: tuesday, move: { key, declinedAt: null } })
  // Beside itself it may be: half an hour later than it is.
  const later = new Date(tuesday.getTime() + 30 * 60_000)
  const again = randomUUID()
  expect((await ask(mentee, { times: [later] }, again)).ok).toBe(true)
  expect((await agree(mentor, again, later)).ok).toBe(true)
})

testEachDriver('of two meetings of a mentor moved to one time at the same moment, one is', async ({ db }) => {
  const mentor = await aMember(db)
  const one = await aMovable(db, { mentor })
  const other = await makeMentorship(db, { mentor, mentee: await aMember(db), now })
  const otherId = await agreedMeeting(db, other, nextWeek)
  const on = { mentorshipId: other.mentorshipId, meetingId: otherId, now }
  const keys = [randomUUID(), randomUUID()] as const
  expect((await one.ask(mentor, { times: [friday] }, keys[0])).ok).toBe(true)
  const request = { ...on, times: [friday], minutes: 45, why: '', key: keys[1] }
  expect((await askToMove(db, { ...request, personId: mentor.personId })).ok).toBe(true)
  const answers = await Promise.all([
    one.agree(one.mentee, keys[0]),
    agreeToMove(db, { ...on, key: keys[1], time: friday, personId: other.mentee.personId }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'busy' })
  expect(await db.select().from(meetingParty)).toHaveLength(4)
})

testEachDriver('what has begun, is not agreed or is of others is not moved', async ({ db }) => {
  const { mentee, mentor, mentorshipId, on, ask, agree, keep, find } = await aMovable(db)
  expect(await ask(mentee, { times: [tuesday] })).toEqual({ ok: false, failure: 'same' })
  const stranger = await makeMentorship(db, { now })
  expect(await ask(stranger.mentee)).toEqual({ ok: false, failure: 'over' })
  const foreign = { ...on, mentorshipId: stranger.mentorshipId, personId: stranger.mentee.personId }
  const request = { key: randomUUID(), times: [friday], minutes: 45, why: '' }
  expect(await askToMove(db, { ...foreign, ...request })).toEqual({ ok: false, failure: 'not-agreed' })
  const key = randomUUID()
  await ask(mentee, {}, key)
  expect(await agree(stranger.mentor, key)).toEqual({ ok: false, failure: 'over' })
  expect(await agree(mentor, key, friday, new Date(tuesday.getTime() + 1))).toEqual({
    ok: false,
    failure: 'begun',
  })
  await endMentorship(db, { personId: mentee.personId, mentorshipId, now })
  expect(await agree(mentor, key)).toEqual({ ok: false, failure: 'over' })
  expect(await keep(mentor, key)).toEqual({ ok: false, failure: 'over' })
  expect(await find()).toMatchObject({ status: 'cancelled', startsAt: tuesday, move: null })
})
