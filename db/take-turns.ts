import { sql } from 'drizzle-orm'
import type { Database, DatabaseConnection } from '#db/client.ts'

/** What only one process at a time may do to a database. PostgreSQL keeps the numbers apart for each database. */
const lockKeys = { migrate: 7_237_411_020, 'open-queue': 7_237_411_021 }

/**
 * Runs `work` on a session of its own while no other process does the same to this database; the others wait for it. The
 * session's end gives the turn to the next, however the process ends. The embedded database has one process anyway.
 *
 * Throws PostgreSQL's 55P03 after two minutes of waiting.
 */
export function takeTurns<Value>(
  connection: DatabaseConnection,
  matter: keyof typeof lockKeys,
  work: (db: Database) => Promise<Value>,
): Promise<Value> {
  return connection.withOwnSession(async (db) => {
    if (connection.driver === 'postgres') {
      await db.execute(sql`set lock_timeout = '2min'`)
      await db.execute(sql`select pg_advisory_lock(${lockKeys[matter]})`)
    }
    return await work(db)
  })
}
