import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agoWords, type DeskGoal, type DeskMentee, queueOf, trendOf } from '#app/features/mentoring/desk.ts'

const now = new Date('2026-11-20T12:00:00Z')

function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

function aMentee(name: string, wishes: Partial<DeskMentee> = {}): DeskMentee {
  return {
    mentorshipId: name,
    name,
    startedAt: daysAgo(90),
    visitedAt: daysAgo(7),
    goals: [],
    lastActivityAt: daysAgo(1),
    showsActivity: true,
    news: 0,
    answers: 0,
    answerSince: null,
    commentSince: null,
    ...wishes,
  }
}

const goal: DeskGoal = {
  id: 'g',
  statement: 'Hold eight reviews',
  rag: 'green',
  isQuiet: false,
  isOverdue: false,
  share: 0.5,
  shareBefore: 0.25,
}

function names(mentees: DeskMentee[]): string[] {
  return queueOf(mentees, now).map(({ name }) => name)
}

test('who waits comes before who is stuck, before who has news, before the rest by name', () => {
  const quiet = { ...goal, rag: 'red' as const, isQuiet: true }
  expect(
    names([
      aMentee('Zoe'),
      aMentee('Ada'),
      aMentee('News', { news: 3 }),
      aMentee('Stuck', { goals: [quiet] }),
      aMentee('Waits', { commentSince: daysAgo(2) }),
    ]),
  ).toEqual(['Waits', 'Stuck', 'News', 'Ada', 'Zoe'])
})

test('who has waited longest comes first, whatever it is that waits', () => {
  expect(
    names([
      aMentee('Two', { commentSince: daysAgo(2) }),
      aMentee('Nine', { answers: 1, answerSince: daysAgo(9) }),
      aMentee('Five', { commentSince: daysAgo(5), answers: 1, answerSince: daysAgo(1) }),
    ]),
  ).toEqual(['Nine', 'Five', 'Two'])
})

test('each place in the queue is told in words', () => {
  const off = { ...goal, rag: 'red' as const }
  const [entry] = queueOf(
    [
      aMentee('Noor', {
        commentSince: daysAgo(3),
        answers: 2,
        answerSince: daysAgo(1),
        goals: [off],
        news: 4,
      }),
    ],
    now,
  )
  expect(entry?.words).toEqual([
    'Wrote to you 3 days ago and has no answer.',
    'Handed in 2 answers, the first yesterday.',
    'One goal off track: "Hold eight reviews".',
    '4 changes since you last looked, 7 days ago.',
  ])
  const [calm] = queueOf([aMentee('Ada', { visitedAt: null })], now)
  expect(calm?.words).toEqual(['Nothing new since you began.'])
})

test('stillness begins after two weeks, and never where no activity is shared', () => {
  const still = (days: number, showsActivity = true) =>
    queueOf([aMentee('Ada', { lastActivityAt: daysAgo(days), showsActivity })], now)[0]?.reason
  expect(still(13)).toBe('nothing')
  expect(still(14)).toBe('stuck')
  expect(still(40, false)).toBe('nothing')
  const fresh = aMentee('New', { startedAt: daysAgo(3), lastActivityAt: null })
  expect(queueOf([fresh], now)[0]?.reason).toBe('nothing')
})

test('a trend is the mean way gone in four weeks, in points', () => {
  expect(trendOf([goal, { ...goal, share: 0.1, shareBefore: 0.15 }])).toBe(10)
  expect(trendOf([])).toBeNull()
})

test('days are told as people say them', () => {
  expect([0, 1, 2].map((days) => agoWords(daysAgo(days), now))).toEqual(['today', 'yesterday', '2 days ago'])
})

test('the queue loses nobody and does not depend on the order in which they come', () => {
  const days = fc.option(fc.integer({ min: 0, max: 80 }).map(daysAgo), { nil: null })
  const mentee = fc
    .record({
      news: fc.integer({ min: 0, max: 9 }),
      answers: fc.integer({ min: 0, max: 3 }),
      answerSince: days,
      commentSince: days,
      lastActivityAt: days,
      isRed: fc.boolean(),
    })
    .map(({ isRed, ...rest }) => ({ ...rest, goals: isRed ? [{ ...goal, rag: 'red' as const }] : [] }))
  fc.assert(
    fc.property(fc.array(mentee, { maxLength: 12 }), fc.integer(), (wishes, seed) => {
      const all = wishes.map((wish, index) => aMentee(`M${index}`, wish))
      const shuffled = all.toSorted(
        (a, b) => ((a.name.length * seed) % 7) - ((b.name.charCodeAt(1) * seed) % 5),
      )
      expect(names(shuffled)).toEqual(names(all))
      expect(names(all).toSorted()).toEqual(all.map(({ name }) => name).toSorted())
    }),
  )
})
