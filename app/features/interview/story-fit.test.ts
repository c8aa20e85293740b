import { expect, test } from 'vitest'
import { findUncovered, fitOf, storiesFor } from '#app/features/interview/story-fit.ts'

const named = { id: 'a', competencies: [], questions: ['late-api'], told: 3 }
const shares = { id: 'b', competencies: ['team-leadership' as const], questions: [], told: 0 }
const question = {
  slug: 'late-api',
  category: 'behavioural' as const,
  competencies: ['team-leadership' as const],
}

test('a story that was named for a prompt comes before one that shares a competency', () => {
  expect(storiesFor([shares, named], question, 4).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(fitOf(shares, question)).toEqual({ kind: 'shares', competencies: ['team-leadership'] })
  expect(fitOf(named, { ...question, slug: 'other' })).toBeUndefined()
})

test('of two stories that fit alike, the one told less often comes first', () => {
  const often = { ...shares, id: 'c', told: 5 }
  expect(storiesFor([often, shares], question, 1).map(({ id }) => id)).toEqual(['b'])
})

test('prompts that ask for no story are never uncovered', () => {
  const design = { slug: 'd', category: 'system-design' as const, competencies: ['team-leadership' as const] }
  expect(findUncovered([], [question, design]).questions).toEqual([question])
  expect(findUncovered([shares], [question]).questions).toEqual([])
})
