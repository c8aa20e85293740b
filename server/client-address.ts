/**
 * The address of whoever is asking. `X-Forwarded-For` is believed only as far as configured: with n trusted
 * proxies, the n-th entry from the right was written by the outermost of them; everything left of it can be made up.
 */
export function clientAddress(socketAddress: string | undefined, forwardedFor: string | undefined, trustedProxies: number): string {
  const direct = socketAddress ?? 'unknown'
  if (trustedProxies === 0 || !forwardedFor) return direct
  const hops = forwardedFor.split(',').map((hop) => hop.trim())
  const believed = hops[hops.length - trustedProxies]
  return believed && /^[0-9a-fA-F.:]{3,45}$/.test(believed) ? believed : direct
}
