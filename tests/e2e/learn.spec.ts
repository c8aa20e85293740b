import { expect, test } from '#tests/e2e/fixtures.ts'
import { allRated, takeQuickScan } from '#tests/e2e/sittings.ts'

test('a stranger finds a module on a path, marks it as done and recalls its cards', async ({ page }) => {
  await page.goto('/learn')
  await page.getByRole('link', { name: 'From software engineer', exact: true }).click()
  await page.getByRole('link', { name: 'The critical path', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The critical path')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Done' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: 'your recall queue' }).click()
  await expect(page.getByText('7 cards due')).toBeVisible()
  const question = await page.getByRole('heading', { level: 2 }).first().textContent()
  await page.getByRole('link', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: /Good/ }).click()
  await expect(page.getByText('6 cards due, 1 of 30 answered today')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(question ?? '')
  await page.getByRole('button', { name: 'Undo the last answer' }).click()
  await expect(page.getByText('7 cards due, 0 of 30 answered today')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(question ?? '')
})

test('cards are recalled by keys alone', { tag: '@once' }, async ({ page }) => {
  await page.goto('/learn/modules/critical-path')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.goto('/learn/review')
  await expect(page.getByRole('link', { name: 'Show the answer' })).toBeVisible()
  for (const left of [6, 5]) {
    await expect(async () => {
      await page.keyboard.press('Space')
      await expect(page.getByText('How well did you recall it?')).toBeVisible({ timeout: 500 })
    }).toPass()
    await page.keyboard.press('3')
    await expect(page.getByText(`${left} cards due`)).toBeVisible()
  }
  await page.keyboard.press('u')
  await expect(page.getByText('6 cards due')).toBeVisible()
})

test('the queue says when it is enough for a day, and goes on when asked', async ({ page, complaints }) => {
  complaints.expect(/^status 422: POST .*\/forecast/)
  await page.goto('/learn/modules/critical-path')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.goto('/learn/review/forecast')
  await page.getByLabel('Cards a day').fill('four')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Choose a whole number from 5 to 200.').first()).toBeVisible()
  await expect(page.getByLabel('Cards a day')).toHaveValue('four')
  await page.getByLabel('Cards a day').fill('5')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.goto('/learn/review')
  for (let left = 6; left >= 2; left -= 1) {
    await page.getByRole('link', { name: 'Show the answer' }).click()
    await page.getByRole('button', { name: /Easy/ }).click()
    await expect(page.getByText(`${left} cards due`)).toBeVisible()
  }
  await expect(page.getByText('Enough for today')).toBeVisible()
  await page.getByRole('link', { name: 'Go on all the same' }).click()
  await expect(page.getByRole('link', { name: 'Show the answer' })).toBeVisible()
})

test('the last answer is taken back by its key when nothing more is asked today', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/learn/modules/critical-path')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.goto('/learn/review/forecast')
  await page.getByLabel('Cards a day').fill('5')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.goto('/learn/review')
  for (let answered = 1; answered <= 5; answered += 1) {
    await page.getByRole('link', { name: 'Show the answer' }).click()
    await page.getByRole('button', { name: /Easy/ }).click()
    await expect(page.getByText(`${answered} of 5 answered today`)).toBeVisible()
  }
  await expect(page.getByText('Enough for today')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('4 of 5 answered today')).toBeVisible()
})

test('a status is changed in the list without opening the module, and counts on the path', async ({
  page,
}) => {
  await page.goto('/learn/paths/from-software-engineer')
  await page
    .getByRole('group', { name: 'Progress: The critical path' })
    .getByRole('button', { name: 'Done' })
    .click()
  await expect(page).toHaveURL(/\/learn\/paths\/from-software-engineer#critical-path$/)
  await expect(page.getByText('1 of 29')).toBeVisible()
})

test('what the assessment shows as met may be skipped', { tag: '@once' }, async ({ page }) => {
  await takeQuickScan(page, { ratings: allRated(5) })
  await page.goto('/learn/paths/from-software-engineer')
  await expect(page.getByText('you may skip').first()).toBeVisible()
  await expect(page.getByText('There is nothing left on this path.')).toBeVisible()
})

test('a note is kept and shown with its Markdown, and only there', async ({ page }) => {
  await page.goto('/learn/modules/critical-path')
  await page.getByRole('link', { name: 'Write a note' }).click()
  await page.getByLabel('Note').fill('Ask **Ines** about the vault. <script>alert(1)</script>')
  await page.getByRole('button', { name: 'Save and go back to the module' }).click()
  await expect(page.getByRole('region', { name: 'Your note' }).locator('strong')).toHaveText('Ines')
  await expect(page.locator('script', { hasText: 'alert' })).toHaveCount(0)
})

test('a note is kept while it is written', { tag: '@scripts' }, async ({ page }) => {
  await page.goto('/learn/modules/raid-log/note')
  await page.getByLabel('Note').pressSequentially('one thing')
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.goto('/learn/modules/raid-log')
  await expect(page.getByRole('region', { name: 'Your note' })).toContainText('one thing')
})

test('a note from an old tab is refused and stands in its field', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(/^status 409: POST .*\/note/)
  await page.goto('/learn/modules/raid-log/note')
  await page.evaluate(() =>
    fetch('/learn/notes/raid-log', {
      method: 'POST',
      body: new URLSearchParams({ note: 'theirs', revision: '0' }),
    }),
  )
  await page.getByLabel('Note').evaluate((field) => {
    ;(field as HTMLTextAreaElement).value = 'mine'
  })
  await page.getByRole('button', { name: 'Save and go back to the module' }).click()
  await expect(page.getByRole('alert')).toContainText('changed in another tab')
  await expect(page.getByLabel('Note')).toHaveValue('mine')
  await expect(page.getByRole('region', { name: 'What is saved' })).toContainText('theirs')
  // Nothing is saved by typing alone now: replacing what somebody else wrote takes a press.
  await page.getByLabel('Note').pressSequentially(' too')
  await page.waitForTimeout(1500)
  await page.goto('/learn/modules/raid-log')
  await expect(page.getByRole('region', { name: 'Your note' })).toContainText('theirs')
})

test('search answers while somebody types, slips included', { tag: '@scripts' }, async ({ page }) => {
  await page.goto('/search')
  await page.getByRole('searchbox').pressSequentially('critcal pat')
  await expect(page.getByRole('link', { name: 'The critical path' })).toBeVisible()
  await expect(page).toHaveURL(/\/search\?q=critcal/)
})

test('search answers a form', async ({ page }) => {
  await page.goto('/learn')
  await page.getByRole('searchbox').fill('escalation')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('status')).toContainText('results for "escalation"')
  await page.getByRole('searchbox').fill('qqqqzzzz')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText('Nothing fits "qqqqzzzz".')).toBeVisible()
})

test('certifications are filtered and sorted by address', async ({ page }) => {
  await page.goto('/learn/certifications')
  const rows = page.getByRole('table').getByRole('row')
  const all = await rows.count()
  await page.getByLabel('Field').selectOption('agile')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/field=agile/)
  expect(await rows.count()).toBeLessThan(all)
  await page.getByRole('link', { name: 'Fee' }).click()
  await expect(page).toHaveURL(/field=agile.*sort=fee/)
  await page.getByRole('link', { name: /Show all/ }).click()
  await expect(rows).toHaveCount(all)
})

test('"none" is an honest answer to which certification fits', async ({ page }) => {
  await page.goto('/learn/certifications')
  await page.getByRole('link', { name: 'Which one fits me, if any?' }).click()
  await page.getByLabel('I want to be hired as a TPM by a technology company').check()
  await page.getByLabel('I have led parts of projects, or a team').check()
  await page.getByLabel('Up to 20 hours and a fee of about 200').check()
  await page.getByRole('button', { name: 'Tell me' }).click()
  await expect(page.getByRole('heading', { name: 'None' })).toBeInViewport()
})

test('an artefact can be downloaded blank and filled', { tag: '@once' }, async ({ request }) => {
  const csv = await request.get('/learn/artefacts/critical-path-schedule/filled.csv')
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect((await csv.text()).split('\r\n')[1]).toContain('Charter signed')
  const blank = await request.get('/learn/artefacts/charter/blank.md')
  expect(await blank.text()).toMatch(/^# Program charter\n/)
  expect((await request.get('/learn/artefacts/charter/filled.csv')).status()).toBe(404)
})

test('a path is kept with one press and read without a network, as a copy that says so', {
  tag: '@once',
}, async ({ page, context, complaints }) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/)
  await page.goto('/learn/paths/working-tpm')
  await page.getByRole('link', { name: 'Keep this path offline' }).click()
  await page.getByRole('button', { name: 'Keep this path' }).click()
  await expect(page.getByRole('status')).toContainText('is on this device', { timeout: 20_000 })
  await context.setOffline(true)
  await page.goto('/learn/modules/earned-value')
  await expect(page.getByText('No network. This is the copy that was kept on')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveCSS('font-variant-numeric', 'tabular-nums')
  await expect(page.getByRole('button')).toHaveCount(0)
  await page.goto('/assess')
  await expect(page.getByRole('heading', { name: 'No network, and no copy of this page' })).toBeVisible()
  await context.setOffline(false)
  await page.goto('/learn/modules/earned-value')
  await expect(page.getByText('No network.')).toHaveCount(0)
})
