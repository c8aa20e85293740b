import { findCompetency } from '#app/content/competencies.server.ts'
import { reportPath } from '#app/features/assess/assess-paths.ts'
import { goalPath } from '#app/features/goals/goal-paths.ts'
import { findGoalItem } from '#app/features/goals/goals-public.server.ts'
import { answerPath, storyPath } from '#app/features/interview/interview-paths.ts'
import { findInterviewItem } from '#app/features/interview/interview-public.server.ts'
import {
  menteeAnswerPath,
  menteeGoalPath,
  menteeReportPath,
  menteeStoryPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { type GrantKind, grantOfItem, type ItemKind } from '#app/features/mentoring/mentorship.ts'
import type { Database } from '#db/client.ts'

/** What is talked about in a thread. */
export type Item = {
  kind: ItemKind
  id: string
  title: string
  detail: string | null
  /** Which grant lets a mentor see it, as a kind or alone. */
  grant: { kind: GrantKind; itemId: string }
  /** A draft is for its owner alone, whatever is granted. */
  isShared: boolean
  ownHref: string
  hrefFor: (mentorshipId: string) => string
}

/** Talks about readings are about the whole report or about one competency. */
const wholeReport = 'report'

/** An item of this owner; undefined when there is none. At most one statement. */
export async function findItem(
  db: Database,
  { ownerId, kind, itemId }: { ownerId: string; kind: ItemKind; itemId: string },
): Promise<Item | undefined> {
  const item = { kind, id: itemId, detail: null, isShared: true }
  if (kind === 'goal' || kind === 'check-in' || kind === 'evidence') {
    const found = await findGoalItem(db, { personId: ownerId, kind, itemId })
    return (
      found && {
        ...item,
        title: found.title,
        detail: found.detail || null,
        isShared: found.isShared,
        grant: { kind: grantOfItem[kind], itemId: kind === 'evidence' ? itemId : found.goalId },
        ownHref: goalPath(found.goalId),
        hrefFor: (mentorshipId) => menteeGoalPath(mentorshipId, found.goalId),
      }
    )
  }
  if (kind === 'answer' || kind === 'story') {
    const found = await findInterviewItem(db, { personId: ownerId, kind, itemId })
    const isAnswer = kind === 'answer'
    return (
      found && {
        ...item,
        title: found.title,
        detail: found.detail || null,
        grant: { kind: grantOfItem[kind], itemId },
        ownHref: isAnswer ? answerPath(itemId) : storyPath(itemId),
        hrefFor: (mentorshipId) =>
          isAnswer ? menteeAnswerPath(mentorshipId, itemId) : menteeStoryPath(mentorshipId, itemId),
      }
    )
  }
  // Plans are not there yet.
  if (kind !== 'reading') return undefined
  const competency = findCompetency(itemId)
  // A number is a sitting, as the review lists them; what is said about one is said about the report.
  if (!competency && itemId !== wholeReport && !/^\d{1,15}$/.test(itemId)) return undefined
  return {
    ...item,
    title: competency ? `Readings of ${competency.name}` : 'The readiness report',
    grant: { kind: 'readings', itemId },
    ownHref: reportPath(),
    hrefFor: menteeReportPath,
  }
}
