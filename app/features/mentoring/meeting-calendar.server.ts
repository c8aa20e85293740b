import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { meetingPath } from '#app/features/mentoring/mentoring-paths.ts'
import type { MeetingStatus } from '#app/features/mentoring/mentorship.ts'

/**
 * A meeting for a calendar, as RFC 5545 has it: in UTC, so that each of the two sees it at their own time whatever the clocks do. The
 * UID is that of the talk, whichever of the proposed times it took; SEQUENCE rises with every change.
 */
export function meetingCalendar(
  {
    id,
    proposalId,
    status,
    startsAt,
    minutes,
    agenda,
    revision,
    changedAt,
  }: {
    id: string
    proposalId: string
    status: MeetingStatus
    startsAt: Date
    minutes: number
    agenda: string
    revision: number
    changedAt: Date
  },
  { origin, mentorshipId, other }: { origin: string; mentorshipId: string; other: string },
): string {
  const url = origin + meetingPath(mentorshipId, id)
  const isOff = status === 'cancelled'
  const calendar = ical({
    name: 'Mentoring',
    prodId: { company: 'Critical Path', product: 'Mentoring', language: 'EN' },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `meeting-${proposalId}@${new URL(origin).hostname}`,
    sequence: revision,
    stamp: changedAt,
    lastModified: changedAt,
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * 60_000),
    summary: `Mentoring: ${other}`,
    description: [agenda, url].filter(Boolean).join('\n\n'),
    url,
    status: isOff
      ? ICalEventStatus.CANCELLED
      : status === 'proposed'
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    alarms:
      status === 'agreed'
        ? [{ type: ICalAlarmType.display, trigger: 15 * 60, description: `Mentoring: ${other}` }]
        : [],
  })
  return calendar.toString()
}
