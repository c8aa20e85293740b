import { randomBytes } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

export { expect }

type Complaints = {
  /** Lets the running test meet complaints that match. Every other one fails it. */
  expect(pattern: RegExp): void
}

/** Playwright's `test`, which here also fails when the browser has anything to complain about. */
export const test = base.extend<{ complaints: Complaints }>({
  // The app counts sign-ups and sign-ins by client address: each test comes from one of its own.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    await use({ ...extraHTTPHeaders, 'x-forwarded-for': `10.${[...randomBytes(3)].join('.')}` })
  },
  complaints: [
    async ({ context, baseURL }, use) => {
      const heard = listenForComplaints(context, baseURL ?? '')
      const expected: RegExp[] = []
      await use({ expect: (pattern) => void expected.push(pattern) })
      const unexpected = heard.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))
      expect(unexpected, 'complaints of the browser').toEqual([])
    },
    { auto: true },
  ],
})

/**
 * Collects what must not happen on any page: errors in the console (a refusal by the Content-Security-Policy is one),
 * exceptions, requests that fail or are answered with an error, and requests to anybody but us. The fixture watches the
 * context of the test; call it for each further context that a test opens.
 */
export function listenForComplaints(context: BrowserContext, origin: string): string[] {
  const heard: string[] = []
  context.on('console', (message) => {
    // The response that it speaks of is heard below, with its address.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    heard.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => heard.push(`exception: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) heard.push(`third party: ${url.href}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown reason'
    // Whoever leaves a page while it is loading aborts what is still on its way. What the policy refuses is heard from
    // the console; without scripts Chromium gives the same reason for the module preloads it does not need.
    if (reason === 'net::ERR_ABORTED' || reason === 'csp') return
    heard.push(`failed: ${request.method()} ${request.url()} (${reason})`)
  })
  context.on('response', (response) => {
    if (response.status() < 400) return
    heard.push(`status ${response.status()}: ${response.request().method()} ${response.url()}`)
  })
  return heard
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What other colours alone can change. */
const colourRules = ['color-contrast', 'link-in-text-block']

export type View = { width: 320 | 1280; colorScheme: 'light' | 'dark' }

export const allViews: View[] = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
]

/** Fails unless axe finds nothing on the page as it stands, in light and dark, at 320 and 1280 px, where it must also fit. */
export async function checkAccessibility(page: Page, views: View[] = allViews): Promise<void> {
  const before = page.viewportSize()
  const found: string[] = []
  let last: View | undefined
  for (const { width, colorScheme } of views) {
    const isOnlyRecoloured = last?.width === width
    if (!isOnlyRecoloured) await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    const axe = prepareAxe(page, last !== undefined)
    const { violations } = await (isOnlyRecoloured
      ? axe.withRules(colourRules)
      : axe.withTags(rules)
    ).analyze()
    for (const { id, help, nodes } of violations) {
      const places = nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
      found.push(`${id} at ${width} px in ${colorScheme}: ${help}\n${places.join('\n')}`)
    }
    const contentWidth = await page.evaluate(() => document.documentElement.scrollWidth)
    if (contentWidth > width) found.push(`reflow at ${width} px: the page is ${contentWidth} px wide`)
    last = { width, colorScheme }
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
  expect(found, `accessibility of ${page.url()}`).toEqual([])
}

/**
 * For a quarter of the time: axe is put into a page once, nobody waits for frames, as we have none, and what passes is
 * not described.
 */
function prepareAxe(page: Page, isThere: boolean): AxeBuilder {
  const axe = isThere ? new AxeBuilder({ page, axeSource: ';' }) : new AxeBuilder({ page })
  return axe.setLegacyMode().options({ resultTypes: ['violations'] })
}
