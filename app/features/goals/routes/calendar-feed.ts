import type { LoaderFunctionArgs } from '@remix-run/node'
import { unsafelyListCalendar } from '#app/features/goals/calendar-queries.server.ts'
import { goalCalendar } from '#app/features/goals/goal-calendar.server.ts'
import { calendarResponse } from '#app/features/goals/routes/calendar-file.server.ts'
import { notFound } from '#app/platform/not-found.server.ts'

/** The feed that a calendar program asks for without signing in: its address is the key. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  if (!/^[\w-]{32}$/.test(token)) throw notFound()
  const goals = await unsafelyListCalendar(context.db, token)
  if (!goals) throw notFound()
  const calendar = goalCalendar(goals, {
    origin: context.origin,
    name: 'Goals (Critical Path)',
    isFeed: true,
  })
  return calendarResponse(calendar, 'goals.ics', 300)
}
