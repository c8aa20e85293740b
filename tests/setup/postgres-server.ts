import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { executable, preparePostgres, serverIdentity } from '#tests/setup/postgres-binaries.ts'

export type PostgresServer = {
  /** Address of a database on it, as a user who may create databases. */
  urlOf(database: string): string
  /** Stops the server and deletes its folder. A server given by `TEST_DATABASE_URL` is left running. */
  stop(): Promise<void>
}

/**
 * Brings up a real PostgreSQL for tests, on a free port of this machine and with nothing kept on disk
 * afterwards. It stops by itself when this process ends, however it ends. `TEST_DATABASE_URL` names a server
 * to use instead.
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    return {
      urlOf(database) {
        const url = new URL(given)
        url.pathname = `/${database}`
        return url.href
      },
      stop: async () => {},
    }
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort()
    try {
      return await startOn(port)
    } catch (error) {
      // Somebody else may take the port between our looking and PostgreSQL's binding.
      const isTaken = error instanceof Error && error.message.includes('could not bind')
      if (!isTaken || attempt === 5) throw error
    }
  }
}

async function startOn(port: number): Promise<PostgresServer> {
  const identity = serverIdentity()
  const data = mkdtempSync(path.join(folderForData(), 'critical-path-postgres-'))
  const binaryCopy = mkdtempSync(path.join(tmpdir(), 'critical-path-postgres-'))
  const folders = [data, binaryCopy]
  let supervisor: ChildProcess
  try {
    const binaries = preparePostgres(identity, binaryCopy)
    if (identity.uid !== undefined && identity.gid !== undefined) chownSync(data, identity.uid, identity.gid)
    const steps = [
      { command: executable(binaries, 'initdb'), args: initArguments(data) },
      { command: executable(binaries, 'postgres'), args: serverArguments(data, port) },
    ]
    const script = path.join(import.meta.dirname, 'postgres-supervisor.js')
    supervisor = spawn(process.execPath, [script, JSON.stringify({ folders, steps, identity })], {
      stdio: ['pipe', 'ignore', 'pipe'],
      // A group of its own: Ctrl-C in the terminal reaches the runner first, which then closes the pipe.
      detached: true,
    })
  } catch (error) {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    throw error
  }
  await becomeReady(supervisor)
  return {
    urlOf: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      if (supervisor.exitCode !== null) return
      supervisor.stdin?.end()
      await once(supervisor, 'exit')
    },
  }
}

/**
 * Memory where there is enough of it: copying a database there takes a tenth of the time it takes on a busy
 * disk.
 */
function folderForData(): string {
  const memory = '/dev/shm'
  if (process.platform !== 'linux' || !existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= 1024 ** 3 ? memory : tmpdir()
}

function initArguments(data: string): string[] {
  // The builtin C.UTF-8 sorts like PGlite on every operating system.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  return [
    '--pgdata',
    data,
    '--username=postgres',
    '--auth=trust',
    '--no-sync',
    '--no-instructions',
    ...locale,
  ]
}

function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    // Nothing of it needs to survive a power cut.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '256MB',
    autovacuum: 'off',
    // Unlike what we ask for, so that a session that forgot to ask shows.
    timezone: 'Asia/Kolkata',
    datestyle: 'SQL, DMY',
  }
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

function becomeReady(supervisor: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    // Read on when it is ready: a pipe that fills up would one day stop the server.
    supervisor.stderr?.on('data', (chunk) => {
      log = `${log}${String(chunk)}`.slice(-4_000)
      if (log.includes('database system is ready to accept connections')) resolve()
    })
    supervisor.once('exit', () => reject(new Error(`The PostgreSQL for the tests did not start:\n${log}`)))
  })
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}
