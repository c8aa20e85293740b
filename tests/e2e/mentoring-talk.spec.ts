import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { checkAccessibility, expect, test } from '#tests/e2e/fixtures.ts'
import { changePlaces, enter, startMentorship } from '#tests/e2e/mentoring.ts'
import { askPeer, askToMove, inAWeek, proposeMeeting } from '#tests/e2e/mentoring-talk-walks.ts'
import { newAccount, post } from '#tests/e2e/people.ts'
import { takeQuickScan } from '#tests/e2e/sittings.ts'

test('a mentor comments on a goal, the mentee answers, makes an action of it, and it is settled', async ({
  page,
}) => {
  const { mentee, mentor, review } = await startMentorship(page)
  await post(page, '/mentoring/snippets', { title: 'Measure', body: 'The measure counts **meetings**.' })
  await page.goto(review)
  await page.locator('#goals li a').first().click()
  await page.getByRole('link', { name: 'Comment', exact: true }).click()
  await expect(page.getByText('About the task, not the person')).toBeVisible()
  await page.getByLabel('Begin with one of your snippets').selectOption('Measure')
  await page.getByRole('button', { name: 'Put it in' }).click()
  const comment = page.getByLabel('A comment for Noor Mentee')
  await expect(comment).toHaveValue('The measure counts **meetings**.')
  await page.getByRole('button', { name: 'Comment' }).click()
  await expect(page.locator('strong', { hasText: /^meetings$/ })).toBeVisible()
  await expect(page.getByText('About the task, not the person')).toHaveCount(0)
  const path = new URL(page.url()).pathname
  const asMentor = page.url().split('#')[0] ?? ''

  await changePlaces(page, mentee)
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^Mara Mentor: The measure counts meetings/ })).toBeVisible()
  await page.goto(path)
  await page.getByText('Answer Mara Mentor').click()
  await page.getByLabel('Your answer').fill('Decisions closed, then.')
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(page.getByText('Decisions closed, then.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Make this an action' }).click()
  await expect(page.getByLabel('One more')).toHaveValue('The measure counts **meetings**.')
  await page.getByLabel('One more').fill('Count decisions')
  await page.getByRole('button', { name: 'Take it on' }).click()
  await expect(page.getByText('You: Count decisions')).toBeVisible()

  await changePlaces(page, mentor)
  await page.goto(asMentor)
  await page.getByRole('button', { name: 'Mark as settled' }).click()
  await expect(page.getByText(/settled \d/)).toBeVisible()
  if (test.info().project.name !== 'no-js') await checkAccessibility(page)
})

test('a meeting is proposed in one zone, agreed in another, and taken into a calendar', {
  tag: '@once',
}, async ({ page }) => {
  const { mentee, mentor, agreement } = await startMentorship(page)
  await setZone(page, 'America/New_York')
  await changePlaces(page, mentee)
  await setZone(page, 'Asia/Tokyo')
  await changePlaces(page, mentor)
  await page.goto(`${agreement}/meetings`)
  await page.getByLabel('Time', { exact: true }).fill(inAWeek('10:00'))
  await page.getByLabel('Or, time 2').fill(inAWeek('11:00'))
  await page.getByLabel('How long').selectOption('45')
  await expect(page.getByLabel('Agenda')).toHaveValue(/One question/)
  await page.getByRole('button', { name: 'Propose' }).click()
  await expect(page.getByText('waits for Noor Mentee')).toHaveCount(2)

  await changePlaces(page, mentee)
  await page.goto(`${agreement}/meetings`)
  const first = page.getByRole('link', { name: /\(Tokyo\)/ }).first()
  await expect(page.getByText(/10:00 to 10:45 \(New York\)/)).toBeVisible()
  await first.click()
  await page.getByRole('button', { name: 'Agree to this time' }).click()
  const event = await eventOf(page)
  const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', timeStyle: 'short' })
  expect(local.format(event.startDate.toJSDate())).toBe('10:00')
  await page.getByLabel('Notes').fill('Two risks merged.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('paragraph').filter({ hasText: 'Two risks merged.' })).toBeVisible()
})

test('an agreed meeting is moved when the other agrees, with all that was written for it', {
  tag: '@once',
}, async ({ page, complaints }) => {
  complaints.expect(/^status 409: POST/)
  const { mentee, mentor, agreement } = await startMentorship(page)
  await setZone(page, 'America/New_York')
  await proposeMeeting(page, agreement)
  await changePlaces(page, mentee)
  await setZone(page, 'Asia/Tokyo')
  await page.goto(`${agreement}/meetings`)
  await page.getByRole('link', { name: /\(Tokyo\)/ }).click()
  await page.getByRole('button', { name: 'Agree to this time' }).click()
  await expect(page.getByRole('link', { name: 'Into my calendar' })).toBeVisible()
  const meeting = new URL(page.url()).pathname
  await page.getByLabel('Notes').fill('Bring the list.')
  await page.getByRole('button', { name: 'Save' }).click()
  const before = await eventOf(page)
  await askToMove(page, meeting, [inAWeek('21:00'), inAWeek('22:00')])
  const asMentee = await page.context().newPage()
  await asMentee.goto(meeting)

  await changePlaces(page, mentor)
  await page.goto(`${agreement}/meetings`)
  await expect(page.getByText('Noor Mentee asks to move it')).toBeVisible()
  await page.getByRole('link', { name: /10:00 to 10:45 \(New York\)/ }).click()
  await expect(page.getByRole('heading', { name: 'Noor Mentee asks to move it' })).toBeVisible()
  await expect(page.getByText('A release was moved onto that morning.')).toBeVisible()
  await expect(page.getByText(/For Noor Mentee: .*21:00 to 21:45 \(Tokyo\)/)).toBeVisible()
  await page
    .getByRole('button', { name: /^Move to this time/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Noor Mentee asks to move it' })).toHaveCount(0)
  expect(new URL(page.url()).pathname).toBe(meeting)
  await expect(page.getByText(/For Noor Mentee: .*21:00 to 21:45 \(Tokyo\)/)).toBeVisible()
  await expect(page.getByRole('paragraph').filter({ hasText: 'Bring the list.' })).toBeVisible()
  const after = await eventOf(page)
  expect(after.uid).toBe(before.uid)
  expect(after.sequence).toBeGreaterThan(before.sequence)
  expect(after.startDate.toJSDate()).not.toEqual(before.startDate.toJSDate())

  // Who had it open takes back what was answered meanwhile, and is told.
  await changePlaces(page, mentee)
  await asMentee.getByRole('button', { name: 'Take the request back' }).click()
  await expect(asMentee.getByRole('alert')).toContainText('in the meantime')
  await expect(asMentee.getByRole('heading', { level: 1 })).toContainText('21:00 to 21:45')
})

test('a peer without an account rates once, and the owner reads it after rating themself', async ({
  page,
  complaints,
}) => {
  complaints.expect(/^status 410: GET/)
  const owner = await enter(page, newAccount('Noor Mentee'))
  const link = await askPeer(page)
  await page.context().clearCookies()
  const answer = await page.goto(link)
  expect(answer?.headers()['cache-control']).toBe('private, no-store')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What did you see Noor Mentee do?')
  await page.getByText('4 Leading').click()
  await page.getByLabel('An occasion').fill('Took the on-call rota over')
  await page.getByRole('button', { name: 'Send it, once' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await page.goto(`/peer/${'a'.repeat(43)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is over')

  await changePlaces(page, owner)
  await page.goto('/mentoring/peers')
  await expect(page.getByText('Hidden until')).toBeVisible()
  await expect(page.getByText('Took the on-call rota over')).toHaveCount(0)
  await takeQuickScan(page)
  await page.goto('/mentoring/peers')
  await expect(page.getByText('Took the on-call rota over')).toBeVisible()
  await expect(page.getByText('4 Leading')).toBeVisible()
})

test('a mentor rates without seeing the own rating first, and private notes stay theirs', {
  tag: '@once',
}, async ({ page, complaints }) => {
  complaints.expect(/^status 404: GET/)
  const { mentee, review } = await startMentorship(page)
  await page.goto(`${review}/ratings`)
  const row = page.getByRole('row', { name: /^Team leadership/ })
  await expect(row).toContainText('hidden until you rate')
  await row.getByRole('link').click()
  await page.getByText('4 Leading').click()
  await page.getByLabel('What you saw').fill('Led the cutover')
  await page.getByRole('button', { name: 'Keep the rating' }).click()
  await expect(row).not.toContainText('hidden')
  await page.goto(`${review}/private-notes`)
  await page.getByLabel('For you alone').fill('Ask about the manager')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await changePlaces(page, mentee)
  await page.goto(`${review}/ratings`)
  await expect(row).toContainText('Led the cutover')
  await page.goto(`${review}/private-notes`)
  await expect(page.getByText('Ask about the manager')).toHaveCount(0)
  await page.goto(`${review}/notes`)
  await expect(page.getByText('Ask about the manager')).toHaveCount(0)
})

/** What the file of the meeting that the page shows has for a calendar. */
async function eventOf(page: Page) {
  const href = await page.getByRole('link', { name: 'Into my calendar' }).getAttribute('href')
  const file = await page.request.get(href ?? '')
  expect(file.headers()['cache-control']).toBe('private, no-store')
  const calendar = new ICAL.Component(ICAL.parse(await file.text()))
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
}

/** The zone of the signed-in member. */
async function setZone(page: Page, timeZone: string): Promise<void> {
  await page.goto('/goals/settings')
  await page.getByLabel('Time zone').selectOption(timeZone)
  await page.getByRole('button', { name: 'Save' }).first().click()
}
