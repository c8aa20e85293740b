import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, uptime } from 'node:os'

/** What tells one process from every other one, also after its number was given to somebody else. */
export type ProcessIdentity = {
  pid: number
  /** Start in clock ticks since the machine booted; empty where the system does not say (outside Linux). */
  start: string
  host: string
  /** Changes each time the machine boots; empty where the system does not say. */
  boot: string
  /** Process numbers compare only within one of these: every container has its own. */
  pidSpace: string
}

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    start: processState(process.pid)?.start ?? '',
    host: hostname(),
    boot: textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    pidSpace: textOf(() => readlinkSync('/proc/self/ns/pid')),
  }
}

/**
 * Whether that process still runs; null when it cannot be seen from here, because it belongs to another
 * machine, another container or an earlier boot. A number that now belongs to a younger process, and a
 * process that was killed but not yet collected by its parent, count as not running.
 */
export function isRunning(other: ProcessIdentity): boolean | null {
  const here = thisProcess()
  if (other.host !== here.host || other.boot !== here.boot || other.pidSpace !== here.pidSpace) return null
  if (!exists(other.pid)) return false
  const state = processState(other.pid)
  // Somebody else's process may hide its state. Better to believe it lives than to share its folder.
  if (!state) return true
  return state.isRunning && state.start === other.start
}

/** When this machine booted, in milliseconds since 1970. */
export function bootTime(): number {
  return Date.now() - uptime() * 1000
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function processState(pid: number): { start: string; isRunning: boolean } | undefined {
  const stat = textOf(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0]
  const start = fields[19]
  if (!state || !start) return undefined
  return { start, isRunning: !'ZX'.includes(state) }
}

function textOf(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
