import { expect, test } from 'vitest'
import { clientAddress } from '#server/client-address.ts'

test.each<[string | undefined, number, string]>([
  // No proxy is configured: whoever sends the header made it up.
  ['1.1.1.1', 0, '9.9.9.9'],
  [undefined, 0, '9.9.9.9'],
  // Each proxy appends whom it heard from, so the last is what the proxy next to us saw.
  ['1.1.1.1', 1, '1.1.1.1'],
  ['6.6.6.6, 1.1.1.1', 1, '1.1.1.1'],
  ['6.6.6.6, 1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
  ['6.6.6.6,1.1.1.1 , 2.2.2.2', 2, '1.1.1.1'],
  ['2001:db8::1', 1, '2001:db8::1'],
  // Fewer entries than proxies: somebody came in behind the outer ones.
  ['1.1.1.1', 2, '9.9.9.9'],
  [undefined, 1, '9.9.9.9'],
  ['', 1, '9.9.9.9'],
  ['unknown', 1, '9.9.9.9'],
  ['dead', 1, '9.9.9.9'],
  ['1.1.1.1, ', 1, '9.9.9.9'],
  ['1.1.1.1, <script>', 1, '9.9.9.9'],
  ['1.1.1.999', 1, '9.9.9.9'],
])('with X-Forwarded-For %j and %i trusted proxies the client is %s', (forwardedFor, proxies, client) => {
  expect(clientAddress('9.9.9.9', forwardedFor, proxies)).toBe(client)
})

test('a socket that has lost its address has none', () => {
  expect(clientAddress(undefined, undefined, 0)).toBe('unknown')
})
