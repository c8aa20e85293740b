import { data } from '@remix-run/node'

/** Nothing of a page that a link opened may be kept or passed on: its address is a key. */
export const keyHeaders = { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' }

/** The token of an address, if it can be one. */
export function readToken(token: string | undefined): string {
  return token && /^[\w-]{43}$/.test(token) ? token : ''
}

export function overAnswer() {
  return data({ isOver: true as const }, { status: 410, headers: keyHeaders })
}
