import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import postgres from 'postgres'
import { afterAll, inject, test } from 'vitest'
import { connectEmbedded, connectPostgres, type Database, type DatabaseConnection } from '#db/client.ts'

export type TestDatabase = {
  db: Database
  connection: DatabaseConnection
  driver: DatabaseConnection['driver']
}

/**
 * Declares the same test on both drivers, each on a migrated database with empty tables that nobody else
 * uses. The body may not change the schema, since PGlite is emptied and used again for the next test of the
 * file; what must, uses `withFreshPostgres`. `timeout`: milliseconds, instead of the project's.
 */
export function testEachDriver(
  name: string,
  body: (database: TestDatabase) => Promise<void>,
  { timeout }: { timeout?: number } = {},
): void {
  test(`${name} (postgres)`, { timeout }, () => withPostgres(body))
  test(`${name} (embedded)`, { timeout }, () => withEmbedded(body))
}

/**
 * Runs `work` on a migrated PostgreSQL database of its own, copied from the template and dropped afterwards.
 */
export function withPostgres<Value>(
  work: (database: TestDatabase & { url: string }) => Promise<Value>,
): Promise<Value> {
  return withNewDatabase(`template ${inject('testDatabases').template}`, work)
}

/**
 * Runs `work` on an empty PostgreSQL database of its own, without our schema; for what migrates or changes
 * it.
 */
export function withFreshPostgres<Value>(
  work: (database: TestDatabase & { url: string }) => Promise<Value>,
): Promise<Value> {
  return withNewDatabase('', work)
}

async function withNewDatabase<Value>(
  origin: string,
  work: (database: TestDatabase & { url: string }) => Promise<Value>,
): Promise<Value> {
  const { adminUrl } = inject('testDatabases')
  admin ??= postgres(adminUrl, { max: 4, onnotice: () => {} })
  const name = `critical_path_test_${randomBytes(6).toString('hex')}`
  await admin.unsafe(`create database ${name} ${origin}`)
  try {
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    const connection = await connectPostgres(url.href)
    try {
      return await work({ db: connection.db, connection, driver: connection.driver, url: url.href })
    } finally {
      await connection.close()
    }
  } finally {
    await admin.unsafe(`drop database ${name} with (force)`)
  }
}

/**
 * Runs `work` on a migrated PGlite in memory. Loading one takes half a second and emptying it some
 * milliseconds, so a file's tests take turns on one; simultaneous ones get more.
 */
export async function withEmbedded<Value>(work: (database: TestDatabase) => Promise<Value>): Promise<Value> {
  const lent = idle.pop() ?? (await loadEmbedded())
  // After a failure, or when `work` never returns, nobody knows what state it is in: it does not go back.
  const { connection } = lent
  const value = await work({ db: connection.db, connection, driver: connection.driver })
  await lent.empty()
  idle.push(lent)
  return value
}

type Embedded = { connection: DatabaseConnection; empty(): Promise<void> }

const idle: Embedded[] = []
let admin: postgres.Sql | undefined

afterAll(async () => {
  await Promise.all(idle.splice(0).map(({ connection }) => connection.close()))
  await admin?.end()
  admin = undefined
})

async function loadEmbedded(): Promise<Embedded> {
  const template = readFileSync(inject('testDatabases').embeddedTemplate)
  const pglite = await PGlite.create({ loadDataDir: new Blob([template]) })
  const tables = await pglite.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
  )
  const names = tables.rows.map((row) => row.name)
  // Truncating costs a millisecond or two a table, and most tests fill only a few.
  const findFilled = names
    .map((name) => `select '${name}' as name where exists (select from ${name})`)
    .join(' union all ')
  return {
    connection: await connectEmbedded(pglite),
    async empty() {
      if (names.length === 0) return
      const filled = (await pglite.query<{ name: string }>(findFilled)).rows.map((row) => row.name)
      if (filled.length > 0) await pglite.exec(`truncate ${filled.join(', ')} restart identity cascade`)
    },
  }
}
