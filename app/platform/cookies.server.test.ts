import { expect, test } from 'vitest'
import { cookieName, readCookie, writeCookie } from '#app/platform/cookies.server.ts'

test.each<[string, string | undefined]>([
  ['visitor=abc', 'abc'],
  ['a=1; visitor=abc; b=2', 'abc'],
  ['visitor =abc', 'abc'],
  ['visitor=first; visitor=second', 'first'],
  ['visitor=a%20b%3D', 'a b='],
  ['visitor=a=b', 'a=b'],
  ['visitor=', ''],
  ['', undefined],
  ['visitor', undefined],
  ['=visitor', undefined],
  ['xvisitor=1; visitors=2', undefined],
  ['Visitor=1', undefined],
  ['a="visitor=1"', undefined],
  ['visitor=%', undefined],
  ['visitor=%ff', undefined],
  ['visitor=a%00b', undefined],
])('the header %j holds %j', (header, value) => {
  expect(readCookie(new Request('http://a.test', { headers: { cookie: header } }), 'visitor')).toBe(value)
})

test('a request without cookies has none', () => {
  expect(readCookie(new Request('http://a.test'), 'visitor')).toBeUndefined()
})

test('over https a cookie is bound to the host, and is never sent otherwise', () => {
  const name = cookieName('session', 'https://a.test')
  expect(writeCookie(name, 'a b;c', { maxAge: 60 })).toBe(
    '__Host-session=a%20b%3Bc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
  )
  const plain = cookieName('session', 'http://localhost:3000')
  expect(writeCookie(plain, '', { maxAge: 0 })).toBe('session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
})

test('what was written is what is read', () => {
  const value = 'ä;=" \\ 🧭 %41'
  const header = writeCookie('visitor', value, { maxAge: 1 }).split(';')[0] ?? ''
  expect(readCookie(new Request('http://a.test', { headers: { cookie: header } }), 'visitor')).toBe(value)
})
