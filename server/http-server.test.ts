import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { AppLoadContext, RequestHandler } from '@remix-run/server-runtime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Auth } from '#app/platform/auth.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import { createVault } from '#app/platform/vault.server.ts'
import type { Database } from '#db/client.ts'
import { createApp } from '#server/app.ts'
import { createHttpServer } from '#server/http-server.ts'
import { etagOf } from '#server/page-cache.ts'
import { openRawConnection, type RawAnswer } from '#tests/setup/raw-http.ts'

const origin = 'http://critical-path.test'
const megabyte = 1024 * 1024

type Line = { requestId?: string; method?: string; path?: string; status?: number | string; message: string }
let lines: Line[] = []
let rendered: string[] = []
let server: Server
let port = 0

/** Stands for Remix: pages with the headers that routes and the renderer give them. */
const handler: RequestHandler = async (request, context) => {
  const { pathname } = new URL(request.url)
  lastSignal = request.signal
  rendered.push(`${request.method} ${request.url.slice(origin.length)}`)
  const { clientAddress, nonce, requestId } = context as AppLoadContext
  const shared = { 'content-type': 'text/html', 'cache-control': 'public, max-age=0, must-revalidate' }
  const page = '<!DOCTYPE html><p>Everybody reads this. '.repeat(40)
  if (decodeURIComponent(pathname).toLowerCase().startsWith('/reading'))
    return new Response(page, { headers: shared })
  switch (pathname) {
    case '/hydrated':
      return new Response(page, {
        headers: { ...shared, 'content-security-policy': `script-src 'nonce-${nonce}'` },
      })
    case '/remembers':
      return new Response(page, { headers: { ...shared, 'set-cookie': 'visitor=1' } })
    case '/app':
      return new Response(page, { headers: { 'content-type': 'text/html' } })
    case '/moved':
      return new Response(null, { status: 302, headers: { ...shared, location: '/app' } })
    case '/form':
      return formAnswer(request)
    case '/echo': {
      const headers = Object.fromEntries(request.headers)
      return Response.json({ method: request.method, url: request.url, headers, clientAddress, requestId })
    }
    case '/long':
      return new Response(new ReadableStream({ pull: stream }))
    case '/slow':
      await wait(100)
      return new Response(page)
    case '/broken':
      throw new Error('a secret of the inside')
    default:
      return new Response('Nothing here', { status: 404, headers: { 'cache-control': 'public' } })
  }
}

let lastSignal: AbortSignal | undefined

/** More than any buffer on the way holds, a piece at a time. */
async function stream(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
  await wait(1)
  controller.enqueue(new Uint8Array(megabyte))
}

async function formAnswer(request: Request): Promise<Response> {
  try {
    return Response.json([...(await request.formData())])
  } catch {
    return new Response('The form could not be read.', { status: 400 })
  }
}

const stylesheet = Buffer.from('body { color: black }')
const log = Object.fromEntries(
  ['debug', 'info', 'warn', 'error', 'fatal'].map((level) => [
    level,
    (fields: object, message: string) => void lines.push({ ...fields, message }),
  ]),
) as unknown as Log

beforeAll(async () => {
  const app = createApp({
    vault: createVault('a secret for tests that is long enough'),
    handler,
    db: {} as Database,
    auth: {} as Auth,
    log,
    origin,
    jobs: { add: async () => {} },
    trustedProxies: 0,
    staticFiles: new Map([
      [
        '/assets/app-1.css',
        {
          etag: etagOf(stylesheet),
          headers: { 'content-type': 'text/css', 'cache-control': 'public, max-age=31536000, immutable' },
          bodies: { identity: stylesheet, br: Buffer.from('as brotli') },
        },
      ],
    ]),
    checkReady: async () => {},
  })
  server = createHttpServer({ app, log, origin, requestTimeout: 600 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  lines = []
  rendered = []
})

const hello = 'Host: critical-path.test\r\n'
const sameOrigin = 'Sec-Fetch-Site: same-origin\r\n'
const urlencoded = 'Content-Type: application/x-www-form-urlencoded\r\n'

function get(target: string, headers = ''): string {
  return `GET ${target} HTTP/1.1\r\n${hello}${headers}\r\n`
}

function post(headers: string, body = '', target = '/form'): string {
  const length = /content-length|transfer-encoding/i.test(headers) ? '' : `Content-Length: ${body.length}\r\n`
  return `POST ${target} HTTP/1.1\r\n${hello}${headers}${length}\r\n${body}`
}

/** Says it on a connection of its own. `connection`: what it connection was good for afterwards. */
async function say(bytes: string | Buffer): Promise<RawAnswer & { connection: 'open' | 'closed' }> {
  const connection = await openRawConnection(port)
  try {
    connection.send(bytes)
    const answer = await connection.receive(String(bytes).startsWith('HEAD ') ? 'HEAD' : undefined)
    if (answer === 'closed') throw new Error('The server closed without an answer.')
    if (answer.headers.connection === 'close') return { ...answer, connection: await restOf(connection) }
    connection.send(get('/healthz'))
    const next = await connection.receive()
    if (next === 'closed') return { ...answer, connection: 'closed' }
    // Anything else would be the rest of the first request, read as a second one.
    expect(next).toMatchObject({ status: 200, body: 'ok\n' })
    return { ...answer, connection: 'open' }
  } finally {
    connection.leave()
  }
}
async function restOf(connection: { receive(): Promise<RawAnswer | 'closed'> }): Promise<'closed'> {
  expect(await connection.receive()).toBe('closed')
  return 'closed'
}

/** A form of the length limit plus what is asked for, in chunks of 32 KB. */
function chunks(more: number): string {
  const size = 0x8000
  const whole = Math.ceil((megabyte + more) / size)
  return `${`8000\r\n${'a'.repeat(size)}\r\n`.repeat(whole)}0\r\n\r\n`
}

const form = `${sameOrigin}${urlencoded}`
const chunked = `${form}Transfer-Encoding: chunked\r\n`

test.each<[string, string | Buffer, number, 'open' | 'closed']>([
  ['TRACE', `TRACE / HTTP/1.1\r\n${hello}\r\n`, 405, 'open'],
  ['CONNECT', `CONNECT example.test:443 HTTP/1.1\r\n${hello}\r\n`, 405, 'closed'],
  ['OPTIONS of everything', `OPTIONS * HTTP/1.1\r\n${hello}\r\n`, 405, 'open'],
  ['PUT with a body', `PUT / HTTP/1.1\r\n${hello}Content-Length: 3\r\n\r\nabc`, 405, 'open'],
  ['DELETE', `DELETE /app HTTP/1.1\r\n${hello}\r\n`, 405, 'open'],
  ['a method in lower case', `get / HTTP/1.1\r\n${hello}\r\n`, 400, 'closed'],
  ['an unknown method', `BREW / HTTP/1.1\r\n${hello}\r\n`, 400, 'closed'],
  ['HTTP/1.0 without a Host', 'GET /app HTTP/1.0\r\n\r\n', 200, 'closed'],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'closed'],
  ['the hello of TLS', Buffer.from('16030102000100', 'hex'), 400, 'closed'],
  ['no Host', 'GET /app HTTP/1.1\r\n\r\n', 400, 'closed'],
  ['two Hosts', 'GET /app HTTP/1.1\r\nHost: one.test\r\nHost: two.test\r\n\r\n', 400, 'open'],
  ['a malformed Host', 'GET /app HTTP/1.1\r\nHost: one.test/path\r\n\r\n', 400, 'open'],
  ['the Host of somebody else', 'GET /app HTTP/1.1\r\nHost: two.test:99999999\r\n\r\n', 200, 'open'],
  ['a length that is no number', post(`${form}Content-Length: 1x\r\n`, 'a'), 400, 'closed'],
  ['a negative length', post(`${form}Content-Length: -1\r\n`, 'a'), 400, 'closed'],
  ['two lengths', post(`${form}Content-Length: 3\r\nContent-Length: 4\r\n`, 'a=1'), 400, 'closed'],
  ['a length and chunks', post(`${chunked}Content-Length: 3\r\n`, '3\r\na=1\r\n0\r\n\r\n'), 400, 'closed'],
  ['an unknown transfer encoding', post(`${form}Transfer-Encoding: identity\r\n`, 'a=1'), 400, 'closed'],
  ['a form in chunks', post(chunked, '3\r\na=1\r\n0\r\n\r\n'), 200, 'open'],
  ['chunks of more than 1 MB', post(chunked, chunks(1)), 413, 'open'],
  ['chunks that are none', post(chunked, 'zz\r\nhello'), 400, 'closed'],
  ['a form of 1 MB', post(form, 'a'.repeat(megabyte)), 200, 'open'],
  ['a form of 1 MB and a byte', post(form, 'a'.repeat(megabyte + 1)), 413, 'open'],
  ['a body that stops arriving', post(`${form}Content-Length: 10\r\n`, 'a=1'), 408, 'closed'],
  ['a head that stops arriving', 'GET / HTTP/1.1\r\nHost: crit', 408, 'closed'],
  ['a target with a host', get('http://critical-path.test/app'), 400, 'open'],
  ['a target that begins with two slashes', get('//example.test/app'), 400, 'open'],
  ['a way up', get('/assets/../app'), 400, 'open'],
  ['an encoded way up', get('/%2e%2E/etc/passwd'), 400, 'open'],
  ['an encoded slash', get('/..%2fetc/passwd'), 400, 'open'],
  ['a backslash', get('/app\\x'), 400, 'open'],
  ['an encoded backslash', get('/app%5Cx'), 400, 'open'],
  ['an encoded NUL', get('/app%00'), 400, 'open'],
  ['an encoded NUL in the query', get('/app?q=%00'), 400, 'open'],
  ['an encoded line break', get('/app%0d%0aSet-Cookie:%20a=1'), 400, 'open'],
  ['bytes that are no text', get('/%ff'), 400, 'open'],
  ['bytes that are no text in the query', get('/app?q=%ff'), 400, 'open'],
  ['half an escape', get('/app?q=%4'), 400, 'open'],
  ['a byte above 127', Buffer.from(get('/\xe4'), 'latin1'), 400, 'closed'],
  ['the parameter of an older Remix', get('/app?_data=root'), 400, 'open'],
  ['the same, escaped', get('/app?%5Fdata=root'), 400, 'open'],
  ['a route to look up that does not decode', get('/__manifest?version=1&p=/%25ff%0aline'), 400, 'open'],
  ['a target of 9 KB', get(`/${'a'.repeat(9_000)}`), 414, 'open'],
  ['a target of 20 KB', get(`/${'a'.repeat(20_000)}`), 431, 'closed'],
  ['a hundred headers', get('/app', numbered(100)), 200, 'open'],
  ['two thousand headers', get('/app', numbered(2_000)), 431, 'closed'],
  ['a cookie of 20 KB', get('/app', `Cookie: a=${'x'.repeat(20_000)}\r\n`), 431, 'closed'],
  ['a header with a NUL', get('/app', 'X-Note: a\0b\r\n'), 400, 'closed'],
  ['a header with a space in its name', get('/app', 'X Note: a\r\n'), 400, 'closed'],
  ['a header over two lines', get('/app', 'X-Note: a\r\n b\r\n'), 400, 'closed'],
  ['headers of bytes above 127', Buffer.from(get('/app', 'User-Agent: \xff\x80\r\n'), 'latin1'), 200, 'open'],
  ['headers named like properties', get('/app', '__proto__: a\r\nconstructor: b\r\n'), 200, 'open'],
  ['the wish for a socket', get('/app', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'), 200, 'open'],
  ['a form that waits for a go-ahead', post(`${form}Expect: 100-continue\r\n`, 'a=1'), 200, 'open'],
  ['an expectation that is unknown', get('/app', 'Expect: a miracle\r\n'), 417, 'open'],
  ['a body where none belongs', `${get('/app', 'Content-Length: 3\r\n')}abc`, 200, 'open'],
  ['a form without a type', post(sameOrigin, 'a=1'), 415, 'open'],
  ['a form of another type', post(`${sameOrigin}Content-Type: text/plain\r\n`, 'a=1'), 415, 'open'],
  ['a form of two types', post(`${form}Content-Type: text/plain\r\n`, 'a=1'), 415, 'open'],
  ['parts without a boundary', post(`${sameOrigin}Content-Type: multipart/form-data\r\n`, 'a'), 400, 'open'],
  ['a form from another site', post(`Sec-Fetch-Site: cross-site\r\n${urlencoded}`, 'a=1'), 403, 'open'],
  ['a form from a neighbour', post(`Sec-Fetch-Site: same-site\r\n${urlencoded}`, 'a=1'), 403, 'open'],
  ['a form from our origin', post(`Origin: ${origin}\r\n${urlencoded}`, 'a=1'), 200, 'open'],
  ['a form from another origin', post(`Origin: https://two.test\r\n${urlencoded}`, 'a=1'), 403, 'open'],
  ['a form from a hidden origin', post(`Origin: null\r\n${urlencoded}`, 'a=1'), 403, 'open'],
  ['a form from nowhere', post(urlencoded, 'a=1'), 403, 'open'],
  ['a form from here with a strange origin', post(`${form}Origin: null\r\n`, 'a=1'), 200, 'open'],
  ['a page', get('/app'), 200, 'open'],
  ['the head of a page', `HEAD /app HTTP/1.1\r\n${hello}\r\n`, 200, 'open'],
  ['the head of a file', `HEAD /assets/app-1.css HTTP/1.1\r\n${hello}\r\n`, 200, 'open'],
  ['a part of a file', get('/assets/app-1.css', 'Range: bytes=0-3\r\n'), 200, 'open'],
  ['what is not there', get('/nothing'), 404, 'open'],
  ['what has moved', get('/moved'), 302, 'open'],
])('%s is answered, and the server goes on', async (_name, bytes, status, connection) => {
  const answer = await say(bytes)
  expect({ status: answer.status, connection: answer.connection }).toEqual({ status, connection })
  expect((await say(get('/healthz'))).status).toBe(200)
})

function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `X-Header-${index}: 1\r\n`).join('')
}

test('what is refused says why in a sentence and cannot be framed, guessed at or stored', async () => {
  for (const bytes of [get('/%ff'), post(urlencoded, 'a=1'), get('/app', 'X Note: a\r\n')]) {
    const { headers, body } = await say(bytes)
    expect(body).toMatch(/^[A-Z][^\n]+\.\n$/)
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  }
})

test('a method that is refused names those that are not', async () => {
  for (const method of ['PATCH / HTTP/1.1', 'CONNECT example.test:443 HTTP/1.1']) {
    expect((await say(`${method}\r\n${hello}\r\n`)).headers.allow).toBe('GET, HEAD, POST')
  }
})

test('a body that was refused unread is not taken for the next request', async () => {
  const hidden = get('/echo')
  const answer = await say(post(`Content-Length: ${hidden.length}\r\n`, hidden))
  expect(answer).toMatchObject({ status: 403, connection: 'open' })
  expect(rendered).toEqual([])
})

test('a body that is announced too large and never sent ends the connection', async () => {
  const connection = await openRawConnection(port)
  connection.send(post(`${form}Content-Length: 99999999999\r\n`, 'a'))
  expect(await connection.receive()).toMatchObject({ status: 413 })
  expect(await connection.receive()).toMatchObject({ status: 408 })
  expect(await connection.receive()).toBe('closed')
})

test('every request has one line in the log, and its id is in the answer', async () => {
  const answers = [await say(get('/app?q=secret', 'Cookie: a=secret\r\n')), await say(get('/%ff?q=secret'))]
  answers.push(await say(get('/app', 'X Note: secret\r\n')))
  const ours = lines.filter(({ path }) => path !== '/healthz')
  expect(ours.map(({ message, path, status }) => ({ message, path, status }))).toEqual([
    { message: 'request', path: '/app', status: 200 },
    { message: 'refused', path: '/%ff', status: 400 },
    { message: 'refused', path: undefined, status: 400 },
  ])
  expect(ours.map(({ requestId }) => requestId)).toEqual(
    answers.map(({ headers }) => headers['x-request-id']),
  )
  expect(JSON.stringify(lines)).not.toContain('secret')
})

test('a client that leaves in the middle of a form or before its answer leaves a line and no harm', async () => {
  for (const [bytes, path] of [
    [post(`${form}Content-Length: 10\r\n`, 'a=1'), '/form'],
    [get('/slow'), '/slow'],
  ] as const) {
    const connection = await openRawConnection(port)
    connection.send(bytes)
    await wait(30)
    connection.leave()
    await expect.poll(() => lines.find((line) => line.path === path)).toMatchObject({ status: 'aborted' })
  }
  expect((await say(get('/app'))).status).toBe(200)
})

test('a client that has nothing more to say is answered or left, and never kept', async () => {
  for (const target of ['/healthz', '/slow']) {
    const connection = await openRawConnection(port)
    connection.send(get(target))
    connection.finish()
    const answer = await connection.receive()
    if (answer !== 'closed') expect(await connection.receive()).toBe('closed')
  }
})

test('requests in a row are answered in order', async () => {
  const connection = await openRawConnection(port)
  connection.send(get('/slow') + get('/healthz') + post(form, 'a=1') + get('/nothing'))
  const answers = [await connection.receive(), await connection.receive(), await connection.receive()]
  expect(answers.map((answer) => answer !== 'closed' && answer.status)).toEqual([200, 200, 200])
  expect(await connection.receive()).toMatchObject({ status: 404 })
  connection.leave()
})

test('nonsense after a request is refused once, and nothing follows', async () => {
  for (const target of ['/healthz', '/slow']) {
    const connection = await openRawConnection(port)
    connection.send(get(target))
    if (target === '/healthz') expect(await connection.receive()).toMatchObject({ status: 200 })
    connection.send('nonsense\r\n\r\n')
    expect(await connection.receive()).toMatchObject({ status: 400 })
    expect(await connection.receive()).toBe('closed')
  }
})

test('an answer that has begun is broken off at nonsense rather than followed by another', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write(get('/long'))
  const [beginning] = await once(socket, 'data')
  socket.write('nonsense\r\n\r\n')
  expect(String(beginning)).toMatch(/^HTTP\/1\.1 200 /)
  await expect.poll(() => lines.find(({ path }) => path === '/long')).toMatchObject({ status: 'aborted' })
  expect(lines.map(({ message }) => message)).toEqual(['request'])
  socket.destroy()
})

test('a client that does not read its answer is left in the end', async () => {
  const socket = connect(port, '127.0.0.1').pause()
  socket.write(get('/long'))
  const line = () => lines.find(({ path }) => path === '/long')
  await expect.poll(line, { timeout: 4_000 }).toMatchObject({ status: 'aborted' })
  socket.destroy()
})

test('what a page was rendered with is let go once it is answered or nobody waits for it', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write(get('/long'))
  await once(socket, 'data')
  expect(lastSignal?.aborted).toBe(false)
  socket.destroy()
  await expect.poll(() => lastSignal?.aborted).toBe(true)
  await say(get('/app'))
  await expect.poll(() => lastSignal?.aborted).toBe(true)
})

test('what a client claims about itself does not reach the app', async () => {
  const claims = [
    'X-Forwarded-For: 1.2.3.4',
    'X-Forwarded-Host: two.test',
    'X-Forwarded-Proto: https',
    'X-Real-IP: 1.2.3.4',
    'X-Client-Address: 1.2.3.4',
    'X-Request-Id: chosen',
    'Forwarded: for=1.2.3.4',
    'Origin: https://two.test',
  ]
  const answer = await say(get('/echo', `${claims.join('\r\n')}\r\n`))
  const seen = JSON.parse(answer.body)
  expect(seen).toMatchObject({ clientAddress: '127.0.0.1', requestId: answer.headers['x-request-id'] })
  expect(Object.keys(seen.headers)).toEqual(['host'])
  expect(answer.body).not.toMatch(/1\.2\.3\.4|two\.test|chosen/)
})

test('the app is told the configured origin, whatever host was asked for', async () => {
  const answer = await say('GET /echo?a=1 HTTP/1.1\r\nHost: two.test\r\n\r\n')
  expect(JSON.parse(answer.body)).toMatchObject({
    url: `${origin}/echo?a=1`,
    headers: { host: 'critical-path.test' },
  })
})

test('an error outside of the app is a sentence without its reason, and is logged with the request id', async () => {
  const answer = await say(get('/broken'))
  expect(answer.status).toBe(500)
  expect(answer.body).not.toContain('secret')
  const line = lines.find(({ message }) => message.startsWith('unexpected error'))
  expect(line?.requestId).toBe(answer.headers['x-request-id'])
})

test('a reading page is rendered once for all strangers', async () => {
  const first = await say(get('/reading-once'))
  const second = await say(get('/reading-once', 'Cookie: theme=dark\r\n'))
  expect(rendered).toEqual(['GET /reading-once'])
  expect(second.body).toBe(first.body)
  expect(second.headers).toMatchObject({
    'content-type': 'text/html',
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding, Cookie',
    'content-length': String(first.body.length),
  })
  expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
})

test.each([
  ['a session', '/reading', 'Cookie: session=1\r\n'],
  ['a visitor', '/reading', 'Cookie: visitor=1\r\n'],
  ['a visitor among other cookies', '/reading', 'Cookie: a=1\r\nCookie: b=2; visitor=1\r\n'],
  ['a visitor with a space too many', '/reading', 'Cookie: visitor =1\r\n'],
])('for %s a reading page is rendered anew and private', async (_who, target, cookie) => {
  await say(get(target))
  rendered = []
  const { headers } = await say(get(target, cookie))
  expect(rendered).toEqual([`GET ${target}`])
  expect(headers).toMatchObject({ 'cache-control': 'private, no-store' })
  expect(headers.etag).toBeUndefined()
  // Nor is it kept for those who come next.
  await say(get(target))
  expect(rendered).toHaveLength(1)
})

test('the data of a reading page are private for a member, whatever its route says', async () => {
  const { headers } = await say(get('/reading.data', 'Cookie: session=1\r\n'))
  expect(headers['cache-control']).toBe('private, no-store')
})

test.each([
  ['with a query', '/reading?utm_source=a'],
  ['with an empty query', '/reading?'],
  ['spelled another way', '/READING'],
  ['escaped', '/%72eading'],
  ['with a slash more', '/reading/'],
  ['with a nonce', '/hydrated'],
  ['that sets a cookie', '/remembers'],
  ['that says nothing about keeping', '/app'],
  ['that is not there', '/nothing'],
  ['that has moved', '/moved'],
])('a page %s is not kept', async (_what, target) => {
  await say(get(target))
  await say(get(target))
  expect(rendered).toEqual([`GET ${target}`, `GET ${target}`])
})

test.each(['/app', '/nothing', '/moved'])('%s is not to be stored by anybody', async (target) => {
  expect((await say(get(target))).headers['cache-control']).toBe('private, no-store')
})

test('two responses of a page with scripts have two nonces', async () => {
  const policies = [await say(get('/hydrated')), await say(get('/hydrated'))].map(
    ({ headers }) => headers['content-security-policy'],
  )
  expect(policies[0]).toMatch(/'nonce-[\w+/=]{24}'/)
  expect(policies[1]).not.toBe(policies[0])
})

test('the first to ask for a page may ask for its head only', async () => {
  const target = '/reading-by-head'
  const head = await say(`HEAD ${target} HTTP/1.1\r\n${hello}\r\n`)
  const whole = await say(get(target))
  expect(rendered).toEqual([`GET ${target}`])
  expect(whole.body).toContain('Everybody reads this.')
  expect(head.headers['content-length']).toBe(String(whole.body.length))
  expect(head.headers.etag).toBe(whole.headers.etag)
})

test('a page comes in the form that the client takes', async () => {
  const whole = await say(get('/reading'))
  const gzip = await say(get('/reading', 'Accept-Encoding: gzip\r\n'))
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(String(gunzipSync(Buffer.from(gzip.body, 'latin1')))).toBe(whole.body)
  expect((await say(get('/reading', 'Accept-Encoding: gzip, br\r\n'))).headers['content-encoding']).toBe('br')
  expect(
    (await say(get('/reading', 'Accept-Encoding: br;q=0\r\n'))).headers['content-encoding'],
  ).toBeUndefined()
})

test.each([
  ['a kept page', '/reading'],
  ['a file', '/assets/app-1.css'],
])('%s that the client has is not sent again', async (_what, target) => {
  const { etag, 'cache-control': cacheControl } = (await say(get(target))).headers
  for (const tags of [etag, `"other", ${etag}`, etag?.replace('W/', ''), '*']) {
    const answer = await say(get(target, `If-None-Match: ${tags}\r\n`))
    expect(answer).toMatchObject({ status: 304, body: '', headers: { etag, 'cache-control': cacheControl } })
  }
  for (const tags of ['"other"', '', etag?.slice(1, -1)]) {
    expect((await say(get(target, `If-None-Match: ${tags}\r\n`))).status).toBe(200)
  }
})

test('a file is immutable, compressed where it has a twin, and whole whatever part is asked for', async () => {
  const target = '/assets/app-1.css'
  expect(await say(get(target, 'Range: bytes=0-3\r\n'))).toMatchObject({
    body: String(stylesheet),
    headers: { 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/css' },
  })
  expect(await say(get(target, 'Accept-Encoding: br\r\n'))).toMatchObject({
    body: 'as brotli',
    headers: { 'content-encoding': 'br', vary: 'Accept-Encoding' },
  })
  // It has no gzip twin.
  const whole = await say(get(target, 'Accept-Encoding: gzip\r\n'))
  expect(whole.body).toBe(String(stylesheet))
  expect(whole.headers['content-encoding']).toBeUndefined()
  expect(rendered).toEqual([])
})

test('the health of the server is asked without Remix', async () => {
  expect(await say(get('/healthz'))).toMatchObject({ status: 200, body: 'ok\n' })
  expect(await say(get('/readyz'))).toMatchObject({ status: 200, body: 'ready\n' })
  expect(rendered).toEqual([])
})
