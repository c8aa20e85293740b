import { expect, test } from 'vitest'
import { startQueue } from '#app/platform/jobs.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import { withPostgres } from '#tests/setup/test-database.ts'

test('a job on PostgreSQL is kept and done by one of two processes', { timeout: 60_000 }, () =>
  withPostgres(async ({ url }) => {
    const done: string[] = []
    const handlers = {
      greet: async ({ name }: Record<string, string | null>) => void done.push(String(name)),
    }
    const parts = {
      handlers,
      sweeps: [{ name: 'look-around', everyMinutes: 5, run: async () => {} }],
      log: createLog('silent'),
    }
    const [one, other] = await Promise.all([startQueue(url, parts), startQueue(url, parts)])
    await one.add('greet', { name: 'Ada' })
    await other.add('greet', { name: 'Grace' })
    await expect.poll(() => done.toSorted(), { timeout: 20_000 }).toEqual(['Ada', 'Grace'])
    await Promise.all([one.stop(), other.stop()])
  }),
)
