import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chooseEncoding, createPageCache, etagOf, matchesEtag } from '#server/page-cache.ts'

test.each<[string | undefined, string]>([
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip;q=1.0,br;q=0.5', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, gzip ; q = 0', 'identity'],
  ['br;q=0.001', 'br'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', 'identity'],
  ['gzip, *;q=0', 'gzip'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
  ['brotli, gzipped', 'identity'],
  [';;,,;q=0', 'identity'],
])('who accepts %j is sent %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding)
})

test.each<[string | undefined, boolean]>([
  [undefined, false],
  ['', false],
  ['W/"abc"', true],
  ['"abc"', true],
  ['"x", W/"abc"', true],
  [' * ', true],
  ['abc', false],
  ['"abcd"', false],
  ['w/"abc"', false],
])('If-None-Match %j names the entity: %j', (ifNoneMatch, isSame) => {
  expect(matchesEtag(ifNoneMatch, 'W/"abc"')).toBe(isSame)
  expect(matchesEtag(ifNoneMatch, '"abc"')).toBe(isSame)
})

test('a page is kept whole in each of its forms, with a tag of its content', () => {
  const body = Buffer.from('<p>Ä page</p>'.repeat(50))
  const cache = createPageCache()
  const kept = cache.keep('/a', body, { 'content-type': 'text/html' })
  expect(cache.find('/a')).toBe(kept)
  expect(gunzipSync(kept.bodies.gzip)).toEqual(body)
  expect(brotliDecompressSync(kept.bodies.br)).toEqual(body)
  expect(kept.etag).toBe(etagOf(body))
  expect(etagOf(Buffer.from('another'))).not.toBe(kept.etag)
  expect(cache.find('/b')).toBeUndefined()
})

test('what was not read for longest makes room', () => {
  const cache = createPageCache(3_000)
  for (const key of ['/a', '/b']) cache.keep(key, Buffer.alloc(1_000), {})
  cache.find('/a')
  cache.keep('/c', Buffer.alloc(1_000), {})
  expect(['/a', '/b', '/c'].filter((key) => cache.find(key))).toEqual(['/a', '/c'])
})

test('a page that is kept again takes its room once', () => {
  const cache = createPageCache(3_000)
  for (let time = 0; time < 20; time += 1) cache.keep('/a', Buffer.alloc(1_000), {})
  cache.keep('/b', Buffer.alloc(1_000), {})
  expect(cache.find('/a')).toBeDefined()
})

test('a page larger than all the room is answered and not kept', () => {
  const cache = createPageCache(3_000)
  cache.keep('/a', Buffer.alloc(1_000), {})
  expect(cache.keep('/b', Buffer.alloc(10_000), {}).bodies.identity).toHaveLength(10_000)
  expect(cache.find('/b')).toBeUndefined()
  // The room it took is free again.
  cache.keep('/c', Buffer.alloc(1_000), {})
  expect(cache.find('/c')).toBeDefined()
})
