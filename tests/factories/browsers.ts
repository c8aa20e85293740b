import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { sendAccountMail } from '#app/features/account/account-mail.server.ts'
import { createAuth } from '#app/platform/auth.server.ts'
import type { JobData } from '#app/platform/jobs.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import type { Mail } from '#app/platform/mail.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { createVault } from '#app/platform/vault.server.ts'
import { findViewer, type Viewer, welcomeVisitor } from '#app/platform/viewer.server.ts'
import type { Database } from '#db/client.ts'

type Route = {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>
  action?: (args: ActionFunctionArgs) => Promise<unknown>
}

export type Answer = {
  status: number
  location: string | null
  setCookies: string[]
  headers: Headers
  data: unknown
}

export type Site = ReturnType<typeof openSite>

/** A site on a database. Its clock stands still until `wait`; better-auth keeps its own. */
export function openSite(db: Database, { origin = 'http://localhost:3000' } = {}) {
  const auth = createAuth({ db, origin, secret: 'a secret for tests that is long enough' })
  const log = createLog('silent')
  const vault = createVault('a secret for tests that is long enough')
  let now = new Date()
  const mails: Mail[] = []
  const mailer = { send: async (mail: Mail) => void mails.push(mail) }
  const jobs = {
    add: async (_name: string, data: JobData) => sendAccountMail({ db, mailer, origin, now }, data),
  }
  return {
    db,
    auth,
    log,
    vault,
    origin,
    /** What went out, in its order. Jobs of the site are done at once, in words that a test can read. */
    mails,
    jobs,
    now: () => now,
    wait(milliseconds: number) {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}

let addressesUsed = 0

/**
 * A browser that keeps cookies and asks the routes of a site as the server would. Each has a client address
 * of its own; one that roams has a new one at every request.
 */
export function openBrowser(site: Site, { userAgent = 'Test', roams = false } = {}) {
  const jar = new Map<string, string>()
  const home = nextAddress()

  function ask(
    path: string,
    form?: Record<string, string>,
  ): { request: Request; context: RequestContext; params: object } {
    const request = new Request(site.origin + path, {
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      headers: {
        'user-agent': userAgent,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    const { db, auth, log, vault, origin } = site
    const now = site.now()
    let viewer: Promise<Viewer> | undefined
    const clientAddress = roams ? nextAddress() : home
    const context = {
      db,
      auth,
      log,
      vault,
      jobs: site.jobs,
      origin,
      now,
      requestId: randomUUID(),
      clientAddress,
      nonce: '',
      viewer: findOnce,
    }
    function findOnce(): Promise<Viewer> {
      viewer ??= findViewer(db, request, origin, now)
      return viewer
    }
    return { request, context, params: {} }
  }

  function keepCookies(setCookies: string[]): void {
    for (const line of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
  }

  async function answer(work: Promise<unknown> | undefined): Promise<Answer> {
    const result = await work?.catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    })
    const told = read(result)
    keepCookies(told.setCookies)
    return told
  }

  return {
    jar,
    get: (route: Route, path: string) => answer(route.loader?.(ask(path) as LoaderFunctionArgs)),
    post: (route: Route, path: string, form: Record<string, string>) =>
      answer(route.action?.(ask(path, form) as ActionFunctionArgs)),
    viewer: () => ask('/').context.viewer(),
    /** Answers the person. */
    async becomeVisitor(): Promise<string> {
      const { personId, setCookie } = await welcomeVisitor(site.db, site.origin, site.now())
      keepCookies([setCookie])
      return personId
    },
  }
}

export type Browser = ReturnType<typeof openBrowser>

function nextAddress(): string {
  addressesUsed += 1
  return `10.${addressesUsed >> 16}.${(addressesUsed >> 8) & 255}.${addressesUsed & 255}`
}

function read(result: unknown): Answer {
  if (result instanceof Response) {
    const { status, headers } = result
    return {
      status,
      location: headers.get('location'),
      setCookies: headers.getSetCookie(),
      headers,
      data: null,
    }
  }
  const { data, init } = isData(result) ? result : { data: result, init: null }
  const headers = new Headers(init?.headers)
  return { status: init?.status ?? 200, location: null, setCookies: headers.getSetCookie(), headers, data }
}

function isData(result: unknown): result is { data: unknown; init: ResponseInit | null } {
  return (
    typeof result === 'object' &&
    result !== null &&
    'type' in result &&
    result.type === 'DataWithResponseInit'
  )
}
