import { randomUUID } from 'node:crypto'
import { type APIResponse, expect, type Page } from '@playwright/test'

export type Account = { name: string; email: string; password: string }

/** What somebody would type at signing up. */
export function newAccount(name = 'Ada Sample'): Account {
  return { name, email: `${randomUUID()}@example.org`, password: 'plum kettle ferry lantern' }
}

/** Posts a form with the cookies of the page's browser and answers what came back, a redirect unfollowed. */
export async function post(page: Page, path: string, form: Record<string, string>): Promise<APIResponse> {
  const headers = { origin: process.env.APP_ORIGIN ?? '' }
  return page.request.post(path, { form, headers, maxRedirects: 0 })
}

/** Makes an account without touching the page. Nobody is signed in by it. */
export async function signUp(page: Page, account = newAccount()): Promise<Account> {
  const answer = await post(page, '/sign-up', { ...account })
  expect(answer.status(), 'signing up').toBe(302)
  return account
}

/** Signs the page's browser in without touching the page. `keep` is the visitor whose work goes along. */
export async function signIn(page: Page, { email, password }: Account, keep?: string): Promise<void> {
  const answer = await post(page, '/sign-in', { email, password, ...(keep && { keep }) })
  expect(answer.status(), 'signing in').toBe(302)
}

/** A new account, and the page's browser signed in to it. */
export async function becomeMember(page: Page, account = newAccount()): Promise<Account> {
  await signUp(page, account)
  await signIn(page, account)
  return account
}
