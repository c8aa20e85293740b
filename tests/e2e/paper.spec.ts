import type { Page } from '@playwright/test'
import { competencySlugs } from '#app/domain/competency.ts'
import { expect, test } from '#tests/e2e/fixtures.ts'
import { post } from '#tests/e2e/people.ts'
import { allRated, rate, startQuickScan, takeFullAssessment, takeQuickScan } from '#tests/e2e/sittings.ts'

/** What the page margins of app.css leave of A4, in CSS pixels. */
const printable = {
  width: Math.floor(((210 - 2 * 14) / 25.4) * 96),
  height: Math.floor(((297 - 2 * 14) / 25.4) * 96),
}

const hardest = { role: 'research-and-development', level: 'principal' } as const

test('the longest report takes two sheets of A4, and nothing of it is cut', { tag: '@once' }, async ({
  page,
}) => {
  await takeQuickScan(page, { ratings: allRated(1), target: hardest })
  const company = 'Example and Daughters, Makers of Instruments for the Observation of Distant Weather'
  const chosen = await post(page, '/assess', { ...hardest, byDate: '2027-12-31', company })
  expect(chosen.status()).toBe(302)
  await page.goto('/assess/report')
  await expect(page.getByRole('region', { name: 'Gaps' }).locator('tbody tr')).toHaveCount(15)
  expect(await countSheets(page)).toBeLessThanOrEqual(2)

  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(printable)
  expect(await listWhatIsCut(page)).toEqual([])
  for (const text of ['It is early days', company, '31 December 2027'])
    await expect(page.getByText(text)).toBeVisible()
  for (const part of ['Next actions', 'Required against read', 'Gaps', 'By kind of reading']) {
    await expect(page.getByRole('region', { name: part, exact: true })).toBeVisible()
  }
  for (const part of ['Another target', 'Where the readings differ']) {
    await expect(page.getByRole('region', { name: part, includeHidden: true })).toBeHidden()
  }
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
})

test('a competency and an attempt are printed without losing anything', { tag: '@once' }, async ({
  page,
}) => {
  await takeQuickScan(page)
  const attempt = await takeFullAssessment(page)
  await page.setViewportSize(printable)
  for (const address of ['/competencies/stakeholder-management', attempt, '/assess/history']) {
    await page.emulateMedia({ media: null })
    await page.goto(address)
    expect(await countSheets(page), address).toBeGreaterThanOrEqual(1)
    await page.emulateMedia({ media: 'print' })
    expect(await listWhatIsCut(page), address).toEqual([])
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
    await expect(page.getByRole('banner'), address).toBeHidden()
  }
})

test('in the dark, too, ink is black and paper white', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/competencies/stakeholder-management')
  const html = page.locator('html')
  await expect(html).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(html).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test('each chart has its numbers in words beside it', { tag: '@once' }, async ({ page }) => {
  await page.goto('/')
  await expectTwins(page)
  await takeQuickScan(page)
  const ties = await startQuickScan(page)
  await rate(page, ties, [3])
  const addresses = ['report', 'history', 'quick', `quick/${competencySlugs[0]}`].map(
    (end) => `/assess/${end}`,
  )
  for (const address of [...addresses, '/competencies/stakeholder-management']) {
    await page.goto(address)
    await expectTwins(page)
  }
})

/** Fails unless each picture has a name, and a table, a list or a sentence with its numbers near by. */
async function expectTwins(page: Page): Promise<void> {
  const charts = page.getByRole('img')
  await expect(charts.first()).toBeVisible()
  for (const chart of await charts.all()) {
    const name = (await chart.getAttribute('aria-label')) ?? ''
    expect(name, `a picture of ${page.url()}`).toMatch(/\w+ \w+ \w+/)
    const twin = await chart.evaluate((picture) => {
      const said = /\d+ (to|of) \d+/.exec(picture.getAttribute('aria-label') ?? '')?.[0]
      // In the same figure, section or part of the page, never elsewhere.
      for (
        let place = picture.parentElement;
        place && place.tagName !== 'MAIN';
        place = place.parentElement
      ) {
        if (place.querySelector('table, details li')) return 'table or list'
        if (said && place.textContent?.includes(said)) return 'sentence'
      }
      return 'nothing'
    })
    expect(twin, `beside "${name}" of ${page.url()}`).not.toBe('nothing')
  }
}

async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  // Each sheet is an object of this type; their common parent is of the type Pages.
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** What reaches beyond the paper, or beyond a part of the page that would scroll on a screen. */
async function listWhatIsCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('main, main *')) {
      if (!element.checkVisibility() || element.closest('.sr-only, svg')) continue
      const says = `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`
      const { overflowX, overflowY } = getComputedStyle(element)
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth)
        cut.push(`scrolls sideways: ${says}`)
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight)
        cut.push(`hides its end: ${says}`)
      const { left, right } = element.getBoundingClientRect()
      if (left < -1 || right > innerWidth + 1)
        cut.push(`reaches to ${left}..${right} of ${innerWidth}: ${says}`)
    }
    return cut
  })
}
