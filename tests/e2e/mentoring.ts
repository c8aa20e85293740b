import { type BrowserContext, expect, type Page } from '@playwright/test'
import { handIn, tellStory } from '#tests/e2e/answers.ts'
import { startGoal } from '#tests/e2e/goals.ts'
import { type Account, becomeMember, newAccount, post } from '#tests/e2e/people.ts'
import { takeQuickScan } from '#tests/e2e/sittings.ts'

const shared = {
  'share-readings': 'on',
  'share-goals': 'on',
  'share-answers': 'on',
  'share-stories': 'on',
  'share-evidence': 'on',
}

/** Invites by link as the member of the page's browser, without touching the page. Answers the path of the link. */
export async function invite(
  page: Page,
  question = 'Does my risk list read like one of a TPM?',
): Promise<string> {
  const answer = await post(page, '/mentoring/invite', {
    ...{ address: '', question, goal: '', sharesReport: 'on' },
    ...shared,
  })
  expect(answer.status(), 'inviting').toBe(200)
  const [link] = (await answer.text()).match(/\/mentoring\/invitations\/[\w-]{43}/) ?? []
  return link ?? ''
}

/** Accepts as the member of the page's browser, without touching the page. Answers the path of the mentee's page. */
export async function accept(page: Page, link: string): Promise<string> {
  const form = { do: 'accept', aims: 'A risk list that is read', rhythm: 'weekly', ...shared }
  const answer = await post(page, link, form)
  expect(answer.status(), 'accepting').toBe(302)
  return answer.headers().location ?? ''
}

/** Sessions by address: signing in over and over would be refused as a machine's doing. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** A new member in the page's browser, to whom `changePlaces` can come back. */
export async function enter(page: Page, account = newAccount()): Promise<Account> {
  await page.context().clearCookies()
  await becomeMember(page, account)
  sessions.set(account.email, await page.context().cookies())
  return account
}

export async function changePlaces(page: Page, to: Account): Promise<void> {
  await page.context().clearCookies()
  await page.context().addCookies(sessions.get(to.email) ?? [])
}

/** A mentee with work of every kind that they share, and the page's browser signed in as their mentor. */
export async function startMentorship(
  page: Page,
): Promise<{ mentee: Account; mentor: Account; review: string; agreement: string }> {
  const mentee = await enter(page, newAccount('Noor Mentee'))
  await takeQuickScan(page)
  await startGoal(page)
  await handIn(page)
  await tellStory(page)
  const link = await invite(page)
  const mentor = await enter(page, newAccount('Mara Mentor'))
  const review = await accept(page, link)
  return { mentee, mentor, review, agreement: review.replace('/mentees', '') }
}
