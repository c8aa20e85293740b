/** A refusal before any of the app runs: a status, one sentence, and headers that belong to it. */
export type Refusal = { status: number; sentence: string; headers?: Record<string, string> }

type Head = {
  method: string
  /** The request target as it stood on the line, path and query. */
  target: string
  header: (name: string) => string | undefined
}

export const bodyLimit = 1024 * 1024
const targetLimit = 8 * 1024
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/**
 * Judges the head of a request, in the order in which a person would want to hear of it.
 * Undefined lets it through; the body is counted later, while it is read.
 */
export function refuseHead(head: Head, origin: string): Refusal | undefined {
  return (
    refuseMethod(head) ??
    refuseTarget(head.target) ??
    refuseHost(head) ??
    (head.method === 'POST' ? refusePost(head, origin) : undefined)
  )
}

function refuseMethod({ method }: Head): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD' || method === 'POST') return undefined
  return { status: 405, sentence: 'This method is not allowed here.', headers: { allow: 'GET, HEAD, POST' } }
}

function refuseTarget(target: string): Refusal | undefined {
  if (target.length > targetLimit) return { status: 414, sentence: 'This address is too long.' }
  const bad: Refusal = { status: 400, sentence: 'This address is malformed.' }
  const [path = ''] = target.split('?', 1)
  if (!path.startsWith('/') || path.startsWith('//') || /%(2f|5c)/i.test(path)) return bad
  const query = target.slice(path.length)
  try {
    const decoded = decodeURIComponent(path)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    if (/[\u0000-\u001f\u007f\\]/.test(decoded)) return bad
    if (decoded.split('/').some((segment) => segment === '..' || segment === '.')) return bad
    // A query must decode as well, or every reader of it would have to be ready for the failure.
    if (decodeURIComponent(query).includes('\u0000')) return bad
  } catch {
    return bad
  }
  // Remix complains in the log, and in words of the sender, of data asked for as before single fetch and of routes to
  // look up that it cannot decode.
  const asked = new URLSearchParams(query)
  const lookups = path === '/__manifest' ? asked.getAll('p') : []
  return asked.has('_data') || lookups.some((name) => name.includes('%')) ? bad : undefined
}

/** Who asks for another host is not refused, as nothing here depends on it; who asks for two has two readers in mind. */
function refuseHost({ header }: Head): Refusal | undefined {
  if (/^[\w.:[\]-]*$/.test(header('host') ?? '')) return undefined
  return { status: 400, sentence: 'The host of this request is malformed.' }
}

/** Mail programs end a subscription with a POST of their own (RFC 8058): its address is the proof, as of no other form. */
const oneClick = /^\/unsubscribe\/[\w-]{32}$/

function refusePost(head: Head, origin: string): Refusal | undefined {
  if (!isSameOrigin(head, origin) && !oneClick.test(head.target)) {
    return { status: 403, sentence: 'This form was sent from another site, so it was not accepted.' }
  }
  const type = head.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!formTypes.includes(type)) {
    return {
      status: 415,
      sentence: 'Only forms are accepted here.',
      headers: { 'accept-post': formTypes.join(', ') },
    }
  }
  return Number(head.header('content-length') ?? 0) > bodyLimit ? tooLarge : undefined
}

export const tooLarge: Refusal = {
  status: 413,
  sentence: 'This form is larger than 1 MB. Shorten what you typed and send it again.',
}

/**
 * Browsers say where an unsafe request comes from. `Sec-Fetch-Site` cannot be set by a page; older browsers send
 * `Origin` with every POST. A request with neither is refused: no browser that people use sends one.
 */
function isSameOrigin({ header }: Head, origin: string): boolean {
  const site = header('sec-fetch-site')
  const from = header('origin')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return from === origin
}
