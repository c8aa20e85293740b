import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { connectEmbedded, type Database, type DatabaseConnection } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { expectUnavailable } from '#tests/setup/expect-unavailable.ts'
import { testEachDriver, withEmbedded, withFreshPostgres, withPostgres } from '#tests/setup/test-database.ts'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as {
  entries: { tag: string }[]
}
const allTags = journal.entries.map((entry) => entry.tag)

/** A project whose only content is these migrations, a day apart from each other. */
function projectWith(migrations: { name: string; day: number; statements: string }[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  cleanUps.push(() => rmSync(root, { recursive: true }))
  const folder = path.join(root, 'db', 'migrations')
  mkdirSync(path.join(folder, 'meta'), { recursive: true })
  const entries = migrations.map(({ name, day }, idx) => ({
    idx,
    version: '7',
    when: Date.UTC(2020, 0, day),
    tag: name,
    breakpoints: true,
  }))
  writeFileSync(
    path.join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  )
  for (const { name, statements } of migrations) writeFileSync(path.join(folder, `${name}.sql`), statements)
  return root
}

/** Runs `work` on an empty database of either driver. */
async function onEmptyDatabases(work: (connection: DatabaseConnection) => Promise<void>): Promise<void> {
  await withFreshPostgres(({ connection }) => work(connection))
  const embedded = await connectEmbedded(await PGlite.create())
  await work(embedded)
  await embedded.close()
}

/** Every column with its type, and every constraint and index, as text. */
async function describeSchema(db: Database): Promise<unknown[]> {
  const columns = db
    .select({
      line: sql<string>`concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)`,
    })
    .from(sql`information_schema.columns`)
    .where(sql`table_schema = 'public'`)
  const indexes = db
    .select({ line: sql<string>`indexdef` })
    .from(sql`pg_indexes`)
    .where(sql`schemaname = 'public'`)
  const constraints = db
    .select({ line: sql<string>`concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))` })
    .from(sql`pg_constraint`)
    .where(sql`connamespace = 'public'::regnamespace`)
  const lines = [...(await columns), ...(await indexes), ...(await constraints)]
  return lines.map((row) => row.line).toSorted()
}

async function tableExists(db: Database, name: string): Promise<boolean> {
  const [row] = await db.select({ oid: sql`to_regclass(${name})` }).from(sql`(values (1)) as one`)
  return row?.oid !== null
}

test('twenty simultaneous first starts all succeed, and one of them does the work', async () => {
  await withFreshPostgres(async ({ url, db }) => {
    const answers = await startTogether(url, { processes: 5, connections: 4 })
    const working = answers.filter((answer) => answer.length > 0)
    expect(answers).toHaveLength(20)
    expect(working).toEqual([allTags])
    const [row] = await db.select({ count: sql`count(*)` }).from(sql`drizzle.__drizzle_migrations`)
    expect(row?.count).toBe(allTags.length)
  })
})

async function startTogether(
  url: string,
  size: { processes: number; connections: number },
): Promise<unknown[][]> {
  const starters = Array.from({ length: size.processes }, () => {
    const script = ['--import', 'tsx', 'tests/setup/migrate-together.ts', url, String(size.connections)]
    const child = spawn(process.execPath, script, { stdio: ['pipe', 'pipe', 'inherit'] })
    cleanUps.push(() => child.kill('SIGKILL'))
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
  })
  for (const { lines } of starters) expect((await lines.next()).value).toBe('ready')
  for (const { child } of starters) child.stdin.write('go\n')
  const answers = await Promise.all(starters.map(({ lines }) => lines.next()))
  return answers.flatMap((answer) => JSON.parse(String(answer.value)) as unknown[][])
}

testEachDriver('a database that is up to date is left alone', async ({ connection }) => {
  expect(await migrateDatabase(connection)).toEqual([])
})

test('both drivers end up with the same schema', async () => {
  const onPostgres = await withPostgres(({ db }) => describeSchema(db))
  const onEmbedded = await withEmbedded(({ db }) => describeSchema(db))
  expect(onPostgres.length).toBeGreaterThan(20)
  expect(onEmbedded).toEqual(onPostgres)
})

test('a database that is newer than the release is refused and left alone', async () => {
  const newer = projectWith([
    { name: '0000_old', day: 1, statements: 'create table plan (id int)' },
    { name: '0001_new', day: 2, statements: 'create table risk (id int)' },
  ])
  const older = projectWith([{ name: '0000_old', day: 1, statements: 'create table plan (id int)' }])
  await onEmptyDatabases(async (connection) => {
    expect(await migrateDatabase(connection, newer)).toEqual(['0000_old', '0001_new'])
    const { problem, message } = await expectUnavailable(migrateDatabase(connection, older))
    expect(problem).toBe('newer-than-code')
    expect(message).toContain('migrations that this release does not know (1, the last of 2020-01-02)')
    expect(await migrateDatabase(connection, newer)).toEqual([])
  })
})

test('a migration that fails leaves nothing of itself and of those applied with it', async () => {
  const broken = projectWith([
    { name: '0000_good', day: 1, statements: 'create table plan (id int)' },
    {
      name: '0001_bad',
      day: 2,
      statements: 'create table risk (id int);--> statement-breakpoint\nselect 1 / 0',
    },
  ])
  const mended = projectWith([
    { name: '0000_good', day: 1, statements: 'create table plan (id int)' },
    { name: '0001_bad', day: 2, statements: 'create table risk (id int)' },
  ])
  await onEmptyDatabases(async (connection) => {
    const { problem, message } = await expectUnavailable(migrateDatabase(connection, broken))
    expect(problem).toBe('migration-failed')
    expect(message).toContain('(division by zero)')
    expect(await tableExists(connection.db, 'plan')).toBe(false)
    expect(await migrateDatabase(connection, mended)).toEqual(['0000_good', '0001_bad'])
    expect(await tableExists(connection.db, 'risk')).toBe(true)
  })
})

test('a migration dated before an applied one is refused instead of silently passed over', async () => {
  const first = projectWith([{ name: '0000_late', day: 5, statements: 'create table plan (id int)' }])
  const both = projectWith([
    { name: '0000_early', day: 1, statements: 'create table risk (id int)' },
    { name: '0001_late', day: 5, statements: 'create table plan (id int)' },
  ])
  await withFreshPostgres(async ({ connection }) => {
    await migrateDatabase(connection, first)
    const { problem, message } = await expectUnavailable(migrateDatabase(connection, both))
    expect(problem).toBe('migration-failed')
    expect(message).toContain('0000_early')
  })
})

test('a project without migrations says where they were looked for', async () => {
  const nowhere = path.join(tmpdir(), 'no-such-project')
  await withFreshPostgres(async ({ connection }) => {
    const { problem, message } = await expectUnavailable(migrateDatabase(connection, nowhere))
    expect(problem).toBe('migrations-missing')
    expect(message).toContain(path.join(nowhere, 'db', 'migrations'))
  })
})
