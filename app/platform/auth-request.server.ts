import type { Auth } from '#app/platform/auth.server.ts'

/** The browser on whose behalf better-auth is asked. */
export type AuthCaller = { auth: Auth; origin: string; clientAddress: string; request: Request }

export type AuthAnswer = {
  status: number
  /** better-auth's word for what went wrong. */
  code: string | undefined
  body: Record<string, unknown>
  /** `Set-Cookie` values to pass on to the browser. */
  setCookies: string[]
  /** Seconds until another try is let in, when the status is 429. */
  waitSeconds: number
}

/**
 * Posts to better-auth through its handler, where its rate limits and origin check apply.
 * `path` is below its base, such as `/sign-in/email`; the client's address and cookies go with it.
 */
export async function postToAuth(
  { auth, origin, clientAddress, request }: AuthCaller,
  path: string,
  body: Record<string, unknown> = {},
): Promise<AuthAnswer> {
  const headers = new Headers({
    'content-type': 'application/json',
    origin,
    'x-client-address': clientAddress,
    'user-agent': request.headers.get('user-agent')?.slice(0, 400) ?? '',
  })
  const cookie = request.headers.get('cookie')
  if (cookie) headers.set('cookie', cookie)
  const response = await auth.handler(
    new Request(`${origin}/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  const said: Record<string, unknown> = await response.json().catch(() => ({}))
  return {
    status: response.status,
    code: typeof said?.code === 'string' ? said.code : undefined,
    body: said ?? {},
    setCookies: response.headers.getSetCookie(),
    waitSeconds: Number(response.headers.get('x-retry-after') ?? 0),
  }
}
