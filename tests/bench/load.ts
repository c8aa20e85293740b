import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { usageOf } from '#tests/bench/usage.ts'

export type Figures = {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Milliseconds of the server's processor time a request. */
  cpu: number
}

export type Load = {
  address: string
  headers?: Record<string, string>
  /** Requests under way at once. */
  connections?: number
  seconds?: number
  /** Requests beforehand that do not count: V8 needs some hundreds before it is done with what they run. */
  warmUp?: number
}

type Outcome = {
  requests: number
  seconds: number
  p50: number
  p99: number
  statuses: Record<string, number>
  errors: number
}

/** Loads a server and measures it from both sides. Throws when it answers with anything but 200. */
export async function measureLoad(
  server: { origin: string; process: ChildProcess },
  { address, headers = {}, connections = 4, seconds = 4, warmUp = 300 }: Load,
): Promise<Figures> {
  const wishes = { url: server.origin + address, headers, connections, warmUp, seconds }
  const generator = fork(path.join(import.meta.dirname, 'load-process.js'), [JSON.stringify(wishes)], {
    execArgv: [],
  })
  await hear(generator)
  const before = await usageOf(server.process)
  generator.send('go')
  const outcome = (await hear(generator)) as Outcome
  const after = await usageOf(server.process)
  if (outcome.errors > 0 || Object.keys(outcome.statuses).join() !== '200') {
    throw new Error(
      `${address} was answered with ${JSON.stringify(outcome.statuses)}, ${outcome.errors} errors.`,
    )
  }
  return {
    perSecond: outcome.requests / outcome.seconds,
    p50: outcome.p50,
    p99: outcome.p99,
    cpu: (after.cpu - before.cpu) / outcome.requests,
  }
}

/** The next message of a child. Throws when it ends without one. */
export async function hear(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of the bench ended with ${code} before it had told anything.`)
  })
  const heard = once(child, 'message').then(([message]) => message as unknown)
  return Promise.race([heard, ended])
}
