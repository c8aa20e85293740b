import { checkAccessibility, expect, test } from '#tests/e2e/fixtures.ts'
import { openWithoutScriptsYet } from '#tests/e2e/hold-scripts.ts'
import { addPay, fillOffers } from '#tests/e2e/offers.ts'
import { becomeMember } from '#tests/e2e/people.ts'

test('two countries are side by side in two clicks, and each figure leads to its source', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/salary')
  await page.getByRole('link', { name: 'Compare countries' }).click()
  await page.getByRole('link', { name: 'US dollars' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('United States beside India')
  const row = page.getByRole('row', { name: /Project Management Specialists/ }).first()
  await expect(row).toContainText('US$102,320')
  await row.getByRole('link', { name: 'Project Management Specialists' }).click()
  await expect(page).toHaveURL(/\/salary\/records\/us-bls-oews-13-1082-2025$/)
  for (const words of ['US Bureau of Labor Statistics', 'official survey', '1,066,670', 'Why tier A']) {
    await expect(page.getByText(words).first()).toBeVisible()
  }
})

test('the world table is filtered and sorted by its address', { tag: '@once' }, async ({ page }) => {
  await page.goto('/salary')
  await page.getByLabel('Country', { exact: true }).selectOption('ca')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/country=ca/)
  const table = page.getByRole('region', { name: 'All records' }).getByRole('table')
  await expect(table.locator('tbody tr')).toHaveCount(5)
  await table.getByRole('link', { name: 'Median' }).click()
  await expect(page).toHaveURL(/country=ca&sort=figure/)
  await expect(table.locator('tbody tr').first()).toContainText('US$124,029')
})

test('a country by its name or in capitals leads to its page', { tag: '@once' }, async ({ page }) => {
  for (const name of ['United-Kingdom', 'GB']) {
    await page.goto(`/salary/${name}`)
    await expect(page).toHaveURL(/\/salary\/gb$/)
  }
})

test('offers stay on the device until they are saved', { tag: '@once' }, async ({ page }) => {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url())
  })
  await page.goto('/salary/offers')
  await expect(page.getByText('nothing is sent until you save')).toBeVisible()
  await fillOffers(page)
  const results = page.getByRole('region', { name: 'Side by side', exact: true })
  await expect(results.getByRole('row', { name: /Four years together/ })).toContainText('US$910,000')
  await expect(results.getByRole('row', { name: /^−50 %/ })).toContainText('US$800,000')
  await expect(results.getByRole('row', { name: /^Project Management Specialists/ }).first()).toContainText(
    'about p79',
  )
  await page.reload()
  await expect(page.locator('[name="offer2-base"]')).toHaveValue('165000')
  expect(posts).toEqual([])
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Forget what is on this device' }).click()
  await expect(page.locator('[name="offer1-base"]')).toHaveValue('')
  await page.reload()
  await expect(page.locator('[name="offer1-base"]')).toHaveValue('')
})

test('a saved sheet comes back, can be changed, and is gone when deleted', {
  tag: '@once',
}, async ({ page }) => {
  await becomeMember(page)
  await page.goto('/salary/offers')
  await fillOffers(page)
  await page.getByRole('button', { name: 'Save, sealed' }).click()
  await expect(page.getByText('It is in your account.')).toBeVisible()
  await page.goto('/salary/offers')
  await page.getByRole('link', { name: 'Stay, Example Ltd' }).click()
  await expect(page.locator('[name="offer2-vesting"]')).toHaveValue('5, 15, 40, 40')
  await page.locator('[name="offer1-base"]').fill('150000')
  await page.getByRole('button', { name: 'Save the changes' }).click()
  await expect(page.getByText('Saved, sealed.')).toBeVisible()
  await expect(page.locator('[name="offer1-base"]')).toHaveValue('150000')
  await page.getByRole('button', { name: /^Delete/ }).click()
  await expect(page.getByText('Nothing of it is left on the server.')).toBeVisible()
})

test('what is typed before the scripts run is kept', { tag: ['@once', '@scripts'] }, async ({ page }) => {
  await page.goto('/salary/offers')
  await page.locator('[name="offer1-base"]').fill('120000')
  await expect(page.getByRole('button', { name: 'Forget what is on this device' })).toBeVisible()
  const bringScripts = await openWithoutScriptsYet(page, '/salary/offers')
  await page.locator('[name="offer1-base"]').fill('150000')
  await bringScripts()
  await expect(page.getByRole('button', { name: 'Forget what is on this device' })).toBeVisible()
  await expect(page.locator('[name="offer1-base"]')).toHaveValue('150000')
  await expect(page.getByRole('row', { name: /Four years together/ })).toContainText('US$600,000')
})

test('a pay is added without an account and taken back with its receipt', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('/salary/contribute')
  const receipt = await addPay(page)
  expect(receipt).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)
  await checkAccessibility(page)
  await page.getByLabel('Receipt code').fill(receipt.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('Removed.')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('offers are worked out by the server, which keeps nothing', { tag: '@once' }, async ({ page }) => {
    await page.goto('/salary/offers')
    await fillOffers(page)
    await page.getByRole('button', { name: 'Work it out' }).click()
    const results = page.getByRole('region', { name: 'Side by side', exact: true })
    await expect(results.getByRole('row', { name: /Four years together/ })).toContainText('US$910,000')
    expect(await page.context().cookies()).toEqual([])
  })
})
