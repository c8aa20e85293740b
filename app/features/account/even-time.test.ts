import { expect, test } from 'vitest'
import { answerInSteps } from '#app/features/account/even-time.server.ts'

test('an answer that is there at once takes a whole step, and so does a failure', async () => {
  const started = performance.now()
  await expect(answerInSteps(async () => 'done')).resolves.toBe('done')
  const first = performance.now()
  await expect(answerInSteps(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const second = performance.now()
  expect(first - started).toBeGreaterThanOrEqual(145)
  expect(second - first).toBeGreaterThanOrEqual(145)
})

test('an answer that took longer than a step waits for the end of the next', async () => {
  const started = performance.now()
  await answerInSteps(async () => {
    while (performance.now() - started < 160);
  })
  expect(performance.now() - started).toBeGreaterThanOrEqual(295)
})
