import { expect, type Page } from '@playwright/test'
import { accept, changePlaces, enter, invite, startMentorship } from '#tests/e2e/mentoring.ts'
import { newAccount, post } from '#tests/e2e/people.ts'

type Walk = (page: Page, look: (state: string) => Promise<void>) => Promise<void>

/** How to bring the pages of mentoring into each of their states, for accessibility.spec.ts. */
export const mentoringWalks: Record<string, Walk> = {
  '/mentoring': async (page, look) => {
    await page.goto('/mentoring')
    await look('a stranger')
    const mentee = await enter(page)
    await page.goto('/mentoring')
    await look('nobody yet')
    const link = await invite(page)
    await page.goto('/mentoring')
    await look('one invited')
    await enter(page)
    await accept(page, link)
    await page.goto('/mentoring')
    await look('a mentor of one')
    await changePlaces(page, mentee)
    await page.goto('/mentoring')
    await look('a mentee of one')
  },
  '/mentoring/invite': async (page, look) => {
    await enter(page)
    await page.goto('/mentoring/invite')
    await look('blank')
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page.getByRole('alert')).toContainText('Ask one question')
    await look('refused')
    await page.getByLabel('Your question to them').fill('Is a rollout a program?')
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page.getByLabel('Link for your mentor')).toBeVisible()
    await look('the link')
  },
  '/mentoring/invitations/:invitation': async (page, look) => {
    const mentee = await enter(page, newAccount('Noor Mentee'))
    const link = await invite(page)
    await page.goto(link)
    await look('opened by its sender')
    await page.context().clearCookies()
    await page.goto(link)
    await look('before signing in')
    const mentor = await enter(page, newAccount('Mara Mentor'))
    await page.goto(link)
    await look('open')
    await page.getByLabel('Or ask something first').fill('How many hours a week?')
    await page.getByRole('button', { name: 'Ask before deciding' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mentoring')
    await changePlaces(page, mentee)
    await page.goto('/mentoring')
    await page.getByRole('link', { name: 'Mara Mentor' }).click()
    await page.getByLabel('Your answer').fill('Four.')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await changePlaces(page, mentor)
    await page.goto('/mentoring')
    await page.getByRole('link', { name: 'Noor Mentee' }).click()
    await look('with an answer')
    await page.getByLabel('What the two of you want').fill('')
    await page.getByRole('button', { name: 'Accept' }).click()
    await look('refused')
    await page.getByRole('button', { name: 'Decline' }).click()
    await page.goto(link)
    await look('over')
  },
  '/mentoring/compare': async (page, look) => {
    await enter(page)
    await page.goto('/mentoring/compare')
    await look('no mentees')
    await startMentorship(page)
    await page.goto('/mentoring/compare')
    await look('one')
  },
  '/mentoring/sharing': async (page, look) => {
    await enter(page)
    await page.goto('/mentoring/sharing')
    await look('nobody sees anything')
    const { mentee } = await startMentorship(page)
    await changePlaces(page, mentee)
    await page.goto('/mentoring/sharing')
    await look('everything shared as a whole')
    await page.getByRole('button', { name: /^Take back.*Goals/ }).click()
    await page.getByLabel('What', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Share it' }).click()
    await expect(page.getByRole('heading', { name: 'Single things' })).toBeVisible()
    await look('kinds and a single thing')
    await page.getByRole('button', { name: 'Share it' }).click()
    await look('refused')
  },
  '/mentoring/access-log': async (page, look) => {
    await enter(page)
    await page.goto('/mentoring/access-log')
    await look('nobody looked')
    const { mentee, review } = await startMentorship(page)
    await page.goto(review)
    await changePlaces(page, mentee)
    await page.goto('/mentoring/access-log')
    await look('somebody looked')
  },
  '/mentoring/profile': async (page, look) => {
    await enter(page)
    await page.goto('/mentoring/profile')
    await look('blank')
    await page.getByLabel('Mentees at once').fill('many')
    await page.getByRole('button', { name: 'Save' }).click()
    await look('refused')
  },
  '/mentoring/view-as/:mentorship': async (page, look) => {
    const { mentee, agreement } = await startMentorship(page)
    await changePlaces(page, mentee)
    await page.goto(agreement.replace('/mentoring/', '/mentoring/view-as/'))
    await look('everything shared')
  },
  '/mentoring/mentees/:mentorship': async (page, look) => {
    const { review, mentee } = await startMentorship(page)
    await page.goto(review)
    await look('everything shared')
    await changePlaces(page, mentee)
    const link = await invite(page)
    await enter(page)
    const bare = await post(page, link, { do: 'accept', aims: 'More', rhythm: 'weekly' })
    await page.goto(bare.headers().location ?? '')
    await look('nothing shared')
  },
  '/mentoring/mentees/:mentorship/report': async (page, look) => {
    const { review } = await startMentorship(page)
    await page.goto(`${review}/report`)
    await look('shared')
  },
  '/mentoring/mentees/:mentorship/goals/:goal': itemWalk('#goals'),
  '/mentoring/mentees/:mentorship/answers/:answer': itemWalk('#answers'),
  '/mentoring/mentees/:mentorship/stories/:story': itemWalk('#stories'),
  '/mentoring/:mentorship': async (page, look) => {
    const { agreement, mentee } = await startMentorship(page)
    await page.goto(agreement)
    await look('the mentor')
    await changePlaces(page, mentee)
    await page.goto(agreement)
    await page.getByText('Aims and rhythm').click()
    await page.getByText('End this mentorship').click()
    await look('the mentee, everything open')
    await page.getByRole('button', { name: 'End it now' }).click()
    await page.goto(agreement)
    await look('ended')
  },
}

function itemWalk(section: string): Walk {
  return async (page, look) => {
    const { review } = await startMentorship(page)
    await page.goto(review)
    await page.locator(`${section} li a`).first().click()
    await expect(page.getByRole('link', { name: 'Noor Mentee' })).toBeVisible()
    await look('shared')
  }
}
