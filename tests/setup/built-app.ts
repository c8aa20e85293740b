import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findFreePort } from '#tests/setup/free-port.ts'

export type BuiltApp = {
  /** Without a trailing slash. */
  origin: string
  process: ChildProcess
  /** When Node was started, on this process's `performance` clock. */
  began: number
  /** Ends it as an operator would, and waits. */
  stop(): Promise<void>
  /** Ends it as a power cut would, as far as the process can tell, and waits. */
  kill(): Promise<void>
}

export type BuiltAppWishes = {
  dataDir: string
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string | undefined
  /** Added to the environment. */
  env?: Record<string, string>
  /** Where to listen, such as where an app listened that was killed; else a free port. */
  port?: number
  /** Run instead of the build as it lies there; with arguments for Node before it. */
  command?: string[]
}

const projectRoot = path.resolve(import.meta.dirname, '..', '..')

/** Throws unless there is a build to look at. */
export function requireBuild(): void {
  if (existsSync(path.join(projectRoot, 'build', 'server', 'index.js'))) return
  throw new Error('There is no build to look at: run `npm run build` first.')
}

/** Starts the built app on a free port of this machine and waits until it listens. */
export async function startBuiltApp(wishes: BuiltAppWishes): Promise<BuiltApp> {
  if (!wishes.command) requireBuild()
  const port = wishes.port ?? (await findFreePort())
  const origin = `http://127.0.0.1:${port}`
  const began = performance.now()
  const app = spawn(process.execPath, wishes.command ?? ['tests/setup/run-build.js'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_ORIGIN: origin,
      DATA_DIR: wishes.dataDir,
      DATABASE_URL: wishes.databaseUrl ?? '',
      AUTH_SECRET: 'a secret for tests that is long enough',
      LOG_LEVEL: 'error',
      ...wishes.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  // A runner that is stopped takes its apps along.
  const takeAlong = () => app.kill('SIGKILL')
  process.once('exit', takeAlong)
  app.once('exit', () => process.off('exit', takeAlong))
  await becomeReady(app, origin)

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (app.exitCode !== null || app.signalCode !== null) return
    const ended = once(app, 'exit')
    app.kill(signal)
    await ended
  }
  return { origin, process: app, began, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

function becomeReady(app: ChildProcess, origin: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [app.stdout, app.stderr]) {
      // Read on when it is ready: a pipe that fills up would stop the app.
      stream?.on('data', (chunk) => {
        said = `${said}${String(chunk)}`.slice(-4_000)
        if (said.includes(`is ready on ${origin}`)) resolve()
      })
    }
    app.once('exit', () => reject(new Error(`The app stopped before it was ready:\n${said}`)))
  })
}
