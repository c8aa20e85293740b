import { expect } from 'vitest'
import { DatabaseUnavailable } from '#db/database-unavailable.ts'

/** The failure of an attempt that must fail with `DatabaseUnavailable` and say so in one sentence. */
export async function expectUnavailable(attempt: Promise<unknown>): Promise<DatabaseUnavailable> {
  const outcome = await attempt.catch((error: unknown) => error)
  if (!(outcome instanceof DatabaseUnavailable)) throw new Error(`Expected a refusal, but got: ${outcome}`)
  expect(outcome.message).toMatch(/^[^\n]+; [^\n]+[^.]\.$/)
  return outcome
}
