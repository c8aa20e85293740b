import { expect, type Page } from '@playwright/test'
import { competencySlugs } from '#app/domain/competency.ts'
import { defaultTarget, type TargetName } from '#app/domain/target.ts'
import { post } from '#tests/e2e/people.ts'

/** One answer of a scan; null stands for "not sure", undefined for a question that is left out. */
export type Rating = 1 | 2 | 3 | 4 | 5 | null | undefined

/** From 1 to 4 and round again, in framework order. */
const someRatings = competencySlugs.map((_, index) => ((index % 4) + 1) as Rating)

/** The same answer to every question. */
export function allRated(rating: Rating): Rating[] {
  return competencySlugs.map(() => rating)
}

// What follows takes assessments by posting forms with the cookies of the page's browser. The page itself stays where it is.

/** What ties an answer to its sitting: hidden fields of every question. */
export type Ties = { attempt: string; framework: string }

/** Starts a quick scan, or goes on with the open one. Whoever has no cookie yet becomes a visitor. */
export async function startQuickScan(page: Page, target: TargetName = defaultTarget): Promise<Ties> {
  return start(page, '/assess/quick', target)
}

export async function startFullAssessment(page: Page, target: TargetName = defaultTarget): Promise<Ties> {
  return start(page, '/assess/full', target)
}

/** Answers what `ratings` has an answer for; each question at most once. */
export async function rate(page: Page, ties: Ties, ratings: Rating[], evidence = ''): Promise<void> {
  const given = competencySlugs.flatMap((competency, index) => {
    const rating = ratings[index]
    return rating === undefined ? [] : [{ competency, level: rating === null ? 'unsure' : String(rating) }]
  })
  await Promise.all(given.map((answer) => save(page, { ...ties, ...answer, evidence, revision: '0' })))
}

/** Saves an answer as the scripts of a question do. */
export async function save(page: Page, answer: Record<string, string>): Promise<void> {
  const answered = await post(page, '/assess/autosave', answer)
  expect(answered.status(), `saving ${answer.competency ?? answer.scenario}`).toBe(200)
}

/** A quick scan from start to finish. */
export async function takeQuickScan(
  page: Page,
  { ratings = someRatings, target }: { ratings?: Rating[]; target?: TargetName } = {},
): Promise<void> {
  const ties = await startQuickScan(page, target)
  await rate(page, ties, ratings)
  const finished = await post(page, '/assess/quick', { finish: ties.attempt })
  expect(finished.headers().location).toBe('/assess/report')
}

/** A full assessment from start to finish: ratings with evidence, and the same picks in every situation. Answers its address. */
export async function takeFullAssessment(
  page: Page,
  { ratings = someRatings, target }: { ratings?: Rating[]; target?: TargetName } = {},
): Promise<string> {
  const ties = await startFullAssessment(page, target)
  await rate(page, ties, ratings, 'The launch notes of June, on the program wiki.')
  const picks = { best: 'a', worst: 'd', revision: '0' }
  const situations = await listSituations(page)
  await Promise.all(situations.map((scenario) => save(page, { ...ties, ...picks, scenario })))
  const finished = await post(page, '/assess/full', { finish: ties.attempt })
  return finished.headers().location ?? ''
}

/** The slugs of the situations that the open full assessment asks, in its order. */
export async function listSituations(page: Page): Promise<string[]> {
  const overview = await (await page.request.get('/assess/full')).text()
  return [...overview.matchAll(/href="\/assess\/full\/scenarios\/([a-z0-9-]+)"/g)].map(
    ([, slug = '']) => slug,
  )
}

async function start(page: Page, path: string, { role, level }: TargetName): Promise<Ties> {
  const started = await post(page, path, { role, level })
  const question = await page.request.get(started.headers().location ?? '')
  const html = await question.text()
  const read = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(html)?.[1] ?? ''
  const ties = { attempt: read('attempt'), framework: read('framework') }
  expect(ties.attempt, `the first question of ${path}`).not.toBe('')
  return ties
}
