import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { build, type Plugin } from 'vite'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as schema from '#db/schema/index.ts'
import { requireBuild } from '#tests/setup/built-app.ts'
import viteConfig from '../../vite.config.ts'

test('no table or column of the database is named in the scripts for the browser', () => {
  const names = Object.values(schema)
    .filter((table) => is(table, PgTable))
    .map((table) => getTableConfig(table))
    .flatMap((table) => [table.name, ...table.columns.map(({ name }) => name)])
    // One-word names such as "session" are words that anybody may use.
    .filter((name) => name.includes('_'))
  expect(names).toContain('self_answer')
  expect(foundInScripts(names)).toEqual([])
})

test('no sentence of the content is in the scripts for the browser', () => {
  const sentences = listContent().flatMap((file) => textsOf(parse(readFileSync(file, 'utf8'))))
  expect(sentences.length).toBeGreaterThan(1_000)
  expect(foundInScripts(sentences)).toEqual([])
})

test('no package of the server is in the scripts for the browser', () => {
  expect(foundInScripts(['pglite', 'drizzle', 'postgres', 'better-auth', 'argon2', 'pino', 'hono'])).toEqual(
    [],
  )
})

test.each(['/db/client.ts', '/db/schema/account.ts', '/content/framework.yaml', '/server/main.ts'])(
  'the build refuses %s in the browser',
  async (file) => {
    await expect(buildForBrowser(file)).rejects.toThrow(/Import denied[\s\S]*Denied by file pattern/)
  },
)

test('the build lets the browser have what it may', async () => {
  await expect(buildForBrowser('/app/domain/competency.ts')).resolves.toBeDefined()
})

/** Builds a browser script that imports the file, with the guards of vite.config.ts and nothing else of it. */
function buildForBrowser(file: string): Promise<unknown> {
  const entry: Plugin = {
    name: 'fixture',
    resolveId: (id) => (id === 'virtual:fixture' ? '\0fixture' : null),
    load: (id) => (id === '\0fixture' ? `export * from '${path.resolve(`.${file}`)}'` : null),
  }
  const guards = (viteConfig.plugins ?? [])
    .flat()
    .filter((plugin): plugin is Plugin => pluginName(plugin).startsWith('deny-imports/'))
  expect(guards.length).toBeGreaterThan(0)
  return build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, ...guards],
    build: { write: false, rollupOptions: { input: 'virtual:fixture' } },
  })
}

function pluginName(plugin: unknown): string {
  return String((plugin as { name?: unknown } | null | undefined)?.name)
}

function foundInScripts(markers: string[]): string[] {
  requireBuild()
  const folder = path.join('build', 'client')
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  expect(scripts.length).toBeGreaterThan(0)
  const code = scripts.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
  return markers.filter((marker) => code.includes(marker))
}

function listContent(): string[] {
  return readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join('content', name))
}

/** Every text in it that is long enough to be nobody else's, as a bundler would write it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 40 ? [value] : []
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf)
  return []
}
