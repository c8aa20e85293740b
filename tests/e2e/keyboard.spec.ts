import type { Locator, Page } from '@playwright/test'
import { competencySlugs } from '#app/domain/competency.ts'
import { expect, test } from '#tests/e2e/fixtures.ts'
import { newAccount, signUp } from '#tests/e2e/people.ts'
import { listSituations, startFullAssessment, startQuickScan, takeQuickScan } from '#tests/e2e/sittings.ts'

// Nothing here is clicked, and nothing is focused but by the keys.

const [first, second] = competencySlugs

test('the quick scan is taken by keyboard, from the start page to the report', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: 'Start the quick scan' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/assess/quick')
  await tabTo(page, page.getByLabel('Kind of program'))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Kind of program')).toHaveValue('infrastructure')
  await tabTo(page, page.getByRole('button', { name: 'Start' }))
  await page.keyboard.press('Enter')

  for (const [index, slug] of competencySlugs.entries()) {
    await expect(page).toHaveURL(at(`/assess/quick/${slug}`))
    if (index === 0) await skipToContent(page)
    await tabTo(page, page.getByRole('radio').first())
    if (index % 2 === 0) {
      await page.keyboard.press('Space')
      await expect(page.getByRole('radio').first()).toBeChecked()
    } else {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('radio').nth(2)).toBeChecked()
    }
    await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
    await page.keyboard.press('Enter')
  }
  await expect(page).toHaveURL(at('/assess/report'))
  await expect(page.getByText('15 of 15').first()).toBeVisible()
})

test('arrow keys move through the choices and save where they stop', { tag: '@once' }, async ({ page }) => {
  await startQuickScan(page)
  await page.goto(`/assess/quick/${first}`)
  const radios = page.getByRole('radio')
  await tabTo(page, radios.first())
  for (const index of [1, 2, 3]) {
    await page.keyboard.press('ArrowDown')
    await expect(radios.nth(index)).toBeFocused()
    await expect(radios.nth(index)).toBeChecked()
  }
  await page.keyboard.press('ArrowUp')
  await expect(radios.nth(2)).toBeChecked()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.reload()
  await expect(radios.nth(2)).toBeChecked()
  // The group is one stop, and it is entered where the choice is.
  await tabTo(page, radios.nth(2))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Save and continue' })).toBeFocused()
})

test('a rating with evidence and a situation are answered by keyboard', { tag: '@once' }, async ({
  page,
}) => {
  await startFullAssessment(page)
  await page.goto(`/assess/full/self/${first}`)
  await skipToContent(page)
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await tabTo(page, page.getByLabel('Evidence'))
  await page.keyboard.type('The design review of May.')
  await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(at(`/assess/full/self/${second}`))

  const [slug = '', next = ''] = await listSituations(page)
  await page.goto(`/assess/full/scenarios/${slug}`)
  await skipToContent(page)
  const best = page.getByRole('radio', { name: /^Best:/ })
  const worst = page.getByRole('radio', { name: /^Worst:/ })
  await tabTo(page, best.first())
  await page.keyboard.press('ArrowDown')
  await expect(best.nth(1)).toBeChecked()
  // A group without a choice is entered at the row in which the focus is.
  await tabTo(page, worst.nth(1))
  await page.keyboard.press('ArrowUp')
  await expect(worst.first()).toBeChecked()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(at(`/assess/full/scenarios/${next}`))
})

test('a refused answer moves focus to what has to be mended, and on to the field', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(/^status 422: POST .*\/assess\/quick\//)
  await startQuickScan(page)
  await page.goto(`/assess/quick/${first}`)
  await skipToContent(page)
  await tabTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await expectVisibleFocus(page)
  await tabTo(page, page.getByRole('alert').getByRole('link'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await expectVisibleFocus(page)
})

test('signing up and in by keyboard, with a mistake on the way', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(/^status 422: POST .*\/sign-up$/)
  const account = newAccount()
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: 'Sign up' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/sign-up')
  await tabTo(page, page.getByLabel('Name'))
  await page.keyboard.type(account.name)
  await tabTo(page, page.getByLabel('Mail address'))
  await page.keyboard.type(account.email)
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type('aaaaaaaaaaaaaaaa')
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('alert').getByRole('link'))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Password')).toBeFocused()
  await page.keyboard.type(account.password)
  await tabTo(page, page.getByRole('button', { name: 'Sign up' }))
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(at('/sign-in'))
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Welcome back, ${account.name}`)
})

test('the work of somebody else is left out of an account by keyboard', { tag: '@once' }, async ({
  page,
}) => {
  const account = await signUp(page)
  await takeQuickScan(page, { ratings: [3] })
  await page.goto('/sign-in')
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type(account.password)
  await tabTo(page, page.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox')).not.toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Sign in' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Start with where you stand')).toBeVisible()
})

test('a table that scrolls sideways is scrolled by keyboard', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/assess/how-readiness-works')
  const wide = page.getByRole('region', { name: 'Self readings of the example' })
  await tabTo(page, wide)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => wide.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0)
})

test('no page holds the focus, and every stop shows where it is', { tag: '@once' }, async ({ page }) => {
  await takeQuickScan(page)
  await startQuickScan(page)
  for (const address of ['/', '/assess', `/assess/quick/${first}`, '/assess/report', '/sign-up']) {
    await page.goto(address)
    const stops = await countStops(page)
    const seen = new Set<string>()
    // A date is entered in parts, and each part is a stop.
    for (let press = 0; press < stops + 10; press += 1) {
      await page.keyboard.press('Tab')
      // Past the last stop the browser may let go of the focus, or begin again at the first.
      if (await page.evaluate(() => document.activeElement === document.body)) break
      await expectVisibleFocus(page)
      const stop = await describeFocus(page)
      if (seen.size > 1 && stop === [...seen][0]) break
      seen.add(stop)
    }
    expect(seen.size, address).toBe(stops)
  }
})

/** How often Tab has to stop on its way through the page: at a group of radio buttons once. */
async function countStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, select, textarea, summary, input:not([type=hidden]), [tabindex="0"]',
    )
    const names = [...all].flatMap((element, index) => {
      if (!element.checkVisibility()) return []
      return element instanceof HTMLInputElement && element.type === 'radio' ? element.name : String(index)
    })
    return new Set(names).size
  })
}

/** An address, whatever fragment a link of the page before has left on it. */
function at(path: string): RegExp {
  return new RegExp(`${path}(#[a-z-]+)?$`)
}

/** Presses Tab until the focus is there, and looks at every stop on the way. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let press = 0; press < 60; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    await expectVisibleFocus(page)
  }
  throw new Error(`The keys do not lead to ${wanted}.`)
}

async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
}

/** Fails unless an outline is drawn around what has the focus, or around its row of choices, and can be seen. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const problem = await page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'nothing has the focus'
    // A part of a date, around which the browser draws its own outline.
    if (!focused.matches(':focus')) return ''
    const drawn = [focused, focused.closest('.choice')].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    if (!drawn) return 'no outline'
    const { top, bottom, left, right, width, height } = focused.getBoundingClientRect()
    const isInside =
      bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 0 && height > 0
    return isInside ? '' : 'outside of the window'
  })
  expect(problem, await describeFocus(page)).toBe('')
}

/** The focused element by its place in the page and its beginning. */
async function describeFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const place = [...document.querySelectorAll('*')].indexOf(document.activeElement as Element)
    return `${place} ${document.activeElement?.outerHTML.slice(0, 120)}`
  })
}
