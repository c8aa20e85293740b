import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStaticFiles, type StaticFile } from '#server/static-files.ts'

let folder: string
let files: Map<string, StaticFile>

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'critical-path-static-'))
  mkdirSync(path.join(folder, 'assets'))
  for (const [name, content] of [
    ['icon.svg', '<svg/>'],
    ['robots.txt.map', 'a source'],
    ['.env', 'SECRET=1'],
    ['assets/app-1.js', 'script()'],
    ['assets/app-1.js.gz', 'as gzip'],
    ['assets/app-1.js.br', 'as brotli'],
    ['assets/font-1.woff2', 'a font'],
  ] as const) {
    writeFileSync(path.join(folder, name), content)
  }
  symlinkSync('/etc/hostname', path.join(folder, 'assets', 'elsewhere.txt'))
  files = readStaticFiles(folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('only files of known kinds have an address, and their twins have none', () => {
  expect([...files.keys()].sort()).toEqual(['/assets/app-1.js', '/assets/font-1.woff2', '/icon.svg'])
})

test.each([
  ['/assets/app-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/font-1.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['/icon.svg', 'image/svg+xml', 'public, max-age=3600'],
])('%s is %s and kept as %s', (address, type, cacheControl) => {
  expect(files.get(address)?.headers).toEqual({ 'content-type': type, 'cache-control': cacheControl })
})

test('a file comes with the twins that lie beside it', () => {
  expect(textsOf('/assets/app-1.js')).toEqual({ identity: 'script()', gzip: 'as gzip', br: 'as brotli' })
  expect(textsOf('/icon.svg')).toEqual({ identity: '<svg/>' })
})

function textsOf(address: string): Record<string, string> {
  const bodies = Object.entries(files.get(address)?.bodies ?? {})
  return Object.fromEntries(bodies.map(([encoding, body]) => [encoding, String(body)]))
}
