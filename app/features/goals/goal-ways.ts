import type { GoalStatus } from '#app/features/goals/goal.ts'

const ways: Record<GoalStatus, readonly GoalStatus[]> = {
  draft: ['active', 'stopped'],
  active: ['paused', 'achieved', 'stopped'],
  paused: ['active', 'achieved', 'stopped'],
  achieved: ['active'],
  stopped: ['active'],
}

/** Where a goal can go from where it is. An end can be taken back. */
export function waysFrom(status: GoalStatus): readonly GoalStatus[] {
  return ways[status]
}
