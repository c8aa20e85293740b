import path from 'node:path'
import { EnvironmentError, readEnv } from '#app/platform/env.server.ts'
import { connectPostgres, type Database, DatabaseUnavailable, openEmbedded } from '#db/client.ts'

/**
 * Runs a command by which somebody who operates the app looks through what waits for them, on the database of the environment.
 * The embedded database belongs to one process, so the app has to be stopped for it; PostgreSQL needs no stop.
 */
export async function runReview(review: (db: Database) => Promise<void>): Promise<void> {
  try {
    const env = readEnv(process.env)
    const connection = env.databaseUrl
      ? await connectPostgres(env.databaseUrl)
      : await openEmbedded(path.join(env.dataDir, 'database'))
    try {
      await review(connection.db)
    } finally {
      await connection.close()
    }
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof DatabaseUnavailable)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

/** One line on the terminal. */
export function say(line: string): void {
  // What people typed may hold characters that would move the cursor of a terminal.
  process.stdout.write(`${line.replace(/[^\P{Cc}\n]/gu, '')}\n`)
}
