import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** What a process has used since it began. */
export type Usage = {
  /** User and system time, milliseconds. */
  cpu: number
  /** Resident memory, megabytes. */
  memory: number
}

type Told = { cpu: { user: number; system: number }; rss: number }

/** Asks a process that was started with `report-usage.js` before it. */
export async function usageOf(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message')
  child.send('usage')
  const [{ cpu, rss }] = (await answer) as [Told]
  return { cpu: (cpu.user + cpu.system) / 1000, memory: rss / 1_000_000 }
}
