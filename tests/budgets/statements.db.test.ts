import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect } from 'vitest'
import { listScenarioAnswers } from '#app/features/assess/assess-queries.server.ts'
import { setModuleStatus } from '#app/features/learn/progress-commands.server.ts'
import { gradeCard } from '#app/features/learn/recall-commands.server.ts'
import { keepSheet } from '#app/features/salary/offer-commands.server.ts'
import * as root from '#app/root.tsx'
import { type CountedDatabase, countStatements } from '#tests/budgets/count-statements.ts'
import { fillIn, type Names, pages } from '#tests/budgets/pages.ts'
import { aScoredAnswer, aStory } from '#tests/factories/answers.ts'
import { aCompletedAttempt, anOpenAttempt, manyCompletedAttempts } from '#tests/factories/attempts.ts'
import { contributionVault } from '#tests/factories/contributions.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember, aPerson, type Somebody } from '#tests/factories/people.ts'
import { aRequest } from '#tests/factories/requests.ts'
import { type TestDatabase, testEachDriver } from '#tests/setup/test-database.ts'

type Loader = (args: LoaderFunctionArgs) => unknown

/** More than this a page of one person may not ask, the look-up of who they are included. */
const most = 3
/** The doors name what each area would carry into the account: at most two statements an area, and who it is. */
const areasOfVisitors = Object.keys(import.meta.glob('/app/features/*/claim-visitor-work.server.ts')).length
const mostAt: Record<string, number> = {
  '/sign-in': 1 + 2 * areasOfVisitors,
  '/sign-up': 1 + 2 * areasOfVisitors,
}

testEachDriver('a page of a member asks at most three statements, the session included', async (database) => {
  const counts = await countEveryPage(database, await aBusyPerson(database, await aMember(database.db)))
  expect(tooMany(counts)).toEqual({})
  expect(counts.get('/assess/report')?.length).toBeGreaterThan(1)
})

testEachDriver('a page of a visitor asks at most three statements, the cookie included', async (database) => {
  const counts = await countEveryPage(database, await aBusyPerson(database, await aPerson(database.db)))
  expect(tooMany(counts)).toEqual({})
})

testEachDriver(
  'a page asks as many statements after 40 attempts as after one',
  async (database) => {
    const one = await countEveryPage(database, await aBusyPerson(database, await aMember(database.db)))
    const person = await aMember(database.db)
    await manyCompletedAttempts(database.db, person.personId, 39)
    const forty = await countEveryPage(database, await aBusyPerson(database, person))
    expect(sizes(forty)).toEqual(sizes(one))
  },
  { timeout: 60_000 },
)

testEachDriver('a page asks the database nothing for a stranger', async (database) => {
  const { names } = await aBusyPerson(database, await aMember(database.db))
  const counts = await countEveryPage(database, { somebody: undefined, names })
  expect(sizes(counts)).toEqual(
    Object.fromEntries([...counts.keys()].map((pattern) => [pattern, changing[pattern] ?? 0])),
  )
})

/** Pages that show everybody what changes between two builds, or whose address is a key, and what they ask for it. */
const changing: Record<string, number> = {
  '/salary/contribute': 1,
  '/confirm-address/:token': 1,
  '/mentoring/invitations/:invitation': 1,
  '/reset-password/:token': 1,
  '/interviewer/:token': 1,
  '/peer/:token': 1,
}

type Busy = { somebody: Somebody | undefined; names: Names }

/** Somebody with something in every place: both kinds under way, one finished, a name for every address. */
async function aBusyPerson({ db }: TestDatabase, somebody: Somebody): Promise<Busy & { somebody: Somebody }> {
  const { personId } = somebody
  const now = new Date(Date.now() - 60 * 24 * 60 * 60 * 1000)
  const finished = await aCompletedAttempt(db, personId, { kind: 'full', now })
  await anOpenAttempt(db, personId, { kind: 'quick', ratings: [2, 3, null] })
  const open = await anOpenAttempt(db, personId, { kind: 'full', ratings: [4, 1] })
  await keepSheet(db, { vault: contributionVault, personId, fields: { 'offer1-base': '1' }, now })
  const [first] = await listScenarioAnswers(db, personId, open)
  await setModuleStatus(db, { personId, module: 'critical-path', status: 'done', now })
  await gradeCard(db, { personId, module: 'critical-path', card: 'total-float', grade: 3, reps: 0, now })
  const { question, answerId, mockId } = await aScoredAnswer(db, personId)
  const goal = await aGoal(db, personId, {
    values: [1, 2, 3],
    measure: {
      kind: 'number',
      name: 'evidence filed',
      unit: 'items',
      baseline: 0,
      target: 8,
      automatic: 'evidence-items',
    },
    milestones: [{ title: 'Half of them', dueOn: null }],
  })
  await aGoal(db, personId, { status: 'draft' })
  const names = {
    question: [question],
    answer: [answerId],
    mock: [mockId],
    story: [await aStory(db, personId)],
    attempt: [finished],
    competency: ['team-leadership'],
    scenario: [first?.scenario ?? ''],
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
    // Of two others: what a mentor's pages ask for is counted in mentor-desk.db.test.ts.
    mentorship: [(await makeMentorship(db)).mentorshipId],
    invitation: ['a'.repeat(43)],
    kind: ['goal'],
    item: [goal],
    meeting: [goal],
  }
  return { somebody, names }
}

/** The statements that each page asks, by its pattern: all of its loaders on one request, as the server runs them. */
async function countEveryPage(
  database: TestDatabase,
  { somebody, names }: Busy,
): Promise<Map<string, string[]>> {
  const counted = countStatements(database)
  const counts = new Map<string, string[]>()
  for (const { pattern, load } of pages) {
    const { loader } = await load()
    const [filled] = fillIn(pattern, names)
    if (!filled) throw new Error(`${pattern} has no address.`)
    const address = filled.address + (queries[pattern] ?? '')
    const loaders: Loader[] = loader ? [root.loader, loader] : [root.loader]
    counts.set(
      pattern,
      await runLoaders(counted, loaders, { address, params: filled.params }, somebody?.cookie),
    )
  }
  return counts
}

/** What a page needs in its address to have something to show. */
const queries: Record<string, string> = { '/assess/compare': '?one=product.tpm&other=it.senior' }

function runLoaders(
  counted: CountedDatabase,
  loaders: Loader[],
  { address, params }: { address: string; params: Record<string, string> },
  cookie: string | undefined,
): Promise<string[]> {
  const request = aRequest(counted.db, address, { cookie })
  return counted.listDuring(async () => {
    const outcomes = await Promise.allSettled(loaders.map(async (loader) => loader({ ...request, params })))
    for (const outcome of outcomes)
      if (outcome.status === 'rejected' && !isAnswer(outcome.reason)) throw outcome.reason
  })
}

/** A redirect or a refusal is an answer too; Remix throws them, and `data()` is no Response. */
function isAnswer(thrown: unknown): boolean {
  const type = (thrown as { type?: unknown } | null)?.type
  return thrown instanceof Response || type === 'DataWithResponseInit'
}

function tooMany(counts: Map<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    [...counts].filter(([pattern, statements]) => statements.length > (mostAt[pattern] ?? most)),
  )
}

function sizes(counts: Map<string, string[]>): Record<string, number> {
  return Object.fromEntries([...counts].map(([pattern, statements]) => [pattern, statements.length]))
}
