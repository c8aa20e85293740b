import { once } from 'node:events'
import { connectPostgres } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'

// A process of its own for the migration tests: connects so many times to the database, and when its standard
// input gets a line migrates over all connections at once. Prints what each of them answered as one line of
// JSON.

const [url = '', count = '1'] = process.argv.slice(2)
const connections = await Promise.all(
  Array.from({ length: Number(count) }, () => connectPostgres(url, { max: 1 })),
)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const answers = await Promise.all(
  connections.map((connection) => migrateDatabase(connection).catch((error: unknown) => `failed: ${error}`)),
)
process.stdout.write(`${JSON.stringify(answers)}\n`)
await Promise.all(connections.map((connection) => connection.close()))
process.exit()
