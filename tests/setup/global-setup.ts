import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { connectEmbedded, connectPostgres } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { type PostgresServer, startPostgresServer } from '#tests/setup/postgres-server.ts'

/** What a test needs to make a database of its own. */
export type TestDatabases = {
  /** Address of a database on the test server whose user may create others. */
  adminUrl: string
  /** Name of the migrated database to copy. Nobody may be connected to it. */
  template: string
  /** File with the data folder of a migrated PGlite. */
  embeddedTemplate: string
}

declare module 'vitest' {
  // Vitest reads this name; only an interface can be added to from outside.
  interface ProvidedContext {
    testDatabases: TestDatabases
  }
}

/**
 * Runs once before all database tests: one PostgreSQL server, and on each driver one migrated database to
 * copy.
 */
export default async function setUpDatabases(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresServer()
  const template = `critical_path_template_${process.pid}`
  const adminUrl = server.urlOf('postgres')
  try {
    await createTemplate(server, template)
    const embeddedTemplate = await prepareEmbeddedTemplate()
    project.provide('testDatabases', { adminUrl, template, embeddedTemplate })
  } catch (error) {
    await server.stop()
    throw error
  }
  return async () => {
    await runAsAdmin(adminUrl, `drop database ${template} with (force)`)
    await server.stop()
  }
}

async function createTemplate(server: PostgresServer, template: string): Promise<void> {
  await runAsAdmin(server.urlOf('postgres'), `create database ${template}`)
  const connection = await connectPostgres(server.urlOf(template), { max: 1 })
  try {
    await migrateDatabase(connection)
  } finally {
    await connection.close()
  }
}

async function runAsAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    await client.unsafe(statement)
  } finally {
    await client.end()
  }
}

/** Making one takes some seconds, so it is kept until a migration or a package changes. */
async function prepareEmbeddedTemplate(): Promise<string> {
  const folder = path.resolve('.cache', 'test-database')
  const file = path.join(folder, `${templateKey()}.tar`)
  mkdirSync(folder, { recursive: true })
  const kept = readdirSync(folder)
  if (kept.includes(path.basename(file))) return file

  const pglite = await PGlite.create()
  const connection = await connectEmbedded(pglite)
  await migrateDatabase(connection)
  const dump = await pglite.dumpDataDir('none')
  await connection.close()
  // Written aside and renamed, so that another run never reads half of it.
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, new Uint8Array(await dump.arrayBuffer()))
  renameSync(unfinished, file)
  for (const name of kept) rmSync(path.join(folder, name), { force: true })
  return file
}

function templateKey(): string {
  const hash = createHash('sha256').update(readFileSync('package.json'))
  const migrations = path.join('db', 'migrations')
  for (const name of readdirSync(migrations, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.sql') || name.endsWith('_journal.json')) {
      hash.update(name).update(readFileSync(path.join(migrations, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
