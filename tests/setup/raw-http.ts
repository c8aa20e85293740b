import { once } from 'node:events'
import { connect } from 'node:net'

/** `headers` by lower-case name; repeated ones joined by a comma. */
export type RawAnswer = { status: number; headers: Record<string, string>; body: string }

export type RawConnection = {
  send(bytes: string | Buffer): void
  /** The next final answer, or `closed` when the server closed without one. Throws after 2 s of neither. */
  receive(to?: 'HEAD'): Promise<RawAnswer | 'closed'>
  /** Sends no more, and goes on listening. */
  finish(): void
  leave(): void
}

const patience = 2_000

/** A connection on which anything can be said, such as what no HTTP client would send. */
export async function openRawConnection(port: number): Promise<RawConnection> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let received = ''
  let isClosed = false
  let wake = () => {}
  socket.setEncoding('latin1')
  socket.on('data', (text) => {
    received += text
    wake()
  })
  for (const event of ['end', 'close', 'error']) {
    socket.on(event, () => {
      isClosed = true
      wake()
    })
  }
  await once(socket, 'connect')

  function changed(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No answer within 2 s, only: ${received}`)), patience)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  return {
    send: (bytes) => void socket.write(bytes),
    async receive(to) {
      for (;;) {
        const parsed = parseAnswer(received, isClosed, to === 'HEAD')
        if (parsed) {
          received = received.slice(parsed.length)
          if (parsed.answer.status >= 200) return parsed.answer
        } else if (isClosed) {
          return 'closed'
        } else {
          await changed()
        }
      }
    },
    finish: () => void socket.end(),
    leave: () => void socket.destroy(),
  }
}

/** The first answer of a text and how much of it that took; undefined while it is not all there. */
function parseAnswer(
  text: string,
  isAll: boolean,
  isBodiless: boolean,
): { answer: RawAnswer; length: number } | undefined {
  const headEnd = text.indexOf('\r\n\r\n')
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1])
  if (headEnd < 0 || !status) return undefined
  const headers: Record<string, string> = {}
  for (const line of text.slice(0, headEnd).split('\r\n').slice(1)) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase()
    const value = line.slice(line.indexOf(':') + 1).trim()
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  const rest = text.slice(headEnd + 4)
  if (isBodiless || status < 200 || status === 204 || status === 304) {
    return { answer: { status, headers, body: '' }, length: headEnd + 4 }
  }
  const size = headers['transfer-encoding']
    ? chunkedLength(rest)
    : Number(headers['content-length'] ?? Number.NaN)
  const length = Number.isNaN(size) && isAll ? rest.length : size
  if (!(rest.length >= length)) return undefined
  return { answer: { status, headers, body: rest.slice(0, length) }, length: headEnd + 4 + length }
}

/** Where the chunks end; NaN while the last has not come. */
function chunkedLength(text: string): number {
  for (let at = 0; ; ) {
    const lineEnd = text.indexOf('\r\n', at)
    if (lineEnd < 0) return Number.NaN
    const size = Number.parseInt(text.slice(at, lineEnd), 16)
    at = lineEnd + 2 + size + 2
    if (at > text.length) return Number.NaN
    if (size === 0) return at
  }
}
