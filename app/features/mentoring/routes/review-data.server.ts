import { shorten } from '#app/domain/shorten.ts'
import { findSharedReport } from '#app/features/assess/assess-public.server.ts'
import { listSharedGoals } from '#app/features/goals/goals-public.server.ts'
import { hideUnrated } from '#app/features/mentoring/hide-unrated.ts'
import { type Access, maySee, sharedItems } from '#app/features/mentoring/may-see.server.ts'
import {
  menteeAnswerPath,
  menteeGoalPath,
  menteeStoryPath,
  threadWithPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import { rangeOf, verdictOfOther } from '#app/features/mentoring/mentoring-words.ts'
import {
  type GrantKind,
  grantKindWords,
  type ItemKind,
  offeredKinds,
  rhythmWords,
} from '#app/features/mentoring/mentorship.ts'
import { dayIn } from '#app/features/mentoring/moment-words.ts'
import { listSharedItems, type SharedItem } from '#app/features/mentoring/shared-items.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

const gapsShown = 5

/** The kinds of which something is shown, for the log. */
function shownKinds(access: Access): GrantKind[] {
  return offeredKinds.filter((kind) => {
    const items = sharedItems(access, kind)
    return items === 'all' || items.length > 0
  })
}

/** Everything that a mentor reads of a mentee, and no more than the grants say. Three statements. */
export async function loadReview({ db, now }: RequestContext, access: Access, zone: string | null) {
  const goalIds = sharedItems(access, 'goals')
  const whose = { personId: access.menteeId, timeZone: access.menteeZone, now }
  const [items, goals, whole] = await Promise.all([
    listSharedItems(db, access),
    goalIds === 'all' || goalIds.length > 0 ? listSharedGoals(db, whose) : null,
    maySee(access, 'readings') ? findSharedReport(db, access.menteeId) : null,
  ])
  const report = whole && hideUnrated(whole, access.rated)
  const rows = items.map((item) => toRow(item, access.mentorshipId, zone))
  const ofKind = (kind: SharedItem['kind']) => rows.filter((row) => row.kind === kind)
  const shown = shownKinds(access)
  return {
    id: access.mentorshipId,
    name: access.menteeName,
    question: access.question,
    aims: access.aims,
    rhythm: rhythmWords[access.rhythm],
    started: dayIn(zone, access.startedAt),
    since: access.mentorVisitedAt ? dayIn(zone, access.mentorVisitedAt) : null,
    waiting: rows.filter(({ waits }) => waits !== null),
    news: rows.filter(({ isNew }) => isNew),
    goals: goals
      ? goals
          .filter(({ id }) => goalIds === 'all' || goalIds.includes(id))
          .map((goal) => ({
            id: goal.id,
            statement: goal.statement,
            standing: goal.standing,
            progress: goal.progress,
            due: goal.due,
            isOverdue: goal.isOverdue,
            href: menteeGoalPath(access.mentorshipId, goal.id),
            comment: threadWithPath('goal', goal.id, access.mentorshipId),
          }))
      : null,
    report: report && {
      target: report.target,
      range: rangeOf(report),
      low: report.low,
      middle: report.middle,
      high: report.high,
      readyLow: report.readyLow,
      verdict: verdictOfOther[report.verdict],
      newest: dayIn(zone, report.newestReadingOn),
      gaps: report.gaps
        .slice(0, gapsShown)
        .map(({ name, requirement, best }) => ({ name, requirement, best })),
      gapCount: report.gaps.length,
    },
    sharesReadings: maySee(access, 'readings'),
    answers: ofKind('answer'),
    stories: ofKind('story'),
    evidence: ofKind('evidence'),
    checkIns: ofKind('check-in'),
    shown,
    missing: offeredKinds
      .filter((kind) => !shown.includes(kind))
      .map((kind) => grantKindWords[kind].name.toLowerCase()),
  }
}

const kindWords: Record<SharedItem['kind'], string> = {
  'check-in': 'Check-in',
  'goal-change': 'Goal changed',
  evidence: 'Evidence',
  answer: 'Answer',
  story: 'Story',
  reading: 'Readings',
}

function toRow(item: SharedItem, mentorshipId: string, zone: string | null) {
  return {
    kind: item.kind,
    key: `${item.kind} ${item.id}`,
    what: kindWords[item.kind],
    label: shorten(item.label, 160),
    detail: item.detail,
    url: item.url,
    on: dayIn(zone, item.at),
    isNew: item.isNew,
    answered: item.answeredAt && dayIn(zone, item.answeredAt),
    waits: item.waitsSince && dayIn(zone, item.waitsSince),
    href: pageOf(item, mentorshipId),
    comment:
      item.kind === 'goal-change'
        ? null
        : threadWithPath(item.kind satisfies ItemKind, item.id, mentorshipId),
  }
}

function pageOf({ kind, id, of }: SharedItem, mentorshipId: string): string | null {
  if (kind === 'answer') return menteeAnswerPath(mentorshipId, id)
  if (kind === 'story') return menteeStoryPath(mentorshipId, id)
  if ((kind === 'check-in' || kind === 'goal-change') && of) return menteeGoalPath(mentorshipId, of)
  return null
}
