import { data } from '@remix-run/node'
import { keyPageHeaders, readLinkKey } from '#app/platform/link-key.server.ts'

/** The token of an address; empty for what can be none. */
export function readToken(token: string | undefined): string {
  return readLinkKey(token) ?? ''
}

export function overAnswer() {
  return data({ isOver: true as const }, { status: 410, headers: keyPageHeaders })
}
