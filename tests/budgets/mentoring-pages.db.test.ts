import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect } from 'vitest'
import { takeOn } from '#app/features/mentoring/action-commands.server.ts'
import { writeComment } from '#app/features/mentoring/comment-commands.server.ts'
import { findItem } from '#app/features/mentoring/find-item.server.ts'
import { agreeMeeting, proposeMeeting } from '#app/features/mentoring/meeting-commands.server.ts'
import { askToMove } from '#app/features/mentoring/move-commands.server.ts'
import { writeNote } from '#app/features/mentoring/note-commands.server.ts'
import { rateMentee } from '#app/features/mentoring/rating-commands.server.ts'
import * as root from '#app/root.tsx'
import { countStatements } from '#tests/budgets/count-statements.ts'
import { fillIn, pages } from '#tests/budgets/pages.ts'
import { aScoredAnswer, aStory } from '#tests/factories/answers.ts'
import { aCompletedAttempt } from '#tests/factories/attempts.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember, type Member } from '#tests/factories/people.ts'
import { aRequest } from '#tests/factories/requests.ts'
import { type TestDatabase, testEachDriver } from '#tests/setup/test-database.ts'

/** Who is asking, the two of the mentorship with what is shared, and what the page is of. */
const most = 3
/** Of a mentor every look is written down besides. */
const mostWhereLogged = 4
const mostAt: Record<string, number> = {
  // Over many people: mentor-desk.db.test.ts holds them with 200 of them.
  '/mentoring': 6,
  '/mentoring/compare': 6,
  '/mentoring/mentees/:mentorship': 6,
  // What a mentor reads of everything, without being told that they are expected.
  '/mentoring/view-as/:mentorship': 5,
  '/mentoring/mentees/:mentorship/report': mostWhereLogged,
  '/mentoring/mentees/:mentorship/goals/:goal': mostWhereLogged,
  '/mentoring/mentees/:mentorship/answers/:answer': mostWhereLogged,
  '/mentoring/mentees/:mentorship/stories/:story': mostWhereLogged,
  '/mentoring/mentees/:mentorship/ratings': mostWhereLogged,
  '/mentoring/:mentorship/start-and-end': mostWhereLogged,
  // Which grant decides is known once the item is found, and what was said about it after that.
  '/mentoring/threads/:kind/:item': mostWhereLogged + 1,
  // The goals of which an action can become a milestone.
  '/mentoring/:mentorship/actions': 4,
  // The agenda is drafted from what changed and what is open, beside the meetings.
  '/mentoring/:mentorship/meetings': 5,
}

testEachDriver(
  'a page between two people asks at most three statements, for either of them',
  async (database) => {
    const { names, mentee, mentor } = await twoWithEverything(database)
    const tooMany: Record<string, string[]> = {}
    const answering = new Set<string>()
    const counted = countStatements(database)
    const between = pages.filter(({ pattern }) => pattern.startsWith('/mentoring'))
    for (const { pattern, load } of between) {
      const { loader } = await load()
      for (const [side, { cookie }] of Object.entries({ mentee, mentor })) {
        const isMentorThread = pattern.startsWith('/mentoring/threads') && side === 'mentor'
        const [filled] = fillIn(pattern, names)
        if (!filled) throw new Error(`${pattern} has no address.`)
        const address = filled.address + (isMentorThread ? `?with=${names.mentorship[0]}` : '')
        const request = aRequest(counted.db, address, { cookie })
        const args: LoaderFunctionArgs = { ...request, params: filled.params }
        const asked = await counted.listDuring(async () => {
          const [, page] = await Promise.allSettled([root.loader(args), loader?.(args)])
          if (page.status === 'fulfilled') answering.add(pattern)
        })
        if (asked.length > (mostAt[pattern] ?? most)) tooMany[`${pattern} for the ${side}`] = asked
      }
    }
    expect(tooMany).toEqual({})
    // A page that refuses asks little: each has been read by one of the two at least. The invitation was answered.
    const patterns = between.map(({ pattern }) => pattern)
    expect(patterns.filter((pattern) => !answering.has(pattern))).toEqual([])
  },
)

async function twoWithEverything({ db }: TestDatabase) {
  const now = new Date()
  const mentee = await aMember(db)
  const mentor = await aMember(db)
  const { personId } = mentee
  await aCompletedAttempt(db, personId, { kind: 'full', now: new Date(now.getTime() - 60 * 86_400_000) })
  const { answerId } = await aScoredAnswer(db, personId)
  const goalId = await aGoal(db, personId, { values: [1, 2] })
  const story = await aStory(db, personId)
  const { mentorshipId } = await makeMentorship(db, { mentee, mentor })
  const item = await findItem(db, { ownerId: personId, kind: 'goal', itemId: goalId })
  if (!item) throw new Error('The goal is there.')
  const own = { mentorshipId, now }
  await writeComment(db, {
    ...{ ...own, authorId: mentor.personId, key: randomUUID(), item, parentId: null, body: 'A word' },
  })
  await writeNote(db, { ...own, authorId: mentor.personId, visibility: 'shared', body: 'A note' })
  await writeNote(db, { ...own, authorId: mentor.personId, visibility: 'private', body: 'A note' })
  const rating = { competency: 'team-leadership', level: 4, evidence: '' } as const
  await rateMentee(db, { ...own, raterId: mentor.personId, rating })
  const meetingId = await aMovingMeeting(db, { mentorshipId, mentee, mentor }, now)
  await takeOn(db, {
    ...{ ...own, personId, key: randomUUID(), owner: 'mentee', text: 'A thing', dueOn: null, meetingId },
  })
  const names = {
    mentorship: [mentorshipId],
    invitation: [mentorshipId],
    kind: ['goal'],
    item: [goalId],
    goal: [goalId],
    answer: [answerId],
    story: [story],
    meeting: [meetingId],
  } as const
  return { mentee, mentor, names }
}

async function aMovingMeeting(
  db: TestDatabase['db'],
  { mentorshipId, mentee, mentor }: { mentorshipId: string; mentee: Member; mentor: Member },
  now: Date,
): Promise<string> {
  const own = { mentorshipId, now }
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
  const proposal = { key: randomUUID(), times: [days(3)], minutes: 30, agenda: 'The slip' }
  const proposed = await proposeMeeting(db, { ...own, ...proposal, personId: mentor.personId })
  if (!proposed.ok) throw new Error('The two can meet.')
  const { meetingId } = proposed.value
  await agreeMeeting(db, { ...own, meetingId, personId: mentee.personId })
  const wish = { key: randomUUID(), times: [days(4)], minutes: 30, why: '' }
  await askToMove(db, { ...own, ...wish, meetingId, personId: mentor.personId })
  return meetingId
}
