import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { sql } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { person } from '#db/schema/account.ts'
import { reading } from '#db/schema/assess.ts'
import { expectConsoleError } from '#tests/setup/fail-on-console.ts'
import { testEachDriver, withEmbedded, withPostgres } from '#tests/setup/test-database.ts'

for (const turn of ['first', 'second']) {
  testEachDriver(`the ${turn} test of a file begins with empty tables and fresh numbers`, async ({ db }) => {
    expect(await db.$count(person)).toBe(0)
    const [owner] = await db.insert(person).values({}).returning()
    if (!owner) throw new Error('Nobody was inserted.')
    const [row] = await db
      .insert(reading)
      .values({
        personId: owner.id,
        competency: 'delivery-governance',
        kind: 'self',
        value: 3,
        frameworkVersion: '1',
        takenAt: new Date(0),
      })
      .returning()
    expect(row?.entry).toBe(1)
  })
}

test('a PGlite whose test failed or never ended is not lent again', async () => {
  await expect(
    withEmbedded(async ({ db }) => {
      await db.execute(sql`create table left_behind (id int)`)
      throw new Error('the test failed')
    }),
  ).rejects.toThrow('the test failed')
  void withEmbedded(({ db }) => db.transaction(() => new Promise<never>(() => {})))
  await withEmbedded(async ({ db }) => {
    expect(await db.$count(person)).toBe(0)
    const [row] = await db.select({ oid: sql`to_regclass('left_behind')` }).from(sql`(values (1)) as one`)
    expect(row?.oid).toBeNull()
  })
})

test('a PostgreSQL copy is dropped even if its test fails and leaves a transaction open', async () => {
  let name = ''
  await expect(
    withPostgres(async ({ db, url }) => {
      name = new URL(url).pathname.slice(1)
      void db.transaction(() => new Promise<never>(() => {})).catch(() => {})
      throw new Error('the test failed')
    }),
  ).rejects.toThrow('the test failed')
  await withPostgres(async ({ db }) => {
    const [row] = await db
      .select({ count: sql`count(*)` })
      .from(sql`pg_database`)
      .where(sql`datname = ${name}`)
    expect(row?.count).toBe(0)
  })
})

test('expected lines on console.error do not fail a test', () => {
  expectConsoleError(/^the disk is nearly full/)
  console.error('the disk is nearly full: %d MB', 3)
})

test.skipIf(process.env.TEST_DATABASE_URL)(
  'a server whose runner was killed stops and leaves nothing behind',
  async () => {
    const program = `
    import { startPostgresServer } from '#tests/setup/postgres-server.ts'
    const server = await startPostgresServer()
    console.info(server.urlOf('postgres'))`
    const runner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
    const lines = createInterface({ input: runner.stdout })[Symbol.asyncIterator]()
    const port = Number(new URL(String((await lines.next()).value)).port)
    expect(port).not.toBe(Number(new URL(inject('testDatabases').adminUrl).port))
    expect(await isListening(port)).toBe(true)
    runner.kill('SIGKILL')
    await expect.poll(() => isListening(port), { timeout: 10_000 }).toBe(false)
  },
)

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}
