import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { shareReached, standWords, valueWords } from '#app/features/goals/goal.ts'
import { checkInsShown } from '#app/features/goals/goal-limits.ts'
import { findGoal, type GoalSummary, listGoals } from '#app/features/goals/goal-queries.server.ts'
import { forecastSentences, shortDate, standingWords } from '#app/features/goals/goal-words.ts'
import type { Database } from '#db/client.ts'

/** Days over which a trend is told. */
const trendDays = 28

/** A goal in a line, for somebody else whom its owner lets see it. */
export function goalLine(goal: GoalSummary, today: CalendarDate) {
  const before = goal.points.filter(({ on }) => on <= addDays(today, -trendDays)).at(-1)
  return {
    id: goal.id,
    statement: goal.statement,
    competency: goal.competency,
    status: goal.status,
    rag: goal.rag ?? null,
    isQuiet: goal.forecast?.isQuiet ?? false,
    isOverdue: goal.status === 'active' && (goal.forecast?.isOverdue ?? false),
    standing: standingWords(goal),
    progress: standWords(goal.value, goal.measure),
    due: shortDate(goal.dueOn),
    /** How far from baseline to target, 0 to 1, and how far four weeks ago. */
    share: shareReached(goal.value, goal.measure),
    shareBefore: shareReached(before?.value ?? goal.measure.baseline, goal.measure),
    /** Day of the newest check-in; null before the first. */
    lastOn: goal.lastOn,
    startedOn: goal.startedOn,
  }
}

export type GoalLine = ReturnType<typeof goalLine>

type Whose = { personId: string; timeZone: string | null; now: Date }

/** The goals of a person that are no drafts, for somebody else. Who may see which is for the caller to say. One statement. */
export async function listSharedGoals(db: Database, { personId, timeZone, now }: Whose): Promise<GoalLine[]> {
  const zone = timeZone ?? 'UTC'
  const today = todayIn(zone, now)
  const goals = await listGoals(db, { personId, zone, today })
  return goals.filter(({ status }) => status !== 'draft').map((goal) => goalLine(goal, today))
}

/** One goal with what happened on it, for somebody else; undefined for a draft, an archived one or none. One statement. */
export async function findSharedGoal(
  db: Database,
  { personId, timeZone, now, goalId }: Whose & { goalId: string },
) {
  const zone = timeZone ?? 'UTC'
  const today = todayIn(zone, now)
  const goal = await findGoal(db, { personId, goalId, today, zone })
  if (!goal || goal.status === 'draft' || goal.isArchived) return undefined
  const { forecast, measure } = goal
  return {
    ...goalLine(goal, today),
    relevance: goal.relevance,
    started: shortDate(goal.startedOn),
    measureName: measure.name,
    byHand: goal.ragOverride ? goal.ragReason : null,
    // They speak to the owner, and somebody else reads them here.
    sentences: (forecast ? forecastSentences(forecast, measure, goal.dueOn) : []).map((sentence) =>
      sentence.replace(/\byou (get|need)\b/g, 'they $1'),
    ),
    picture: {
      startedOn: goal.startedOn,
      dueOn: goal.dueOn,
      today,
      baseline: measure.baseline,
      target: measure.target,
      value: goal.value,
      points: [...new Map(goal.points.map((point) => [point.on, point])).values()].filter(
        ({ on }) => on >= goal.startedOn && on <= today,
      ),
      expectedOn: forecast?.isAchieved ? null : (forecast?.expectedOn ?? null),
    },
    checkIns: goal.checkIns
      .slice(0, checkInsShown)
      .map(({ entry, on, value, confidence, moved, blocked }) => ({
        entry,
        on: shortDate(on),
        value: valueWords(value, measure),
        confidence,
        moved,
        blocked,
      })),
    milestones: goal.milestones.map(({ id, title, dueOn, doneOn }) => ({
      id,
      title,
      due: dueOn && shortDate(dueOn),
      done: doneOn && shortDate(doneOn),
    })),
    ifThens: goal.ifThens,
    evidence: goal.evidence.map(({ id, title, url, note, on }) => ({
      id,
      title,
      url,
      note,
      on: shortDate(on),
    })),
  }
}
