import ICAL from 'ical.js'
import { checkAccessibility, expect, test } from '#tests/e2e/fixtures.ts'
import { startGoal, writeGoal } from '#tests/e2e/goals.ts'
import { post } from '#tests/e2e/people.ts'

test('a gap becomes a goal, the check follows the typing, and a check-in moves it', async ({ page }) => {
  await page.goto('/goals/new?competency=risk-and-dependency-management&to=2')
  const check = page.getByRole('complementary', { name: 'SMART check' })
  await expect(check.getByText('strong')).toHaveCount(5)
  await page.getByLabel('The goal').fill('Improve my communication')
  if (test.info().project.name === 'no-js') await page.getByRole('button', { name: 'Check again' }).click()
  await expect(check.getByText('weak').first()).toBeVisible()
  await page.getByLabel('The goal').fill('Hold six weekly risk reviews for the storage migration')
  await page.getByRole('button', { name: 'Start this goal' }).click()
  await expect(page.getByText('too early to tell')).toBeVisible()
  await page.getByRole('link', { name: 'Check in' }).click()
  await page.getByLabel('Weekly reviews held in a row').fill('2')
  await page.getByText('7', { exact: true }).click()
  await page.getByLabel('What moved').fill('Two reviews held')
  await page.getByRole('button', { name: 'Check in' }).click()
  await expect(page.getByRole('cell', { name: 'Two reviews held' })).toBeVisible()
  if (test.info().project.name !== 'no-js') await checkAccessibility(page)
})

test('a second tab is told, keeps its words, and replaces only when asked to', { tag: '@once' }, async ({
  page,
  context,
  complaints,
}) => {
  complaints.expect(/^status 409: POST/)
  await startGoal(page)
  const other = await context.newPage()
  await page.getByRole('link', { name: 'Change', exact: true }).click()
  await other.goto(page.url())
  await page.getByLabel('Unit').fill('meetings')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('0 of 8 meetings')).toBeVisible()
  await other.getByLabel('Hours a week').fill('2.5')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('alert')).toContainText('changed in another tab')
  await expect(other.getByLabel('Hours a week')).toHaveValue('2.5')
  await expect(other.getByText('Unit: meetings')).toBeVisible()
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('2.5 hours a week').first()).toBeVisible()
})

test('the calendar feed is read by a parser that is not ours, and closes at once', { tag: '@once' }, async ({
  page,
}) => {
  await startGoal(page)
  await page.goto('/goals/settings')
  await page.getByRole('button', { name: 'Open a feed' }).click()
  const address = (await page.getByText(/\/calendar\/[\w-]+\.ics/).textContent())?.trim() ?? ''
  const answer = await page.request.get(address)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(events.map(({ summary }) => summary.split(':')[0])).toEqual(['Due', 'Check in'])
  for (const event of events) expect(event.startDate.isDate).toBe(true)
  await page.getByRole('button', { name: 'Close the feed' }).click()
  await expect(page.getByRole('button', { name: 'Open a feed' })).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(404)
})

test('a statement of a level becomes a goal with everything proposed', async ({ page }) => {
  await page.goto('/competencies/team-leadership')
  const statement = page.locator('#level-3 li').first()
  await statement.getByRole('link', { name: 'Make it a goal' }).click()
  await expect(page.getByLabel('The goal')).toHaveValue(/^Have evidence that a colleague accepts for "/)
  await expect(page.getByLabel('Competency')).toHaveValue('team-leadership')
  await expect(page.getByLabel('What is counted')).not.toHaveValue('')
  await page.getByRole('button', { name: 'Start this goal' }).click()
  await expect(page.getByRole('link', { name: 'The page from which this goal was made' })).toHaveAttribute(
    'href',
    '/competencies/team-leadership#level-3',
  )
})

test('a step that is refused stays open with its words, and each label leads to its own field', {
  tag: '@once',
}, async ({ page, complaints }) => {
  complaints.expect(/^status 422: POST/)
  await startGoal(page)
  const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  await page.getByText('Stop it', { exact: true }).click()
  await page.getByLabel('Why', { exact: true }).last().fill('z'.repeat(600))
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('500 characters')
  await expect(page.locator('#stopped-reason')).toHaveValue('z'.repeat(600))
  await expect(page.locator('#stopped-reason')).toBeVisible()
})

test('the first goal teaches the app where its owner is', { tag: '@once' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ timezoneId: 'Pacific/Auckland', ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/goals/new')
  await expect(page.locator('[name=timeZone]')).toHaveValue('Pacific/Auckland')
  await writeGoal(page)
  await page.goto('/goals/settings')
  await expect(page.getByLabel('Time zone')).toHaveValue('Pacific/Auckland')
  await context.close()
})

test('a button that is none of the page is refused, whatever it is called', { tag: '@once' }, async ({
  page,
}) => {
  await startGoal(page)
  for (const name of ['constructor', '__proto__', 'toString', '']) {
    expect((await post(page, new URL(page.url()).pathname, { do: name })).status(), name).toBe(400)
  }
})
