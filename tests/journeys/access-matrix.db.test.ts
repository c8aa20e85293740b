import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listScenarioAnswers } from '#app/features/assess/assess-queries.server.ts'
import { checkInGoal } from '#app/features/goals/check-in-commands.server.ts'
import { fileEvidence } from '#app/features/goals/goal-parts-commands.server.ts'
import { finishAnswer, scoreAnswer } from '#app/features/interview/answer-commands.server.ts'
import { setModuleStatus } from '#app/features/learn/progress-commands.server.ts'
import { takeOn } from '#app/features/mentoring/action-commands.server.ts'
import { writeComment } from '#app/features/mentoring/comment-commands.server.ts'
import { findItem } from '#app/features/mentoring/find-item.server.ts'
import { grantAccess, revokeGrant } from '#app/features/mentoring/grant-commands.server.ts'
import { agreeMeeting, proposeMeeting } from '#app/features/mentoring/meeting-commands.server.ts'
import { type GrantKind, offeredKinds } from '#app/features/mentoring/mentorship.ts'
import { askToMove } from '#app/features/mentoring/move-commands.server.ts'
import { writeNote } from '#app/features/mentoring/note-commands.server.ts'
import { invitePeer } from '#app/features/mentoring/peer-commands.server.ts'
import { rateMentee } from '#app/features/mentoring/rating-commands.server.ts'
import type { Database } from '#db/client.ts'
import {
  accessGrant,
  chosenTarget,
  feedback,
  meeting,
  meetingMove,
  mentoringAction,
  mentorship,
  mentorshipNote,
  moduleProgress,
  observedRating,
  selfAnswer,
} from '#db/schema/index.ts'
import { fillIn, type Names, pages } from '#tests/budgets/pages.ts'
import {
  aDraft,
  aFinishedMock,
  anOpenAnswer,
  aQuestion,
  aStory,
  sameGrades,
} from '#tests/factories/answers.ts'
import { aCompletedAttempt, anOpenAttempt } from '#tests/factories/attempts.ts'
import { aGoal } from '#tests/factories/goals.ts'
import {
  makeAskedInvitation,
  makeEndedMentorship,
  makeInvitation,
  makeMentorship,
} from '#tests/factories/mentoring.ts'
import { aMember, type Member } from '#tests/factories/people.ts'
import { aRequest } from '#tests/factories/requests.ts'
import { matrix, type Outcome, type ViewerName, viewers } from '#tests/journeys/access-matrix.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

/** Words that stand in one kind of the owner's things each. Whoever is shown one has been shown such a thing. */
const canaries = {
  goals: ['canary-goal', 'canary-moved'],
  answers: ['canary-answer'],
  stories: ['canary-story'],
  evidence: ['canary-evidence', 'canary-note'],
  /** Of these nobody but the owner ever reads. */
  own: ['canary-self', 'canary-module', 'canary-company', 'canary-other-goal'],
  request: ['canary-question'],
  /** What the owner and one mentor have together. */
  between: [
    'canary-comment',
    'canary-rating',
    'canary-together',
    'canary-agenda',
    'canary-action',
    'canary-why',
  ],
  peer: ['canary-peer'],
  /** A mentor's own, which not even the owner reads. */
  private: ['canary-private'],
} as const
const allCanaries = Object.values(canaries).flat()
const isGuarded = ({ pattern }: { pattern: string }) => /:|^\/mentoring|^\/peer/.test(pattern)

test('every route with something in its address, and every one of mentoring, is in the matrix', () => {
  const patterns = pages.filter(isGuarded).map(({ pattern }) => pattern)
  expect(Object.keys(matrix).sort()).toEqual(patterns.sort())
})

testEachDriver(
  'every route answers everybody as the matrix says, and shows nothing of the owner to anybody else',
  async ({ db }) => {
    const world = await buildWorld(db)
    const found: Record<string, Record<string, Outcome>> = {}
    for (const page of pages.filter(isGuarded)) {
      const row: Record<string, Outcome> = {}
      for (const viewer of viewers) {
        row[viewer] = outcomeOf(await visit(db, page, world, viewer, world.mentorshipOf[viewer]))
      }
      found[page.pattern] = row
    }
    expect(found).toEqual(matrix)
  },
  { timeout: 120_000 },
)

testEachDriver(
  'a mentorship of others is not there, whoever asks and whatever page of it',
  async ({ db }) => {
    const world = await buildWorld(db)
    const ids = Object.values(world.mentorshipOf)
    for (const page of pages.filter(({ pattern }) => pattern.includes(':mentorship'))) {
      for (const viewer of viewers) {
        if (viewer === 'owner') continue
        for (const id of ids) {
          if (id === world.mentorshipOf[viewer]) continue
          const outcome = outcomeOf(await visit(db, page, world, viewer, id))
          expect([page.pattern, viewer, outcome]).toEqual([
            page.pattern,
            viewer,
            world.cookies[viewer] ? 'absent' : 'door',
          ])
        }
      }
    }
  },
  { timeout: 120_000 },
)

testEachDriver(
  'a kind that is shared shows itself and no other kind, on no page',
  async ({ db }) => {
    const world = await buildWorld(db)
    for (const kind of offeredKinds) {
      const mentor = await aMember(db)
      // Begun long ago, so that everything the owner did since is news.
      const begun = { now: new Date(Date.now() - 30 * 86_400_000) }
      const { mentorshipId } = await makeMentorship(db, {
        mentee: world.owner,
        mentor,
        kinds: [kind],
        ...begun,
      })
      const seen = new Set<string>()
      for (const page of pages.filter(isGuarded)) {
        const answer = await visit(db, page, world, mentor, mentorshipId)
        for (const word of canariesIn(answer.text)) seen.add(word)
      }
      const allowed: readonly string[] = kind === 'readings' ? [] : canaries[kind]
      expect([kind, [...seen].sort()]).toEqual([kind, [...allowed].sort()])
    }
  },
  { timeout: 120_000 },
)

testEachDriver(
  'what a mentor keeps for themself stays away from everybody else',
  async ({ db }) => {
    const world = await buildWorld(db)
    for (const page of pages.filter(isGuarded)) {
      for (const viewer of viewers) {
        if (viewer === 'mentor') continue
        const { text } = await visit(db, page, world, viewer, world.mentorshipOf.mentor)
        expect([page.pattern, viewer, text.includes('canary-private')]).toEqual([page.pattern, viewer, false])
      }
    }
  },
  { timeout: 120_000 },
)

testEachDriver('one thing that is shared shows itself and nothing beside it', async ({ db }) => {
  const world = await buildWorld(db)
  const things: [GrantKind, keyof typeof itemPages][] = [
    ['goals', 'goal'],
    ['answers', 'answer'],
    ['stories', 'story'],
  ]
  for (const [kind, parameter] of things) {
    const mentor = await aMember(db)
    const { mentorshipId } = await makeMentorship(db, { mentee: world.owner, mentor, kinds: [] })
    const now = new Date()
    const itemId = world.names[parameter]?.[0] ?? ''
    const page = pageOf(itemPages[parameter])
    const look = async (names = world.names) =>
      outcomeOf(await visit(db, page, { ...world, names }, mentor, mentorshipId))
    expect(await look()).toBe('absent')
    const whose = { personId: world.owner.personId, mentorshipId, kind, now }
    expect(await grantAccess(db, { ...whose, itemId })).toEqual({ ok: true, value: null })
    expect(await look()).toBe('sees')
    // Another of the same kind stays away, and so does one that is nobody's.
    expect(await look({ ...world.names, [parameter]: [world.others[parameter]] })).toBe('absent')
    expect(await look({ ...world.names, [parameter]: [randomUUID()] })).toBe('absent')
    const [grant] = await db
      .select({ id: accessGrant.id })
      .from(accessGrant)
      .where(eq(accessGrant.mentorshipId, mentorshipId))
    await revokeGrant(db, { personId: world.owner.personId, grantId: grant?.id ?? '', now })
    expect(await look()).toBe('gone')
  }
})

testEachDriver(
  'nobody shares what is not theirs, and nobody takes back what another gave',
  async ({ db }) => {
    const world = await buildWorld(db)
    const other = await makeMentorship(db, { kinds: [] })
    const now = new Date()
    const foreign = { personId: other.mentee.personId, mentorshipId: other.mentorshipId, now }
    const goal = world.names.goal?.[0] ?? ''
    expect((await grantAccess(db, { ...foreign, kind: 'goals', itemId: goal })).ok).toBe(false)
    const theirs = { ...foreign, mentorshipId: world.mentorshipOf.mentor }
    expect((await grantAccess(db, { ...theirs, kind: 'goals', itemId: null })).ok).toBe(false)
    const [grant] = await db.select({ id: accessGrant.id }).from(accessGrant)
    expect(
      (await revokeGrant(db, { personId: other.mentee.personId, grantId: grant?.id ?? '', now })).ok,
    ).toBe(false)
  },
)

testEachDriver('a form that somebody else posts changes nothing of a mentorship', async ({ db }) => {
  const world = await buildWorld(db)
  const before = await snapshot(db)
  for (const page of pages.filter(({ pattern }) => pattern.includes(':mentorship'))) {
    const { action } = (await page.load()) as { action?: (args: ActionFunctionArgs) => unknown }
    if (!action) continue
    for (const viewer of ['anonymous', 'another', 'invited', 'former-mentor', 'peer-link'] as const) {
      for (const act of [...['end', 'revoke', 'reply', 'save', 'done', 'accept', 'grant'], ...talkActs]) {
        const [filled] = fillIn(page.pattern, { ...world.names, mentorship: [world.mentorshipOf.mentor] })
        const { context } = aRequest(db, filled?.address ?? '', { cookie: world.cookies[viewer] })
        const body = new URLSearchParams({
          ...{ do: act, reply: 'x', aims: 'x', rhythm: 'weekly', body: 'x', text: 'x', owner: 'mentee' },
          // Of the request that waits for an answer, so that only who sends it stands in the way.
          ...{ key: act.startsWith('move-') ? world.move.key : randomUUID(), time: world.move.time },
          ...{ minutes: '30', why: 'x', agenda: 'x', notes: 'x', nextOn: '', revision: '1' },
          ...{
            'time-1': `${daysOn(new Date(), 14)}T10:00`,
            competency: 'team-leadership',
            level: '3',
            evidence: 'x',
          },
          ...{ note: world.noteId, action: world.actionId },
        })
        const request = new Request(`http://localhost:3000${filled?.address}`, { method: 'POST', body })
        await Promise.resolve(action({ request, context, params: filled?.params ?? {} })).catch(() => {})
      }
    }
  }
  expect(await snapshot(db)).toEqual(before)
})

/** What the forms between the two of a mentorship ask for. */
const talkActs = [
  'comment',
  'write',
  'agree',
  'cancel',
  'move-agree',
  'move-keep',
  'take-on',
  'tick',
  'drop',
  'delete',
  'milestone',
]

const itemPages = {
  goal: '/mentoring/mentees/:mentorship/goals/:goal',
  answer: '/mentoring/mentees/:mentorship/answers/:answer',
  story: '/mentoring/mentees/:mentorship/stories/:story',
}

function pageOf(pattern: string) {
  const page = pages.find((one) => one.pattern === pattern)
  if (!page) throw new Error(`There is no ${pattern}.`)
  return page
}

async function snapshot(db: Database) {
  return {
    mentorships: await db.select().from(mentorship).orderBy(mentorship.id),
    grants: await db.select().from(accessGrant).orderBy(accessGrant.id),
    comments: await db.select().from(feedback).orderBy(feedback.id),
    notes: await db.select().from(mentorshipNote).orderBy(mentorshipNote.id),
    meetings: await db.select().from(meeting).orderBy(meeting.id),
    moves: await db.select().from(meetingMove),
    actions: await db.select().from(mentoringAction).orderBy(mentoringAction.id),
    ratings: await db.select().from(observedRating).orderBy(observedRating.id),
  }
}

type World = Awaited<ReturnType<typeof buildWorld>>
type Answered = { status: number; location: string | null; text: string }

/** What a page's loader answers, with its headers and its title; `who` is one of the matrix or a member. */
async function visit(
  db: Database,
  page: (typeof pages)[number],
  world: Pick<World, 'names' | 'cookies' | 'invitationOf' | 'peerTokenOf'>,
  who: ViewerName | Member,
  mentorshipId: string,
): Promise<Answered> {
  const module = (await page.load()) as {
    loader?: (args: LoaderFunctionArgs) => unknown
    meta?: (args: unknown) => unknown
  }
  const isNamed = typeof who === 'string'
  const names = {
    ...world.names,
    mentorship: [mentorshipId],
    invitation: [isNamed ? world.invitationOf[who] : 'a'.repeat(43)],
    ...(page.pattern === '/peer/:token' && { token: [world.peerTokenOf[isNamed ? who : 'another']] }),
  }
  const [filled] = fillIn(page.pattern, names)
  if (!filled) throw new Error(`${page.pattern} has no address.`)
  const cookie = isNamed ? world.cookies[who] : who.cookie
  // The owner has threads of their own; a mentor comes by their mentorship.
  const isThread = page.pattern.startsWith('/mentoring/threads') && who !== 'owner'
  const query = isThread ? `?with=${mentorshipId}` : ''
  const { request, context } = aRequest(db, filled.address + query, { cookie })
  if (!module.loader) return { status: 405, location: null, text: '' }
  const args = { request, context, params: filled.params }
  let answered: unknown
  try {
    answered = await module.loader(args)
  } catch (thrown) {
    answered = thrown
  }
  if (answered instanceof Error) throw answered
  if (answered instanceof Response) {
    const headers = JSON.stringify([...answered.headers].filter(([name]) => name !== 'location'))
    return {
      status: answered.status,
      location: answered.headers.get('location'),
      text: (await answered.text()) + headers,
    }
  }
  const withInit = answered as { type?: string; data?: unknown; init?: ResponseInit | null } | null
  const isWrapped = withInit?.type === 'DataWithResponseInit'
  const data = isWrapped ? withInit?.data : answered
  const title = module.meta?.({
    data,
    matches: [],
    params: filled.params,
    location: { pathname: filled.address },
  })
  const headers = isWrapped ? [...new Headers(withInit?.init?.headers)] : []
  return {
    status: (isWrapped ? withInit?.init?.status : undefined) ?? 200,
    location: null,
    text: JSON.stringify([data, title, headers]),
  }
}

function canariesIn(text: string): string[] {
  return allCanaries.filter((word) => text.includes(word))
}

function outcomeOf({ status, location, text }: Answered): Outcome {
  if (canariesIn(text).length > 0) return 'sees'
  if (location?.startsWith('/sign-in')) return 'door'
  if (status === 404 || status === 405) return 'absent'
  if (status === 403) return 'gone'
  if (status === 410) return 'over'
  return 'nothing'
}

/** An owner with words in every place, and one of each who might want to read them. */
async function buildWorld(db: Database) {
  const now = new Date()
  const owner = await aMember(db, { name: 'Olu Owner' })
  const { personId } = owner
  const finished = await aCompletedAttempt(db, personId, { kind: 'full', now })
  const open = await anOpenAttempt(db, personId, { kind: 'full', ratings: [4] })
  await db.update(selfAnswer).set({ evidence: 'canary-self' })
  await db.update(chosenTarget).set({ company: 'canary-company' })
  await setModuleStatus(db, { personId, module: 'critical-path', status: 'done', now })
  await db.update(moduleProgress).set({ note: 'canary-module' })
  const goal = await aGoal(db, personId, {
    statement: 'Hold the canary-goal review',
    startedOn: daysOn(now, -1),
    dueOn: daysOn(now, 60),
  })
  await checkInGoal(db, {
    ...{ personId, goalId: goal, key: randomUUID(), on: now.toISOString().slice(0, 10), value: 1 },
    ...{ confidence: 5, moved: 'canary-moved', blocked: null, now },
  })
  await fileEvidence(db, {
    ...{ personId, goalId: goal, kind: 'note', title: 'canary-evidence', url: null, note: 'canary-note' },
    ...{ milestoneId: null, on: now.toISOString().slice(0, 10), now },
  })
  await aGoal(db, personId, { statement: 'A draft: canary-other-goal', status: 'draft' })
  const { mockId } = await aFinishedMock(db, personId, now)
  const answer = await anOpenAnswer(db, personId, { now })
  await finishAnswer(db, { personId, answerId: answer, now, ...aDraft('A canary-answer of mine.') })
  const grades = sameGrades(aQuestion, 3)
  await scoreAnswer(db, { personId, answerId: answer, question: aQuestion, grades, now })
  const story = await aStory(db, personId, 'The canary-story')

  const others = await somebodyElse(db, now)
  const members = {
    mentor: await aMember(db, { name: 'Mara Mentor' }),
    'mentor-without-grants': await aMember(db),
    'former-mentor': await aMember(db),
    invited: await aMember(db),
    another: await aMember(db),
  }
  const question = 'A canary-question for you'
  const wishes = { mentee: owner, question }
  const active = await makeMentorship(db, { ...wishes, mentor: members.mentor })
  const bare = await makeMentorship(db, { ...wishes, mentor: members['mentor-without-grants'], kinds: [] })
  const ended = await makeEndedMentorship(db, { ...wishes, mentor: members['former-mentor'] })
  const asked = await makeAskedInvitation(db, { mentee: owner, mentor: members.invited })
  await db.update(mentorship).set({ question }).where(eq(mentorship.id, asked.mentorshipId))
  const longAgo = new Date(now.getTime() - 9 * 86_400_000)
  const expired = await makeInvitation(db, personId, { question, now: longAgo })
  const peerToken = await aPeerLink(db, personId, now)
  const expiredPeerToken = await aPeerLink(db, personId, new Date(now.getTime() - 30 * 86_400_000))
  const talk = await talkOf(db, { ...active, goal, now })

  const [scenario] = await listScenarioAnswers(db, personId, open)
  const names: Names = {
    question: [aQuestion.slug],
    answer: [answer],
    mock: [mockId],
    story: [story],
    attempt: [finished],
    competency: ['risk-and-dependency-management'],
    scenario: [scenario?.scenario ?? ''],
    role: ['product'],
    level: ['senior'],
    module: ['critical-path'],
    card: ['total-float'],
    path: ['from-software-engineer'],
    artefact: ['charter'],
    goal: [goal],
    token: ['a'.repeat(43)],
    file: ['blank.md'],
    certification: ['pmp'],
    country: ['us'],
    record: ['us-bls-oews-13-1082-2025'],
    kind: ['goal'],
    item: [goal],
    meeting: [talk],
  }
  const none = 'a'.repeat(43)
  const [move] = await db.select().from(meetingMove)
  return {
    owner,
    names,
    others,
    move: { key: move?.key ?? '', time: move?.times[0]?.toISOString() ?? '' },
    noteId: (await db.select().from(mentorshipNote))[0]?.id ?? '',
    actionId: (await db.select().from(mentoringAction))[0]?.id ?? '',
    peerTokenOf: {
      ...(Object.fromEntries(viewers.map((viewer) => [viewer, none])) as Record<ViewerName, string>),
      'peer-link': peerToken,
      'expired-link': expiredPeerToken,
    },
    cookies: {
      anonymous: undefined,
      owner: owner.cookie,
      another: members.another.cookie,
      invited: members.invited.cookie,
      mentor: members.mentor.cookie,
      'mentor-without-grants': members['mentor-without-grants'].cookie,
      'former-mentor': members['former-mentor'].cookie,
      'peer-link': undefined,
      'expired-link': undefined,
    } satisfies Record<ViewerName, string | undefined>,
    /** The mentorship by which each goes; those without one try the mentor's. */
    mentorshipOf: {
      anonymous: active.mentorshipId,
      owner: active.mentorshipId,
      another: active.mentorshipId,
      invited: asked.mentorshipId,
      mentor: active.mentorshipId,
      'mentor-without-grants': bare.mentorshipId,
      'former-mentor': ended.mentorshipId,
      'peer-link': active.mentorshipId,
      'expired-link': expired.mentorshipId,
    } satisfies Record<ViewerName, string>,
    /** The link that each tries: the id where they asked back, one that has expired, or one of nobody's. */
    invitationOf: {
      anonymous: asked.mentorshipId,
      owner: none,
      another: asked.mentorshipId,
      invited: asked.mentorshipId,
      mentor: asked.mentorshipId,
      'mentor-without-grants': asked.mentorshipId,
      'former-mentor': asked.mentorshipId,
      'peer-link': none,
      'expired-link': expired.token,
    } satisfies Record<ViewerName, string>,
  }
}

/** Something of everything that the two of a mentorship write to each other. Answers the id of their meeting. */
async function talkOf(
  db: Database,
  {
    mentorshipId,
    mentee,
    mentor,
    goal,
    now,
  }: { mentorshipId: string; mentee: Member; mentor: Member; goal: string; now: Date },
): Promise<string> {
  const item = await findItem(db, { ownerId: mentee.personId, kind: 'goal', itemId: goal })
  if (!item) throw new Error('The goal is there.')
  const own = { mentorshipId, now }
  const authorId = mentor.personId
  const key = randomUUID()
  await writeComment(db, { ...own, authorId, key, item, parentId: null, body: 'A canary-comment' })
  await writeNote(db, { ...own, authorId, visibility: 'shared', body: 'canary-together' })
  await writeNote(db, { ...own, authorId, visibility: 'private', body: 'canary-private' })
  const rating = { competency: 'team-leadership', level: 4, evidence: 'canary-rating' } as const
  await rateMentee(db, { ...own, raterId: authorId, rating })
  const action = { owner: 'mentee', text: 'A canary-action', dueOn: null, meetingId: null } as const
  await takeOn(db, { ...own, personId: authorId, key: randomUUID(), ...action })
  const times = [new Date(now.getTime() + 3 * 86_400_000)]
  const proposal = { key: randomUUID(), times, minutes: 30, agenda: 'canary-agenda' }
  const proposed = await proposeMeeting(db, { ...own, personId: authorId, ...proposal })
  if (!proposed.ok) throw new Error('The two can meet.')
  const { meetingId } = proposed.value
  await agreeMeeting(db, { ...own, personId: mentee.personId, meetingId })
  const move = { key: randomUUID(), times: [new Date(now.getTime() + 4 * 86_400_000)], minutes: 30 }
  await askToMove(db, { ...own, personId: authorId, meetingId, ...move, why: 'canary-why' })
  return meetingId
}

async function aPeerLink(db: Database, personId: string, now: Date): Promise<string> {
  const peer = { name: 'Pia canary-peer', relationship: 'peer', competencies: ['team-leadership'] } as const
  const invited = await invitePeer(db, {
    personId,
    peer: { ...peer, competencies: [...peer.competencies] },
    now,
  })
  return invited.ok ? invited.value.token : ''
}

/** Things of the same kinds that are another's. */
async function somebodyElse(db: Database, now: Date) {
  const { personId } = await aMember(db)
  const answer = await anOpenAnswer(db, personId, { now })
  await finishAnswer(db, { personId, answerId: answer, now, ...aDraft('Nothing of note.') })
  return { goal: await aGoal(db, personId), answer, story: await aStory(db, personId) }
}

function daysOn(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}
