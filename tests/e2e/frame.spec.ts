import { expect, test } from '#tests/e2e/fixtures.ts'
import { openWithoutScriptsYet } from '#tests/e2e/hold-scripts.ts'

const readingPages = ['/', '/privacy', '/sources', '/competencies', '/targets', '/assess/how-readiness-works']
const missing = '/no-such-page'

test('the first key press offers to skip to the content', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('main :focus')).toHaveCount(1)
})

test('the header is walked by keyboard in the order in which it is read', async ({ page }) => {
  await page.goto('/privacy')
  await page.keyboard.press('Tab')
  for (const link of await page.locator('header a').all()) {
    await page.keyboard.press('Tab')
    await expect(link).toBeFocused()
    await expect(link).toHaveCSS('outline-style', 'solid')
  }
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: 'Assess' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/assess')
})

test('presses while the scripts take over harm nothing', { tag: ['@once', '@scripts'] }, async ({ page }) => {
  await page.addInitScript(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      document.querySelector('main')?.click()
      if (performance.now() < 3_000) channel.port2.postMessage(null)
    }
    channel.port2.postMessage(null)
  })
  await page.goto('/learn/modules/critical-path/note')
  await page.getByLabel('Note').fill('x')
  await expect(page.getByRole('status')).toHaveText('Saved.', { timeout: 15_000 })
})

test('what is typed before the scripts run is heard and stays', { tag: ['@once', '@scripts'] }, async ({
  page,
}) => {
  const note = '/learn/modules/critical-path/note'
  await page.goto(note)
  await page.getByLabel('Note').fill('Float is shared')
  await expect(page.getByRole('status')).toHaveText('Saved.')
  const bringScripts = await openWithoutScriptsYet(page, note)
  await page.getByLabel('Note').fill('Float is shared by all who follow')
  await bringScripts()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(page.getByLabel('Note')).toHaveValue('Float is shared by all who follow')
})

test('what is typed before the rules have come is checked', { tag: ['@once', '@scripts'] }, async ({
  page,
}) => {
  const bringScripts = await openWithoutScriptsYet(page, '/goals/new')
  const check = page.getByRole('complementary', { name: 'SMART check' })
  await page.getByLabel('The goal').fill('Improve my communication')
  await expect(check.getByText(/improve/i)).toHaveCount(0)
  await bringScripts()
  await expect(check.getByText(/improve/i).first()).toBeVisible()
})

test('an address that does not exist answers 404 and leads on', async ({ page, complaints }) => {
  complaints.expect(/^status 404: GET .*\/no-such-page$/)
  const response = await page.goto(missing)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  await expect(page).toHaveTitle(/Critical Path/)
  await page.getByRole('link', { name: 'Start page' }).click()
  await expect(page).toHaveURL('/')
})

for (const address of readingPages) {
  test(`${address} ships no scripts`, { tag: '@once' }, async ({ page }) => {
    const response = await page.goto(address)
    await expect(page.locator('script, link[rel=modulepreload]')).toHaveCount(0)
    expect(response?.headers()['content-security-policy']).toContain("script-src 'none'")
  })
}

test('the page for a missing address ships no scripts', { tag: '@once' }, async ({ page, complaints }) => {
  complaints.expect(/^status 404/)
  await page.goto(missing)
  await expect(page.locator('script')).toHaveCount(0)
})

for (const address of [...readingPages, '/assess/quick', missing]) {
  test(`${address} is sent with the headers that protect it`, { tag: '@once' }, async ({ request }) => {
    const headers = (await request.get(address)).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    const policy = headers['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-|\*|https?:/)
  })
}

test('a page that has not changed is not sent again', { tag: '@once' }, async ({ request }) => {
  const first = await request.get('/privacy')
  const etag = first.headers().etag ?? ''
  expect(etag).not.toBe('')
  const again = await request.get('/privacy', { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  expect((await again.body()).length).toBe(0)
  const other = await request.get('/privacy', { headers: { 'if-none-match': '"another"' } })
  expect(other.status()).toBe(200)
})
