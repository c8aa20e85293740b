import { setTimeout as wait } from 'node:timers/promises'

/**
 * Longer than hashing a password and the few statements around it take, so that one step is enough unless the
 * machine is very busy.
 */
const step = 150

/**
 * Answers only at whole steps of 150 ms after it was asked. Whether an account exists decides about a
 * statement or two, and how long an answer took must not tell.
 */
export async function answerInSteps<Value>(work: () => Promise<Value>): Promise<Value> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    const taken = performance.now() - started
    await wait(step * Math.ceil(taken / step) - taken)
  }
}
