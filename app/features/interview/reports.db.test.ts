import { expect } from 'vitest'
import { questions } from '#app/content/questions.server.ts'
import { claimVisitorWork } from '#app/features/interview/claim-visitor-work.server.ts'
import { mostReportsADay } from '#app/features/interview/interview-limits.ts'
import { reportQuestion } from '#app/features/interview/report-commands.server.ts'
import { listOpenReports, settleReport } from '#app/features/interview/review-reports.server.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2027-03-01T10:00:00Z')
const slugs = questions.slice(0, mostReportsADay + 1).map(({ slug }) => slug)
const [first = ''] = slugs

testEachDriver('a report is listed until it is settled, without who made it', async ({ db }) => {
  const { personId } = await aPerson(db)
  const report = { personId, question: first, reason: 'wrong' as const, text: 'Nine, not four.', now }
  expect((await reportQuestion(db, report)).ok).toBe(true)
  await reportQuestion(db, { ...report, reason: 'unclear', text: 'I misread it.' })
  const open = await listOpenReports(db)
  expect(open).toEqual([
    { id: expect.any(String), question: first, reason: 'unclear', text: 'I misread it.', reportedAt: now },
  ])
  const id = open[0]?.id ?? ''
  expect((await settleReport(db, { id, now })).ok).toBe(true)
  expect(await settleReport(db, { id, now })).toEqual({ ok: false, failure: 'not-found' })
  expect(await listOpenReports(db)).toEqual([])
})

testEachDriver('one person reports ten questions a day, also when they are sent at once', async ({ db }) => {
  const { personId } = await aPerson(db)
  const all = (at: Date) =>
    Promise.all(
      slugs.map((question) => reportQuestion(db, { personId, question, reason: 'other', text: '', now: at })),
    )
  expect((await all(now)).filter(({ ok }) => ok)).toHaveLength(mostReportsADay)
  // What was reported already may be put in other words, and the day after there is room again.
  const again = { personId, question: (await listOpenReports(db))[0]?.question ?? '', text: 'more', now }
  expect((await reportQuestion(db, { ...again, reason: 'other' })).ok).toBe(true)
  expect((await all(new Date(now.getTime() + 86_400_001))).filter(({ ok }) => ok)).toHaveLength(10)
})

testEachDriver('what a visitor reported goes along into their account', async ({ db }) => {
  const [visitor, member] = [await aPerson(db), await aPerson(db)]
  await reportQuestion(db, { personId: visitor.personId, question: first, reason: 'double', text: '', now })
  await db.transaction((tx) => claimVisitorWork(tx, { from: visitor.personId, to: member.personId, now }))
  expect(await listOpenReports(db)).toHaveLength(1)
})
