import { z } from 'zod'
import { cookieName, readCookie, writeCookie } from '#app/platform/cookies.server.ts'

/**
 * What one page tells the next, once. In a cookie because a mail address has no place in an address bar or a
 * log.
 */
const notice = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('signed-up'),
    email: z.string().max(254),
    /** The visitor whose work was to be kept, null when the box was unticked, absent when there was none. */
    keep: z.string().max(36).nullable().optional(),
  }),
  z.object({ kind: z.literal('others-signed-out') }),
  z.object({ kind: z.literal('signed-out-everywhere') }),
])

type Notice = z.infer<typeof notice>

const lifetimeSeconds = 10 * 60

/** A `Set-Cookie` value. */
export function writeNotice(origin: string, told: Notice): string {
  return writeCookie(cookieName('notice', origin), JSON.stringify(told), { maxAge: lifetimeSeconds })
}

/** The notice of that kind, with the `Set-Cookie` value that forgets it now that it is shown. */
export function takeNotice<Kind extends Notice['kind']>(
  request: Request,
  origin: string,
  kind: Kind,
): { told?: Extract<Notice, { kind: Kind }>; headers: HeadersInit } {
  const name = cookieName('notice', origin)
  const parsed = notice.safeParse(parseJson(readCookie(request, name)))
  if (!parsed.success || parsed.data.kind !== kind) return { headers: {} }
  const told = parsed.data as Extract<Notice, { kind: Kind }>
  return { told, headers: { 'set-cookie': writeCookie(name, '', { maxAge: 0 }) } }
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
