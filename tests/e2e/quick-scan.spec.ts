import type { Page } from '@playwright/test'
import { competencySlugs } from '#app/domain/competency.ts'
import { checkAccessibility, expect, test } from '#tests/e2e/fixtures.ts'

test('a visitor gets from the first question to a report by keyboard alone', async ({ page }) => {
  await startScan(page)
  for (const slug of competencySlugs) {
    await expect(page).toHaveURL(`/assess/quick/${slug}`)
    await page.getByRole('radio').nth(2).press('Space')
    await expect(page.getByRole('radio').nth(2)).toBeChecked()
    await page.getByRole('button', { name: 'Save and continue' }).press('Enter')
  }
  await expect(page).toHaveURL(/^[^?]*\/assess\/report/)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is nothing to report on yet')
})

test('an answer is kept as it is given', { tag: '@scripts' }, async ({ page }) => {
  await startScan(page)
  await page.getByRole('radio').nth(3).check()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.goto('/assess/quick')
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByRole('radio').nth(3)).toBeChecked()
})

test('the pages of the quick scan are accessible', { tag: '@once' }, async ({ page }) => {
  test.slow()
  await page.goto('/assess/quick')
  await checkAccessibility(page)
  await startScan(page)
  await checkAccessibility(page)
  await page.goto('/assess/report')
  await checkAccessibility(page)
  for (const slug of competencySlugs) {
    await page.goto(`/assess/quick/${slug}`)
    await page.getByRole('radio').nth(1).check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page).not.toHaveURL(`/assess/quick/${slug}`)
  }
  await expect(page).toHaveURL(/\/assess\/report/)
  await checkAccessibility(page)
})

async function startScan(page: Page): Promise<void> {
  await page.goto('/assess/quick')
  await page.getByRole('button', { name: 'Start' }).press('Enter')
  await expect(page).toHaveURL(`/assess/quick/${competencySlugs[0]}`)
}
