import path from 'node:path'
import { decideFlagged, listFlagged } from '#app/features/salary/salary-public.server.ts'
import { EnvironmentError, readEnv } from '#app/platform/env.server.ts'
import { connectPostgres, DatabaseUnavailable, openEmbedded } from '#db/client.ts'

// `npm run salary:review`: lists the contributed pay that lies far outside what is known. With an id and "count" or "refuse" it decides on one.
// The embedded database belongs to one process, so the app has to be stopped for it; PostgreSQL needs no stop.
const [id, decision] = process.argv.slice(2)

try {
  await review()
} catch (error) {
  if (!(error instanceof EnvironmentError || error instanceof DatabaseUnavailable)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function review(): Promise<void> {
  const env = readEnv(process.env)
  const connection = env.databaseUrl
    ? await connectPostgres(env.databaseUrl)
    : await openEmbedded(path.join(env.dataDir, 'database'))
  try {
    if (id && (decision === 'count' || decision === 'refuse')) {
      const decided = await decideFlagged(connection.db, { id, isCounted: decision === 'count' })
      say(decided.ok ? 'Decided. It shows at the next weekly recomputation.' : 'Nothing waits under this id.')
      return
    }
    const waiting = await listFlagged(connection.db)
    for (const { id: own, country, currency, level, year, base, bonus, equity } of waiting) {
      say(`${own}  ${country} ${level} ${year}: base ${base}, bonus ${bonus}, equity ${equity} ${currency}`)
    }
    say(waiting.length === 0 ? 'Nothing waits.' : 'Decide with: npm run salary:review -- <id> count|refuse')
  } finally {
    await connection.close()
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
