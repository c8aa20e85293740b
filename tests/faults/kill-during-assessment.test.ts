import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { competencySlugs } from '#app/domain/competency.ts'
import { type BuiltApp, startBuiltApp } from '#tests/setup/built-app.ts'
import { type PostgresServer, startPostgresServer } from '#tests/setup/postgres-server.ts'

const kills = 20
/** Milliseconds from the first answer saved after a start to the kill, at most. */
const longestLife = 400

type Answer = { level: number; revision: number }

let folder: string
let postgres: PostgresServer

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'critical-path-kill-'))
  postgres = await startPostgresServer()
})

afterAll(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('every acknowledged answer survives 20 kills of the process, on the embedded database', async () => {
  await killInTheMiddle(() => startBuiltApp({ dataDir: path.join(folder, 'embedded') }))
}, 300_000)

test('every acknowledged answer survives 20 kills of the process, on PostgreSQL', async () => {
  const databaseUrl = postgres.urlOf('postgres')
  await killInTheMiddle(() => startBuiltApp({ dataDir: path.join(folder, 'none'), databaseUrl }))
}, 300_000)

/** Answers a scan without pause, kills the server at odd moments, and looks at what is there after each restart. */
async function killInTheMiddle(start: () => Promise<BuiltApp>): Promise<void> {
  let app = await start()
  try {
    const cookie = await startScan(app)
    const acknowledged = new Map<string, Answer>()
    let sent = 0
    for (let kill = 1; kill <= kills; kill += 1) {
      let isSaved = () => {}
      const firstSaved = new Promise<void>((resolve) => {
        isSaved = resolve
      })
      const sending = answerUntilItDies(app, cookie, acknowledged, isSaved)
      await Promise.race([firstSaved, sending])
      // Spread over the life of the process rather than random: a failure can be repeated.
      await wait((longestLife * kill) / kills)
      await app.kill()
      sent += await sending
      app = await start()
      for (const competency of competencySlugs) {
        const answer = acknowledged.get(competency) ?? { level: 0, revision: 0 }
        const { level, revision } = await readQuestion(app, cookie, competency)
        // The answer on its way when the process died may be there or not; an acknowledged one may not be missing.
        expect(revision, `${competency} after kill ${kill}`).toBeGreaterThanOrEqual(answer.revision)
        if (revision === answer.revision) expect(level, `${competency} after kill ${kill}`).toBe(answer.level)
        acknowledged.set(competency, { level, revision })
      }
    }
    expect(sent).toBeGreaterThanOrEqual(kills)
  } finally {
    await app.stop()
  }
}

async function startScan(app: BuiltApp): Promise<string> {
  const response = await post(app, '/assess/quick', '', { role: 'product', level: 'tpm' })
  const [cookie = ''] = response.headers.getSetCookie()
  return cookie.split(';')[0] ?? ''
}

/** Answers how many answers were acknowledged. */
async function answerUntilItDies(
  app: BuiltApp,
  cookie: string,
  acknowledged: Map<string, Answer>,
  isSaved: () => void,
): Promise<number> {
  let count = 0
  try {
    const { attempt, framework } = await readQuestion(app, cookie, competencySlugs[0])
    for (;;) {
      const competency = competencySlugs[count % competencySlugs.length] ?? competencySlugs[0]
      const before = acknowledged.get(competency) ?? { level: 0, revision: 0 }
      const level = (before.level % 5) + 1
      const response = await post(app, '/assess/autosave', cookie, {
        attempt,
        framework,
        competency,
        level: String(level),
        revision: String(before.revision),
      })
      const { revision } = (await response.json()) as { revision?: number }
      if (revision === undefined) throw new Error(`refused with ${response.status}`)
      acknowledged.set(competency, { level, revision })
      count += 1
      isSaved()
    }
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('refused')) throw error
    return count
  }
}

async function readQuestion(app: BuiltApp, cookie: string, competency: string) {
  const response = await fetch(`${app.origin}/assess/quick/${competency}`, { headers: { cookie } })
  const page = await response.text()
  const hidden = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? ''
  const chosen = [...page.matchAll(/<input[^>]*type="radio"[^>]*>/g)].find(([tag]) => /\schecked/.test(tag))
  return {
    attempt: hidden('attempt'),
    framework: hidden('framework'),
    revision: Number(hidden('revision')),
    level: Number(/value="(\d)"/.exec(chosen?.[0] ?? '')?.[1] ?? 0),
  }
}

function post(app: BuiltApp, address: string, cookie: string, form: Record<string, string>) {
  return fetch(app.origin + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: app.origin },
    body: new URLSearchParams(form),
  })
}
