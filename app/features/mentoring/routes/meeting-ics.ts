import type { LoaderFunctionArgs } from '@remix-run/node'
import { meetingCalendar } from '#app/features/mentoring/meeting-calendar.server.ts'
import { findMeeting } from '#app/features/mentoring/meeting-queries.server.ts'
import { meetingPath } from '#app/features/mentoring/mentoring-paths.ts'
import { requireParties } from '#app/features/mentoring/routes/party-access.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'

/** One meeting for the calendar of either of the two. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const meetingId = readId(params.meeting)
  const { mentorshipId, other } = await requireParties(context, params.mentorship, (id) =>
    meetingPath(id, meetingId),
  )
  const meeting = await findMeeting(context.db, { mentorshipId, meetingId })
  if (!meeting) throw notFound()
  const text = meetingCalendar(meeting, { origin: context.origin, mentorshipId, other: other.name })
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="meeting.ics"',
      'cache-control': 'private, no-store',
    },
  })
}
