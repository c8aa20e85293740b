import { expect, test } from 'vitest'
import { bodyLimit, refuseHead } from '#server/request-guards.ts'

const origin = 'https://critical-path.test'
const formType = 'application/x-www-form-urlencoded'

function judge(
  method: string,
  target: string,
  headers: Record<string, string | undefined> = {},
): number | undefined {
  return refuseHead({ method, target, header: (name) => headers[name] }, origin)?.status
}

test.each(['GET', 'HEAD'])('%s needs no more than an address', (method) => {
  expect(judge(method, '/')).toBeUndefined()
})

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', 'get', ''])(
  '%j is no method here',
  (method) => {
    expect(judge(method, '/')).toBe(405)
  },
)

test.each([
  '/',
  '/targets/product/senior',
  '/assess/report?role=product&level=senior',
  '/sign-in?next=%2Fassess%2Freport',
  '/search?q=caf%C3%A9+%F0%9F%A7%AD',
  '/search?q=a\\b',
  '/search?q=%5C%2F..',
  '/a%20b',
  '/a...b',
  '/.well-known/x',
  '/caf%C3%A9',
  '/competencies.data?_routes=root',
  '/__manifest?version=1&p=%2Fassess',
  '/search?p=50%25',
])('the address %s is let in', (target) => {
  expect(judge('GET', target)).toBeUndefined()
})

test.each([
  '',
  '*',
  'app',
  'http://critical-path.test/',
  '//example.test',
  '/../etc/passwd',
  '/a/./b',
  '/a/..',
  '/%2e%2e/a',
  '/.%2E',
  '/a%2Fb',
  '/a%5cb',
  '/a\\b',
  '/a%00',
  '/a%0a',
  '/a%7F',
  '/%',
  '/%e4',
  '/%C0%AF',
  '/?a=%',
  '/?a=%e4',
  '/?a=%00',
  '/?_data=root',
  '/?a=1&%5Fdata',
  '/__manifest?p=/%25',
])('the address %j is malformed', (target) => {
  expect(judge('GET', target)).toBe(400)
})

test('an address may have 8 KB', () => {
  expect(judge('GET', `/${'a'.repeat(8191)}`)).toBeUndefined()
  expect(judge('GET', `/${'a'.repeat(8192)}`)).toBe(414)
})

test.each([undefined, 'a.test', 'A.test:8080', '127.0.0.1', '[::1]:3000', ''])(
  'the host %j is let in',
  (host) => {
    expect(judge('GET', '/', { host })).toBeUndefined()
  },
)

test.each(['a.test, b.test', 'a b', 'user@a.test', 'a.test/path'])('the host %j is malformed', (host) => {
  expect(judge('GET', '/', { host })).toBe(400)
})

test.each<[string | undefined, string | undefined, number | undefined]>([
  ['same-origin', undefined, undefined],
  ['none', undefined, undefined],
  ['same-site', undefined, 403],
  ['cross-site', undefined, 403],
  ['cross-site', origin, 403],
  ['same-origin, cross-site', origin, 403],
  ['', origin, 403],
  [undefined, origin, undefined],
  [undefined, 'http://critical-path.test', 403],
  [undefined, 'https://critical-path.test.example', 403],
  [undefined, `${origin}, ${origin}`, 403],
  [undefined, 'null', 403],
  [undefined, '', 403],
  [undefined, undefined, 403],
])('a form that says Sec-Fetch-Site %j and Origin %j: %j', (site, from, status) => {
  expect(judge('POST', '/', { 'content-type': formType, 'sec-fetch-site': site, origin: from })).toBe(status)
})

test.each<[string | undefined, number | undefined]>([
  [formType, undefined],
  ['Application/X-WWW-Form-Urlencoded ; charset=UTF-8', undefined],
  ['multipart/form-data; boundary=x', undefined],
  ['text/plain', 415],
  ['application/json', 415],
  [`${formType}, text/plain`, 415],
  [`text/plain; ${formType}`, 415],
  ['', 415],
  [undefined, 415],
])('a form of the type %j: %j', (type, status) => {
  expect(judge('POST', '/', { 'content-type': type, 'sec-fetch-site': 'same-origin' })).toBe(status)
})

test('a form may announce 1 MB', () => {
  const headers = { 'content-type': formType, 'sec-fetch-site': 'same-origin' }
  expect(judge('POST', '/', { ...headers, 'content-length': String(bodyLimit) })).toBeUndefined()
  expect(judge('POST', '/', { ...headers, 'content-length': String(bodyLimit + 1) })).toBe(413)
})

test('who sends a form from elsewhere is told that first, whatever else is wrong with it', () => {
  expect(judge('POST', '/', { 'content-length': '99999999' })).toBe(403)
})
