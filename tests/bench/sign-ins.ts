import { atMost, p99WhileSigningIn } from '#tests/bench/bars.ts'
import { printRow } from '#tests/bench/print.ts'
import type { BuiltApp } from '#tests/setup/built-app.ts'

/**
 * Lets everybody sign in at once, each from another address, and asks for a page one after the other meanwhile: what
 * those who only read feel of it.
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
  let isOver = false
  const began = performance.now()
  const signIns = Promise.all(
    emails.map((email, index) => signIn(app.origin, email, password, index)),
  ).finally(() => {
    isOver = true
  })
  const times: number[] = []
  while (!isOver) {
    const asked = performance.now()
    const response = await fetch(app.origin + address, { headers: { cookie } })
    await response.text()
    if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}.`)
    times.push(performance.now() - asked)
  }
  await signIns
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
  printRow(`  ${emails.length} sign-ins took, ms`, [took.toFixed(0)])
}

async function signIn(origin: string, email: string, password: string, index: number): Promise<void> {
  const response = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'x-forwarded-for': `10.9.0.${index + 1}` },
    body: new URLSearchParams({ email, password }),
  })
  await response.text()
  if (response.status !== 302) throw new Error(`Signing in was answered with ${response.status}.`)
}
