import { daysBetween } from '#app/domain/calendar-date.ts'
import { shorten } from '#app/domain/shorten.ts'
import type { GoalRow } from '#app/features/goals/components/goal-rows.tsx'
import { shareReached, standWords } from '#app/features/goals/goal.ts'
import { checkInPath, goalPath } from '#app/features/goals/goal-paths.ts'
import { type GoalSummary, needsCheckIn } from '#app/features/goals/goal-queries.server.ts'
import { shortDate, standingWords } from '#app/features/goals/goal-words.ts'
import { competencyName } from '#app/features/goals/routes/goal-options.server.ts'

/** Goals as the list shows them. */
export function toRows(goals: GoalSummary[], today: string): GoalRow[] {
  return goals.map((goal) => {
    const isRunning = goal.status === 'active'
    return {
      id: goal.id,
      href: goalPath(goal.id),
      statement: shorten(goal.statement, 120),
      competency: competencyName(goal.competency),
      standing: standingWords(goal),
      value: standWords(goal.value, goal.measure),
      share: shareReached(goal.value, goal.measure),
      due: shortDate(goal.dueOn),
      isOverdue: isRunning && today > goal.dueOn && !goal.forecast?.isAchieved,
      next: goal.nextMilestone && isRunning ? goal.nextMilestone.title : null,
      checkInHref: isRunning ? checkInPath(goal.id) : null,
      asksCheckIn: needsCheckIn(goal, (from) => daysBetween(from, today)),
    }
  })
}
