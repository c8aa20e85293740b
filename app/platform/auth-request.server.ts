import type { Auth } from '#app/platform/auth.server.ts'

/**
 * Posts to better-auth through its handler, where its rate limits and origin check apply.
 * `path` is below its base, such as `/sign-in/email`; the client's address and cookies go with it.
 */
export function postToAuth(
  { auth, origin, clientAddress, request }: { auth: Auth; origin: string; clientAddress: string; request: Request },
  path: string,
  body: Record<string, unknown> = {},
): Promise<Response> {
  const headers = new Headers({
    'content-type': 'application/json',
    origin,
    'x-client-address': clientAddress,
    'user-agent': request.headers.get('user-agent')?.slice(0, 400) ?? '',
  })
  const cookie = request.headers.get('cookie')
  if (cookie) headers.set('cookie', cookie)
  return auth.handler(new Request(`${origin}/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))
}
