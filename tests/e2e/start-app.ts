import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** How long the app may take until it answers, in milliseconds: it may have to build itself first. */
const patience = 180_000

/**
 * Runs once before the browser tests: the built app on a free port, with an embedded database of its own that is gone
 * afterwards. The tests learn the address from `APP_ORIGIN`.
 */
export default async function startApp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'critical-path-e2e-'))
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const app = spawn(process.execPath, ['server/start.js'], {
    cwd: path.resolve(import.meta.dirname, '..', '..'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: 'localhost',
      APP_ORIGIN: origin,
      DATA_DIR: folder,
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })

  async function stop(): Promise<void> {
    if (app.exitCode === null && app.signalCode === null) {
      app.kill('SIGTERM')
      await once(app, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    await becomeReady(app, origin)
  } catch (error) {
    await stop()
    throw error
  }
  process.env.APP_ORIGIN = origin
  return stop
}

async function becomeReady(app: ChildProcess, origin: string): Promise<void> {
  for (const started = Date.now(); Date.now() - started < patience; await wait(100)) {
    if (app.exitCode !== null)
      throw new Error('The app stopped before it was ready; what it printed says why.')
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error(`The app did not become ready within ${patience / 1000} s.`)
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}
