/** Names of our cookies. `__Host-` binds a cookie to this host over https; plain http (development) cannot carry it. */
export function cookieName(name: 'session' | 'visitor' | 'notice', origin: string): string {
  return origin.startsWith('https:') ? `__Host-${name}` : name
}

/** The value of a cookie, percent-decoded; undefined when absent or malformed. PostgreSQL cannot be asked for a NUL. */
export function readCookie(request: Request, name: string): string | undefined {
  const header = request.headers.get('cookie')
  if (!header) return undefined
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) {
      try {
        const value = decodeURIComponent(pair.slice(at + 1).trim())
        return value.includes('\0') ? undefined : value
      } catch {
        return undefined
      }
    }
  }
  return undefined
}

/** A `Set-Cookie` value for a cookie of ours; `maxAge` in seconds, 0 removes it. */
export function writeCookie(name: string, value: string, options: { maxAge: number }): string {
  const secure = name.startsWith('__Host-') ? '; Secure' : ''
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${options.maxAge}${secure}`
}
