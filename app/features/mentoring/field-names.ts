import type { CompetencySlug } from '#app/domain/competency.ts'
import { mostTimes } from '#app/features/mentoring/talk-limits.ts'

// Fields that a page has several of, each by a name of its own. Apart from what checks them, which browsers need not load.

export function replyField(commentId: string): string {
  return `reply-${commentId}`
}

export function editField(commentId: string): string {
  return `edit-${commentId}`
}

/** A time of a proposal. */
export function timeField(index: number): string {
  return `time-${index}`
}

export const timeIndexes = Array.from({ length: mostTimes }, (_, index) => index + 1)

/** The box for a competency that a peer is asked about. */
export function askField(competency: CompetencySlug): string {
  return `ask-${competency}`
}

export function levelField(competency: CompetencySlug): string {
  return `level-${competency}`
}

export function evidenceField(competency: CompetencySlug): string {
  return `evidence-${competency}`
}
