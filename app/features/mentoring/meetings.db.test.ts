import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { findSharedGoal } from '#app/features/goals/goals-public.server.ts'
import { makeMilestone, takeOn, tickAction } from '#app/features/mentoring/action-commands.server.ts'
import {
  agreeMeeting,
  cancelMeeting,
  proposeMeeting,
  writeMeeting,
} from '#app/features/mentoring/meeting-commands.server.ts'
import { findMeeting, listActions, listMeetings } from '#app/features/mentoring/meeting-queries.server.ts'
import { endMentorship } from '#app/features/mentoring/mentorship-commands.server.ts'
import type { Database } from '#db/client.ts'
import { meetingParty } from '#db/schema/index.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-02T09:00:00Z')
const tuesday = new Date('2026-11-10T15:00:00Z')
const friday = new Date('2026-11-13T09:00:00Z')

async function propose(
  db: Database,
  mentorshipId: string,
  personId: string,
  times = [tuesday],
  key = randomUUID(),
) {
  const proposed = await proposeMeeting(db, {
    key,
    personId,
    mentorshipId,
    times,
    minutes: 45,
    agenda: 'The slip',
    now,
  })
  if (!proposed.ok) throw new Error(`Refused: ${proposed.failure}`)
  return proposed.value.meetingId
}

testEachDriver('the other agrees to one of the times, and the others fall', async ({ db }) => {
  const { mentorshipId, mentee, mentor } = await makeMentorship(db, { now })
  await propose(db, mentorshipId, mentee.personId, [tuesday, friday])
  const proposed = await listMeetings(db, mentorshipId)
  expect(proposed.map(({ startsAt }) => startsAt)).toEqual([friday, tuesday])
  const on = { mentorshipId, meetingId: proposed[1]?.id ?? '', now }
  const own = await agreeMeeting(db, { ...on, personId: mentee.personId })
  expect(own).toEqual({ ok: false, failure: 'own-proposal' })
  const stranger = (await aMember(db)).personId
  expect(await agreeMeeting(db, { ...on, personId: stranger })).toEqual({ ok: false, failure: 'over' })
  const late = { ...on, personId: mentor.personId, now: new Date('2026-11-11T09:00:00Z') }
  expect(await agreeMeeting(db, late)).toEqual({ ok: false, failure: 'past' })
  expect((await agreeMeeting(db, { ...on, personId: mentor.personId })).ok).toBe(true)
  const left = await listMeetings(db, mentorshipId)
  expect(left.map(({ startsAt, status, revision }) => [startsAt, status, revision])).toEqual([
    [tuesday, 'agreed', 2],
  ])
})

testEachDriver('a proposal that is sent twice is one', async ({ db }) => {
  const { mentorshipId, mentor } = await makeMentorship(db, { now })
  const key = randomUUID()
  const both = [tuesday, friday]
  await Promise.all([
    propose(db, mentorshipId, mentor.personId, both, key),
    propose(db, mentorshipId, mentor.personId, both, key),
  ])
  expect(await listMeetings(db, mentorshipId)).toHaveLength(2)
})

testEachDriver(
  'of two overlapping meetings of a mentor agreed at the same moment, one is refused kindly',
  async ({ db }) => {
    const mentor = await aMember(db)
    const half = new Date(tuesday.getTime() + 30 * 60_000)
    const pairs = [
      await makeMentorship(db, { mentor, mentee: await aMember(db), now }),
      await makeMentorship(db, { mentor, mentee: await aMember(db), now }),
    ]
    const meetings = await Promise.all(
      pairs.map(({ mentorshipId }, index) =>
        propose(db, mentorshipId, mentor.personId, [index === 0 ? tuesday : half]),
      ),
    )
    const answers = await Promise.all(
      pairs.map(({ mentorshipId, mentee }, index) =>
        agreeMeeting(db, { personId: mentee.personId, mentorshipId, meetingId: meetings[index] ?? '', now }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'busy' })
    expect(await db.select().from(meetingParty)).toHaveLength(2)
    // The refused one is open yet, and free once the other is called off.
    const refused = answers.findIndex(({ ok }) => !ok)
    const agreed = 1 - refused
    const of = (index: number) => ({
      personId: pairs[index]?.mentee.personId ?? '',
      mentorshipId: pairs[index]?.mentorshipId ?? '',
      meetingId: meetings[index] ?? '',
      now,
    })
    expect((await cancelMeeting(db, of(agreed))).ok).toBe(true)
    expect((await agreeMeeting(db, of(refused))).ok).toBe(true)
  },
)

testEachDriver('two who agree to different times of one proposal at once agree to one', async ({ db }) => {
  const { mentorshipId, mentee, mentor } = await makeMentorship(db, { now })
  await propose(db, mentorshipId, mentor.personId, [tuesday, friday])
  const open = await listMeetings(db, mentorshipId)
  const answers = await Promise.all(
    open.map(({ id }) => agreeMeeting(db, { personId: mentee.personId, mentorshipId, meetingId: id, now })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'not-open' })
})

testEachDriver('a tab that has not seen the words of the other overwrites nothing', async ({ db }) => {
  const { mentorshipId, mentee, mentor } = await makeMentorship(db, { now })
  const meetingId = await propose(db, mentorshipId, mentee.personId)
  const write = { mentorshipId, meetingId, agenda: 'The slip', nextOn: null, revision: 1, now }
  const answers = await Promise.all([
    writeMeeting(db, { ...write, personId: mentee.personId, notes: 'Mine' }),
    writeMeeting(db, { ...write, personId: mentor.personId, notes: 'Theirs' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'changed-elsewhere' })
})

testEachDriver(
  'notes written after its beginning say that a meeting was held; its end frees coming ones',
  async ({ db }) => {
    const { mentorshipId, mentee, mentor } = await makeMentorship(db, { now })
    const meetingId = await propose(db, mentorshipId, mentee.personId)
    await agreeMeeting(db, { personId: mentor.personId, mentorshipId, meetingId, now })
    const after = new Date(tuesday.getTime() + 60_000)
    await writeMeeting(db, {
      ...{ personId: mentee.personId, mentorshipId, meetingId, agenda: '', notes: 'Done' },
      ...{ nextOn: '2026-12-01', revision: 2, now: after },
    })
    expect(await findMeeting(db, { mentorshipId, meetingId })).toMatchObject({
      status: 'held',
      nextOn: '2026-12-01',
    })
    const foreign = await makeMentorship(db, { now })
    expect(await findMeeting(db, { mentorshipId: foreign.mentorshipId, meetingId })).toBeUndefined()
    const next = await propose(db, mentorshipId, mentor.personId, [friday])
    await agreeMeeting(db, { personId: mentee.personId, mentorshipId, meetingId: next, now: after })
    await endMentorship(db, { personId: mentee.personId, mentorshipId, now: after })
    expect((await findMeeting(db, { mentorshipId, meetingId: next }))?.status).toBe('cancelled')
    expect((await cancelMeeting(db, { personId: mentee.personId, mentorshipId, meetingId, now })).ok).toBe(
      false,
    )
  },
)

testEachDriver('an action of the mentee becomes a milestone of their own goal, once', async ({ db }) => {
  const { mentorshipId, mentee, mentor } = await makeMentorship(db, { now })
  const goalId = await aGoal(db, mentee.personId)
  const foreignGoal = await aGoal(db, mentor.personId)
  const take = { mentorshipId, dueOn: '2026-11-20', meetingId: null, text: 'Send the list', now }
  const [theirs, mine] = [randomUUID(), randomUUID()]
  await takeOn(db, { ...take, key: theirs, owner: 'mentor', personId: mentee.personId })
  await takeOn(db, { ...take, key: mine, owner: 'mentee', personId: mentor.personId })
  await takeOn(db, { ...take, key: mine, owner: 'mentee', personId: mentor.personId })
  expect(await listActions(db, mentorshipId)).toHaveLength(2)
  const make = { mentorshipId, now, personId: mentee.personId }
  const refused = { ok: false, failure: 'not-found' }
  expect(await makeMilestone(db, { ...make, actionId: theirs, goalId })).toEqual(refused)
  expect(await makeMilestone(db, { ...make, actionId: mine, goalId: foreignGoal })).toEqual(refused)
  expect(await makeMilestone(db, { ...make, actionId: mine, goalId, personId: mentor.personId })).toEqual(
    refused,
  )
  expect((await makeMilestone(db, { ...make, actionId: mine, goalId })).ok).toBe(true)
  expect(await makeMilestone(db, { ...make, actionId: mine, goalId })).toEqual({
    ok: false,
    failure: 'already',
  })
  const goal = await findSharedGoal(db, { personId: mentee.personId, goalId, timeZone: null, now })
  expect(goal?.milestones).toMatchObject([{ title: 'Send the list', due: '20 Nov 2026' }])
  await tickAction(db, { ...make, actionId: mine, isDone: true })
  expect((await listActions(db, mentorshipId)).map(({ doneAt }) => doneAt)).toEqual([null, now])
})
