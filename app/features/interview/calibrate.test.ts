import { expect, test } from 'vitest'
import { calibrate } from '#app/features/interview/calibrate.ts'

test('whoever grades themself higher than others do is told so, and by how much', () => {
  const answers = [
    { self: 3.4, mentor: 2.4 },
    { self: 3, mentor: 2.6 },
  ]
  expect(calibrate(answers)).toEqual({ bias: expect.closeTo(0.7), verdict: 'kinder' })
  expect(calibrate(answers.map(({ self, mentor }) => ({ self: mentor, mentor: self }))).verdict).toBe(
    'stricter',
  )
})

test('grades that differ both ways are alike on the whole', () => {
  expect(
    calibrate([
      { self: 2, mentor: 3 },
      { self: 3, mentor: 2 },
    ]),
  ).toEqual({ bias: 0, verdict: 'alike' })
  expect(calibrate([]).verdict).toBe('alike')
})
