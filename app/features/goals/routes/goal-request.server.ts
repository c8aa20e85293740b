import { redirect } from '@remix-run/node'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { newGoalPath } from '#app/features/goals/goal-paths.ts'
import { findGoal, type GoalDetail } from '#app/features/goals/goal-queries.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** Whose goals, and which day it is for them. */
export type Owner = {
  personId: string
  zone: string
  today: CalendarDate
  zoneIsKnown: boolean
  isMember: boolean
}

/** The person behind the request with their own date; undefined for a stranger. */
export async function findOwner(context: RequestContext): Promise<Owner | undefined> {
  const viewer = await context.viewer()
  if (viewer.kind === 'stranger') return undefined
  const zone = viewer.timeZone ?? 'UTC'
  return {
    personId: viewer.personId,
    zone,
    today: todayIn(zone, context.now),
    zoneIsKnown: viewer.timeZone !== null,
    isMember: viewer.kind === 'member',
  }
}

/** The same, or a redirect to where a first goal is made. */
export async function requireOwner(context: RequestContext, otherwise = newGoalPath): Promise<Owner> {
  const owner = await findOwner(context)
  if (!owner) throw redirect(otherwise)
  return owner
}

/** The goal that an address names, if it is this person's; 404 otherwise. */
export async function requireGoal(
  context: RequestContext,
  id: string | undefined,
): Promise<{ owner: Owner; goal: GoalDetail }> {
  const goalId = readId(id)
  const owner = await findOwner(context)
  if (!owner) throw notFound()
  const goal = await findGoal(context.db, { ...owner, goalId })
  if (!goal) throw notFound()
  return { owner, goal }
}
