import MiniSearch from 'minisearch'
import { competencies } from '#app/content/competencies.server.ts'
import { type Question, questions } from '#app/content/questions.server.ts'
import { rubricOf } from '#app/content/rubrics.server.ts'
import type { Standing } from '#app/features/interview/answer-queries.server.ts'
import { fitsFilter, type QuestionFilter } from '#app/features/interview/question-filter.ts'

type Entry = { id: string; prompt: string; about: string }

let made: MiniSearch<Entry> | undefined

/** Made at the first search; content changes only with a build. */
function searchIndex(): MiniSearch<Entry> {
  if (made) return made
  const names = new Map(competencies.map(({ slug, name }) => [slug as string, name]))
  made = new MiniSearch<Entry>({ fields: ['prompt', 'about'] })
  made.addAll(
    questions.map(({ slug, prompt, category, competencies: own, probes }) => ({
      id: slug,
      prompt,
      about: [rubricOf(category).name, ...own.map((one) => names.get(one) ?? ''), ...probes].join(' '),
    })),
  )
  return made
}

/** The questions that fit, best hits first where something is searched for, else in the order of the bank. */
export function findQuestions(filter: QuestionFilter, standings: Standing[], now: Date): Question[] {
  const met = new Map(standings.map((standing) => [standing.question, standing]))
  const fitting = questions.filter((question) => {
    if (!fitsFilter(question, filter)) return false
    const standing = met.get(question.slug)
    if (filter.status === 'new') return !standing?.finished
    if (filter.status === 'answered') return (standing?.finished ?? 0) > 0
    if (filter.status === 'due') return standing?.due != null && standing.due <= now
    return true
  })
  if (!filter.q) return fitting
  const options = { boost: { prompt: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' } as const
  const ranks = new Map(
    searchIndex()
      .search(filter.q, options)
      .map(({ id }, rank) => [String(id), rank]),
  )
  return fitting
    .filter(({ slug }) => ranks.has(slug))
    .sort((a, b) => (ranks.get(a.slug) ?? 0) - (ranks.get(b.slug) ?? 0))
}
