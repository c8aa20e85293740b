import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A rendered page kept whole, in every form in which it is asked for. */
export type CachedPage = {
  etag: string
  headers: Record<string, string>
  bodies: { identity: Buffer; gzip: Buffer; br: Buffer }
}

const mostBytes = 48 * 1024 * 1024

/**
 * Keeps the pages that are the same for everybody without an account, least recently used out first.
 * Content changes only with a build, and a build is a new process, so nothing expires.
 */
export function createPageCache() {
  const pages = new Map<string, CachedPage>()
  let bytes = 0

  function find(key: string): CachedPage | undefined {
    const page = pages.get(key)
    if (page) {
      pages.delete(key)
      pages.set(key, page)
    }
    return page
  }

  function keep(key: string, body: Buffer, headers: Record<string, string>): CachedPage {
    const page: CachedPage = {
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      headers,
      bodies: {
        identity: body,
        gzip: gzipSync(body, { level: 9 }),
        br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      },
    }
    const previous = pages.get(key)
    if (previous) bytes -= weigh(previous)
    pages.set(key, page)
    bytes += weigh(page)
    for (const [oldest, old] of pages) {
      if (bytes <= mostBytes) break
      pages.delete(oldest)
      bytes -= weigh(old)
    }
    return page
  }

  return { find, keep }
}

export type PageCache = ReturnType<typeof createPageCache>

function weigh({ bodies }: CachedPage): number {
  return bodies.identity.length + bodies.gzip.length + bodies.br.length
}

/** The best encoding both sides know. `Accept-Encoding` with `q=0` refuses one. */
export function chooseEncoding(accepted: string | undefined): 'br' | 'gzip' | 'identity' {
  const offers = new Map(
    (accepted ?? '').split(',').map((offer) => {
      const [name = '', quality = ''] = offer.trim().toLowerCase().split(';')
      return [name.trim(), !/^\s*q=0(\.0+)?\s*$/.test(quality)] as const
    }),
  )
  if (offers.get('br')) return 'br'
  if (offers.get('gzip')) return 'gzip'
  return 'identity'
}

/** Whether `If-None-Match` names this entity. Weak and strong forms compare alike for a GET. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
