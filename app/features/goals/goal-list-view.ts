import { isCompetencySlug } from '#app/domain/competency.ts'
import type { Rag } from '#app/features/goals/forecast.ts'
import type { GoalStatus } from '#app/features/goals/goal.ts'

export const shows = ['open', 'active', 'draft', 'paused', 'achieved', 'stopped', 'archived'] as const
export const sorts = ['due', 'rag', 'progress', 'changed'] as const
export const rags = ['any', 'red', 'amber', 'green', 'quiet', 'unknown'] as const

/** What an address asks of the list. Anything it does not know is as if it were not there. */
export type ListView = {
  show: (typeof shows)[number]
  sort: (typeof sorts)[number]
  rag: (typeof rags)[number]
  competency: string
  page: number
}

export function readListView(search: URLSearchParams): ListView {
  const one = <Value extends string>(name: string, known: readonly Value[]): Value | undefined =>
    known.find((value) => value === search.get(name))
  const competency = search.get('competency') ?? ''
  const page = Number(search.get('page') ?? '1')
  return {
    show: one('show', shows) ?? 'open',
    sort: one('sort', sorts) ?? 'due',
    rag: one('rag', rags) ?? 'any',
    competency: isCompetencySlug(competency) || competency === 'career' ? competency : '',
    page: Number.isInteger(page) && page >= 1 && page < 1000 ? page : 1,
  }
}

export type Listed = {
  status: GoalStatus
  rag: Rag | undefined
  isQuiet: boolean
  competency: string | null
  dueOn: string
  share: number
  changedAt: Date
}

const statusOrder: GoalStatus[] = ['active', 'paused', 'draft', 'achieved', 'stopped']
const ragOrder: (Rag | undefined)[] = ['red', 'amber', undefined, 'green']

/** The goals that a view asks for, in its order. Running ones always come first. */
export function arrange<Goal extends Listed>(goals: Goal[], view: ListView): Goal[] {
  const kept = goals.filter(
    (goal) =>
      (view.show === 'archived' ||
        (view.show === 'open'
          ? ['draft', 'active', 'paused'].includes(goal.status)
          : goal.status === view.show)) &&
      (view.competency === '' || (goal.competency ?? 'career') === view.competency) &&
      (view.rag === 'any' ||
        (view.rag === 'quiet'
          ? goal.isQuiet
          : view.rag === 'unknown'
            ? goal.rag === undefined
            : goal.rag === view.rag)),
  )
  const by: Record<ListView['sort'], (a: Goal, b: Goal) => number> = {
    due: (a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
    rag: (a, b) => ragOrder.indexOf(a.rag) - ragOrder.indexOf(b.rag),
    progress: (a, b) => a.share - b.share,
    changed: (a, b) => b.changedAt.getTime() - a.changedAt.getTime(),
  }
  return kept.toSorted(
    (a, b) =>
      statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || by[view.sort](a, b) || by.due(a, b),
  )
}
