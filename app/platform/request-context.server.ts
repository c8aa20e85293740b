import type { Auth } from '#app/platform/auth.server.ts'
import type { Jobs } from '#app/platform/jobs.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import type { Vault } from '#app/platform/vault.server.ts'
import type { Viewer } from '#app/platform/viewer.server.ts'
import type { Database } from '#db/client.ts'

/** What the server hands to every loader and action. Nothing below a route reaches for these by import. */
export type RequestContext = {
  db: Database
  auth: Auth
  log: Log
  /** Seals what even a reader of the database must not read. */
  vault: Vault
  /** Work that an answer need not wait for, such as mail. */
  jobs: Pick<Jobs, 'add'>
  /** Public origin, without a trailing slash. */
  origin: string
  /** The instant at which the request arrived; the only clock of a request. */
  now: Date
  requestId: string
  clientAddress: string
  /** For the scripts of a page that has any. */
  nonce: string
  /** Asked once a request, however many loaders want to know. */
  viewer: () => Promise<Viewer>
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
