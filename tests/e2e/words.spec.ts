import type { APIResponse, Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/fixtures.ts'
import { becomeMember } from '#tests/e2e/people.ts'
import {
  startFullAssessment,
  startQuickScan,
  takeFullAssessment,
  takeQuickScan,
} from '#tests/e2e/sittings.ts'

// Every page that links lead to, read as a stranger and as somebody with work in every state.

// Some hundred pages each.
test.describe.configure({ timeout: 150_000 })

test('what a stranger can reach is named, described, leads on, and is indexed where the site map names it', {
  tag: '@once',
}, async ({ page, baseURL }) => {
  test.slow()
  const pages = await crawl(page, '/')
  expect(pages.length).toBeGreaterThan(60)
  expect(listFaults(pages)).toEqual([])
  const parts = new Set(pages.flatMap(({ parts: own, graph }) => [...own, graph['og:image'] ?? '']))
  for (const part of parts) expect((await page.request.get(part)).status(), part).toBe(200)
  const listed = (await (await page.request.get('/sitemap.xml')).text()).matchAll(/<loc>([^<]+)<\/loc>/g)
  const named = [...listed].map(([, address = '']) => address.replace(baseURL ?? '', ''))
  const indexed = pages.filter(({ isIndexed }) => isIndexed).map(({ path }) => path)
  const doors = ['/sign-in', '/sign-up']
  expect(indexed.filter((path) => !doors.includes(path)).sort()).toEqual([...named].sort())
})

test('what a member can reach is named, described and leads on', { tag: '@once' }, async ({ page }) => {
  test.slow()
  await becomeMember(page)
  await takeQuickScan(page)
  await takeFullAssessment(page)
  await startQuickScan(page)
  await startFullAssessment(page)
  const pages = await crawl(page, '/', /^\/interview\/questions\/[^/]+$/)
  const found = pages.map(({ path }) => path)
  for (const path of ['/account', '/assess/history', '/assess/report', '/assess/compare', '/assess/full']) {
    expect(found).toContain(path)
  }
  expect(
    found.filter((path) => /^\/assess\/(history|quick|full\/self|full\/scenarios)\/./.test(path)).length,
  ).toBe(4 + 15 + 15 + 15)
  expect(listFaults(pages)).toEqual([])
})

type Read = {
  path: string
  status: number
  title: string
  headings: string[]
  description: string
  canonical: string
  graph: Record<string, string>
  isIndexed: boolean
  ids: string[]
  /** Where links lead, as they are written. */
  links: string[]
  /** What the browser would fetch for the page. */
  parts: string[]
  loud: string[]
}

/**
 * Every page within reach, once: a query gives another view of a page, which is asked for but not read as a page. Of `alike` pages, a
 * dozen.
 */
async function crawl(page: Page, start: string, alike?: RegExp): Promise<Read[]> {
  const pages = new Map<string, Read>()
  const asked = new Set<string>()
  const kinds = new Map<string, number>()
  let waiting = [start]
  while (waiting.length > 0) {
    const batch = waiting.filter((address) => !asked.has(address) && isWorthAsking(address, kinds, alike))
    for (const address of batch) asked.add(address)
    waiting = []
    for await (const [address, answer] of askAhead(page, batch)) {
      const { pathname } = new URL(answer.url())
      const isPage = answer.headers()['content-type']?.startsWith('text/html')
      if (!isPage && answer.ok()) continue
      const read = await readPage(page, pathname, answer)
      if (!address.includes('?') || !pages.has(pathname)) pages.set(pathname, read)
      // The queries of a page lead to its other views; following theirs as well would never end.
      const links = read.links.map((link) => link.split('#')[0] ?? '')
      waiting.push(
        ...links.filter((link) => link.startsWith('/') && !(link.includes('?') && address.includes('?'))),
      )
    }
  }
  return [...pages.values()]
}

/** The answers to all addresses in their order, some of them asked for while the one before is read. */
async function* askAhead(page: Page, addresses: string[]): AsyncGenerator<[string, APIResponse]> {
  const ahead = 4
  const asked: Promise<APIResponse>[] = []
  for (const [index, address] of addresses.entries()) {
    for (const next of addresses.slice(asked.length, index + ahead)) asked.push(page.request.get(next))
    yield [address, await (asked[index] as Promise<APIResponse>)]
  }
}

/** Of a page with a view for each of a hundred records, and of pages beside each of 331 questions, a dozen tell as much as all. */
function isWorthAsking(address: string, kinds: Map<string, number>, alike?: RegExp): boolean {
  const [path = '', query] = address.split('?')
  const kind = alike?.test(path)
    ? alike.source
    : path.replace(/^(\/interview\/questions)\/[^/]+\/(script|report)$/, '$1/:question/$2')
  if (query === undefined && kind === path) return true
  const seen = (kinds.get(kind) ?? 0) + 1
  kinds.set(kind, seen)
  return seen <= 12
}

async function readPage(page: Page, path: string, answer: APIResponse): Promise<Read> {
  const html = await answer.text()
  const read = await page.evaluate((markup) => {
    const read = new DOMParser().parseFromString(markup, 'text/html')
    const metas = [...read.querySelectorAll('meta')]
    const content = (name: string) =>
      read.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
    const values = (selector: string, attribute: string) =>
      [...read.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '')
    const title = read.title
    const headings = [...read.querySelectorAll('h1')].map((heading) => heading.textContent ?? '')
    const canonicals = values('link[rel=canonical]', 'href')
    const graph = Object.fromEntries(
      metas.flatMap((meta) => {
        const property = meta.getAttribute('property')
        return property ? [[property, meta.getAttribute('content') ?? '']] : []
      }),
    )
    const description = content('description')
    const isIndexed = !content('robots').includes('noindex')
    const ids = values('[id]', 'id')
    const links = values('a[href]', 'href')
    const parts = [...values('link[href]', 'href'), ...values('[src]', 'src')]
    for (const element of read.querySelectorAll('script, style, code, pre, textarea')) element.remove()
    const copy = `${title}\n${description}\n${read.body.textContent}`
    const loud = copy.match(/.{0,40}!.{0,20}/g) ?? []
    return {
      title,
      headings,
      description,
      canonical: canonicals.join(),
      graph,
      isIndexed,
      ids,
      links,
      parts,
      loud,
    }
  }, html)
  return { path, status: answer.status(), ...read }
}

function listFaults(pages: Read[]): string[] {
  const origin = process.env.APP_ORIGIN ?? ''
  const idsOf = new Map(pages.map(({ path, ids }) => [path, ids]))
  const titles = pages.map(({ title }) => title)
  return pages.flatMap((read) => {
    const { path, title, description, graph } = read
    const faults = [
      read.status === 200 ? '' : `answers ${read.status}`,
      read.headings.length === 1 && read.headings[0] !== ''
        ? ''
        : `has ${read.headings.length} main headings`,
      title.length > 5 && title.length <= 90 ? '' : `has the title "${title}"`,
      titles.filter((other) => other === title).length === 1 ? '' : `shares the title "${title}"`,
      description.length >= 25 && description.length <= 250 ? '' : `is described as "${description}"`,
      read.canonical === `${origin}${path}` ? '' : `has the canonical address ${read.canonical}`,
      graph['og:title'] && title.startsWith(graph['og:title']) ? '' : `has the og:title ${graph['og:title']}`,
      graph['og:description'] === description ? '' : 'has another og:description',
      graph['og:url'] === read.canonical ? '' : `has the og:url ${graph['og:url']}`,
      graph['og:type'] && graph['og:site_name'] ? '' : 'has no og:type or og:site_name',
      graph['og:image']?.startsWith(`${origin}/`) ? '' : `has the og:image ${graph['og:image']}`,
      graph['og:image:alt'] ? '' : 'has no og:image:alt',
      new Set(read.ids).size === read.ids.length ? '' : 'has an id twice',
      ...read.loud.map((words) => `shouts: ${words}`),
      ...read.parts.filter((part) => !isLocal(part, origin)).map((part) => `fetches ${part}`),
      ...read.links.flatMap((link) => {
        if (/^https:\/\//.test(link)) return []
        if (!/^[/#]/.test(link)) return [`links to ${link}`]
        const [address = '', fragment] = link.split('#')
        if (fragment === undefined) return []
        const [target = ''] = address.split('?')
        return idsOf.get(target || path)?.includes(fragment) ? [] : [`links to ${link}, which is not there`]
      }),
    ]
    return faults.filter((fault) => fault !== '').map((fault) => `${path} ${fault}`)
  })
}

function isLocal(part: string, origin: string): boolean {
  return new URL(part, origin).origin === new URL(origin).origin || part.startsWith('data:')
}
