import { forgetEndedSessions, forgetOldVisitors } from '#app/features/account/account-public.server.ts'
import { recomputePay } from '#app/features/salary/salary-public.server.ts'
import { describeError, type Log } from '#app/platform/log.server.ts'
import type { Database } from '#db/client.ts'

const hour = 60 * 60 * 1000

/**
 * Deletes what has run out, one batch of each kind an hour and the first soon after the start, and once a week computes what is shown of contributed
 * pay. Several processes may do
 * so at once. Answers with a function that stops it.
 */
export function keepHouse(db: Database, log: Log): () => void {
  async function sweep(): Promise<void> {
    const now = new Date()
    try {
      const visitors = await forgetOldVisitors(db, now)
      const sessions = await forgetEndedSessions(db, now)
      if (await recomputePay(db, now)) log.info('computed the contributed pay of the week')
      if (visitors + sessions > 0) log.info({ visitors, sessions }, 'deleted what had run out')
    } catch (error) {
      log.warn({ error: describeError(error) }, 'the housekeeping failed; it is tried again in an hour')
    }
  }
  const first = setTimeout(() => void sweep(), 10_000).unref()
  const hourly = setInterval(() => void sweep(), hour).unref()
  return () => {
    clearTimeout(first)
    clearInterval(hourly)
  }
}
