import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bigint, pgSchema } from 'drizzle-orm/pg-core'
import type { PgliteDatabase } from 'drizzle-orm/pglite'
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator'
import type { Database, DatabaseConnection } from '#db/client.ts'
import { DatabaseUnavailable } from '#db/database-unavailable.ts'
import type * as schema from '#db/schema/index.ts'
import { takeTurns } from '#db/take-turns.ts'

type Migration = { tag: string; when: number }

/**
 * Drizzle's record of what was applied. Its `created_at` is the `when` of the migration, which identifies it.
 */
const applied = pgSchema('drizzle').table('__drizzle_migrations', {
  when: bigint('created_at', { mode: 'number' }).notNull(),
})

/**
 * Brings the database up to `db/migrations` of the project, all in one transaction, and answers the names of
 * what it applied. Any number of processes may call it at once: on PostgreSQL one works and the others wait
 * for it.
 *
 * Throws `DatabaseUnavailable`: migrations-missing; newer-than-code, when the database knows a migration that
 * the project does not; migration-failed, with nothing changed.
 */
export async function migrateDatabase(
  connection: DatabaseConnection,
  projectRoot: string = process.cwd(),
): Promise<string[]> {
  const folder = path.join(projectRoot, 'db', 'migrations')
  const known = readJournal(folder)
  try {
    // Most starts find nothing to do. They need neither the lock nor the right to create a schema.
    if ((await findPending(connection.db, known)).length === 0) return []
    return await takeTurns(connection, 'migrate', async (db) => {
      const pending = await findPending(db, known)
      if (pending.length === 0) return []
      if (connection.driver === 'postgres') {
        await migratePostgres(db as PostgresJsDatabase<typeof schema>, { migrationsFolder: folder })
      } else {
        await migrateEmbedded(db as PgliteDatabase<typeof schema>, { migrationsFolder: folder })
      }
      return pending.map((migration) => migration.tag)
    })
  } catch (error) {
    throw migrationFailure(error)
  }
}

function readJournal(folder: string): Migration[] {
  try {
    const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as {
      entries: Migration[]
    }
    return journal.entries
  } catch (error) {
    throw new DatabaseUnavailable(
      'migrations-missing',
      `There is no readable list of migrations in ${folder}`,
      "start from the project's folder, with db/migrations beside it",
      error,
    )
  }
}

async function findPending(db: Database, known: Migration[]): Promise<Migration[]> {
  const done = new Set(await listApplied(db))
  const unknown = [...done].filter((when) => !known.some((migration) => migration.when === when))
  if (unknown.length > 0) {
    const last = new Date(Math.max(...unknown)).toISOString().slice(0, 10)
    throw new DatabaseUnavailable(
      'newer-than-code',
      `The database has migrations that this release does not know (${unknown.length}, the last of ${last})`,
      'start the newer release they belong to, or restore a backup made before them',
    )
  }
  const pending = known.filter((migration) => !done.has(migration.when))
  const newest = Math.max(...done)
  const late = pending.find((migration) => migration.when < newest)
  if (late) {
    // Drizzle compares with the newest only, and would pass over it without a word.
    throw new DatabaseUnavailable(
      'migration-failed',
      `The migration ${late.tag} is dated before one that the database has, and would never be applied`,
      'generate it again',
    )
  }
  return pending
}

async function listApplied(db: Database): Promise<number[]> {
  try {
    const rows = await db.select().from(applied)
    return rows.map((row) => row.when)
  } catch (error) {
    if (isUndefinedTable(error)) return []
    throw error
  }
}

function isUndefinedTable(error: unknown): boolean {
  return driverError(error).code === '42P01'
}

function migrationFailure(error: unknown): DatabaseUnavailable {
  if (error instanceof DatabaseUnavailable) return error
  const { code, message } = driverError(error)
  if (code === '55P03') {
    const matter = 'The database is not brought up to date, because another process has held it for 2 minutes'
    return new DatabaseUnavailable('migration-failed', matter, 'see what that does and start again', error)
  }
  return new DatabaseUnavailable(
    'migration-failed',
    `The database could not be brought up to date and was left as it was (${message})`,
    'mend the migration, or restore a backup',
    error,
  )
}

/** Drizzle wraps what the driver threw; its own message repeats the query and its parameters. */
function driverError(error: unknown): { code: string; message: string } {
  const thrown = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = String((thrown as { code?: unknown } | null)?.code ?? '')
  return { code, message: thrown instanceof Error ? thrown.message : String(thrown) }
}
