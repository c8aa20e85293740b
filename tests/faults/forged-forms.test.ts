import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword, demoPeople } from '#db/seed/demo-people.ts'
import { type BuiltApp, startBuiltApp } from '#tests/setup/built-app.ts'

// Every form of every kind of page that somebody can reach, sent as a person or a machine might forge it: never an error of ours,
// and never a sentence of a library's.

let app: BuiltApp
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'critical-path-forged-'))
  app = await startBuiltApp({
    dataDir: folder,
    command: ['tests/setup/run-build.js', '--demo'],
    // Each request comes from an address of its own: how many one may send is tested elsewhere.
    env: { TRUST_PROXY: '1' },
  })
}, 120_000)

afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const forgeries: Record<string, (value: string) => string> = {
  empty: () => '',
  'something else': () => 'zzz \u{1F600} <b>',
  'a character that cannot be kept': () => 'a\u0000b',
  'far too long': () => 'x'.repeat(70_000),
  'a name of every object': () => '__proto__',
  'a large negative number': () => '-99999999999',
  'a day that is none': () => '2026-02-30',
}

const wordsOfMachines = /(\[object O|>undefined|NaN\b|Invalid (input|option|Date)|Too (big|small):).{0,60}/

/** With work in every area, and with mentees. */
const people = [
  { who: 'a stranger', email: undefined },
  ...demoPeople.slice(0, 3).map(({ email }) => ({ who: email, email })),
]

test.each(people)('no form of $who can be forged into an error', { timeout: 600_000 }, async ({ email }) => {
  const browser = openBrowser()
  if (email) {
    const answer = await browser.send('/sign-in', { email, password: demoPassword })
    expect(answer.status).toBe(302)
  }
  const forms = await collectForms(browser)
  expect(forms.length).toBeGreaterThan(25)
  const faults: string[] = []
  for (const form of forms) {
    for (const [name, forge] of Object.entries(forgeries)) {
      for (const forgesHidden of [false, true]) {
        const fields = form.fields.map(({ name, value, isHidden }) => [
          name,
          isHidden && !forgesHidden ? value : forge(value),
        ])
        const { status, text } = await browser.send(form.action, Object.fromEntries(fields))
        const shown = text.replaceAll(/<script[\s\S]*?<\/script>|<(input|textarea|option)[^>]*>/g, '')
        const words = wordsOfMachines.exec(shown)?.[0]
        if (status >= 500 || words)
          faults.push(`${form.action} on ${form.page}, ${name}: ${status} ${words ?? ''}`)
      }
    }
  }
  expect(faults).toEqual([])
})

type Browser = ReturnType<typeof openBrowser>
type Form = { page: string; action: string; fields: { name: string; value: string; isHidden: boolean }[] }

function openBrowser() {
  const cookies = new Map<string, string>()
  let requests = 0

  async function ask(address: string, init: RequestInit): Promise<{ status: number; text: string }> {
    requests += 1
    const response = await fetch(app.origin + address, {
      redirect: 'manual',
      ...init,
      headers: {
        origin: app.origin,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-forwarded-for': `10.2.${requests >> 8}.${requests & 255}`,
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      cookies.set(name, value)
    }
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    const text = await response.text()
    return { status: response.status, text: isPage ? text : '' }
  }
  return {
    read: (address: string) => ask(address, {}),
    send: (address: string, form: Record<string, string>) =>
      ask(address, { method: 'POST', body: new URLSearchParams(form) }),
  }
}

/** Of pages that differ only in what they are about, two tell as much as all. */
async function collectForms(browser: Browser): Promise<Form[]> {
  const forms = new Map<string, Form>()
  const seen = new Map<string, number>()
  const asked = new Set<string>()
  const waiting = ['/']
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address)
    if (asked.has(address) || (seen.get(kind) ?? 0) >= 2 || /sign-out|delete/.test(address)) continue
    asked.add(address)
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    const { status, text } = await browser.read(address)
    expect(status, address).toBeLessThan(500)
    for (const [, link = ''] of text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) waiting.push(plain(link))
    for (const form of readForms(address, text)) {
      const fields = form.fields.map(({ name, value }) =>
        /^(do|set|go)$/.test(name) ? `${name}=${value}` : name,
      )
      forms.set(`${kindOf(form.action)} ${fields.join()}`, form)
    }
  }
  return [...forms.values()]
}

function kindOf(address: string): string {
  const [path = ''] = address.split('?')
  return path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(
      /\/(modules|questions|competencies|certifications|artefacts|scenarios|self|quick|records|cards)\/[^/]+/,
      '/$1/:slug',
    )
}

function readForms(page: string, html: string): Form[] {
  return [...html.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, own = '', inside = '']) => {
    const action = plain(attribute(own, 'action') ?? page)
    if (!/method="post"/i.test(own) || /sign-out|delete/.test(action)) return []
    const fields = [...inside.matchAll(/<(?:input|select|textarea|button) ([^>]*)/g)].flatMap(
      ([, tag = '']) => {
        const name = attribute(tag, 'name')
        const value = plain(attribute(tag, 'value') ?? '')
        return name ? [{ name, value, isHidden: tag.includes('type="hidden"') }] : []
      },
    )
    return [{ page, action, fields }]
  })
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(tag)?.[1]
}

function plain(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'")
}
