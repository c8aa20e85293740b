import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { RequestHandler } from '@remix-run/server-runtime'
import { type Context, Hono } from 'hono'
import type { Auth } from '#app/platform/auth.server.ts'
import { cookieName, readCookie } from '#app/platform/cookies.server.ts'
import { describeError, type Log } from '#app/platform/log.server.ts'
import { findViewer, type Viewer } from '#app/platform/viewer.server.ts'
import type { Database } from '#db/client.ts'
import { clientAddress } from '#server/client-address.ts'
import { type CachedPage, chooseEncoding, createPageCache, matchesEtag } from '#server/page-cache.ts'
import { readBody } from '#server/read-body.ts'
import { type Refusal, tooLarge } from '#server/request-guards.ts'
import { emptyPolicy, securityHeaders } from '#server/security-headers.ts'
import type { StaticFile } from '#server/static-files.ts'

type Parts = {
  handler: RequestHandler
  db: Database
  auth: Auth
  log: Log
  origin: string
  trustedProxies: number
  staticFiles: Map<string, StaticFile>
  /** Resolves when the database answers and the tables of the accounts are there; throws otherwise. */
  checkReady: () => Promise<void>
}

type Bindings = { Bindings: HttpBindings }

/** Everything between the socket and Remix. The heads of requests were judged before (request-guards.ts). */
export function createApp(parts: Parts) {
  const app = new Hono<Bindings>()
  const common = securityHeaders(parts.origin)
  const cache = createPageCache()

  app.use(async (c, next) => {
    const started = performance.now()
    const requestId = randomUUID()
    c.env.incoming.headers['x-request-id'] = requestId
    await next()
    for (const [name, value] of Object.entries(common)) c.res.headers.set(name, value)
    c.res.headers.set('x-request-id', requestId)
    const ms = Math.round((performance.now() - started) * 10) / 10
    parts.log.info({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request')
  })

  app.get('/healthz', (c) => plain(c, 200, 'ok'))
  app.get('/readyz', async (c) => {
    try {
      await parts.checkReady()
      return plain(c, 200, 'ready')
    } catch (error) {
      parts.log.warn({ error: describeError(error) }, 'not ready')
      return plain(c, 503, 'The database does not answer.')
    }
  })

  app.get('*', async (c, next) => {
    const file = parts.staticFiles.get(c.req.path)
    return file ? entity(c, file) : next()
  })

  app.get('*', async (c, next) => {
    if (hasSession(c)) return next()
    const key = targetOf(c.env.incoming)
    const kept = cache.find(key)
    if (kept) return entity(c, kept)
    await next()
    if (!isSharedPage(c.res)) return
    const body = Buffer.from(await c.res.arrayBuffer())
    c.res = entity(c, cache.keep(key, body, pageHeaders(c.res)))
  })

  app.all('*', async (c) => {
    const body = c.req.method === 'POST' ? await readBody(c.env.incoming) : undefined
    if (body === 'too-large') return refuse(c, tooLarge)
    if (body === 'broken') return refuse(c, { status: 400, sentence: 'The request ended before all of it had arrived.' })
    const incoming = c.env.incoming
    const request = new Request(parts.origin + targetOf(incoming), {
      method: c.req.method,
      headers: headersOf(incoming),
      ...(body && { body: new Uint8Array(body) }),
      signal: c.req.raw.signal,
    })
    const now = new Date()
    let viewer: Promise<Viewer> | undefined
    return parts.handler(request, {
      db: parts.db,
      auth: parts.auth,
      log: parts.log,
      origin: parts.origin,
      now,
      requestId: String(incoming.headers['x-request-id']),
      clientAddress: clientAddress(
        incoming.socket.remoteAddress,
        headerOf(incoming, 'x-forwarded-for'),
        parts.trustedProxies,
      ),
      nonce: randomBytes(16).toString('base64'),
      viewer: () => {
        viewer ??= findViewer(parts.db, request, parts.origin, now)
        return viewer
      },
    })
  })

  app.onError((error, c) => {
    parts.log.error({ error: describeError(error), path: c.req.path }, 'unexpected error outside the app')
    return plain(c, 500, 'Something went wrong on our side. Your saved work is safe; try again in a moment.')
  })

  function hasSession(c: Context<Bindings>): boolean {
    const name = cookieName('session', parts.origin)
    return headerOf(c.env.incoming, 'cookie')?.includes(`${name}=`)
      ? readCookie(new Request('http://x', { headers: { cookie: headerOf(c.env.incoming, 'cookie') ?? '' } }), name) !== undefined
      : false
  }

  return app
}

/** A page says that it is the same for everybody by `Cache-Control: public`. */
function isSharedPage(response: Response): boolean {
  return (
    response.status === 200 &&
    response.headers.get('cache-control')?.startsWith('public') === true &&
    !response.headers.has('set-cookie')
  )
}

function pageHeaders(response: Response): Record<string, string> {
  const kept = ['content-type', 'cache-control', 'content-security-policy', 'link']
  return {
    ...Object.fromEntries(kept.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name) ?? '']] : []))),
    vary: 'Accept-Encoding, Cookie',
  }
}

function entity(c: Context<Bindings>, item: StaticFile | CachedPage): Response {
  const headers = new Headers(item.headers)
  headers.set('etag', item.etag)
  if (!headers.has('vary')) headers.set('vary', 'Accept-Encoding')
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', emptyPolicy)
  if (matchesEtag(headerOf(c.env.incoming, 'if-none-match'), item.etag)) return new Response(null, { status: 304, headers })
  const wanted = chooseEncoding(headerOf(c.env.incoming, 'accept-encoding'))
  const encoding = item.bodies[wanted] ? wanted : 'identity'
  const body = item.bodies[encoding] ?? item.bodies.identity
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(body), { status: 200, headers })
}

export function refusalHeaders(refusal: Refusal): Record<string, string> {
  return {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': emptyPolicy,
    ...refusal.headers,
  }
}

function refuse(_c: Context<Bindings>, refusal: Refusal): Response {
  // The rest of the body is not read, so the connection cannot be used again.
  return new Response(`${refusal.sentence}\n`, { status: refusal.status, headers: { ...refusalHeaders(refusal), connection: 'close' } })
}

function plain(c: Context<Bindings>, status: 200 | 500 | 503, sentence: string): Response {
  return c.text(`${sentence}\n`, status, { 'cache-control': 'no-store', 'content-security-policy': emptyPolicy })
}

function targetOf(incoming: IncomingMessage): string {
  return incoming.url ?? '/'
}

export function headerOf(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const name of Object.keys(incoming.headers)) {
    const value = headerOf(incoming, name)
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}
