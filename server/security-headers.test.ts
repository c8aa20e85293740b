import { expect, test } from 'vitest'
import { plainHeaders, securityHeaders } from '#server/security-headers.ts'

test('every response forbids framing, sniffing and whatever its page does not allow', () => {
  expect(securityHeaders('http://localhost:3000')).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test('browsers go on sending our own origin with forms', () => {
  expect(securityHeaders('http://localhost:3000')['referrer-policy']).toBe('same-origin')
})

test.each([
  ['https://critical-path.example', true],
  ['http://localhost:3000', false],
])('%s is kept to https: %j', (origin, isStrict) => {
  expect('strict-transport-security' in securityHeaders(origin)).toBe(isStrict)
})

test('a sentence is text and is stored nowhere', () => {
  expect(plainHeaders).toEqual({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
})
