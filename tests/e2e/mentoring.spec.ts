import { checkAccessibility, expect, test } from '#tests/e2e/fixtures.ts'
import { startGoal } from '#tests/e2e/goals.ts'
import { changePlaces, enter, invite, startMentorship } from '#tests/e2e/mentoring.ts'
import { newAccount, post } from '#tests/e2e/people.ts'

test('a mentee invites, a mentor accepts and reviews, and what is taken back is refused at the next click', async ({
  page,
  complaints,
}) => {
  complaints.expect(/^status 403: GET/)
  const mentee = await enter(page, newAccount('Noor Mentee'))
  await startGoal(page)

  await page.goto('/mentoring')
  await page.getByRole('link', { name: 'Invite a mentor' }).click()
  await page.getByLabel('Your question to them').fill('Does my risk list read like one of a TPM?')
  await page.getByLabel('The goal it is about').selectOption({ index: 1 })
  await page.getByLabel('Stories').uncheck()
  await page.getByRole('button', { name: 'Invite' }).click()
  const link = new URL(await page.getByLabel('Link for your mentor').inputValue()).pathname
  await page.context().clearCookies()

  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noor Mentee asks you to be their mentor')
  await expect(page.getByText('risk list')).toHaveCount(0)
  const mentor = await enter(page, newAccount('Mara Mentor'))
  await page.goto(link)
  await expect(page.getByText('Does my risk list read').first()).toBeVisible()
  await expect(page.getByText('Hold eight weekly').first()).toBeVisible()
  await expect(page.getByLabel('Stories')).toHaveCount(0)
  await page.getByLabel('What the two of you want to reach').fill('A list that the sponsor acts on')
  await page.getByLabel('How often you look in').selectOption('weekly')
  await page.getByRole('button', { name: 'Accept' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noor Mentee')
  const review = page.url()
  await page.goto('/mentoring')
  await page.getByRole('link', { name: 'Noor Mentee' }).click()
  const goals = page.getByRole('region', { name: 'Goals' })
  await goals.getByRole('link', { name: /^Hold eight weekly/ }).click()
  await expect(page.getByText('too early to tell')).toBeVisible()
  const goal = page.url()
  await page.goto(review)
  await page.getByRole('button', { name: 'Done, next mentee' }).click()
  await expect(page.getByText('Nothing new since you last looked, today.')).toBeVisible()

  await changePlaces(page, mentee)
  await page.goto('/mentoring/access-log')
  await expect(page.getByRole('cell', { name: /^A goal: Hold eight weekly/ })).toBeVisible()
  await page.goto('/mentoring/sharing')
  await page.getByRole('button', { name: /^Take back.*Goals/ }).click()
  await expect(page.getByRole('button', { name: /^Share all.*Goals/ })).toBeVisible()

  await changePlaces(page, mentor)
  await page.goto(goal)
  await expect(page.getByText('Noor Mentee has taken this back since you last looked.')).toBeVisible()
  await page.goto(review)
  await expect(page.getByText('Hold eight weekly')).toHaveCount(0)

  await changePlaces(page, mentee)
  await page.goto('/mentoring')
  await page.getByRole('link', { name: 'Mara Mentor' }).click()
  await page.getByText('End this mentorship').click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await changePlaces(page, mentor)
  await page.goto(review)
  await expect(page.getByText('Your mentorship with Noor Mentee has ended.')).toBeVisible()
  if (test.info().project.name !== 'no-js') await checkAccessibility(page)
})

test('an invitation that was declined leads on: the question is asked again without typing it', async ({
  page,
}) => {
  const mentee = await enter(page, newAccount('Noor Mentee'))
  const link = await invite(page)
  await enter(page, newAccount('Mara Mentor'))
  await page.goto(link)
  await page.getByRole('button', { name: 'Decline' }).click()
  await changePlaces(page, mentee)
  await page.goto('/mentoring')
  await page.getByRole('region', { name: 'Before' }).getByRole('link').click()
  await page.getByRole('link', { name: /^Ask again/ }).click()
  await expect(page.getByLabel('Your question to them')).toHaveValue(
    'Does my risk list read like one of a TPM?',
  )
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByLabel('Link for your mentor')).toBeVisible()
})

test('an invitation by mail leads to the same page, once', { tag: '@once' }, async ({ page }) => {
  await enter(page)
  const invited = await post(page, '/mentoring/invite', {
    ...{ address: 'mentor@example.org', question: 'What next?', goal: '', 'share-goals': 'on' },
  })
  expect(invited.status()).toBe(302)
  await page.goto(invited.headers().location ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invitation to mentor@example.org')
  await page.getByRole('button', { name: 'Take the invitation back' }).click()
  await expect(page.getByText('No mentor yet')).toBeVisible()
})

test('n, c and d lead through mentees by keyboard, and can be switched off', {
  tag: ['@once', '@scripts'],
}, async ({ page }) => {
  const { review } = await startMentorship(page)
  await page.goto(review)
  await expect(page.getByText('next mentee,', { exact: false }).first()).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mentoring')
  await page.goto(review)
  await page.getByRole('button', { name: 'Switch them off' }).click()
  await page.keyboard.press('n')
  await expect(page.getByText('Keys are off.')).toBeVisible()
  expect(page.url()).toContain(review)
  await page.reload()
  await expect(page.getByText('Keys are off.')).toBeVisible()
})
