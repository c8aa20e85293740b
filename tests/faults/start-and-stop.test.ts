import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltApp, startBuiltApp } from '#tests/setup/built-app.ts'
import { findFreePort } from '#tests/setup/free-port.ts'
import { type PostgresServer, startPostgresServer } from '#tests/setup/postgres-server.ts'
import { openRawConnection } from '#tests/setup/raw-http.ts'

let folder: string
let app: BuiltApp
let postgres: PostgresServer

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'critical-path-start-'))
  writeFileSync(path.join(folder, 'file'), 'no folder')
  mkdirSync(path.join(folder, 'half'))
  writeFileSync(path.join(folder, 'half', 'auth-secret'), '')
  mkdirSync(path.join(folder, 'foreign', 'database'), { recursive: true })
  writeFileSync(path.join(folder, 'foreign', 'database', 'thesis.txt'), 'Years of work')
  ;[app, postgres] = await Promise.all([
    startBuiltApp({ dataDir: path.join(folder, 'used') }),
    startPostgresServer(),
  ])
})

afterAll(async () => {
  await app?.stop()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the app with an environment of its own and waits until it gives up. */
async function tryToStart(
  env: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['tests/setup/run-build.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(await findFreePort()),
      DATA_DIR: folder,
      ...env,
    },
    timeout: 60_000,
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  await once(child, 'close')
  return { code: child.exitCode, out, err }
}

type Case = [
  what: string,
  env: () => Record<string, string> | Promise<Record<string, string>>,
  sentence: RegExp,
]

const secret = { AUTH_SECRET: 'hunter2 '.repeat(5) }

/** Everything that a start needs, and a database that opens in no time. */
function onPostgres(): Record<string, string> {
  return { ...secret, DATABASE_URL: postgres.urlOf('postgres') }
}

test.each<Case>([
  ['PORT is no number', () => ({ PORT: 'http' }), /^PORT must be a whole number\./],
  ['PORT is none that there is', () => ({ PORT: '65536' }), /^PORT must be between 1 and 65535\./],
  ['HOST is an address with a scheme', () => ({ HOST: 'http://localhost' }), /^HOST must be a host name/],
  ['HOST is not here', () => ({ ...onPostgres(), HOST: '192.0.2.1' }), /^HOST 192\.0\.2\.1 cannot be /],
  ['APP_ORIGIN has a path', () => ({ APP_ORIGIN: 'https://a.example/b' }), /^APP_ORIGIN must be an origin/],
  [
    'DATABASE_URL is of something else',
    () => ({ DATABASE_URL: 'mysql://x' }),
    /^DATABASE_URL must be like postgres:/,
  ],
  [
    'DATABASE_URL has a password that is not escaped',
    () => ({ ...secret, DATABASE_URL: 'postgres://me:hunter2%@localhost/plans' }),
    /^DATABASE_URL must be like postgres:/,
  ],
  [
    'DATABASE_URL comes alone',
    () => ({ DATABASE_URL: 'postgres://localhost/plans' }),
    /^AUTH_SECRET must be set/,
  ],
  [
    'AUTH_SECRET is short',
    () => ({ AUTH_SECRET: 'hunter2' }),
    /^AUTH_SECRET must have at least 32 characters\./,
  ],
  [
    'the kept secret is empty',
    () => ({ DATA_DIR: path.join(folder, 'half') }),
    /^\/.+auth-secret holds no secret; /,
  ],
  ['TRUST_PROXY is a word', () => ({ TRUST_PROXY: 'true' }), /^TRUST_PROXY must be a whole number\./],
  ['LOG_LEVEL is unknown', () => ({ LOG_LEVEL: 'loud' }), /^LOG_LEVEL must be one of fatal, error, /],
  [
    'DATA_DIR is a file',
    () => ({ DATA_DIR: path.join(folder, 'file') }),
    /^DATA_DIR .+ cannot be written \(\w+\); /,
  ],
  [
    'DATA_DIR is a file, and the secret is given',
    () => ({ ...secret, DATA_DIR: path.join(folder, 'file') }),
    /^\/.+ cannot be a folder \(\w+\), /,
  ],
  [
    'DATA_DIR is below a file',
    () => ({ DATA_DIR: path.join(folder, 'file', 'data') }),
    /^DATA_DIR .+ cannot be written/,
  ],
  [
    'DATA_DIR is where nothing can be written',
    () => ({ DATA_DIR: '/proc/critical-path' }),
    /^DATA_DIR .+ cannot be /,
  ],
  [
    'the database folder holds something else',
    () => ({ DATA_DIR: path.join(folder, 'foreign') }),
    /^The folder .+ holds no database but something else \(thesis\.txt\); /,
  ],
  [
    'DATA_DIR is used by another process',
    () => ({ DATA_DIR: path.join(folder, 'used') }),
    /^The folder .+ is already used by process \d+; /,
  ],
  [
    'the port is busy',
    () => ({ ...onPostgres(), PORT: new URL(app.origin).port }),
    /^Port \d+ is already in use; set PORT to another one\./,
  ],
  [
    'no database answers',
    () => ({ ...secret, DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/plans' }),
    /^PostgreSQL at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\); /,
  ],
  [
    'the database server has no such host',
    () => ({ ...secret, DATABASE_URL: 'postgres://me:hunter2@nowhere.invalid/plans' }),
    /^PostgreSQL at nowhere\.invalid:5432 cannot be reached \(\w+\); /,
  ],
  [
    'there is no such database',
    () => ({ ...secret, DATABASE_URL: postgres.urlOf('no-such') }),
    /^PostgreSQL at .+ has no database no-such; /,
  ],
  [
    'there is no such user',
    () => ({ ...secret, DATABASE_URL: postgres.urlOf('postgres').replace('postgres@', 'stranger:hunter2@') }),
    /^PostgreSQL at .+ refuses the user stranger /,
  ],
])('when %s, the start ends with one sentence', async (_what, env, sentence) => {
  const { code, out, err } = await tryToStart(await env())
  expect(err).toMatch(sentence)
  expect(err).toMatch(/^[^\n]+[^.]\.\n$/)
  expect(err).not.toContain('hunter2')
  expect({ code, out }).toEqual({ code: 1, out: '' })
})

test('a start that was refused leaves whoever is running alone', async () => {
  expect((await fetch(`${app.origin}/readyz`)).status).toBe(200)
})

type Ending = { code: number | null; signal: NodeJS.Signals | null; seconds: number }

async function endOf(child: ChildProcess): Promise<Ending> {
  const began = performance.now()
  const [code, signal] = await once(child, 'exit')
  return { code, signal, seconds: (performance.now() - began) / 1000 }
}

const form = 'role=product&level=senior'

/** The head of a form and half of its body. */
function halfAForm(origin: string): string {
  const head = ['POST /assess/quick HTTP/1.1', `Host: ${new URL(origin).host}`, `Origin: ${origin}`]
  const type = 'Content-Type: application/x-www-form-urlencoded'
  return `${[...head, type, `Content-Length: ${form.length}`].join('\r\n')}\r\n\r\n${form.slice(0, 10)}`
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'after %s a request in flight is answered, and no other',
  async (signal) => {
    const running = await startBuiltApp({ dataDir: path.join(folder, 'stopping') })
    const port = Number(new URL(running.origin).port)
    const [inFlight, idle] = [await openRawConnection(port), await openRawConnection(port)]
    idle.send('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n')
    expect(await idle.receive()).toMatchObject({ status: 200 })
    inFlight.send(halfAForm(running.origin))
    await wait(100)
    const end = endOf(running.process)
    running.process.kill(signal)
    expect(await idle.receive()).toBe('closed')
    await expect(fetch(`${running.origin}/healthz`)).rejects.toThrow()
    inFlight.send(form.slice(10))
    expect(await inFlight.receive()).toMatchObject({ status: 302 })
    expect(await inFlight.receive()).toBe('closed')
    const { code, seconds } = await end
    expect(code).toBe(0)
    expect(seconds).toBeLessThan(12)
  },
)

test('a request that never ends does not hold up the end', async () => {
  const running = await startBuiltApp({ dataDir: path.join(folder, 'stopping') })
  const stuck = await openRawConnection(Number(new URL(running.origin).port))
  stuck.send(halfAForm(running.origin))
  await wait(100)
  const end = endOf(running.process)
  running.process.kill('SIGTERM')
  // Pressing Ctrl-C again out of impatience changes nothing.
  running.process.kill('SIGINT')
  const { code, seconds } = await end
  expect(code).toBe(0)
  expect(seconds).toBeLessThan(12)
  stuck.leave()
  // The folder was let go in order: the next start finds it as it was left.
  await (await startBuiltApp({ dataDir: path.join(folder, 'stopping') })).stop()
})

test('an operator reads on standard output where the app is, and nothing on standard error', async () => {
  const running = await startBuiltApp({ dataDir: path.join(folder, 'stopping') })
  let err = ''
  running.process.stderr?.on('data', (chunk) => {
    err += String(chunk)
  })
  expect((await fetch(`${running.origin}/readyz`)).status).toBe(200)
  await running.stop()
  expect(err).toBe('')
  expect(running.process.exitCode).toBe(0)
})
