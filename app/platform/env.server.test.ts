import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EnvironmentError, readEnv } from '#app/platform/env.server.ts'

const secret = 'a secret of more than 32 characters'
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'critical-path-env-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function complaint(source: Record<string, string>): string {
  try {
    readEnv({ AUTH_SECRET: secret, ...source })
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message
    throw error
  }
  return ''
}

test('nothing set is an embedded installation on this machine', () => {
  expect(readEnv({ AUTH_SECRET: secret })).toEqual({
    port: 3000,
    host: 'localhost',
    origin: 'http://localhost:3000',
    databaseUrl: undefined,
    dataDir: path.resolve('data'),
    authSecret: secret,
    trustedProxies: 0,
    smtpUrl: undefined,
    mailFrom: 'Critical Path <critical-path@localhost>',
    logLevel: 'info',
  })
})

test('an empty value is an absent one', () => {
  const empty = {
    PORT: '',
    HOST: '',
    APP_ORIGIN: '',
    DATABASE_URL: '',
    DATA_DIR: '',
    TRUST_PROXY: '',
    SMTP_URL: '',
    MAIL_FROM: '',
    LOG_LEVEL: '',
  }
  expect(readEnv({ ...empty, AUTH_SECRET: secret })).toEqual(readEnv({ AUTH_SECRET: secret }))
})

test.each([
  [{ PORT: '8080', HOST: '0.0.0.0' }, 'http://0.0.0.0:8080'],
  [{ HOST: '::1' }, 'http://[::1]:3000'],
  [{ HOST: 'Example.TEST', PORT: '80' }, 'http://example.test'],
  [{ APP_ORIGIN: 'https://a.example/' }, 'https://a.example'],
  [{ APP_ORIGIN: 'http://localhost:4000', PORT: '3000' }, 'http://localhost:4000'],
])('%j is reached at %s', (source, origin) => {
  expect(readEnv({ AUTH_SECRET: secret, ...source }).origin).toBe(origin)
})

test.each([
  'postgres://localhost/plans',
  'postgresql://me:p%40ss@db.example:5433/plans?max=3',
  'postgres:///plans',
])('%s is a database address', (databaseUrl) => {
  expect(readEnv({ AUTH_SECRET: secret, DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl)
})

test.each([
  ['PORT', ['0', '-1', '65536', '3000x', '3e3', ' 3000', 'http']],
  ['HOST', ['http://localhost', 'a b', 'a/b', '[::1]', 'localhost:3000:4', '999.999.999.999']],
  [
    'APP_ORIGIN',
    ['a.example', 'ftp://a.example', 'https://a.example/path', 'https://me@a.example', 'https://'],
  ],
  [
    'DATABASE_URL',
    ['localhost:5432', 'mysql://localhost/plans', 'postgres://[', 'postgres://me:%zz@localhost/plans'],
  ],
  ['AUTH_SECRET', ['short', 'x'.repeat(31)]],
  ['TRUST_PROXY', ['true', '-1', '11', '1.5']],
  ['LOG_LEVEL', ['loud', 'INFO', '30']],
])('%s is refused in one sentence that names it', (name, values) => {
  for (const value of values) {
    const message = complaint({ [name]: value })
    expect(message, `${name}=${value}`).toMatch(new RegExp(`^${name} must (be|have) [^\\n]+[^.]\\.$`))
  }
})

test('what is refused is not repeated where it may be a secret', () => {
  expect(complaint({ AUTH_SECRET: 'hunter2' })).not.toContain('hunter2')
  expect(complaint({ DATABASE_URL: 'postgres://me:hunter2%@localhost/plans' })).not.toContain('hunter2')
})

test('an embedded installation makes a secret once, for its owner alone', () => {
  const dataDir = path.join(folder, 'fresh', 'data')
  const first = readEnv({ DATA_DIR: dataDir })
  expect(first.authSecret).toMatch(/^[0-9a-f]{64}$/)
  expect(readEnv({ DATA_DIR: dataDir }).authSecret).toBe(first.authSecret)
  expect(readFileSync(path.join(dataDir, 'auth-secret'), 'utf8')).toBe(first.authSecret)
  expect(statSync(path.join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)
})

test('a secret that was never written whole is not worked with', () => {
  writeFileSync(path.join(folder, 'auth-secret'), '')
  const message = complaint({ AUTH_SECRET: '', DATA_DIR: folder })
  expect(message).toContain(path.join(folder, 'auth-secret'))
  expect(message).toContain('delete it')
})

test('a database of its own asks for a secret of its own', () => {
  const message = complaint({ AUTH_SECRET: '', DATABASE_URL: 'postgres://localhost/plans' })
  expect(message).toMatch(/^AUTH_SECRET must be set [^\n]+\.$/)
})

test.each([
  ['a file', '/dev/null'],
  ['below a file', '/dev/null/data'],
  ['where nothing can be made', '/proc/critical-path'],
])('a data folder that is %s is refused in one sentence', (_what, dataDir) => {
  expect(complaint({ AUTH_SECRET: '', DATA_DIR: dataDir })).toMatch(
    /^DATA_DIR \/[^\n]+ cannot be written \(E[A-Z]+\); .+\.$/,
  )
})
