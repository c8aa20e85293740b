import { isIP } from 'node:net'

/**
 * The address of whoever is asking. `X-Forwarded-For` is believed only as far as configured: with n trusted
 * proxies, the n-th entry from the right was written by the outermost of them; everything left of it can be made up.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const direct = socketAddress ?? 'unknown'
  if (trustedProxies === 0 || !forwardedFor) return direct
  const believed = forwardedFor.split(',').at(-trustedProxies)?.trim()
  return believed && isIP(believed) ? believed : direct
}
