import type { Page } from '@playwright/test'

/** Opens a page whose scripts do not come before the function that this answers is called: as on a slow line. */
export async function openWithoutScriptsYet(page: Page, address: string): Promise<() => Promise<void>> {
  const scripts = '**/assets/*.js'
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(scripts, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  return async () => {
    letThrough()
    await page.waitForLoadState()
    await page.unroute(scripts)
  }
}
