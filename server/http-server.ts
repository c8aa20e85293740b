import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { type Log, loggedPath } from '#app/platform/log.server.ts'
import { type App, headerOf } from '#server/app.ts'
import { refuseHead } from '#server/request-guards.ts'
import { plainHeaders, securityHeaders } from '#server/security-headers.ts'

type Options = {
  app: App
  log: Log
  /** Public origin, without a trailing slash. */
  origin: string
  /** Sees requests after the guards and passes on those it does not answer: Vite while developing. */
  before?: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void
  /** Milliseconds in which a request must have arrived whole. A form that takes longer is not sent by a person. */
  requestTimeout?: number
}

/**
 * The server between the socket and the app: request ids, one log line a request, the headers of every response, and the
 * refusal of what no part of the app should have to understand.
 */
export function createHttpServer({ app, log, origin, before, requestTimeout = 30_000 }: Options): Server {
  const { host } = new URL(origin)
  const always = Object.entries(securityHeaders(origin))
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const newestAnswers = new WeakMap<Duplex, ServerResponse>()

  function onRequest(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const started = performance.now()
    const requestId = randomUUID()
    const { method = '', url: target = '' } = incoming
    newestAnswers.set(incoming.socket, outgoing)
    for (const [name, value] of always) outgoing.setHeader(name, value)
    outgoing.setHeader('x-request-id', requestId)
    const refusal = refuseHead({ method, target, header: (name) => headerOf(incoming, name) }, origin)
    outgoing.once('close', () => {
      const path = loggedPath(target)
      const status = outgoing.writableFinished ? outgoing.statusCode : 'aborted'
      const ms = Math.round((performance.now() - started) * 10) / 10
      log.info({ requestId, method, path, status, ms }, refusal ? 'refused' : 'request')
    })
    if (refusal) {
      const body = `${refusal.sentence}\n`
      const headers = { ...plainHeaders, ...refusal.headers, 'content-length': Buffer.byteLength(body) }
      outgoing.writeHead(refusal.status, headers).end(body)
      return
    }
    // Where we are is configured, not asked of whoever sends.
    incoming.headers.host = host
    if (before) before(incoming, outgoing, () => void listener(incoming, outgoing))
    else void listener(incoming, outgoing)
  }

  /** Answers what never became a request. */
  function refuseSocket(socket: Duplex, status: number, headers: Record<string, string> = {}): void {
    const answer = newestAnswers.get(socket)
    // Nothing can follow an answer that has begun, and nobody listens who has left.
    if (!socket.writable || (answer?.headersSent && !answer.writableFinished)) {
      socket.destroy()
      return
    }
    const requestId = randomUUID()
    const body = `${socketSentences[status]}\n`
    const lines = Object.entries({
      ...securityHeaders(origin),
      ...plainHeaders,
      ...headers,
      'x-request-id': requestId,
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`)
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`
    socket.end(head + body, () => socket.destroy())
    log.info({ requestId, status }, 'refused')
  }

  const server = createServer(
    {
      requestTimeout,
      headersTimeout: requestTimeout / 2,
      connectionsCheckingInterval: requestTimeout / 6,
      // Longer than proxies wait: whoever waits longer than we do sends a request into a connection that we have closed.
      keepAliveTimeout: 65_000,
      // So that a second Host or Content-Type shows, instead of being dropped.
      joinDuplicateHeaders: true,
    },
    onRequest,
  )
  // Silence for so long means that the other side is gone, or reads on purpose slower than anybody.
  server.timeout = 2 * requestTimeout
  server.on('connect', (_incoming, socket) => refuseSocket(socket, 405, { allow: 'GET, HEAD, POST' }))
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    refuseSocket(socket, statusOfParserError[code ?? ''] ?? 400)
  })
  return server
}

const statusOfParserError: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
}

const socketSentences: Record<number, string> = {
  400: 'This request could not be read.',
  405: 'This method is not allowed here.',
  408: 'This request took too long to arrive.',
  413: 'This request is too large.',
  431: 'The head of this request is too large. Clearing the cookies of this site may help.',
}
