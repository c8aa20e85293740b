import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readBody } from '#server/read-body.ts'

function arriving(...chunks: (string | Error)[]): IncomingMessage {
  return Readable.from(
    (function* () {
      for (const chunk of chunks) {
        if (chunk instanceof Error) throw chunk
        yield Buffer.from(chunk)
      }
    })(),
  ) as IncomingMessage
}

test.each<[string[], string]>([
  [[], ''],
  [['a=1'], 'a=1'],
  [['a=1&', 'b=2', '&c'], 'a=1&b=2&c'],
  [['12345', '67890'], '1234567890'],
])('the chunks %j are the body %j', async (chunks, body) => {
  expect(String(await readBody(arriving(...chunks), 10))).toBe(body)
})

test.each([[['12345', '67890', '1']], [['12345678901']]])(
  'the chunks %j are more than 10 bytes',
  async (chunks) => {
    const incoming = arriving(...chunks)
    expect(await readBody(incoming, 10)).toBe('too-large')
    // The refusal goes out on the same socket.
    expect(incoming.destroyed).toBe(false)
  },
)

test('bytes are counted, not characters', async () => {
  expect(await readBody(arriving('ääääää'), 10)).toBe('too-large')
})

test('a body that ends in an error is broken', async () => {
  expect(await readBody(arriving('a=1', new Error('aborted')), 10)).toBe('broken')
})
