import { daysBetween, todayIn } from '#app/domain/calendar-date.ts'
import { shorten } from '#app/domain/shorten.ts'
import { checkInPath, goalPath } from '#app/features/goals/goal-paths.ts'
import { listRunningGoals, needsCheckIn } from '#app/features/goals/goal-queries.server.ts'
import { shortDate, standingWords } from '#app/features/goals/goal-words.ts'
import type { Database } from '#db/client.ts'

export type GoalGlance = {
  href: string
  checkInHref: string
  statement: string
  standing: ReturnType<typeof standingWords>
  due: string
  asksCheckIn: boolean
}

/**
 * The running goals of a person for their start page: those that ask for a check-in first, then the nearest due. One statement.
 */
export async function listGoalGlances(
  db: Database,
  { personId, timeZone, now }: { personId: string; timeZone: string | null; now: Date },
): Promise<GoalGlance[]> {
  const zone = timeZone ?? 'UTC'
  const today = todayIn(zone, now)
  const goals = await listRunningGoals(db, { personId, today, zone })
  return goals
    .map((goal) => ({
      href: goalPath(goal.id),
      checkInHref: checkInPath(goal.id),
      statement: shorten(goal.statement, 100),
      standing: standingWords(goal),
      due: shortDate(goal.dueOn),
      asksCheckIn: needsCheckIn(goal, (from) => daysBetween(from, today)),
    }))
    .sort((a, b) => Number(b.asksCheckIn) - Number(a.asksCheckIn))
}

export { sendDueDigests } from '#app/features/goals/digest.server.ts'
/** Something of a goal as others talk about it. */
export { findGoalItem, type GoalItem } from '#app/features/goals/find-goal-item.server.ts'
export { listGoalChoices } from '#app/features/goals/goal-choices.server.ts'
export { goalItems } from '#app/features/goals/goal-items.server.ts'
/** Something that was agreed elsewhere becomes a milestone. */
export { addMilestone } from '#app/features/goals/goal-parts-commands.server.ts'
/** Fields, forecasts and limits of goals as other areas read them. */
export { listGoals, listRunningGoals } from '#app/features/goals/goal-queries.server.ts'
export { listRunningGoalsOfPeople } from '#app/features/goals/goals-of-people.server.ts'
export {
  findSharedGoal,
  type GoalLine,
  listSharedGoals,
} from '#app/features/goals/shared-goal.server.ts'
