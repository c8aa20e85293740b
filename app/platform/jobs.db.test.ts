import { expect, test } from 'vitest'
import { startQueue } from '#app/platform/jobs.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import { withPostgres } from '#tests/setup/test-database.ts'

test('processes that start at once do not lock each other out of the queue', { timeout: 60_000 }, () =>
  withPostgres(async ({ url, connection }) => {
    const names = ['greet', 'thank', 'remind', 'wave', 'part']
    const parts = {
      handlers: Object.fromEntries(names.map((name) => [name, async () => {}])),
      sweeps: [{ name: 'look-around', everyMinutes: 5, run: async () => {} }],
      log: createLog('silent'),
    }
    const processes = await Promise.all(Array.from({ length: 4 }, () => startQueue(url, connection, parts)))
    await Promise.all(processes.map((one) => one.stop()))
  }),
)

test('a job on PostgreSQL is kept and done by one of two processes', { timeout: 60_000 }, () =>
  withPostgres(async ({ url, connection }) => {
    const done: string[] = []
    const handlers = {
      greet: async ({ name }: Record<string, string | null>) => void done.push(String(name)),
    }
    const parts = {
      handlers,
      sweeps: [{ name: 'look-around', everyMinutes: 5, run: async () => {} }],
      log: createLog('silent'),
    }
    const [one, other] = await Promise.all([
      startQueue(url, connection, parts),
      startQueue(url, connection, parts),
    ])
    await one.add('greet', { name: 'Ada' })
    await other.add('greet', { name: 'Grace' })
    await expect.poll(() => done.toSorted(), { timeout: 20_000 }).toEqual(['Ada', 'Grace'])
    await Promise.all([one.stop(), other.stop()])
  }),
)
