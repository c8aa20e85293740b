import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { declineInvitation } from '#app/features/mentoring/answer-invitation.server.ts'
import { writeComment } from '#app/features/mentoring/comment-commands.server.ts'
import { digestPart } from '#app/features/mentoring/digest-part.server.ts'
import { findItem } from '#app/features/mentoring/find-item.server.ts'
import { replyToMentor } from '#app/features/mentoring/invitation-commands.server.ts'
import {
  agreeMeeting,
  cancelMeeting,
  proposeMeeting,
} from '#app/features/mentoring/meeting-commands.server.ts'
import type { ItemKind } from '#app/features/mentoring/mentorship.ts'
import { endMentorship } from '#app/features/mentoring/mentorship-commands.server.ts'
import { askToMove, keepTime } from '#app/features/mentoring/move-commands.server.ts'
import { writeNote } from '#app/features/mentoring/note-commands.server.ts'
import { startLine } from '#app/features/mentoring/start-line.server.ts'
import type { Database } from '#db/client.ts'
import { accessGrant, checkIn } from '#db/schema/index.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { makeAskedInvitation, makeInvitation, makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember, type Member } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const begun = new Date('2026-10-01T09:00:00Z')
const now = new Date('2026-11-02T09:00:00Z')
const lately = new Date('2026-11-01T09:00:00Z')
const tuesday = new Date('2026-11-10T15:00:00Z')
const december = new Date('2026-12-01T15:00:00Z')

/** What this week's mail says to somebody, and what their start page says. */
async function linesOf(db: Database, { personId }: Member, at = now): Promise<string[]> {
  const today = at.toISOString().slice(0, 10)
  const lines = await digestPart.lines(db, { personId, today, zone: 'UTC', now: at })
  for (const { path } of lines) expect(path).toMatch(/^\/mentoring\//)
  return lines.map(({ text }) => text)
}

async function startOf(db: Database, { personId }: Member): Promise<string[]> {
  const facts = startLine.facts({ personId, now, dayStart: now })
  const found = await db.execute(sql`select ${facts} as facts`)
  const rows = (Array.isArray(found) ? found : (found as { rows: unknown[] }).rows) as {
    facts: Parameters<typeof startLine.lines>[0]
  }[]
  const [row] = rows
  if (!row) throw new Error('A select answers with a row.')
  return startLine.lines(row.facts).map(({ text }) => text)
}

async function comment(
  db: Database,
  { mentorshipId, mentee }: { mentorshipId: string; mentee: Member },
  { by, kind, itemId, at = lately }: { by: Member; kind: ItemKind; itemId: string; at?: Date },
): Promise<void> {
  const item = await findItem(db, { ownerId: mentee.personId, kind, itemId })
  if (!item) throw new Error('The item is there.')
  const own = { authorId: by.personId, mentorshipId, key: randomUUID(), now: at }
  const written = await writeComment(db, { ...own, item, parentId: null, body: 'Secret words' })
  expect(written.ok).toBe(true)
}

testEachDriver('who has nothing new between them is told nothing', async ({ db }) => {
  const { mentee, mentor } = await makeMentorship(db, { now: begun })
  expect(await linesOf(db, mentee)).toEqual([])
  expect(await linesOf(db, mentor)).toEqual([])
  expect(await startOf(db, mentor)).toEqual([])
})

testEachDriver(
  'the weekly mail tells of comments since the last one, by thing, without their words',
  async ({ db }) => {
    const pair = await makeMentorship(db, { now: begun })
    const { mentee, mentor, mentorshipId } = pair
    const goalId = await aGoal(db, mentee.personId)
    const onGoal = { kind: 'goal', itemId: goalId } as const
    await comment(db, pair, { ...onGoal, by: mentor })
    await comment(db, pair, { ...onGoal, by: mentor })
    await comment(db, pair, { kind: 'reading', itemId: 'report', by: mentor })
    await comment(db, pair, { ...onGoal, by: mentee })
    const own = { mentorshipId, authorId: mentor.personId, now: lately, body: 'Secret words of a note' }
    await writeNote(db, { ...own, visibility: 'private' })
    const lines = await linesOf(db, mentee)
    expect(lines.toSorted()).toEqual([
      'Mara Mentor wrote 2 times about a goal',
      'Mara Mentor wrote about readings',
    ])
    expect(await linesOf(db, mentor)).toEqual(['Noor Mentee wrote about a goal'])
    expect(lines.join()).not.toContain('Secret words')
    // Next week's mail has told it already.
    const nextWeek = new Date(now.getTime() + 7 * 86_400_000)
    expect(await linesOf(db, mentee, nextWeek)).toEqual([])
    await endMentorship(db, { personId: mentor.personId, mentorshipId, now })
    expect(await linesOf(db, mentor)).toEqual([])
    expect(await linesOf(db, mentee)).toEqual([])
  },
)

testEachDriver(
  'neither the mail nor the start page tells a mentor of what they may not see any more',
  async ({ db }) => {
    const pair = await makeMentorship(db, { now: begun })
    const { mentee, mentor, mentorshipId } = pair
    const checkedIn = { values: [1] }
    const shown = await aGoal(db, mentee.personId, checkedIn)
    const hidden = await aGoal(db, mentee.personId, checkedIn)
    for (const goalId of [shown, hidden]) {
      const [entry] = await db
        .select({ entry: checkIn.entry })
        .from(checkIn)
        .where(eq(checkIn.goalId, goalId))
      await comment(db, pair, { by: mentee, kind: 'goal', itemId: goalId })
      await comment(db, pair, { by: mentee, kind: 'check-in', itemId: String(entry?.entry) })
    }
    await comment(db, pair, { by: mentee, kind: 'reading', itemId: 'report' })
    expect(await linesOf(db, mentor)).toHaveLength(5)
    expect(await startOf(db, mentor)).toHaveLength(5)
    const open = and(eq(accessGrant.mentorshipId, mentorshipId), isNull(accessGrant.revokedAt))
    await db.update(accessGrant).set({ revokedAt: now }).where(open)
    expect(await linesOf(db, mentor)).toEqual([])
    expect(await startOf(db, mentor)).toEqual([])
    // One goal is shared again, alone: with it its check-ins.
    const grant = { personId: mentee.personId, mentorshipId, kind: 'goals' as const, grantedAt: now }
    await db.insert(accessGrant).values({ ...grant, itemId: shown })
    expect((await linesOf(db, mentor)).toSorted()).toEqual([
      'Noor Mentee wrote about a check-in',
      'Noor Mentee wrote about a goal',
    ])
    expect(await startOf(db, mentor)).toHaveLength(2)
    // What another mentor is shown opens nothing for this one.
    const other = await makeMentorship(db, { mentee, mentor: await aMember(db), now: begun })
    expect(other.mentorshipId).not.toBe(mentorshipId)
    expect(await linesOf(db, mentor)).toHaveLength(2)
  },
)

testEachDriver('requests and what became of them are told to whom they wait for', async ({ db }) => {
  const mentee = await aMember(db, { name: 'Noor Mentee' })
  const mentor = await aMember(db, { name: 'Mara Mentor' })
  const { mentorshipId } = await makeAskedInvitation(db, { mentee, mentor, now: lately })
  expect(await linesOf(db, mentee)).toEqual(['Mara Mentor asks you something before becoming your mentor'])
  expect(await linesOf(db, mentor)).toEqual([])
  await replyToMentor(db, { menteeId: mentee.personId, mentorshipId, reply: 'Three.', now: lately })
  expect(await linesOf(db, mentee)).toEqual([])
  expect(await linesOf(db, mentor)).toEqual(['Noor Mentee has answered and waits for your decision'])
  const { token } = await makeInvitation(db, mentee.personId, { now: lately })
  const other = await aMember(db, { name: 'Olu Other' })
  await declineInvitation(db, { key: { token }, mentorId: other.personId, isTaking: true, now: lately })
  await makeMentorship(db, { mentee, mentor: await aMember(db, { name: 'Ines New' }), now: lately })
  expect((await linesOf(db, mentee)).toSorted()).toEqual([
    'Ines New is your mentor now',
    'Olu Other cannot be your mentor',
  ])
  const later = new Date(now.getTime() + 8 * 86_400_000)
  expect(await linesOf(db, mentee, later)).toEqual([])
})

testEachDriver(
  'a proposal waits in one line whatever its times, and so does a wish to move',
  async ({ db }) => {
    const { mentee, mentor, mentorshipId } = await makeMentorship(db, { now: begun })
    const own = { mentorshipId, now: lately }
    const times = [tuesday, december]
    const proposed = await proposeMeeting(db, {
      ...{ ...own, personId: mentor.personId, key: randomUUID(), times, minutes: 45, agenda: 'Secret words' },
    })
    if (!proposed.ok) throw new Error('The two can meet.')
    const { meetingId } = proposed.value
    const first = 'Tuesday 10 November 2026, 15:00 to 15:45 (UTC)'
    const second = 'Tuesday 1 December 2026, 15:00 to 15:45 (UTC)'
    expect(await linesOf(db, mentee)).toEqual([`Mara Mentor proposes ${first}, or ${second}`])
    expect(await startOf(db, mentee)).toEqual([`Mara Mentor proposes ${first}, or another time`])
    expect(await linesOf(db, mentor)).toEqual([])
    await agreeMeeting(db, { ...own, personId: mentee.personId, meetingId })
    // The other agreed: that is news although it is more than a week away. Who agreed knows.
    expect(await linesOf(db, mentor)).toEqual([`Meeting with Noor Mentee: ${first}`])
    expect(await linesOf(db, mentee)).toEqual([])
    expect(await startOf(db, mentee)).toEqual([])
    const key = randomUUID()
    const on = { ...own, meetingId, key }
    const wish = { times: [december], minutes: 30, why: 'Secret words' }
    await askToMove(db, { ...on, ...wish, personId: mentee.personId })
    const asked = 'Tuesday 1 December 2026, 15:00 to 15:30 (UTC)'
    expect(await linesOf(db, mentor)).toEqual([
      `Meeting with Noor Mentee: ${first}. Noor Mentee asks to move it to ${asked}`,
    ])
    expect(await startOf(db, mentor)).toEqual([`Noor Mentee asks to move your meeting of ${first}`])
    expect(await startOf(db, mentee)).toEqual([])
    await keepTime(db, { ...on, personId: mentor.personId })
    expect(await startOf(db, mentor)).toEqual([])
    // Within the week both are reminded, of nothing but the time.
    const dayBefore = new Date('2026-11-09T09:00:00Z')
    expect(await linesOf(db, mentee, dayBefore)).toEqual([`Meeting with Mara Mentor: ${first}`])
    expect(await linesOf(db, mentor, dayBefore)).toEqual([`Meeting with Noor Mentee: ${first}`])
  },
)

testEachDriver(
  'who had agreed to a meeting hears that it is off, and who proposed times that none of them suits',
  async ({ db }) => {
    const { mentee, mentor, mentorshipId } = await makeMentorship(db, { now: begun })
    const own = { mentorshipId, now: lately }
    const propose = async () => {
      const talk = { key: randomUUID(), times: [tuesday, december], minutes: 45, agenda: '' }
      const proposed = await proposeMeeting(db, { ...own, ...talk, personId: mentor.personId })
      if (!proposed.ok) throw new Error('The two can meet.')
      return { ...own, meetingId: proposed.value.meetingId }
    }
    const agreed = await propose()
    await agreeMeeting(db, { ...agreed, personId: mentee.personId })
    await cancelMeeting(db, { ...agreed, personId: mentee.personId })
    const off = ['Noor Mentee called off your meeting of Tuesday 10 November 2026, 15:00 to 15:45 (UTC)']
    expect(await startOf(db, mentor)).toEqual(off)
    expect(await linesOf(db, mentor)).toEqual(off)
    // Who called it off knows, and the time that fell when the other was agreed is nothing to tell.
    expect(await startOf(db, mentee)).toEqual([])
    expect(await linesOf(db, mentee)).toEqual([])
    await cancelMeeting(db, { ...(await propose()), personId: mentee.personId })
    const none = 'Noor Mentee can come at none of the times that you proposed'
    expect(await startOf(db, mentor)).toEqual(expect.arrayContaining([...off, none]))
    expect((await linesOf(db, mentor)).toSorted()).toEqual([...off, none].toSorted())
    // What somebody proposed and took back themself is no more than gone.
    await cancelMeeting(db, { ...(await propose()), personId: mentor.personId })
    expect(await startOf(db, mentee)).toEqual([])
    expect(await linesOf(db, mentee)).toEqual([])
    expect(await linesOf(db, mentor, new Date('2026-11-12T09:00:00Z'))).toEqual([])
  },
)
