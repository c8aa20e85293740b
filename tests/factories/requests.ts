import { randomUUID } from 'node:crypto'
import { type Auth, createAuth } from '#app/platform/auth.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { createVault } from '#app/platform/vault.server.ts'
import { findViewer, type Viewer } from '#app/platform/viewer.server.ts'
import type { Database } from '#db/client.ts'
import { factoryOrigin } from '#tests/factories/people.ts'

/**
 * A request and the context that `server/app.ts` would hand to the loaders with it. The same one goes to every
 * loader of a page, as there.
 */
export function aRequest(
  db: Database,
  address: string,
  { cookie, now = new Date() }: { cookie?: string | undefined; now?: Date } = {},
): { request: Request; context: RequestContext } {
  const request = new Request(factoryOrigin + address, { headers: cookie ? { cookie } : {} })
  let auth: Auth | undefined
  let viewer: Promise<Viewer> | undefined
  const context: RequestContext = {
    db,
    get auth() {
      auth ??= createAuth({ db, origin: factoryOrigin, secret: 'a secret for tests that is long enough' })
      return auth
    },
    log: createLog('silent'),
    vault: createVault('a secret for tests that is long enough'),
    jobs: { add: async () => {} },
    origin: factoryOrigin,
    now,
    requestId: randomUUID(),
    clientAddress: '127.0.0.1',
    nonce: 'a-nonce',
    viewer() {
      viewer ??= findViewer(db, request, factoryOrigin, now)
      return viewer
    },
  }
  return { request, context }
}
