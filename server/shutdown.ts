import type { Server } from 'node:http'
import { describeError, type Log } from '#app/platform/log.server.ts'

/** How long requests in flight may take to finish, in milliseconds. Docker kills 10 s after SIGTERM. */
const patience = 8_000

/** On SIGTERM or SIGINT: accept nothing new, finish what is in flight, close the database, exit with 0. */
export function stopOnSignal({
  server,
  log,
  close,
}: {
  server: Server
  log: Log
  close: () => Promise<void>
}): void {
  let stopping = false

  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    const drained = new Promise<void>((resolve) => server.close(() => resolve()))
    // Or a browser would hold its connection for seconds after the last answer.
    server.keepAliveTimeout = 1
    server.closeIdleConnections()
    const impatience = setTimeout(() => server.closeAllConnections(), patience)
    await drained
    clearTimeout(impatience)
    try {
      await close()
      process.exit(0)
    } catch (error) {
      log.error({ error: describeError(error) }, 'the database did not close cleanly')
      process.exit(1)
    }
  }

  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}
