import { describeError, type Log } from '#app/platform/log.server.ts'
import type { DatabaseConnection } from '#db/client.ts'
import { takeTurns } from '#db/take-turns.ts'

/** What a job is given, as JSON keeps it. Nothing secret: it lies in the database until it is done. */
export type JobData = Record<string, string | null>

export type JobHandlers = Record<string, (data: JobData) => Promise<void>>

/** What is run over and over by some process of ours. It must not mind running twice at once. */
export type Sweep = { name: string; everyMinutes: number; run: () => Promise<void> }

export type Jobs = {
  /** Resolves when the job is kept. It runs later, perhaps in another process. */
  add(name: string, data: JobData): Promise<void>
  stop(): Promise<void>
}

type Parts = { handlers: JobHandlers; sweeps: Sweep[]; log: Log }

const tries = 5

/** Jobs in a queue on the same PostgreSQL: kept until done, tried again with growing pauses, taken by one process at a time. */
export async function startQueue(
  databaseUrl: string,
  connection: DatabaseConnection,
  { handlers, sweeps, log }: Parts,
): Promise<Jobs> {
  // Loaded where there is a PostgreSQL for it: nobody else waits for it at the start.
  const { default: PgBoss } = await import('pg-boss')
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, application_name: 'critical-path-jobs' })
  boss.on('error', (error) => log.warn({ error: describeError(error) }, 'the queue reported an error'))
  // A new queue is a new table with keys to a common one: two processes that make theirs at once lock each other out.
  await takeTurns(connection, 'open-queue', async () => {
    await boss.start()
    for (const name of Object.keys(handlers)) {
      await boss.createQueue(name, {
        name,
        retryLimit: tries,
        retryDelay: 30,
        retryBackoff: true,
        expireInSeconds: 120,
      })
    }
    for (const { name } of sweeps) {
      await boss.createQueue(name, { name, policy: 'singleton', retryLimit: 1, expireInSeconds: 600 })
    }
  })
  for (const [name, handle] of Object.entries(handlers)) {
    await boss.work<JobData>(name, { pollingIntervalSeconds: 2 }, async (jobs) => {
      for (const { data } of jobs) await handle(data)
    })
  }
  for (const { name, everyMinutes, run } of sweeps) {
    await boss.work(name, { pollingIntervalSeconds: 10 }, run)
    await boss.schedule(name, `*/${everyMinutes} * * * *`)
  }
  return {
    async add(name, data) {
      await boss.send(name, data)
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

/**
 * The same jobs in this process, for the embedded database, which no other process can reach. A job that is under way when the
 * process is killed is lost; sweeps find again what was left undone.
 */
export function startInProcess({ handlers, sweeps, log }: Parts): Jobs {
  const running = new Set<Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  let isStopping = false

  function later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, milliseconds).unref()
    timers.add(timer)
  }

  function attempt(name: string, data: JobData, tried: number): void {
    const handle = handlers[name]
    if (!handle || isStopping) return
    const done = handle(data)
      .catch((error: unknown) => {
        log.warn({ error: describeError(error), job: name, tried }, 'a job failed')
        if (tried < tries) later(30_000 * 2 ** (tried - 1), () => attempt(name, data, tried + 1))
      })
      .finally(() => running.delete(done))
    running.add(done)
  }

  function sweep(one: Sweep): void {
    const done = one
      .run()
      .catch((error: unknown) => log.warn({ error: describeError(error), job: one.name }, 'a sweep failed'))
      .finally(() => {
        running.delete(done)
        if (!isStopping) later(one.everyMinutes * 60_000, () => sweep(one))
      })
    running.add(done)
  }

  for (const one of sweeps) later(15_000, () => sweep(one))
  return {
    async add(name, data) {
      // After the answer: how long a mail takes must not tell who has an account.
      later(0, () => attempt(name, data, 1))
    },
    async stop() {
      isStopping = true
      for (const timer of timers) clearTimeout(timer)
      await Promise.allSettled(running)
    },
  }
}
