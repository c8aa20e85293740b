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
  /** Requests beforehand that do not count: V8 needs some hundreds before it is done with what they run. */
  warmUp?: number
}

type Server = { origin: string; process: ChildProcess }

type Round = {
  requests: number
  seconds: number
  p50: number
  p99: number
  statuses: Record<string, number>
  errors: number
}

const rounds = 4

/**
 * Loads a server four times for a second and measures it from both sides. Answers the round that cost the server
 * least: who else works on these cores can only add. Throws when anything but 200 comes back.
 */
export async function measureLoad(server: Server, load: Load): Promise<Figures> {
  const { address, headers = {}, connections = 4, warmUp = 300 } = load
  const wishes = { url: server.origin + address, headers, connections, warmUp, seconds: 1 }
  const script = path.join(import.meta.dirname, 'load-process.js')
  const generator = fork(script, [JSON.stringify(wishes)], { execArgv: [] })
  await hear(generator)
  const figures: Figures[] = []
  for (let round = 0; round < rounds; round += 1) figures.push(await measureRound(server, generator, address))
  generator.send('end')
  return figures.reduce((best, other) => (other.cpu < best.cpu ? other : best))
}

async function measureRound(server: Server, generator: ChildProcess, address: string): Promise<Figures> {
  const before = await usageOf(server.process)
  const told = hear(generator)
  generator.send('go')
  const { requests, seconds, p50, p99, statuses, errors } = (await told) as Round
  const after = await usageOf(server.process)
  if (errors > 0 || Object.keys(statuses).join() !== '200') {
    throw new Error(`${address} was answered with ${JSON.stringify(statuses)}, ${errors} errors.`)
  }
  return { perSecond: requests / seconds, p50, p99, cpu: (after.cpu - before.cpu) / requests }
}

/** The next message of a child. Throws when it ends without one. */
export async function hear(child: ChildProcess): Promise<unknown> {
  const done = new AbortController()
  const heard = once(child, 'message', { signal: done.signal }).then(([message]) => message as unknown)
  const ended = once(child, 'exit', { signal: done.signal }).then(([code]) => {
    throw new Error(`A process of the bench ended with ${code} before it had told anything.`)
  })
  try {
    return await Promise.race([heard, ended])
  } finally {
    // What is not waited for any longer would be an unhandled rejection one day.
    for (const waiting of [heard, ended]) waiting.catch(() => {})
    done.abort()
  }
}
