import type { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Database } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'
import type { TestDatabase } from '#tests/setup/test-database.ts'

export type CountedDatabase = {
  db: Database
  /** The statements that `work` sends. One `work` at a time. */
  listDuring(work: () => Promise<unknown>): Promise<string[]>
}

/** The same database with somebody counting beside it. */
export function countStatements({ db, driver }: TestDatabase): CountedDatabase {
  let statements: string[] = []
  const logger = { logQuery: (statement: string) => void statements.push(statement) }
  // Drizzle keeps the driver's client here; its type says so only for a database of a known driver.
  const { $client } = db as unknown as { $client: unknown }
  const counted: Database =
    driver === 'postgres'
      ? drizzlePostgres({ client: $client as Sql, schema, logger })
      : drizzleEmbedded({ client: $client as PGlite, schema, logger })
  return {
    db: counted,
    async listDuring(work) {
      statements = []
      await work()
      return statements
    },
  }
}
