import { expect, type Page } from '@playwright/test'
import { post } from '#tests/e2e/people.ts'

/** A question that is always there: the first that was written. */
export const aQuestion = 'decision-you-argued-against'

const dimensions = /name="(grade-[a-z-]+)"/g

// What follows answers questions by posting forms with the cookies of the page's browser. The page itself stays where it is.

/** Begins an answer, or goes on with the open one, and answers its address. */
export async function beginAnswer(page: Page, mode: 'practice' | 'live'): Promise<string> {
  const begun = await post(page, `/interview/questions/${aQuestion}`, { mode })
  expect(begun.status(), 'beginning an answer').toBe(302)
  return begun.headers().location ?? ''
}

/** A practice that is handed in and waits for its score. */
export async function handIn(
  page: Page,
  text = 'I wrote one page and asked for a sign to watch.',
): Promise<string> {
  const answer = await beginAnswer(page, 'practice')
  await finish(page, answer, text)
  return answer
}

/** A practice from its question to its comparison. */
export async function practise(page: Page): Promise<string> {
  const answer = await handIn(page)
  await score(page, answer)
  return answer
}

/** Starts a mock of twenty minutes and answers the address of the mock. */
export async function startMock(page: Page): Promise<string> {
  const started = await post(page, '/interview/mocks', { loop: 'twenty-minutes', quick: 'yes' })
  const html = await (await page.request.get(started.headers().location ?? '')).text()
  const mock = /href="(\/interview\/mocks\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
  expect(mock, 'the mock of its first question').not.toBe('')
  return mock
}

/** Answers and scores everything in a mock. */
export async function finishMock(page: Page, mock: string): Promise<void> {
  const answers: string[] = []
  for (;;) {
    const begun = await post(page, mock, {})
    const answer = begun.headers().location ?? ''
    if (!answer.startsWith('/interview/answers/')) break
    await finish(page, answer, 'First I would ask why.')
    answers.push(answer)
  }
  for (const answer of answers) await score(page, answer)
}

/** Makes a link for an interviewer and answers its address without the origin. */
export async function invite(page: Page, answer: string): Promise<string> {
  const invited = await post(page, `${answer}/interviewer`, { name: 'Sam', showsAnswer: 'yes' })
  const path = /[/]interviewer[/][\w-]{43}/.exec(await invited.text())?.[0] ?? ''
  expect(path, 'the link for an interviewer').not.toBe('')
  return path
}

export async function tellStory(page: Page): Promise<void> {
  const told = await post(page, '/interview/stories/new', {
    title: 'The March cutover',
    situation: 'Two systems and one date.',
    task: '',
    action: 'I moved one country first.',
    result: '',
    metric: '31 to 9 hours',
    lesson: '',
    revision: '0',
    'competency-conflict-and-decisions': 'yes',
  })
  expect(told.status(), 'telling a story').toBe(302)
}

async function finish(page: Page, answer: string, text: string): Promise<void> {
  const done = await post(page, answer, { text, revision: '0', do: 'finish' })
  expect(done.status(), 'handing in').toBe(302)
}

async function score(page: Page, answer: string): Promise<void> {
  const html = await (await page.request.get(`${answer}/score`)).text()
  const fields = new Set([...html.matchAll(dimensions)].map(([, name = '']) => name))
  const scored = await post(
    page,
    `${answer}/score`,
    Object.fromEntries([...fields].map((name) => [name, '3'])),
  )
  expect(scored.status(), 'scoring').toBe(302)
}
