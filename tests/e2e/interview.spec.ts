import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { aQuestion, beginAnswer } from '#tests/e2e/answers.ts'
import { expect, test } from '#tests/e2e/fixtures.ts'
import { startBuiltApp } from '#tests/setup/built-app.ts'

const text =
  'In March we had to move billing to another store. I thought it was wrong and wrote one page with the figure: nine weeks against four.'

test('a stranger practises a question, scores it, and only then sees the outlines', async ({ page }) => {
  await page.goto(`/interview/questions/${aQuestion}`)
  await page.getByRole('button', { name: 'Practise it' }).click()
  await page.getByText('Hints: what the interviewer').click()
  await page.getByLabel('Your answer').fill(text)
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Score your answer')
  await expect(page.getByText('The difference')).toHaveCount(0)
  await grade(page, 2)
  await page.getByRole('button', { name: 'Save my score' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your answer, compared')
  await expect(page.getByText('The difference')).toBeVisible()
  await expect(page.getByText('Delivery', { exact: true })).toBeVisible()
})

test('a friend without an account asks and scores, and both see both scores only then', async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  const answer = await beginAnswer(page, 'practice')
  await page.goto(`${answer}/interviewer`)
  await page.getByLabel('Whom is it for?').fill('Sam')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByLabel('Address to send').inputValue()
  const friend = await browser.newPage({ javaScriptEnabled })
  await friend.goto(link)
  await friend.getByLabel('Note').fill('No figure until minute four.')
  await friend.getByRole('button', { name: 'Start the clock' }).click()
  await expect(friend.getByRole('timer')).toHaveText(/^7:[345]\d$|^8:00$/)
  await expect(friend.getByLabel('Note')).toHaveValue('No figure until minute four.')
  await grade(friend, 1)
  if (javaScriptEnabled) await friend.reload()
  await friend.getByRole('button', { name: 'Keep my score' }).click()
  await expect(friend.getByText('They have not scored themselves yet.')).toBeVisible()
  await page.goto(answer)
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Score your answer')
  expect(await page.content()).not.toContain('minute four')
  await grade(page, 3)
  await page.getByRole('button', { name: 'Save my score' }).click()
  await expect(page.getByText('No figure until minute four.')).toBeVisible()
  await expect(page.getByText('two grades or more lie between you')).toBeVisible()
  await friend.reload()
  await expect(friend.getByText('two grades or more lie between you')).toBeVisible()
  await friend.close()
})

async function grade(page: Page, nth: number): Promise<void> {
  for (const dimension of await page.getByRole('group').all())
    await dimension.getByRole('radio').nth(nth).check()
}

test('a mock of twenty minutes is two clicks from the start page', { tag: '@once' }, async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: 'Interview' }).click()
  await page.getByRole('button', { name: 'Start a 20-minute mock' }).click()
  await expect(page.getByLabel('Your answer')).toBeVisible()
  await expect(page.getByText('Your mock')).toBeVisible()
})

test('the clock of a live answer goes on while nobody looks, and after a reload', { tag: '@once' }, async ({
  page,
}) => {
  await page.clock.install()
  await page.goto(await beginAnswer(page, 'live'))
  await expect(page.getByRole('timer')).toHaveText(/^7:5\d$|^8:00$/)
  // No timer runs in between, as in a tab that was put to sleep.
  await page.clock.fastForward(5 * 60_000)
  await expect(page.getByRole('timer')).toHaveText(/^[23]:\d\d$/)
  await page.clock.fastForward(4 * 60_000)
  await expect(page.getByText('Time is up', { exact: true })).toBeVisible()
})

test('half an hour of a live answer loses nothing to a cut network, a reload, a closed tab and a killed server', {
  tag: '@once',
}, async ({ browser }) => {
  test.slow()
  const folder = mkdtempSync(path.join(tmpdir(), 'critical-path-live-'))
  let app = await startBuiltApp({ dataDir: folder })
  const context = await browser.newContext({ baseURL: app.origin })
  let page = await context.newPage()
  const answer = () => page.getByLabel('Your answer')
  const state = () => page.getByRole('status').last()
  const say = async (words: string) => {
    await answer().press('Control+End')
    await answer().pressSequentially(`${words} `)
  }
  try {
    await page.clock.install()
    await page.goto(`/interview/questions/${aQuestion}`)
    await page.getByRole('button', { name: 'Answer it live' }).click()
    await say('One.')
    await expect(state()).toHaveText('Saved.')
    await page.clock.runFor('10:00')
    // Five minutes without a network, in the middle of which the page is loaded again.
    await context.setOffline(true)
    await say('Two.')
    await page.clock.runFor('02:30')
    await expect(state()).toContainText('Not saved yet')
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'no network' })).toBeVisible()
    await say('Three.')
    const address = page.url()
    await page.reload().catch(() => undefined)
    await page.close()
    page = await context.newPage()
    await page.clock.install()
    await context.setOffline(false)
    await page.goto(address)
    await expect(answer()).toHaveValue(/^One. Two. Three. ?$/)
    // Saved by this page, or by the one before as it died: the server has it.
    await expect
      .poll(async () => (await context.request.get(address)).text())
      .toMatch(/One[.] Two[.] Three[.] ?</)
    await page.clock.runFor('02:30')
    await app.kill()
    await say('Four.')
    await page.clock.runFor('00:30')
    await expect(state()).toContainText('Not saved yet')
    app = await startBuiltApp({ dataDir: folder, port: Number(new URL(app.origin).port) })
    await say('Five.')
    await expect(state()).toHaveText('Saved.', { timeout: 15_000 })
    await page.clock.runFor('15:00')
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByText(/One[.] Two[.] Three[.] ?Four[.] Five[.]/)).toBeVisible()
  } finally {
    await context.close()
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('what is said stays on this device, and only this page may ask for the microphone', {
  tag: '@once',
}, async ({ page, complaints }) => {
  // A recording of a few milliseconds has nothing to play.
  complaints.expect(/^failed: GET blob:.*RANGE_NOT_SATISFIABLE/)
  const address = await beginAnswer(page, 'practice')
  const policyOf = async (path: string) => (await page.request.get(path)).headers()['permissions-policy']
  expect(await policyOf(address)).toContain('microphone=(self)')
  expect(await policyOf('/interview')).toContain('microphone=()')
  // A microphone of our own, as the machine may have none: a tone from the page itself.
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const audio = new AudioContext()
      const tone = audio.createOscillator()
      const out = audio.createMediaStreamDestination()
      tone.connect(out)
      tone.start()
      return out.stream
    }
  })
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))
  await page.goto(address)
  await page.getByRole('button', { name: 'Check the microphone' }).click()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(page.getByText('Recording, on this device only.')).toBeVisible()
  await page.getByRole('button', { name: 'Stop recording' }).click()
  await expect(page.getByLabel('Your recording')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Your recording')).toBeVisible()
  await page.getByRole('button', { name: 'Delete the recording' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Check the microphone' })).toBeVisible()
  await expect(page.getByLabel('Your recording')).toHaveCount(0)
  expect(sent.every((body) => body.length < 1000)).toBe(true)
})
