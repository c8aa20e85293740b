import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { competencySlugs } from '#app/domain/competency.ts'
import { expect, listenForComplaints, test } from '#tests/e2e/fixtures.ts'
import { becomeMember, post } from '#tests/e2e/people.ts'
import {
  allRated,
  listSituations,
  rate,
  save,
  startFullAssessment,
  startQuickScan,
  takeFullAssessment,
  takeQuickScan,
} from '#tests/e2e/sittings.ts'

const [first, second, third, fourth] = competencySlugs

test('a stranger gets from the start page to a report in fifteen answers', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Start the quick scan' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  for (const [index, slug] of competencySlugs.entries()) {
    await expect(page).toHaveURL(`/assess/quick/${slug}`)
    await expect(page.getByText(`Quick scan, question ${index + 1} of 15`)).toBeVisible()
    await expect(page.getByText(`${index} answered`, { exact: true })).toBeVisible()
    await page
      .getByRole('radio')
      .nth(index % 5)
      .check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
  }
  await expect(page).toHaveURL('/assess/report')
  await expect(page.getByText('15 of 15').first()).toBeVisible()
  const actions = page.getByRole('region', { name: 'Next actions' }).getByRole('listitem')
  await expect(actions).toHaveCount(3)
  await actions.first().getByRole('link').click()
  await expect(page).toHaveURL(/\/competencies\/[a-z-]+#step-[2-5]$/)
})

test('back, skip and "not sure" lead to a report on what there is', async ({ page }) => {
  await startQuickScan(page)
  await page.goto(`/assess/quick/${first}`)
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page).toHaveURL(`/assess/quick/${first}`)
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await page.getByRole('radio').nth(3).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.getByRole('link', { name: 'Skip for now' }).click()
  await expect(page).toHaveURL(`/assess/quick/${third}`)
  await page.getByRole('radio', { name: 'Not sure' }).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(`/assess/quick/${fourth}`)

  await page.goto('/assess/quick')
  await expect(page.getByText('2 of 15 answered')).toBeVisible()
  const missing = page.getByRole('list').filter({ has: page.locator('a[href^="/assess/quick/"]') })
  await expect(missing.getByRole('link')).toHaveCount(13)
  await expect(missing.locator(`a[href="/assess/quick/${second}"]`)).toBeVisible()
  await page.getByRole('button', { name: 'See the report with what I have' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There are not enough answers for a verdict',
  )
  const rows = await readTable(page, 'Required against read')
  expect(rows.map(([, , self]) => self)).toEqual(['4.0', ...Array(14).fill('-no reading')])
})

test('a scan in which everything was "not sure" says so and leads back to the questions', {
  tag: '@once',
}, async ({ page, complaints }) => {
  complaints.expect(/^status 422: POST .*\/assess\/quick/)
  const ties = await startQuickScan(page)
  await rate(page, ties, allRated(null))
  await page.goto('/assess/quick')
  await page.getByRole('button', { name: 'See the report with what I have' }).click()
  await expect(page.getByRole('alert')).toContainText('nothing to report on yet')
  await page.locator(`main a[href="/assess/quick/${first}"]`).click()
  await expect(page.getByRole('radio', { name: 'Not sure' })).toBeChecked()
})

test('closing the browser in the middle of a scan loses nothing', { tag: '@once' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const ties = await startQuickScan(page)
  await rate(page, ties, [3, 4, null])
  await page.goto(`/assess/quick/${fourth}`)
  await page.getByRole('radio').nth(4).check()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  const storageState = await page.context().storageState()
  await page.context().close()

  const later = await browser.newContext({ storageState })
  const heard = listenForComplaints(later, baseURL ?? '')
  const again = await later.newPage()
  await again.goto('/assess')
  await again.getByRole('link', { name: 'Continue the quick scan' }).click()
  await expect(again.getByText('4 of 15 answered')).toBeVisible()
  await again.getByRole('link', { name: 'Continue', exact: true }).click()
  await expect(again).toHaveURL(`/assess/quick/${competencySlugs[4]}`)
  await again.getByRole('link', { name: 'Back' }).click()
  await expect(again.getByRole('radio').nth(4)).toBeChecked()
  await again.goto(`/assess/quick/${third}`)
  await expect(again.getByRole('radio', { name: 'Not sure' })).toBeChecked()
  expect(heard).toEqual([])
  await later.close()
})

test('a choice is saved before any button is pressed', { tag: '@scripts' }, async ({ page }) => {
  await startQuickScan(page)
  await page.goto(`/assess/quick/${first}`)
  await page.getByRole('radio').nth(2).check()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.reload()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
  await page.getByRole('radio').nth(3).check()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.reload()
  await expect(page.getByRole('radio').nth(3)).toBeChecked()
})

test('typed evidence is saved before any button is pressed', { tag: '@once' }, async ({ page }) => {
  await startFullAssessment(page)
  await page.goto(`/assess/full/self/${first}`)
  await page.getByRole('radio').nth(2).check()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  const saved = page.waitForResponse('**/assess/autosave')
  await page.getByLabel('Evidence').pressSequentially('The design review of May.')
  await saved
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.reload()
  await expect(page.getByLabel('Evidence')).toHaveValue('The design review of May.')
})

test('evidence typed a moment before leaving is saved on the way out', { tag: '@once' }, async ({ page }) => {
  await startFullAssessment(page)
  await page.goto(`/assess/full/self/${first}`)
  await page.getByRole('radio').nth(2).check()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.getByLabel('Evidence').fill('Ask the platform lead.')
  await page.getByRole('link', { name: 'Skip for now' }).click()
  await expect(page).toHaveURL(`/assess/full/self/${second}`)
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByLabel('Evidence')).toHaveValue('Ask the platform lead.')
})

test('an answer given offline waits and is saved when the network is back', { tag: '@once' }, async ({
  page,
  context,
  complaints,
}) => {
  complaints.expect(/^failed: .* \(net::ERR_INTERNET_DISCONNECTED\)$/)
  await startQuickScan(page)
  await page.goto(`/assess/quick/${first}`)
  await context.setOffline(true)
  await page.getByRole('radio').nth(2).check()
  await expect(page.getByRole('status')).toContainText('Not saved yet: the server cannot be reached.')
  await context.setOffline(false)
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.reload()
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
})

test('an answer that the server could not take is sent again by itself', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(/^failed: POST .*\/assess\/autosave \(net::ERR_CONNECTION_REFUSED\)/)
  await startQuickScan(page)
  await page.clock.install()
  await page.goto(`/assess/quick/${first}`)
  await page.route('**/assess/autosave', (route) => route.abort('connectionrefused'), { times: 1 })
  await page.getByRole('radio').nth(2).check()
  // The clock of the page stands still but for these steps.
  await page.clock.runFor(10)
  await expect(page.getByRole('status')).toContainText('Not saved yet')
  await page.clock.runFor(6_000)
  await expect(page.getByRole('status')).toHaveText('Saved.')
})

test('changing an answer while it is being saved is no conflict', { tag: '@once' }, async ({ page }) => {
  await startQuickScan(page)
  await page.goto(`/assess/quick/${first}`)
  // The server takes the first choice at once, and the browser hears of it late.
  const late = holdBack()
  await page.route('**/assess/autosave', async (route) => {
    const response = await route.fetch()
    await late.isOver
    await route.fulfill({ response })
  })
  await page.getByRole('radio').nth(2).check()
  await expect.poll(() => countOpenAnswers(page)).toBe('1 of 15')
  await page.getByRole('radio').nth(3).check()
  await page.getByRole('button', { name: 'Save and continue' }).click({ noWaitAfter: true })
  late.end()
  await expect(page).toHaveURL(`/assess/quick/${second}`)
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByRole('radio').nth(3)).toBeChecked()
})

test('a full assessment takes evidence, then situations, and ends with the keys', async ({ page }) => {
  await page.goto('/assess/full')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).toHaveURL(`/assess/full/self/${first}`)
  await page.getByRole('radio').nth(2).check()
  await expect(page.locator('.level-anchors:visible')).toHaveCount(2)
  await page.getByLabel('Evidence').fill('The design review of May, on the wiki.')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(`/assess/full/self/${second}`)

  const [slug = ''] = await listSituations(page)
  await page.goto(`/assess/full/scenarios/${slug}`)
  await page
    .getByRole('radio', { name: /^Best:/ })
    .nth(1)
    .check()
  await page
    .getByRole('radio', { name: /^Worst:/ })
    .nth(2)
    .check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByText('Situations, question 2 of 15')).toBeVisible()
  await page.getByRole('button', { name: 'I am not sure' }).click()
  await expect(page.getByText('Situations, question 3 of 15')).toBeVisible()
  await expect(page.getByText('2 answered', { exact: true })).toBeVisible()

  await page.goto('/assess/full')
  await page.getByRole('button', { name: 'Finish with what I have' }).click()
  await expect(page).toHaveURL(/\/assess\/history\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('row', { name: /design review of May/ })).toContainText('3 Independent')
  const situations = page.getByRole('region', { name: 'Situations' }).getByRole('group')
  await expect(situations.filter({ hasText: 'left out' })).toHaveCount(14)
  const answered = situations.filter({ hasText: 'of 2 points' })
  await expect(answered).toHaveCount(1)
  await answered.locator('summary').click()
  await expect(answered.getByText('best by the key')).toBeVisible()
  await expect(answered.getByText('worst by the key')).toBeVisible()
  await expect(answered.getByText('you: best')).toBeVisible()
  await expect(answered.getByText('you: worst')).toBeVisible()
})

test('the same action as best and worst is refused with a sentence, and what was picked is kept', async ({
  page,
  complaints,
}) => {
  complaints.expect(/^status 422: POST .*\/assess\/(autosave|full\/scenarios\/)/)
  await startFullAssessment(page)
  const [slug = ''] = await listSituations(page)
  await page.goto(`/assess/full/scenarios/${slug}`)
  await page
    .getByRole('radio', { name: /^Best:/ })
    .nth(1)
    .check()
  await page
    .getByRole('radio', { name: /^Worst:/ })
    .nth(1)
    .check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('alert')).toContainText('The best and the worst cannot be the same action.')
  await expect(page.getByRole('radio', { name: /^Best:/ }).nth(1)).toBeChecked()
  await expect(page.getByRole('radio', { name: /^Worst:/ }).nth(1)).toBeChecked()
  await page
    .getByRole('radio', { name: /^Worst:/ })
    .nth(0)
    .check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByText('Situations, question 2 of 15')).toBeVisible()
})

test('evidence of 10,000 characters is refused and kept in the field', { tag: '@once' }, async ({
  page,
  complaints,
}) => {
  complaints.expect(/^status 422: POST .*\/assess\/(autosave|full\/self\/)/)
  await startFullAssessment(page)
  await page.goto(`/assess/full/self/${first}`)
  const much = 'evidence, '.repeat(1_000).trimEnd()
  await page.getByRole('radio').nth(2).check()
  await page.getByLabel('Evidence').fill(much)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('alert')).toContainText('may have 2,000 characters; you have 9,999.')
  await expect(page.getByLabel('Evidence')).toHaveValue(much)
  await expect(page.getByRole('radio').nth(2)).toBeChecked()
  await page.getByLabel('Evidence').fill(much.slice(0, 2_000))
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(`/assess/full/self/${second}`)
})

test('a line break in evidence counts as one character', { tag: '@once' }, async ({ page }) => {
  await startFullAssessment(page)
  await page.goto(`/assess/full/self/${first}`)
  const full = `${'nine char\n'.repeat(200).trimEnd()}.`
  expect(full).toHaveLength(2_000)
  await page.getByRole('radio').nth(2).check()
  await page.getByLabel('Evidence').fill(full)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(`/assess/full/self/${second}`)
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByLabel('Evidence')).toHaveValue(full)
})

test('the second of two tabs is told and its choice is kept', async ({ page, context, complaints }) => {
  complaints.expect(/^status 409: POST .*\/assess\/(autosave|quick\/)/)
  await startQuickScan(page)
  const other = await context.newPage()
  await page.goto(`/assess/quick/${first}`)
  await other.goto(`/assess/quick/${first}`)
  await page.getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).toHaveURL(`/assess/quick/${second}`)

  await other.getByRole('radio').nth(4).check()
  await other.getByRole('button', { name: 'Save and continue' }).click()
  await expect(other.getByRole('alert')).toContainText('You answered this in another tab')
  await expect(other.getByRole('radio').nth(4)).toBeChecked()
  await page.reload()
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()

  await other.getByRole('button', { name: 'Save and continue' }).click()
  await expect(other).toHaveURL(`/assess/quick/${second}`)
  await page.reload()
  await expect(page.getByRole('radio').nth(4)).toBeChecked()
})

test('the report shows the numbers of its JSON', { tag: '@once' }, async ({ page }) => {
  await takeQuickScan(page)
  await takeFullAssessment(page, { ratings: [5, 5, null, 1, 2] })
  await page.goto('/assess/report')
  const json = await readReport(page)
  const shown = (value: number | null) => value?.toFixed(1) ?? '-no reading'

  const required = await readTable(page, 'Required against read')
  expect(required.map(([, ...cells]) => cells)).toEqual(
    json.rows.map(({ requirement, readings }) => [
      String(requirement),
      shown(readings.self),
      shown(readings.scenario),
      shown(readings.observed),
    ]),
  )
  expect(required.map(([name = '']) => name.includes('essential'))).toEqual(
    json.rows.map(({ isEssential }) => isEssential),
  )
  const gaps = await readTable(page, 'Gaps')
  // The last cell leads to a goal for the gap.
  expect(gaps.map((row) => row.slice(1, 4))).toEqual(
    json.gaps.map(({ best, requirement, cost }) => [shown(best), String(requirement), cost.toFixed(1)]),
  )
  const kinds = await readTable(page, 'By kind of reading')
  expect(kinds.map(([, ...cells]) => cells)).toEqual(
    (['self', 'scenario', 'observed'] as const).map((kind) => {
      const { readiness, coverage } = json.byKind[kind]
      const attained = readiness === null ? 'no reading yet' : `${Math.round(readiness)} of 100`
      return [attained, `${Math.round(coverage * 15)} of 15`]
    }),
  )
  await expect(page.getByRole('figure').first()).toContainText(
    `Readiness ${rangeOf(json)} of 100, middle ${Math.round(json.middle)}.`,
  )
  const actions = page.getByRole('region', { name: 'Next actions' }).getByRole('heading', { level: 3 })
  await expect(actions).toHaveText(json.actions.map(({ activity }) => activity.title))
})

test('another target is computed anew from the same readings', { tag: '@once' }, async ({ page }) => {
  await takeQuickScan(page)
  await page.goto('/assess/report')
  const before = await readReport(page)
  await page.getByLabel('Kind of program').selectOption('machine-learning')
  await page.getByLabel('Level of scope').selectOption('principal')
  await page.getByRole('button', { name: 'Show this target' }).click()
  await expect(page).toHaveURL('/assess/report?role=machine-learning&level=principal')
  const after = await readReport(page, '?role=machine-learning&level=principal')
  expect(rangeOf(after)).not.toBe(rangeOf(before))
  expect(after.rows.map(({ readings }) => readings)).toEqual(before.rows.map(({ readings }) => readings))
  await expect(page.getByText(after.target.name).first()).toBeVisible()
  await expect(page.getByRole('figure').first()).toContainText(`Readiness ${rangeOf(after)} of 100`)
  const rows = await readTable(page, 'Required against read')
  expect(rows.map(([, required]) => required)).toEqual(
    after.rows.map(({ requirement }) => String(requirement)),
  )
  // Looking at another target does not choose it.
  await page.goto('/assess/report')
  await expect(page.getByRole('figure').first()).toContainText(`Readiness ${rangeOf(before)} of 100`)
})

test('a chosen target is what the report measures against from then on', { tag: '@once' }, async ({
  page,
}) => {
  await takeQuickScan(page)
  await page.goto('/assess')
  await page.getByLabel('Kind of program').selectOption('security')
  await page.getByLabel('Level of scope').selectOption('staff')
  await page.getByLabel('Wanted by').fill('2027-06-30')
  await page.getByLabel('Company').fill('Example & Sons')
  await page.getByRole('button', { name: 'Save the target' }).click()
  await expect(page).toHaveURL('/assess#target')
  await expect(page.getByLabel('Company')).toHaveValue('Example & Sons')
  await page.goto('/assess/report')
  const { target } = await readReport(page)
  expect([target.role, target.level, target.byDate]).toEqual(['security', 'staff', '2027-06-30'])
  await expect(page.getByText('30 June 2027')).toBeVisible()
  await expect(page.getByText('Example & Sons')).toBeVisible()
})

test('two targets are compared by the numbers of their reports', { tag: '@once' }, async ({ page }) => {
  await takeQuickScan(page)
  await page.goto('/assess/report')
  await page.getByRole('link', { name: 'Compare with another target' }).click()
  await page.getByLabel('The other').selectOption({ label: 'Data TPM, Principal TPM' })
  await page.getByRole('button', { name: 'Compare' }).click()
  const one = await readReport(page)
  const other = await readReport(page, '?role=data&level=principal')
  const sides = await readTable(page, 'main')
  expect(sides.slice(0, 2).map((cells) => cells.slice(0, 2))).toEqual(
    [one, other].map((side) => [side.target.name, `${rangeOf(side)}, middle ${Math.round(side.middle)}`]),
  )
  const rows = await readTable(page, 'By competency')
  expect(rows.map((cells) => cells.slice(1, 3).map((cell) => Number.parseInt(cell, 10)))).toEqual(
    one.rows.map(({ requirement }, index) => [requirement, other.rows[index]?.requirement]),
  )
})

test('the history keeps every attempt, the newest first', { tag: '@once' }, async ({ page }) => {
  await takeQuickScan(page, { ratings: [2, 3] })
  await takeFullAssessment(page)
  await startQuickScan(page)
  await page.goto('/assess/history')
  const rows = await readTable(page, 'main')
  expect(rows.slice(0, 3).map((cells) => [cells[1], cells[3], cells[5]])).toEqual([
    ['Quick scan', '0 of 15', 'open'],
    ['Full assessment', '15 of 15', 'finished'],
    ['Quick scan', '2 of 15', 'finished'],
  ])
  const moved = page.getByRole('region', { name: 'How the readings moved' })
  await expect(moved.getByRole('img')).toHaveCount(15)
  await moved.locator('summary').first().click()
  await expect(moved.getByRole('listitem').filter({ hasText: 'Self' }).first()).toContainText('Self 2.0')
  await page
    .getByRole('row', { name: /Quick scan.*2 of 15/ })
    .getByRole('link')
    .click()
  await expect(page.getByRole('row', { name: /not answered/ })).toHaveCount(13)
})

test('a competency shows what I read there against what my target asks', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto(`/competencies/${first}`)
  await expect(page.getByRole('region', { name: 'Your readings' })).toHaveCount(0)
  await takeQuickScan(page, { ratings: [4] })
  await page.reload()
  const mine = page.getByRole('region', { name: 'Your readings' })
  await expect(mine).toContainText(/Product TPM asks for [1-5]/)
  await mine.locator('summary').click()
  await expect(mine.getByRole('listitem')).toContainText('Self 4.0')
  await page.goto(`/competencies/${second}`)
  await expect(page.getByRole('region', { name: 'Your readings' })).toContainText('No reading yet.')
})

test('what is unknown or belongs to somebody else is one and the same missing page', {
  tag: '@once',
}, async ({ page, browser, complaints }) => {
  complaints.expect(/^status 404: GET/)
  const owner = await browser.newPage()
  const foreign = await takeFullAssessment(owner)
  await owner.context().close()
  await becomeMember(page)
  await startFullAssessment(page)
  const asked = await listSituations(page)
  const addresses = [
    foreign,
    `/assess/history/${randomUUID()}`,
    '/assess/history/1',
    '/assess/quick/no-such-competency',
    '/assess/full/self/no-such-competency',
    '/assess/full/scenarios/no-such-situation',
    `/assess/full/scenarios/${findUnasked(asked)}`,
    '/assess/report?role=product&level=emperor',
    '/assess/compare?one=product.tpm&other=product.emperor',
    '/assess/compare',
    '/competencies/no-such-competency',
    '/targets/product/emperor',
  ]
  for (const address of addresses) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(
      'There is nothing at this address',
    )
    await expect(page, address).toHaveTitle('There is nothing at this address - Critical Path')
    await expect(page.getByRole('navigation', { name: 'About' }), address).toBeVisible()
    await expect(page.getByRole('link', { name: 'Ada Sample' }), address).toBeVisible()
  }
  for (const address of ['/assess/report.json?role=product&level=emperor', '/assess/autosave']) {
    const answer = await page.request.get(address)
    expect([answer.status(), await answer.text()], address).toEqual([
      404,
      'There is nothing at this address.\n',
    ])
  }
})

test('nobody can answer in the sitting of somebody else', { tag: '@once' }, async ({ page, browser }) => {
  const owner = await browser.newPage()
  const ties = await startQuickScan(owner)
  await rate(owner, ties, [3])
  await startQuickScan(page)
  const answer = { ...ties, competency: first, level: '5', revision: '1' }
  expect((await post(page, '/assess/autosave', answer)).status()).toBe(404)
  expect((await post(page, `/assess/quick/${first}`, answer)).status()).toBe(404)
  expect((await post(page, '/assess/quick', { finish: ties.attempt })).status()).toBe(404)
  await save(owner, { ...answer, level: '4' })
  await owner.context().close()
})

type Reported = {
  target: { role: string; level: string; name: string; byDate: string | null }
  low: number
  middle: number
  high: number
  rows: {
    requirement: number
    isEssential: boolean
    readings: Record<'self' | 'scenario' | 'observed', number | null>
  }[]
  gaps: { best: number | null; requirement: number; cost: number }[]
  byKind: Record<'self' | 'scenario' | 'observed', { readiness: number | null; coverage: number }>
  actions: { activity: { title: string } }[]
}

async function readReport(page: Page, query = ''): Promise<Reported> {
  return (await page.request.get(`/assess/report.json${query}`)).json()
}

function rangeOf({ low, high }: Reported): string {
  return `${Math.round(low)} to ${Math.round(high)}`
}

/** The cells of the first table in a section, or in the page for "main", row by row without the head. */
async function readTable(page: Page, section: string): Promise<string[][]> {
  const place =
    section === 'main' ? page.locator('main') : page.getByRole('region', { name: section, exact: true })
  const rows = place.getByRole('table').first().locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  return rows.evaluateAll((found) =>
    found.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
  )
}

function holdBack(): { isOver: Promise<void>; end: () => void } {
  let end = () => {}
  const isOver = new Promise<void>((resolve) => {
    end = resolve
  })
  return { isOver, end }
}

async function countOpenAnswers(page: Page): Promise<string> {
  const html = await (await page.request.get('/assess/quick')).text()
  return /\d+ of 15/.exec(html.replaceAll('<!-- -->', ''))?.[0] ?? ''
}

/** A situation of the content that this sitting does not ask. */
function findUnasked(asked: string[]): string {
  return (
    ['researcher-misses-two-dates', 'new-lead-after-bad-review'].find((slug) => !asked.includes(slug)) ?? ''
  )
}
