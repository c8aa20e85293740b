import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { RequestHandler } from '@remix-run/server-runtime'
import { type Context, Hono } from 'hono'
import type { Auth } from '#app/platform/auth.server.ts'
import { cookieName } from '#app/platform/cookies.server.ts'
import type { Jobs } from '#app/platform/jobs.server.ts'
import { describeError, type Log, loggedPath } from '#app/platform/log.server.ts'
import type { Vault } from '#app/platform/vault.server.ts'
import { findViewer, type Viewer } from '#app/platform/viewer.server.ts'
import type { Database } from '#db/client.ts'
import { clientAddress } from '#server/client-address.ts'
import { type CachedPage, chooseEncoding, createPageCache, matchesEtag } from '#server/page-cache.ts'
import { readBody } from '#server/read-body.ts'
import { type Refusal, tooLarge } from '#server/request-guards.ts'
import { plainHeaders } from '#server/security-headers.ts'
import type { StaticFile } from '#server/static-files.ts'

type Parts = {
  handler: RequestHandler
  db: Database
  auth: Auth
  log: Log
  vault: Vault
  jobs: Pick<Jobs, 'add'>
  origin: string
  trustedProxies: number
  staticFiles: Map<string, StaticFile>
  /** Resolves when the database answers and the tables of the accounts are there; throws otherwise. */
  checkReady: () => Promise<void>
}

type Bindings = { Bindings: HttpBindings }

export type App = Hono<Bindings>

/** What answers a request that http-server.ts has let in: files, kept pages, and else Remix. */
export function createApp(parts: Parts): App {
  const app = new Hono<Bindings>()
  const cache = createPageCache()
  const ownCookies = [cookieName('session', parts.origin), cookieName('visitor', parts.origin)]

  app.get('/healthz', () => plain({ status: 200, sentence: 'ok' }))
  app.get('/readyz', async () => {
    try {
      await parts.checkReady()
      return plain({ status: 200, sentence: 'ready' })
    } catch (error) {
      parts.log.warn({ error: describeError(error) }, 'not ready')
      return plain({ status: 503, sentence: 'The database does not answer.' })
    }
  })

  app.get('*', async (c, next) => {
    const file = parts.staticFiles.get(c.req.path)
    return file ? entity(c, file) : next()
  })

  app.get('*', async (c, next) => {
    const { url = '' } = c.env.incoming
    if (!isCacheKey(url) || !isStranger(c.env.incoming)) return next()
    // Some pages say how old a fact is today, so none is kept for longer than a day.
    const key = `${new Date().toISOString().slice(0, 10)} ${url}`
    const kept = cache.find(key)
    if (kept) return entity(c, kept)
    await next()
    if (!isSharedPage(c.res)) return
    const headers = { ...Object.fromEntries(c.res.headers), vary: 'Accept-Encoding, Cookie' }
    c.res = entity(c, cache.keep(key, Buffer.from(await c.res.arrayBuffer()), headers))
  })

  app.all('*', async (c) => {
    const { incoming, outgoing } = c.env
    const isPost = c.req.method === 'POST'
    const body = isPost ? await readBody(incoming) : undefined
    if (body === 'too-large') return plain(tooLarge)
    if (body === 'broken')
      return plain({ status: 400, sentence: 'The request ended before all of it had arrived.' })
    // Remix keeps a timer and what it rendered for 5 s, unless the request is aborted; once answered it is over either way.
    const over = new AbortController()
    outgoing.once('close', () => over.abort())
    const request = new Request(parts.origin + incoming.url, {
      // A HEAD is a GET until its body is left out: Remix would take one for data as a form.
      method: isPost ? 'POST' : 'GET',
      headers: headersFor(incoming),
      body,
      signal: over.signal,
    })
    const now = new Date()
    let viewer: Promise<Viewer> | undefined
    const response = await parts.handler(request, {
      db: parts.db,
      auth: parts.auth,
      log: parts.log,
      vault: parts.vault,
      jobs: parts.jobs,
      origin: parts.origin,
      now,
      requestId: requestIdOf(c),
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
    // What a route calls public is so for strangers. Its data are sent with its headers, too, and name who is signed in.
    if (response.status !== 200 || !response.headers.has('cache-control') || !isStranger(incoming)) {
      response.headers.set('cache-control', 'private, no-store')
    }
    return response
  })

  app.onError((error, c) => {
    const requestId = requestIdOf(c)
    parts.log.error(
      { requestId, error: describeError(error), path: loggedPath(c.req.path) },
      'unexpected error outside the app',
    )
    const sentence = 'Something went wrong on our side. Your saved work is safe; try again in a moment.'
    return plain({ status: 500, sentence })
  })

  /** Whether this browser has left nothing with us, so that it sees what everybody sees. */
  function isStranger(incoming: IncomingMessage): boolean {
    const cookies = headerOf(incoming, 'cookie') ?? ''
    // The name anywhere will do: a cookie that is read there and overlooked here would put somebody's page before everybody.
    return !ownCookies.some((name) => cookies.includes(name))
  }

  return app
}

/** Only addresses as we spell them: in others the same few pages would fill the memory under many names. */
function isCacheKey(target: string): boolean {
  return /^(\/|(\/[a-z0-9.-]+)+)$/.test(target)
}

/** What is the same for everybody was left `public` above. A nonce is good for one response. */
function isSharedPage({ headers }: Response): boolean {
  return (
    headers.get('cache-control')?.startsWith('public') === true &&
    !headers.has('set-cookie') &&
    !headers.get('content-security-policy')?.includes("'nonce-")
  )
}

function entity(c: Context<Bindings>, item: StaticFile | CachedPage): Response {
  const headers = new Headers({ vary: 'Accept-Encoding', ...item.headers, etag: item.etag })
  if (matchesEtag(headerOf(c.env.incoming, 'if-none-match'), item.etag)) {
    return new Response(null, { status: 304, headers })
  }
  const wanted = chooseEncoding(headerOf(c.env.incoming, 'accept-encoding'))
  const encoding = item.bodies[wanted] ? wanted : 'identity'
  const body = item.bodies[encoding] ?? item.bodies.identity
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  return new Response(c.req.method === 'HEAD' ? null : body, { status: 200, headers })
}

function plain({ status, sentence, headers }: Refusal): Response {
  return new Response(`${sentence}\n`, { status, headers: { ...plainHeaders, ...headers } })
}

/** Set on the response in http-server.ts. */
function requestIdOf(c: Context<Bindings>): string {
  return String(c.env.outgoing.getHeader('x-request-id'))
}

export function headerOf(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/**
 * The headers that the app may see. Left out is what anybody can make up and we know better (forwarded addresses and hosts,
 * ids), and `Origin`, which was judged: Remix would compare it with the host and answer 500.
 */
function headersFor(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const name of Object.keys(incoming.headers)) {
    const value = headerOf(incoming, name)
    if (value !== undefined && !/^(forwarded|origin|x-.*)$/.test(name)) headers.set(name, value)
  }
  return headers
}
