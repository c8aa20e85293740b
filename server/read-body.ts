import type { IncomingMessage } from 'node:http'
import { bodyLimit } from '#server/request-guards.ts'

/** The body of a request, counted while it arrives: a length header can be absent or wrong. */
export async function readBody(
  incoming: IncomingMessage,
  limit = bodyLimit,
): Promise<Buffer<ArrayBuffer> | 'too-large' | 'broken'> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    // Leaving the loop must not close the socket: the refusal has yet to go through it.
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length
      if (bytes > limit) return 'too-large'
      chunks.push(chunk)
    }
  } catch {
    return 'broken'
  }
  return Buffer.concat(chunks)
}
