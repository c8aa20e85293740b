import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A rendered page kept whole, in every form in which it is asked for. */
export type CachedPage = {
  etag: string
  headers: Record<string, string>
  bodies: { identity: Buffer<ArrayBuffer>; gzip: Buffer<ArrayBuffer>; br: Buffer<ArrayBuffer> }
}

/**
 * Keeps the pages that are the same for everybody without an account, least recently used out first.
 * Content changes only with a build, and a build is a new process, so nothing expires but by its key.
 */
export function createPageCache(mostBytes = 48 * 1024 * 1024) {
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

  function keep(key: string, body: Buffer<ArrayBuffer>, headers: Record<string, string>): CachedPage {
    const page: CachedPage = {
      etag: etagOf(body),
      headers,
      bodies: {
        identity: body,
        gzip: gzipSync(body, { level: 9 }),
        br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      },
    }
    drop(key)
    pages.set(key, page)
    bytes += weigh(page)
    for (const oldest of pages.keys()) {
      if (bytes <= mostBytes) break
      drop(oldest)
    }
    return page
  }

  function drop(key: string): void {
    const page = pages.get(key)
    if (!page) return
    pages.delete(key)
    bytes -= weigh(page)
  }

  return { find, keep }
}

function weigh({ bodies }: CachedPage): number {
  return bodies.identity.length + bodies.gzip.length + bodies.br.length
}

/** Weak, because the compressed forms of an entity share it. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** The best encoding both sides know. `Accept-Encoding` with `q=0` refuses one, and `*` speaks for those not named. */
export function chooseEncoding(accepted = ''): 'br' | 'gzip' | 'identity' {
  const offers = new Map(
    accepted.split(',').map((offer) => {
      const [name = '', quality = ''] = offer.toLowerCase().split(';')
      return [name.trim(), !/^\s*q\s*=\s*0(\.0*)?\s*$/.test(quality)] as const
    }),
  )
  const known = ['br', 'gzip'] as const
  return known.find((name) => offers.get(name) ?? offers.get('*')) ?? 'identity'
}

/** Whether `If-None-Match` names this entity. Weak and strong forms compare alike for a GET. */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  const strong = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(etag)) ?? false
}
