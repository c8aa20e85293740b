import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port of this machine that nobody listens on. Somebody else may take it before you do. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}
