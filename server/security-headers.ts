/** For responses that are no page of ours. */
const emptyPolicy = "default-src 'none'; frame-ancestors 'none'"

/** Sent with every response. What depends on the page (its Content-Security-Policy) is replaced where the page is rendered. */
export function securityHeaders(origin: string): Record<string, string> {
  return {
    'content-security-policy': emptyPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not `no-referrer`: with it browsers send `Origin: null` on forms, and the origin check would refuse them.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(origin.startsWith('https:') && {
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    }),
  }
}

/** For an answer that is one sentence and no page. */
export const plainHeaders = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
