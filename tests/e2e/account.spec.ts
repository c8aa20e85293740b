import type { Browser, Page } from '@playwright/test'
import { competencySlugs } from '#app/domain/competency.ts'
import { expect, listenForComplaints, test } from '#tests/e2e/fixtures.ts'
import { type Account, becomeMember, newAccount, post, signIn, signUp } from '#tests/e2e/people.ts'
import { allRated, rate, startQuickScan, takeQuickScan } from '#tests/e2e/sittings.ts'

test('what a visitor did is kept when they sign up, on every device', async ({ page, browser, baseURL }) => {
  const account = newAccount('Ada Sample')
  await takeQuickScan(page, { ratings: allRated(4) })
  await page.goto('/assess/report')
  await page.getByRole('main').getByRole('link', { name: 'Sign up' }).click()
  const keep = page.getByRole('checkbox', { name: 'Keep the work done in this browser' })
  await expect(keep).toBeChecked()
  await expect(keep).toHaveAccessibleDescription(
    /Quick scan, 15 of 15 answered.*Target: Product TPM.*Untick this if somebody else did it\./,
  )
  await page.getByLabel('Name').fill(account.name)
  await page.getByLabel('Mail address').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign up' }).click()

  await expect(page).toHaveURL('/sign-in?next=%2Fassess%2Freport')
  await expect(page.getByText('your account is ready')).toBeVisible()
  await expect(page.getByLabel('Mail address')).toHaveValue(account.email)
  await expect(keep).toBeChecked()
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/assess/report')
  await expect(page.getByText('This report lives in this browser only')).toHaveCount(0)
  expect(await readOwnRatings(page)).toEqual(competencySlugs.map(() => '4.0'))

  const elsewhere = await openBrowser(browser, baseURL)
  await signIn(elsewhere.page, account)
  expect(await readOwnRatings(elsewhere.page)).toEqual(competencySlugs.map(() => '4.0'))
  await elsewhere.close()
})

test('what a visitor did is added to their account when they sign in', { tag: '@once' }, async ({ page }) => {
  const account = await becomeMember(page)
  await takeQuickScan(page, { ratings: allRated(2) })
  await post(page, '/sign-out', {})
  await takeQuickScan(page, { ratings: [5] })
  await page.goto('/sign-in')
  await expect(page.getByRole('checkbox', { name: 'Keep the work done in this browser' })).toBeChecked()
  await signInByForm(page, account)
  await page.goto('/assess/history')
  await expect(page.getByRole('row', { name: 'Quick scan' })).toHaveCount(2)
  expect(await readOwnRatings(page)).toEqual(competencySlugs.map((_, index) => (index === 0 ? '5.0' : '2.0')))
})

test('a scan that was begun before signing up goes on after it', { tag: '@once' }, async ({ page }) => {
  const account = await signUp(page)
  const ties = await startQuickScan(page)
  await rate(page, ties, [3, 3, 3])
  await page.goto('/sign-in')
  await signInByForm(page, account)
  await page.getByRole('link', { name: 'Continue the quick scan' }).click()
  await expect(page.getByText('3 of 15 answered')).toBeVisible()
})

test("on a shared computer one person's work stays out of the other's account", async ({ page }) => {
  const account = await becomeMember(page, newAccount('Ada Sample'))
  await takeQuickScan(page, { ratings: allRated(4) })
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')

  await takeQuickScan(page, { ratings: allRated(2) })
  await page.goto('/sign-in')
  await page.getByRole('checkbox', { name: 'Keep the work done in this browser' }).uncheck()
  await signInByForm(page, account)
  expect(await readOwnRatings(page)).toEqual(competencySlugs.map(() => '4.0'))
  await page.goto('/assess/history')
  await expect(page.getByRole('row', { name: 'Quick scan' })).toHaveCount(1)

  await page.goto('/sign-out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('Work done in this browser without an account is still here.')).toBeVisible()
  expect(await readOwnRatings(page)).toEqual(competencySlugs.map(() => '2.0'))
})

test('a mistyped password does not tick the box again', { tag: '@once' }, async ({ page, complaints }) => {
  complaints.expect(/^status 422: POST .*\/sign-in$/)
  const account = await signUp(page)
  await takeQuickScan(page, { ratings: [2] })
  await page.goto('/sign-in')
  const keep = page.getByRole('checkbox', { name: 'Keep the work done in this browser' })
  await keep.uncheck()
  await signInByForm(page, { ...account, password: 'another password entirely' })
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await expect(keep).not.toBeChecked()
})

test('signing out everywhere ends the session of the other browser at its next request', {
  tag: '@once',
}, async ({ page, browser, baseURL }) => {
  const account = await becomeMember(page)
  const elsewhere = await openBrowser(browser, baseURL)
  await signIn(elsewhere.page, account)
  await elsewhere.page.goto('/account')
  await page.goto('/account')
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('row', { name: 'this browser' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
  await expect(page.getByText('In this browser and in every other.')).toBeVisible()

  await elsewhere.page.reload()
  await expect(elsewhere.page).toHaveURL('/sign-in?next=%2Faccount')
  await expect(elsewhere.page.getByText(account.email)).toHaveCount(0)
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
  await elsewhere.close()
})

test('signing out everywhere else leaves this browser signed in', { tag: '@once' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const account = await becomeMember(page)
  const elsewhere = await openBrowser(browser, baseURL)
  await signIn(elsewhere.page, account)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page.getByText('You are signed out everywhere else.')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await elsewhere.page.goto('/account')
  await expect(elsewhere.page).toHaveURL('/sign-in?next=%2Faccount')
  await elsewhere.close()
})

test('a wrong password and an unknown address read alike', { tag: '@once' }, async ({ page, complaints }) => {
  complaints.expect(/^status 422: POST .*\/sign-in$/)
  const known = await signUp(page)
  await page.goto('/sign-in')
  const told: string[] = []
  for (const { email } of [known, newAccount()]) {
    await signInByForm(page, { ...known, email, password: 'another password entirely' })
    await expect(page.getByRole('alert')).toContainText('do not belong together')
    await expect(page.getByLabel('Mail address')).toHaveValue(email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    told.push((await page.content()).replaceAll(email, ''))
  }
  expect(told[0]).toBe(told[1])
})

test('signing up with a known address reads like with a new one and changes nothing', {
  tag: '@once',
}, async ({ page }) => {
  const known = await signUp(page)
  const told: string[] = []
  for (const account of [
    newAccount('Eve Example'),
    { ...known, name: 'Eve', password: 'wire apricot tundra eleven' },
  ]) {
    await page.goto('/sign-up')
    await page.getByLabel('Name').fill(account.name)
    await page.getByLabel('Mail address').fill(account.email)
    await page.getByLabel('Password').fill(account.password)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page).toHaveURL('/sign-in')
    told.push((await page.content()).replaceAll(account.email, ''))
  }
  expect(told[0]).toBe(told[1])
  await signIn(page, known)
  await page.goto('/account')
  await expect(page.getByText(known.name).first()).toBeVisible()
})

test('what is refused at signing up is kept but for the password', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(/^status 422: POST .*\/sign-up$/)
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Ada Sample')
  await page.getByLabel('Mail address').fill('ada@example.org')
  await page.getByLabel('Password').fill('password1234')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByRole('alert')).toContainText('lists of common passwords')
  await expect(page.getByLabel('Name')).toHaveValue('Ada Sample')
  await expect(page.getByLabel('Mail address')).toHaveValue('ada@example.org')
  await expect(page.getByLabel('Password')).toHaveValue('')
  await page.getByRole('alert').getByRole('link').click()
  await expect(page.getByLabel('Password')).toBeFocused()
})

test('after signing out, going back and reloading show nothing private', { tag: '@once' }, async ({
  page,
}) => {
  const account = await becomeMember(page, newAccount('Grace Example'))
  await takeQuickScan(page)
  const pages = ['/', '/assess/report', '/assess/history', '/account']
  for (const address of pages) {
    const response = await page.goto(address)
    expect(response?.headers()['cache-control'], address).toBe('private, no-store')
    await expect(page.getByRole('link', { name: account.name })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  for (const _ of pages) {
    await page.goBack()
    await page.reload()
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
    await expect(page.getByText(account.name)).toHaveCount(0)
    await expect(page.getByText(account.email)).toHaveCount(0)
    await expect(page.getByText('Readiness report')).toHaveCount(0)
  }
})

test('whatever is kept of a person is sent with no-store', { tag: '@once' }, async ({ page }) => {
  await becomeMember(page)
  await takeQuickScan(page)
  const kept = [
    '/assess',
    '/assess/quick',
    '/assess/full',
    '/assess/report.json',
    '/competencies',
    '/privacy',
    '/nope',
  ]
  for (const address of kept) {
    const answer = await page.request.get(address)
    expect(answer.headers()['cache-control'], address).toBe('private, no-store')
  }
})

test('the cookies that name a person are out of the reach of scripts and other sites', {
  tag: '@once',
}, async ({ page, context }) => {
  await startQuickScan(page)
  await becomeMember(page)
  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name).sort()).toEqual(['notice', 'session', 'visitor'])
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
})

test('signing in leads back to the page that asked for it', { tag: '@once' }, async ({ page }) => {
  const account = await signUp(page)
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
  await signInByForm(page, account)
  await expect(page).toHaveURL('/account')
  await page.goto('/sign-in?next=%2Fassess%2Fhistory')
  await expect(page).toHaveURL('/assess/history')
})

test('signing in leads to no other site', { tag: '@once' }, async ({ page, baseURL }) => {
  const { email, password } = await signUp(page)
  const elsewhere = [
    'https://example.org/',
    '//example.org/',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    'javascript:alert(1)',
    '/..//example.org',
    ' //example.org',
    '/sign-out',
  ]
  for (const next of elsewhere) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await expect(page.locator('input[name=next]'), next).toHaveCount(0)
    const answer = await post(page, '/sign-in', { email, password, next })
    expect(answer.headers().location, next).toBe('/')
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    expect(page.url(), next).toBe(`${baseURL}/account`)
    await page.context().clearCookies()
  }
  const answer = await post(page, '/sign-in', { email, password, next: '/assess/history?page=2#top' })
  expect(answer.headers().location).toBe('/assess/history?page=2#top')
})

async function signInByForm(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The self column of the report for whoever this browser says it is. */
async function readOwnRatings(page: Page): Promise<string[]> {
  await page.goto('/assess/report')
  const table = page.getByRole('region', { name: 'Required against read' }).getByRole('table')
  await expect(table).toBeVisible()
  return table.locator('tbody tr > :nth-child(3)').allTextContents()
}

/** Another browser, of which the same is expected as of the first. */
async function openBrowser(browser: Browser, baseURL = '') {
  const context = await browser.newContext()
  const heard = listenForComplaints(context, baseURL)
  const close = async () => {
    expect(heard, 'complaints of the other browser').toEqual([])
    await context.close()
  }
  return { page: await context.newPage(), close }
}
