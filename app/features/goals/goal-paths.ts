export const goalsPath = '/goals'
export const newGoalPath = '/goals/new'
export const promotionCasePath = '/goals/promotion-case'
export const promotionCaseMarkdownPath = '/goals/promotion-case.md'
export const goalsCsvPath = '/goals/goals.csv'
export const importGoalsPath = '/goals/import'
export const goalSettingsPath = '/goals/settings'

export function goalPath(id: string): string {
  return `/goals/${id}`
}

export function editGoalPath(id: string): string {
  return `/goals/${id}/edit`
}

export function checkInPath(id: string): string {
  return `/goals/${id}/check-in`
}

export function goalIcsPath(id: string): string {
  return `/goals/${id}/goal.ics`
}

export function calendarPath(token: string): string {
  return `/calendar/${token}.ics`
}

export function unsubscribePath(token: string): string {
  return `/unsubscribe/${token}`
}

/**
 * The form of a new goal, filled in as far as the page that links to it knows: a gap its competency and level, a module or an
 * anchor its words, a comment what it asks for. `from` is the path of that page.
 */
export function makeGoalPath(from: {
  competency?: string
  /** Level of the competency to work towards, 2 to 5. */
  to?: number
  template?: string
  /** Words to begin with. */
  statement?: string
  from?: string
}): string {
  const known = Object.entries(from).flatMap(([name, value]) =>
    value ? [[name, `${value}`.slice(0, 300)]] : [],
  )
  return `${newGoalPath}?${new URLSearchParams(known)}`
}

/** The form for one statement of a level of a competency: what shows that it is true. */
export function makeAnchorGoalPath(
  anchor: string,
  from: { competency: string; to: number; from: string },
): string {
  return makeGoalPath({
    ...from,
    statement: `Have evidence that a colleague accepts for "${anchor.replace(/[.]$/, '')}".`,
  })
}
