import { atMost, p99WhileSigningIn } from '#tests/bench/bars.ts'
import { printRow } from '#tests/bench/print.ts'
import type { BuiltApp } from '#tests/setup/built-app.ts'

/** So that the slowest of a hundred pages is not simply the slowest. */
const waves = 4

/**
 * Lets everybody sign in at once, each from another address, and asks for a page one after the other meanwhile: what
 * those who only read feel of it. Then everybody again.
 */
export async function measureSignIns(
  name: string,
  app: BuiltApp,
  {
    address,
    cookie,
    emails,
    password,
  }: { address: string; cookie: string; emails: string[]; password: string },
): Promise<void> {
  const times: number[] = []
  const began = performance.now()
  for (let wave = 0; wave < waves; wave += 1) {
    let isOver = false
    const signIns = Promise.all(
      emails.map((email, index) => signIn(app.origin, email, password, `10.9.${wave}.${index + 1}`)),
    ).finally(() => {
      isOver = true
    })
    while (!isOver) {
      const asked = performance.now()
      const response = await fetch(app.origin + address, { headers: { cookie } })
      await response.text()
      if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}.`)
      times.push(performance.now() - asked)
    }
    await signIns
  }
  const took = performance.now() - began
  const sorted = times.sort((a, b) => a - b)
  const p50 = sorted[Math.floor(sorted.length * 0.5)] ?? 0
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0
  const perSecond = (1000 * times.length) / took
  printRow(
    name,
    [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2), ''],
    atMost(p99, p99WhileSigningIn, 'ms p99'),
  )
  printRow(`  ${emails.length} sign-ins took, ms`, [(took / waves).toFixed(0)])
}

async function signIn(origin: string, email: string, password: string, from: string): Promise<void> {
  const response = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'x-forwarded-for': from },
    body: new URLSearchParams({ email, password }),
  })
  await response.text()
  if (response.status !== 302) throw new Error(`Signing in was answered with ${response.status}.`)
}
