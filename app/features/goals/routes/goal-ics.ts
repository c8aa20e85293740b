import type { LoaderFunctionArgs } from '@remix-run/node'
import { findCalendarGoal } from '#app/features/goals/calendar-queries.server.ts'
import { goalCalendar } from '#app/features/goals/goal-calendar.server.ts'
import { calendarResponse } from '#app/features/goals/routes/calendar-file.server.ts'
import { findOwner } from '#app/features/goals/routes/goal-request.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'

/** One goal with its milestones, to be taken into a calendar once. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const goalId = readId(params.goal)
  const owner = await findOwner(context)
  const goal = owner && (await findCalendarGoal(context.db, { ...owner, goalId }))
  if (!goal) throw notFound()
  return calendarResponse(
    goalCalendar([goal], { origin: context.origin, name: 'Goal', isFeed: false }),
    'goal.ics',
    0,
  )
}
