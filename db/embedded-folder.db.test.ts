import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { openEmbedded } from '#db/client.ts'
import { person } from '#db/schema/account.ts'
import { expectUnavailable } from '#tests/setup/expect-unavailable.ts'

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp()
})

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'embedded-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const soundFolder = mkdtempSync(path.join(tmpdir(), 'embedded-'))
beforeAll(async () => {
  const template = readFileSync(inject('testDatabases').embeddedTemplate)
  const pglite = await PGlite.create(path.join(soundFolder, 'pgdata'), { loadDataDir: new Blob([template]) })
  await pglite.close()
})
afterAll(() => rmSync(soundFolder, { recursive: true }))

/** A folder as `openEmbedded` leaves it, with our schema in it. */
function folderWithDatabase(): string {
  const folder = emptyFolder()
  cpSync(soundFolder, folder, { recursive: true })
  return folder
}

test('a folder is created whole, kept between openings, and refused to a second opener', async () => {
  const folder = path.join(emptyFolder(), 'not', 'there', 'yet')
  mkdirSync(path.join(folder, 'pgdata-new-1', 'base'), { recursive: true })
  writeFileSync(path.join(folder, 'pgdata-new-1', 'PG_VERSION'), '18\n')
  const first = await openEmbedded(folder)
  expect(readdirSync(folder).toSorted()).toEqual(['lock', 'pgdata'])
  await first.db.execute(sql`create table note (words text)`)
  await first.db.execute(sql`insert into note values ('kept')`)
  const second = await expectUnavailable(openEmbedded(folder))
  expect(second.problem).toBe('folder-in-use')
  expect(second.message).toContain(`is already used by process ${process.pid};`)
  await first.close()
  expect(readdirSync(folder)).toEqual(['pgdata'])

  const again = await openEmbedded(folder)
  const [row] = await again.db.select({ words: sql`words` }).from(sql`note`)
  expect(row).toEqual({ words: 'kept' })
  await again.close()
}, 60_000)

test('what was acknowledged is there after the process was killed', async () => {
  const folder = folderWithDatabase()
  const program = `
    import { openEmbedded } from '#db/client.ts'
    import { person } from '#db/schema/account.ts'
    const { db } = await openEmbedded(${JSON.stringify(folder)})
    for (let count = 1; ; count += 1) {
      await db.insert(person).values({ visitorTokenHash: String(count) })
      process.stdout.write(count + '\\n')
    }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
  cleanUps.push(() => child.kill('SIGKILL'))
  const gone = once(child, 'exit')
  let acknowledged = 0
  for await (const chunk of child.stdout) {
    acknowledged = Number(String(chunk).trim().split('\n').at(-1))
    if (acknowledged >= 50) child.kill('SIGKILL')
  }
  // Its output can end before the process has.
  await gone
  const connection = await openEmbedded(folder)
  const kept = await connection.db.$count(person)
  await connection.close()
  expect(acknowledged).toBeGreaterThanOrEqual(50)
  expect(kept).toBeGreaterThanOrEqual(acknowledged)
})

test('ping fails in a sentence once the database is closed, and closing twice is harmless', async () => {
  const connection = await openEmbedded(folderWithDatabase())
  await connection.ping()
  await connection.close()
  await connection.close()
  expect((await expectUnavailable(connection.ping())).message).toContain('PGlite is closed')
})

test('a folder with something else in it is left alone', async () => {
  const folder = emptyFolder()
  writeFileSync(path.join(folder, 'thesis.odt'), 'years of work')
  const { problem, message } = await expectUnavailable(openEmbedded(folder))
  expect(problem).toBe('folder-not-ours')
  expect(message).toContain('(thesis.odt)')
  expect(readdirSync(folder)).toEqual(['thesis.odt'])
  expect((await expectUnavailable(openEmbedded(path.join(folder, 'thesis.odt')))).problem).toBe(
    'folder-not-ours',
  )
  expect((await expectUnavailable(openEmbedded(path.join(folder, 'thesis.odt', 'database')))).problem).toBe(
    'folder-not-ours',
  )
})

test('a folder that may not be written says so', async () => {
  const folder = emptyFolder()
  chmodSync(folder, 0o555)
  // Root may write anywhere, so it steps down for the attempt.
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    const { problem, message } = await expectUnavailable(openEmbedded(folder))
    expect(problem).toBe('folder-not-writable')
    expect(message).toContain('cannot be written (EACCES)')
  } finally {
    if (isRoot) process.seteuid?.(0)
    chmodSync(folder, 0o755)
  }
})

test('a damaged database and one of another version are refused, and not left locked', async () => {
  const damages: [RegExp, (data: string) => void][] = [
    [/is incomplete/, (data) => rmSync(path.join(data, 'global', 'pg_control'))],
    [/is of PostgreSQL 17, not 18/, (data) => writeFileSync(path.join(data, 'PG_VERSION'), '17\n')],
    [
      /cannot be opened \(.+\)/,
      (data) => writeFileSync(path.join(data, 'global', 'pg_control'), Buffer.alloc(8192, 7)),
    ],
    [/cannot be opened \(.+\)/, (data) => rmSync(path.join(data, 'base'), { recursive: true })],
  ]
  for (const [sentence, damage] of damages) {
    const folder = folderWithDatabase()
    damage(path.join(folder, 'pgdata'))
    const { problem, message } = await expectUnavailable(openEmbedded(folder))
    expect(problem).toBe('folder-unreadable')
    expect(message).toMatch(sentence)
    expect(readdirSync(folder)).toEqual(['pgdata'])
  }
})
