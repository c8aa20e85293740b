import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { etagOf } from '#server/page-cache.ts'

export type StaticFile = {
  etag: string
  headers: Record<string, string>
  bodies: { identity: Buffer<ArrayBuffer>; gzip?: Buffer<ArrayBuffer>; br?: Buffer<ArrayBuffer> }
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** A service worker fetches pages of ours, under the policy that it was sent with, and must never be an old one. */
const serviceWorkerHeaders = {
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'none'; connect-src 'self'",
}

/**
 * Reads the client build into memory once, with the compressed twins the build has laid beside the files.
 * The map is all there is to ask for, so no address can reach outside the folder.
 */
export function readStaticFiles(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const known = new Set(names)
  for (const name of names) {
    const type = contentTypes[path.extname(name)]
    if (!type) continue
    const address = `/${path.relative(folder, name).split(path.sep).join('/')}`
    const identity = readFileSync(name)
    files.set(address, {
      etag: etagOf(identity),
      headers: {
        'content-type': type,
        // Names under /assets carry a hash of their content; the rest keep their name from build to build.
        'cache-control': address.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=3600',
        ...(address === '/sw.js' && serviceWorkerHeaders),
      },
      bodies: {
        identity,
        ...(known.has(`${name}.gz`) && { gzip: readFileSync(`${name}.gz`) }),
        ...(known.has(`${name}.br`) && { br: readFileSync(`${name}.br`) }),
      },
    })
  }
  return files
}
