import { type CompetencySlug, isCompetencySlug } from '#app/domain/competency.ts'
import {
  isLevelBand,
  isQuestionCategory,
  type LevelBand,
  type QuestionCategory,
} from '#app/domain/question.ts'
import { isRoleSlug, type RoleSlug } from '#app/domain/target.ts'

const questionStatuses = ['new', 'answered', 'due'] as const

export type QuestionStatus = (typeof questionStatuses)[number]

/** What an address asks of the bank. Whatever it does not name, or misspells, is not asked. */
export type QuestionFilter = {
  category?: QuestionCategory
  competency?: CompetencySlug
  level?: LevelBand
  role?: RoleSlug
  status?: QuestionStatus
  q?: string
}

/** Characters of a search; nobody looks for more. */
export const longestSearch = 100

export function readFilter(search: URLSearchParams): QuestionFilter {
  const category = search.get('category')
  const competency = search.get('competency')
  const level = search.get('level')
  const role = search.get('role')
  const status = questionStatuses.find((known) => known === search.get('status'))
  const q = search.get('q')?.trim().slice(0, longestSearch)
  return {
    ...(isQuestionCategory(category) && { category }),
    ...(isCompetencySlug(competency) && { competency }),
    ...(isLevelBand(level) && { level }),
    ...(isRoleSlug(role) && { role }),
    ...(status && { status }),
    ...(q && { q }),
  }
}

type Filtered = {
  category: QuestionCategory
  competencies: CompetencySlug[]
  level: LevelBand
  roles?: RoleSlug[] | undefined
}

/** Whether a question fits all that is asked, search and status aside. One without roles is asked of everybody. */
export function fitsFilter(
  question: Filtered,
  { category, competency, level, role }: QuestionFilter,
): boolean {
  return (
    (!category || question.category === category) &&
    (!competency || question.competencies.includes(competency)) &&
    (!level || question.level === level) &&
    (!role || !question.roles || question.roles.includes(role))
  )
}

export function filterSearch(filter: QuestionFilter, page = 1): string {
  const search = new URLSearchParams(filter)
  if (page > 1) search.set('page', String(page))
  return search.size === 0 ? '' : `?${search}`
}
