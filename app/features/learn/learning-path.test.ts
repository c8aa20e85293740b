import { expect, test } from 'vitest'
import { type PathModule, pathStanding } from '#app/features/learn/learning-path.ts'

const serves = [{ competency: 'planning-and-estimation', levels: [2, 3] }]

function module(slug: string, more: Partial<PathModule> = {}): PathModule {
  return { slug, minutes: 10, status: 'not-started', serves, ...more }
}

test('the next module is the first that is neither done nor met', () => {
  const standing = pathStanding(
    [
      module('a', { status: 'done' }),
      module('b', { serves: [{ competency: 'x', levels: [1] }] }),
      module('c'),
      module('d'),
    ],
    { x: 1 },
  )
  expect(standing).toEqual({ maySkip: new Set(['b']), done: 1, next: 'c', minutesLeft: 20 })
})

test('a module may be skipped from the highest level that it serves, and not below', () => {
  expect(pathStanding([module('a')], { 'planning-and-estimation': 2.9 }).maySkip.size).toBe(0)
  expect(pathStanding([module('a')], { 'planning-and-estimation': 3 }).maySkip.size).toBe(1)
})

test('a module that serves two competencies needs both', () => {
  const both = module('a', { serves: [...serves, { competency: 'x', levels: [1] }] })
  expect(pathStanding([both], { 'planning-and-estimation': 5 }).maySkip.size).toBe(0)
})

test('what somebody has begun is not suggested away', () => {
  const begun = pathStanding([module('a', { status: 'reading' })], { 'planning-and-estimation': 5 })
  expect(begun).toMatchObject({ next: 'a', minutesLeft: 10 })
})

test('a finished path has nothing next', () => {
  expect(pathStanding([module('a', { status: 'done' })], {})).toMatchObject({
    next: undefined,
    minutesLeft: 0,
  })
})
