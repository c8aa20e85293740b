import { existsSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { DatabaseUnavailable } from '#db/database-unavailable.ts'
import { claimFolder, createAside, folderFailure } from '#db/embedded-folder.ts'
import { explainPostgresError, parseAddress } from '#db/postgres-errors.ts'
import * as schema from '#db/schema/index.ts'

export { DatabaseUnavailable }

/** A database or a transaction in it, on either driver. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

export type DatabaseConnection = {
  db: Database
  driver: 'postgres' | 'embedded'
  /** Waits for running queries (PostgreSQL: 5 s at most), then lets go. May be called again. */
  close(): Promise<void>
  /** One small query. Throws `DatabaseUnavailable` when there is no answer within 5 s. */
  ping(): Promise<void>
  /**
   * Runs `work` on a session that nothing else uses: for what PostgreSQL keeps a session, such as advisory
   * locks.
   */
  withOwnSession<Value>(work: (db: Database) => Promise<Value>): Promise<Value>
}

export type PostgresOptions = {
  /** Connections kept at most; 10 unless the address says `?max=`. */
  max?: number
  /** Seconds to wait for a connection; 10 unless the address says `?connect_timeout=`. */
  connectTimeout?: number
}

type Client = postgres.Sql<{ wholeNumber: number | bigint }>

/** What is computed in SQL, such as `count(*)`, is a number, as it is with PGlite, and not text. */
const wholeNumber = {
  to: 20,
  from: [20],
  serialize: String,
  parse(text: string): number | bigint {
    const value = Number(text)
    return Number.isSafeInteger(value) ? value : BigInt(text)
  },
}

/** Older ones lack `nulls not distinct` and are near their end of support. */
const oldestServer = 15

/**
 * Connects to PostgreSQL and checks that it answers. Sessions run in UTC and write dates the ISO way whatever
 * the server prefers, as PGlite does. Throws `DatabaseUnavailable`.
 */
export async function connectPostgres(
  url: string,
  options: PostgresOptions = {},
): Promise<DatabaseConnection> {
  const address = parseAddress(url)
  function open(max: number): Client {
    return postgres(url, {
      max,
      types: { wholeNumber },
      connect_timeout: options.connectTimeout ?? address.numberOf('connect_timeout') ?? 10,
      connection: { application_name: 'critical-path', TimeZone: 'UTC', DateStyle: 'ISO, MDY' },
      // A query for each connection. Without it Drizzle parses array columns itself and drops backslashes.
      fetch_types: true,
      // Notices ("already exists, skipping") are of no use in a log, and no query or parameter belongs there.
      onnotice: () => {},
      debug: false,
    })
  }
  const client = open(options.max ?? address.numberOf('max') ?? 10)
  // Drizzle has a query prepared only where it says `.prepare()`. Without it each one is asked for its types first,
  // which is a second trip to the database and half of what a small query costs.
  const { unsafe } = client
  client.unsafe = (text, values, wishes) => unsafe(text, values, { ...wishes, prepare: true })

  async function ping(): Promise<void> {
    try {
      await answerInTime(client`select 1`)
    } catch (error) {
      throw explainPostgresError(error, address)
    }
  }
  try {
    await refuseOldServer(client)
  } catch (error) {
    await client.end({ timeout: 0 })
    throw explainPostgresError(error, address)
  }
  return {
    db: drizzlePostgres({ client, schema }),
    driver: 'postgres',
    ping,
    close: () => client.end({ timeout: 5 }),
    async withOwnSession(work) {
      const session = open(1)
      try {
        return await work(drizzlePostgres({ client: session, schema }))
      } finally {
        await session.end({ timeout: 5 })
      }
    },
  }
}

/**
 * Opens the embedded database (PGlite) of a folder that belongs to it alone, and locks it against other
 * processes. The first opening creates it, which takes some seconds. Throws `DatabaseUnavailable`.
 *
 * It is one session: code inside `db.transaction` that uses the outer `db` waits for itself forever.
 */
export async function openEmbedded(folder: string): Promise<DatabaseConnection> {
  const claimed = await claimFolder(folder)
  const said: string[] = []
  let isOpen = false
  try {
    // Here and not above, so that an installation on PostgreSQL never loads it.
    const { PGlite } = await import('@electric-sql/pglite')
    function note(line: string): boolean {
      if (!isOpen) said.push(line)
      return false
    }
    if (!existsSync(claimed.dataFolder)) {
      await createAside(claimed, async (emptyFolder) => {
        const created = await PGlite.create(emptyFolder, { onStderr: note })
        await created.close()
      })
    }
    const pglite = await PGlite.create(claimed.dataFolder, { onStderr: note })
    isOpen = true
    return await connectEmbedded(pglite, () => claimed.lock.release())
  } catch (error) {
    claimed.lock.release()
    throw folderFailure(error, folder, lastFatal(said))
  }
}

/** A connection to a PGlite that is open already. `afterClose` runs once, also when closing failed. */
export async function connectEmbedded(pglite: PGlite, afterClose?: () => void): Promise<DatabaseConnection> {
  const { drizzle } = await import('drizzle-orm/pglite')
  const db = drizzle({ client: pglite, schema })
  let closing: Promise<void> | undefined
  return {
    db,
    driver: 'embedded',
    async ping() {
      try {
        await answerInTime(pglite.query('select 1'))
      } catch (error) {
        if (error instanceof DatabaseUnavailable) throw error
        const message = error instanceof Error ? error.message : String(error)
        const matter = `The embedded database does not answer (${message})`
        throw new DatabaseUnavailable('other', matter, 'start again', error)
      }
    },
    close() {
      closing ??= pglite.close().finally(afterClose)
      return closing
    },
    withOwnSession: (work) => work(db),
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const [row] = await client<{ version: string }[]>`select current_setting('server_version_num') as version`
  const version = Math.floor(Number(row?.version) / 10_000)
  if (version >= oldestServer) return
  throw new DatabaseUnavailable(
    'too-old',
    `The database of DATABASE_URL is PostgreSQL ${version}, and the oldest that will do is ${oldestServer}`,
    'upgrade it',
  )
}

async function answerInTime(query: PromiseLike<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    const matter = 'The database has not answered for 5 s'
    const error = new DatabaseUnavailable('unreachable', matter, 'check its load and its log')
    timer = setTimeout(() => reject(error), 5_000)
  })
  try {
    await Promise.race([query, silence])
  } finally {
    clearTimeout(timer)
  }
}

/** PGlite's own errors say only "failed to initialize"; the reason is in what PostgreSQL wrote before. */
function lastFatal(lines: string[]): string {
  const line = lines.findLast((text) => /\b(FATAL|PANIC|ERROR):/.test(text))
  return line?.replace(/^.*?\b(FATAL|PANIC|ERROR):\s*/, '') ?? ''
}
