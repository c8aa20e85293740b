import { expect } from 'vitest'
import { competencySlugs } from '#app/domain/competency.ts'
import { goalsPath } from '#app/features/goals/goal-paths.ts'
import * as landing from '#app/features/home/routes/landing.tsx'
import { dailyCapRange } from '#app/features/learn/learn-limits.ts'
import { setModuleStatus } from '#app/features/learn/progress-commands.server.ts'
import { gradeCard, setDailyCap } from '#app/features/learn/recall-commands.server.ts'
import { findRecall } from '#app/features/learn/recall-queries.server.ts'
import type { Database } from '#db/client.ts'
import { person } from '#db/schema/index.ts'
import { aScoredAnswer } from '#tests/factories/answers.ts'
import { aCompletedAttempt } from '#tests/factories/attempts.ts'
import { aMember, type Member } from '#tests/factories/people.ts'
import { aRequest } from '#tests/factories/requests.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const day = 24 * 60 * 60 * 1000
const now = new Date()
const module = 'critical-path'

testEachDriver('the day starts with the cards and questions that are due, one line each', async ({ db }) => {
  const member = await aMember(db)
  const { personId } = member
  expect((await homeOf(db, member)).lines).toEqual({ today: [], comments: [] })
  await setModuleStatus(db, { personId, module, status: 'done', now })
  await setModuleStatus(db, { personId, module: 'estimation', status: 'done', now })
  await setModuleStatus(db, { personId, module: 'networking', status: 'done', now })
  await setDailyCap(db, personId, dailyCapRange.least)
  await aScoredAnswer(db, personId, { grade: 1, now: new Date(now.getTime() - 30 * day) })
  const { today } = (await homeOf(db, member)).lines
  expect(today.map(({ text }) => text)).toEqual([
    '1 interview question is due',
    `${dailyCapRange.least} recall cards are due`,
  ])
  await gradeCard(db, { personId, module, card: 'total-float', grade: 3, reps: 0, now })
  expect((await homeOf(db, member)).lines.today.at(-1)?.text).toBe(
    `${dailyCapRange.least - 1} recall cards are due`,
  )
})

testEachDriver('the line of cards counts what the review would ask', async ({ db }) => {
  const member = await aMember(db)
  const { personId } = member
  await setModuleStatus(db, { personId, module, status: 'done', now })
  await setDailyCap(db, personId, 100)
  await gradeCard(db, { personId, module, card: 'total-float', grade: 4, reps: 0, now })
  await gradeCard(db, { personId, module, card: 'free-float', grade: 1, reps: 0, now })
  const later = new Date(now.getTime() + 60 * 60 * 1000)
  const { queue } = await findRecall(db, personId, { now: later, dayStart: later })
  expect((await homeOf(db, member, later)).lines.today).toMatchObject([
    { text: `${queue.length} recall cards are due` },
  ])
})

testEachDriver(
  'what was answered yesterday takes nothing from today, by the day of the person',
  async ({ db }) => {
    const member = await aMember(db)
    const { personId } = member
    await db.update(person).set({ timeZone: 'Pacific/Auckland' })
    await setModuleStatus(db, { personId, module, status: 'done', now })
    await setModuleStatus(db, { personId, module: 'estimation', status: 'done', now })
    await setModuleStatus(db, { personId, module: 'networking', status: 'done', now })
    await setDailyCap(db, personId, dailyCapRange.least)
    // 23:30 and 00:30 in Auckland, one day in UTC.
    const evening = new Date('2026-11-22T10:30:00Z')
    await gradeCard(db, { personId, module, card: 'total-float', grade: 3, reps: 0, now: evening })
    const textAt = async (at: string) => (await homeOf(db, member, new Date(at))).lines.today[0]?.text
    expect(await textAt('2026-11-22T10:45:00Z')).toBe(`${dailyCapRange.least - 1} recall cards are due`)
    expect(await textAt('2026-11-22T11:30:00Z')).toBe(`${dailyCapRange.least} recall cards are due`)
  },
)

testEachDriver('readiness stands beside what it was before the readings that came last', async ({ db }) => {
  const member = await aMember(db)
  const { personId } = member
  await aCompletedAttempt(db, personId, {
    kind: 'quick',
    ratings: competencySlugs.map(() => 2),
    now: new Date('2026-09-01T10:00:00Z'),
  })
  const first = (await homeOf(db, member)).overview.report
  expect(first?.before).toBeNull()
  await aCompletedAttempt(db, personId, {
    kind: 'quick',
    ratings: competencySlugs.map(() => 4),
    now: new Date('2026-10-01T10:00:00Z'),
  })
  const second = (await homeOf(db, member)).overview.report
  expect(second?.before).toEqual({ middle: first?.middle, on: '2026-09-01' })
  expect(second?.middle).toBeGreaterThan(first?.middle ?? 100)
  expect(second?.actions.length).toBeLessThanOrEqual(3)
  for (const { goalHref } of second?.actions ?? []) expect(goalHref).toMatch(`${goalsPath}/new?competency=`)
})

async function homeOf(db: Database, { cookie }: Member, at = now) {
  const { request, context } = aRequest(db, '/', { cookie, now: at })
  const { member } = await landing.loader({ request, context, params: {} })
  if (!member) throw new Error('The page is for a member.')
  return member
}
