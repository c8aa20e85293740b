import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { artefacts } from '#app/content/artefacts.server.ts'
import { certifications } from '#app/content/certifications.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { learningPaths } from '#app/content/paths.server.ts'
import { questions } from '#app/content/questions.server.ts'
import { benchmarkCountries, benchmarks, missingCountries } from '#app/content/salaries.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { levelSlugs, roleSlugs } from '#app/domain/target.ts'
import { fillIn, pages } from '#tests/budgets/pages.ts'
import { browserRequests, linkedFiles, scriptsOf, thirdParties } from '#tests/budgets/read-page.ts'
import { type BuiltApp, startBuiltApp } from '#tests/setup/built-app.ts'

/** In bytes as they are sent, compressed. A form that is checked and computed while it is filled in may weigh more than another page with scripts. */
const limits = { styles: 12_000, scripts: 90_000, liveFormScripts: 115_000, readingPage: 40_000 }
const liveForms = ['/salary/offers', '/goals/new']
const mostRequests = { reading: 4, app: 14 }

/** What stands in the addresses of pages that a stranger may read. */
const names = {
  competency: competencySlugs,
  role: roleSlugs,
  level: levelSlugs,
  attempt: ['none'],
  scenario: ['none'],
  module: modules.map(({ slug }) => slug),
  path: learningPaths.map(({ slug }) => slug),
  artefact: artefacts.map(({ slug }) => slug),
  file: ['blank.md'],
  certification: certifications.map(({ slug }) => slug),
  card: ['none'],
  country: [...benchmarkCountries, ...missingCountries.map(({ country }) => country)].map((code) =>
    code.toLowerCase(),
  ),
  record: benchmarks.map(({ id }) => id),
  question: questions.slice(0, 12).map(({ slug }) => slug),
  answer: ['none'],
  mock: ['none'],
  story: ['none'],
  goal: ['none'],
  token: ['none'],
  mentorship: ['none'],
  invitation: ['none'],
  kind: ['goal'],
  item: ['none'],
  meeting: ['none'],
}

const folder = mkdtempSync(path.join(tmpdir(), 'critical-path-budgets-'))
let app: BuiltApp
/** The pages that a stranger gets and that need no scripts, by their address. */
const read = new Map<string, string>()
/** The same for a visitor in the middle of both assessments, for the pages with scripts. */
const hydrated = new Map<string, string>()

beforeAll(async () => {
  app = await startBuiltApp({ dataDir: folder })
  for (const { pattern, load } of pages) {
    if ((await load()).handle?.hydrate) continue
    for (const { address } of fillIn(pattern, names)) {
      const html = await fetchPage(address)
      if (html) read.set(address, html)
    }
  }
  const cookie = await startBothAssessments()
  const goal = await startGoal(cookie)
  const [scenario = ''] =
    (await fetchPage('/assess/full', cookie))?.match(/(?<=href="\/assess\/full\/scenarios\/)[^"]+/) ?? []
  const begun = await fetch(`${app.origin}/interview/questions/${names.question[0]}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: app.origin },
    body: new URLSearchParams({ mode: 'live' }),
  })
  const answer = begun.headers.get('location')?.split('/').pop() ?? ''
  const invited = await fetch(`${app.origin}/interview/answers/${answer}/interviewer`, {
    method: 'POST',
    headers: { cookie, origin: app.origin },
    body: new URLSearchParams({ name: 'Sam' }),
  })
  const key = /interviewer[/]([\w-]{43})/.exec(await invited.text())?.[1] ?? ''
  const mentoring = await startMentorship()
  for (const { pattern, load } of pages) {
    if (!(await load()).handle?.hydrate) continue
    const own = {
      scenario: [scenario],
      goal: [goal],
      answer: [answer],
      token: [key],
      mentorship: [mentoring.mentorship],
    }
    const [{ address } = { address: '' }] = fillIn(pattern, { ...names, ...own })
    const asker = pattern.startsWith('/mentoring') ? mentoring.cookie : cookie
    hydrated.set(address, (await fetchPage(address, asker)) ?? '')
  }
}, 120_000)

afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the styles are one file and within 12 kB', () => {
  const styles = readdirSync('build/client/assets').filter((name) => name.endsWith('.css'))
  expect(styles).toHaveLength(1)
  for (const name of styles) expect(weigh(`/assets/${name}`)).toBeLessThanOrEqual(limits.styles)
})

test('a stranger can read the pages of every area', () => {
  for (const address of [
    '/',
    '/sources',
    '/competencies/team-leadership',
    '/targets/it/staff',
    '/assess/quick',
    '/learn/modules/critical-path',
    '/learn/artefacts/charter',
    '/glossary',
    '/salary',
    '/salary/us',
    '/salary/compare',
    '/sign-in',
  ]) {
    expect([...read.keys()]).toContain(address)
  }
})

test('a page that a stranger can read ships no script', () => {
  expect(offenders(read, (html) => /<script\b|\son[a-z]+=|modulepreload/i.test(html))).toEqual([])
})

test('a page that a stranger can read weighs at most 40 kB with its styles', () => {
  const weights = (html: string) =>
    gzipSync(html, { level: 9 }).length + sum(linkedFiles(html, 'stylesheet').map(weigh))
  expect(offenders(read, (html) => weights(html) > limits.readingPage)).toEqual([])
})

test('a page that a stranger can read makes at most four requests', () => {
  expect(offenders(read, (html) => browserRequests(html).length > mostRequests.reading)).toEqual([])
})

test('a page with scripts ships at most 90 kB of them, 115 with a live form, in at most 14 requests', () => {
  expect(hydrated.size).toBeGreaterThanOrEqual(3)
  for (const [address, html] of hydrated) {
    const scripts = withImports(scriptsOf(html))
    expect(scripts.length, address).toBeGreaterThan(2)
    const most =
      liveForms.includes(address) || /[/]edit$|^[/]interview[/]answers[/]|^[/]interviewer[/]/.test(address)
        ? limits.liveFormScripts
        : limits.scripts
    expect(sum(scripts.map(weigh)), address).toBeLessThanOrEqual(most)
    const all = new Set([...browserRequests(html), ...scripts])
    expect(all.size, address).toBeLessThanOrEqual(mostRequests.app)
  }
})

test('no page loads anything from somebody else', () => {
  expect(
    offenders(new Map([...read, ...hydrated]), (html) => thirdParties(html, app.origin).length > 0),
  ).toEqual([])
})

async function fetchPage(address: string, cookie = ''): Promise<string | undefined> {
  const response = await fetch(app.origin + address, { redirect: 'manual', headers: { cookie } })
  const isPage = response.status === 200 && response.headers.get('content-type')?.startsWith('text/html')
  const text = await response.text()
  return isPage ? text : undefined
}

/** Answers the cookie that leads back to both. */
/** A goal of the visitor: its id. */
async function startGoal(cookie: string): Promise<string> {
  const response = await fetch(`${app.origin}/goals/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: app.origin },
    body: new URLSearchParams({
      statement: 'Run a pre-mortem for the storage migration',
      competency: 'career',
      measureKind: 'yes-no',
      measureName: 'pre-mortem held',
      startedOn: '2026-11-02',
      dueOn: '2027-03-31',
    }),
  })
  expect(response.status).toBe(302)
  return response.headers.get('location')?.split('/').at(-1) ?? ''
}

/** A mentorship of two members, and the cookie of its mentor. */
async function startMentorship(): Promise<{ mentorship: string; cookie: string }> {
  const mentee = await becomeMember()
  const invited = await postForm('/mentoring/invite', mentee, { question: 'What next?', 'share-goals': 'on' })
  const [link = ''] = (await invited.text()).match(/\/mentoring\/invitations\/[\w-]{43}/) ?? []
  const cookie = await becomeMember()
  const form = { do: 'accept', aims: 'More', rhythm: 'weekly', 'share-goals': 'on' }
  const accepted = await postForm(link, cookie, form)
  return { mentorship: accepted.headers.get('location')?.split('/').at(-1) ?? '', cookie }
}

async function becomeMember(): Promise<string> {
  const account = { name: 'Ada', email: `${randomUUID()}@example.org`, password: 'plum kettle ferry lantern' }
  await postForm('/sign-up', '', account)
  const signedIn = await postForm('/sign-in', '', account)
  return signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

function postForm(address: string, cookie: string, form: Record<string, string>): Promise<Response> {
  return fetch(app.origin + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: app.origin },
    body: new URLSearchParams({ address: '', goal: '', ...form }),
  })
}

async function startBothAssessments(): Promise<string> {
  let cookie = ''
  for (const address of ['/assess/quick', '/assess/full']) {
    const response = await fetch(app.origin + address, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: app.origin },
      body: new URLSearchParams({ role: 'product', level: 'tpm' }),
    })
    expect(response.status).toBe(302)
    cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  return cookie
}

function offenders(found: Map<string, string>, isOver: (html: string) => boolean): string[] {
  expect(found.size).toBeGreaterThan(0)
  return [...found].filter(([, html]) => isOver(html)).map(([address]) => address)
}

/** The scripts and everything that they import at once; what they load later is not theirs to wait for. */
function withImports(scripts: string[]): string[] {
  const all = new Set(scripts)
  for (const script of all) {
    const code = readFileSync(path.join('build/client', script), 'utf8')
    for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) all.add(`/assets/${name}`)
  }
  return [...all]
}

function weigh(address: string): number {
  return gzipSync(readFileSync(path.join('build/client', address)), { level: 9 }).length
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
