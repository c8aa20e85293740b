import { expect, type Page } from '@playwright/test'

/** Types two offers into the form of the page. */
export async function fillOffers(page: Page): Promise<void> {
  const fill = (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value)
  await fill('offer1-name', 'Stay')
  await fill('offer1-base', '142,000')
  await fill('offer1-bonus', '14000')
  await page.getByText('Offer 2', { exact: true }).first().click()
  await fill('offer2-name', 'Example Ltd')
  await fill('offer2-base', '165000')
  await fill('offer2-signOn1', '30000')
  await fill('offer2-equity', '220000')
  await fill('offer2-vesting', '5, 15, 40, 40')
}

/** Adds a pay by the form of the page and answers its receipt. */
export async function addPay(page: Page): Promise<string> {
  await page.getByLabel('Title').selectOption('tpm')
  await page.getByLabel('Scope of your work').selectOption('senior')
  await page.getByLabel('Country').selectOption('US')
  await page.getByLabel('Currency').selectOption('USD')
  await page.getByLabel('Base a year').fill('172,000')
  await page.getByLabel('Year of this pay').selectOption({ index: 1 })
  await page.getByLabel('Size of the company').selectOption('250-999')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('This is your receipt')).toBeVisible()
  return (await page.locator('[data-receipt]').textContent()) ?? ''
}
