const shared = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/** Vite injects styles and opens a socket while developing; a built page needs neither. */
const developing = ["style-src 'self' 'unsafe-inline'", "connect-src 'self' ws:"]

/**
 * The Content-Security-Policy of a page: no script at all, or only ours, named by the nonce of this response. A page that records
 * may play what it recorded.
 */
export function pagePolicy(
  nonce: string | undefined,
  { playsRecordings = false }: { playsRecordings?: boolean } = {},
): string {
  if (import.meta.env.DEV) {
    return [
      ...shared.filter((rule) => !rule.startsWith('style-src')),
      ...developing,
      `script-src 'self' 'nonce-${nonce}'`,
    ].join('; ')
  }
  if (nonce === undefined) return [...shared, "script-src 'none'"].join('; ')
  return [
    ...shared,
    `script-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    ...(playsRecordings ? ['media-src blob:'] : []),
  ].join('; ')
}
