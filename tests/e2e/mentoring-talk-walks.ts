import { expect, type Page } from '@playwright/test'
import { changePlaces, startMentorship } from '#tests/e2e/mentoring.ts'
import { becomeMember, post } from '#tests/e2e/people.ts'

type Walk = (page: Page, look: (state: string) => Promise<void>) => Promise<void>

const formKey = (html: string) => /name="key" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''

/** The day in a week as a field for day and time holds it. */
export function inAWeek(time: string): string {
  return `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}T${time}`
}

/** Proposes a meeting as the member of the page's browser, without touching the page. */
export async function proposeMeeting(page: Page, agreement: string): Promise<void> {
  const html = await (await page.request.get(`${agreement}/meetings`)).text()
  const form = { key: formKey(html), 'time-1': inAWeek('10:00'), minutes: '45', agenda: '- The slip' }
  expect((await post(page, `${agreement}/meetings`, form)).status(), 'proposing').toBe(302)
}

/** Takes an action on as the member of the page's browser. */
async function takeOn(page: Page, agreement: string): Promise<void> {
  const html = await (await page.request.get(`${agreement}/actions`)).text()
  const form = {
    do: 'take-on',
    key: formKey(html),
    text: 'Send the list',
    owner: 'mentee',
    dueOn: '2027-01-31',
  }
  expect((await post(page, `${agreement}/actions`, form)).status(), 'taking on').toBe(302)
}

/** The page of the meeting that waits in `agreement`, agreed to by the member of the page's browser. */
export async function agreeToMeeting(page: Page, agreement: string): Promise<string> {
  await page.goto(`${agreement}/meetings`)
  // By the clocks of whoever reads.
  await page.getByRole('link', { name: /day .* to \d\d:\d\d/ }).click()
  await page.getByRole('button', { name: 'Agree to this time' }).click()
  await expect(page.getByRole('link', { name: 'Into my calendar' })).toBeVisible()
  return new URL(page.url()).pathname
}

/** Asks to move a meeting as the member of the page's browser. */
export async function askToMove(page: Page, meeting: string, times: string[]): Promise<void> {
  await page.goto(meeting)
  await page.getByRole('link', { name: 'Move it' }).click()
  for (const [index, time] of times.entries()) {
    await page.getByLabel(index === 0 ? 'Time' : `Or, time ${index + 1}`, { exact: true }).fill(time)
  }
  await page.getByLabel('Why').fill('A release was moved onto that morning.')
  await page.getByRole('button', { name: 'Ask to move it' }).click()
  await expect(page.getByRole('heading', { name: 'You ask to move it' })).toBeVisible()
}

/** Asks a peer as the member of the page's browser; the path of their link. */
export async function askPeer(page: Page): Promise<string> {
  const form = { name: 'Ines Peer', relationship: 'peer', 'ask-team-leadership': 'on' }
  const html = await (await post(page, '/mentoring/peers', form)).text()
  return /\/peer\/[\w-]{43}/.exec(html)?.[0] ?? ''
}

/** The pages between the two of a mentorship in each of their states, for accessibility.spec.ts. */
export const mentoringTalkWalks: Record<string, Walk> = {
  '/mentoring/threads/:kind/:item': async (page, look) => {
    const { review, mentee } = await startMentorship(page)
    await post(page, '/mentoring/snippets', { title: 'Measure', body: 'Counts meetings.' })
    await page.goto(review)
    await page.locator('#goals li a').first().click()
    await page.getByRole('link', { name: 'Comment', exact: true }).click()
    await look('nothing said')
    await page.getByLabel('A comment for').fill('The measure is **good**.')
    await page.getByRole('button', { name: 'Comment' }).click()
    await page.getByText('Change or take back').click()
    await look('one comment of mine')
    const path = new URL(page.url()).pathname
    await changePlaces(page, mentee)
    await page.goto(path)
    await page.getByText('Answer Mara Mentor').click()
    await look('one comment of another')
    await page.getByLabel('Your answer').fill('')
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.goto('/mentoring/threads/reading/report')
    await look('about the report')
    await becomeMember(page)
    await page.goto('/mentoring/threads/reading/report')
    await look('nobody to talk with')
  },
  '/mentoring/mentees/:mentorship/ratings': async (page, look) => {
    const { review, mentee } = await startMentorship(page)
    await page.goto(`${review}/ratings`)
    await look('nothing rated')
    await page.getByRole('link', { name: 'Team leadership' }).click()
    await page.getByRole('button', { name: 'Keep the rating' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.getByText('4 Leading').click()
    await page.getByRole('button', { name: 'Keep the rating' }).click()
    await look('one rated')
    await changePlaces(page, mentee)
    await page.goto(`${review}/ratings`)
    await look('the mentee')
  },
  '/mentoring/mentees/:mentorship/notes': async (page, look) => {
    const { review } = await startMentorship(page)
    await page.goto(`${review}/notes`)
    await look('no notes')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.getByLabel('For both of you').fill('One memo a month.')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await expect(page.getByText('One memo a month.')).toBeVisible()
    await look('one note')
  },
  '/mentoring/mentees/:mentorship/private-notes': async (page, look) => {
    const { review } = await startMentorship(page)
    await page.goto(`${review}/private-notes`)
    await look('no notes')
    await page.getByLabel('For you alone').fill('Ask about the new manager.')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.getByRole('link', { name: /^Change the note/ }).click()
    await look('changing one')
  },
  '/mentoring/:mentorship/actions': async (page, look) => {
    const { agreement, mentee } = await startMentorship(page)
    await page.goto(`${agreement}/actions`)
    await look('none')
    await page.getByRole('button', { name: 'Take it on' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await takeOn(page, agreement)
    await changePlaces(page, mentee)
    await page.goto(`${agreement}/actions`)
    await page.getByText('Make it a milestone').click()
    await look('one of the mentee')
  },
  '/mentoring/:mentorship/meetings': async (page, look) => {
    const { agreement, mentee } = await startMentorship(page)
    await page.goto(`${agreement}/meetings`)
    await look('none')
    await page.getByRole('button', { name: 'Propose' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await proposeMeeting(page, agreement)
    await changePlaces(page, mentee)
    await page.goto(`${agreement}/meetings`)
    await look('one waits')
  },
  '/mentoring/:mentorship/meetings/:meeting/move': async (page, look) => {
    const { agreement, mentee, mentor } = await startMentorship(page)
    await proposeMeeting(page, agreement)
    await changePlaces(page, mentee)
    const path = await agreeToMeeting(page, agreement)
    await page.getByRole('link', { name: 'Move it' }).click()
    await look('empty')
    await page.getByRole('button', { name: 'Ask to move it' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await askToMove(page, path, [inAWeek('14:00')])
    await page.getByRole('link', { name: 'Ask for other times' }).click()
    await look('asked already')
    await changePlaces(page, mentor)
    await page.goto(`${path}/move`)
    await look('to be answered first')
  },
  '/mentoring/:mentorship/meetings/:meeting': async (page, look) => {
    const { agreement, mentee, mentor } = await startMentorship(page)
    await proposeMeeting(page, agreement)
    await takeOn(page, agreement)
    await page.goto(`${agreement}/meetings`)
    await page.getByRole('link', { name: /10:00 to 10:45/ }).click()
    await look('proposed')
    const path = new URL(page.url()).pathname
    await changePlaces(page, mentee)
    await page.goto(path)
    await look('to be agreed')
    await page.getByRole('button', { name: 'Agree to this time' }).click()
    await expect(page.getByRole('link', { name: 'Into my calendar' })).toBeVisible()
    await look('agreed')
    await askToMove(page, path, [inAWeek('14:00'), inAWeek('16:00')])
    await look('asked to be moved, by the reader')
    await changePlaces(page, mentor)
    await page.goto(path)
    await look('asked to be moved, by the other')
    await page.getByRole('button', { name: 'Keep the time as it is' }).click()
    await changePlaces(page, mentee)
    await page.goto(path)
    await look('declined to be moved')
    await page.getByRole('button', { name: 'Call it off' }).click()
    await page.goto(path)
    await look('called off')
  },
  '/mentoring/:mentorship/start-and-end': async (page, look) => {
    const { agreement, mentee } = await startMentorship(page)
    await page.goto(`${agreement}/start-and-end`)
    await look('the mentor, who rated nothing')
    await changePlaces(page, mentee)
    await page.goto(`${agreement}/start-and-end`)
    await look('the mentee')
  },
  '/mentoring/mail': async (page, look) => {
    await becomeMember(page)
    await page.goto('/mentoring/mail')
    await look('a member')
  },
  '/mentoring/snippets': async (page, look) => {
    await becomeMember(page)
    await page.goto('/mentoring/snippets')
    await look('none')
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await post(page, '/mentoring/snippets', { title: 'Measure', body: 'Counts meetings.' })
    await page.goto('/mentoring/snippets')
    await page.getByRole('link', { name: 'Change Measure' }).click()
    await look('changing one')
  },
  '/mentoring/peers': async (page, look) => {
    await becomeMember(page)
    await page.goto('/mentoring/peers')
    await look('nobody asked')
    await page.getByRole('button', { name: 'Make the link' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.getByLabel('Their name').fill('Ines Peer')
    await page.getByLabel('Team leadership').check()
    await page.getByRole('button', { name: 'Make the link' }).click()
    await expect(page.getByText('it is shown once')).toBeVisible()
    await look('the link')
  },
  '/peer/:token': async (page, look) => {
    await becomeMember(page)
    const link = await askPeer(page)
    await post(page, '/sign-out', { where: 'here' })
    await page.goto(link)
    await look('open')
    await page.getByRole('button', { name: 'Send it, once' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look('refused')
    await page.getByText('4 Leading').click()
    await page.getByRole('button', { name: 'Send it, once' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
    await look('sent')
    await page.goto(`/peer/${'a'.repeat(43)}`)
    await look('over')
  },
}
