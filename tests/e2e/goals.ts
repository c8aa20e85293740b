import { expect, type Page } from '@playwright/test'

/** Writes a goal as a person would and ends on its page. */
export async function startGoal(page: Page): Promise<void> {
  await page.goto('/goals/new')
  await writeGoal(page)
}

/** The same on a form that is open. */
export async function writeGoal(page: Page): Promise<void> {
  await page.getByLabel('The goal').fill('Hold eight weekly dependency reviews for the storage migration')
  await page.getByLabel('What is counted').fill('reviews held')
  await page.getByLabel('Target').fill('8')
  await page.getByLabel('Unit').fill('reviews')
  await page.getByLabel('Hours a week').fill('1')
  await page.getByRole('button', { name: 'Start this goal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hold eight weekly')
}
