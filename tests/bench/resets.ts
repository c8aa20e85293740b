import { atMost, mostApart } from '#tests/bench/bars.ts'
import { printRow } from '#tests/bench/print.ts'
import type { BuiltApp } from '#tests/setup/built-app.ts'

const each = 40

/**
 * Asks for links to new passwords, in turn for addresses that have an account and for some that have none. What is answered must be
 * the same but for the address, and so must the time that it takes.
 */
export async function measureResets(app: BuiltApp, emails: string[]): Promise<void> {
  const known: number[] = []
  const unknown: number[] = []
  const pages = new Set<string>()
  for (let index = 0; index < each; index += 1) {
    const address = emails[index % emails.length] ?? ''
    for (const [email, times] of [
      [address, known],
      [`nobody-${index}-${address}`, unknown],
    ] as const) {
      const asked = performance.now()
      const response = await fetch(`${app.origin}/forgot-password`, {
        method: 'POST',
        headers: { origin: app.origin, 'x-forwarded-for': `10.8.${index}.1` },
        body: new URLSearchParams({ email }),
      })
      const page = await response.text()
      times.push(performance.now() - asked)
      pages.add(`${response.status} ${page.replaceAll(email, 'the address')}`)
    }
  }
  if (pages.size > 1) throw new Error('A known and an unknown address are not answered alike.')
  const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  printRow(
    'asking for a reset, ms: known, unknown address',
    ['', middle(known).toFixed(1), middle(unknown).toFixed(1), ''],
    atMost(Math.abs(middle(known) - middle(unknown)), mostApart, 'ms apart'),
  )
}
