import { createHash, randomBytes } from 'node:crypto'

/** A key for an address that opens something without signing in: 32 random bytes. Whoever has it may enter, so it is never kept. */
export function newLinkKey(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a key. */
export function hashLinkKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** The key of an address, if it can be one. */
export function readLinkKey(key: string | undefined): string | undefined {
  return key && /^[\w-]{43}$/.test(key) ? key : undefined
}

/**
 * Nothing of a page that a key opened may be kept, found or passed on. No stricter policy for the referrer: without any, browsers would
 * hide where its forms come from, and the server refuses such forms.
 */
export const keyPageHeaders = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
}
