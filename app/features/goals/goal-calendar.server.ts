import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays, type CalendarDate } from '#app/domain/calendar-date.ts'
import { shorten } from '#app/domain/shorten.ts'
import { goalPath } from '#app/features/goals/goal-paths.ts'

export type CalendarGoal = {
  id: string
  statement: string
  dueOn: CalendarDate
  startedOn: CalendarDate
  status: 'active' | 'paused' | 'draft' | 'achieved' | 'stopped'
  /** Rises with every change, so that calendars take the newer one. */
  revision: number
  changedAt: Date
  milestones: { id: string; title: string; dueOn: CalendarDate | null; doneOn: CalendarDate | null }[]
}

/**
 * A calendar of due dates, milestones and the weekly look, as RFC 5545 has it: days without time or zone, so that they stay the same
 * day wherever the reader is; the same UID for the same thing always.
 */
export function goalCalendar(
  goals: CalendarGoal[],
  { origin, name, isFeed }: { origin: string; name: string; isFeed: boolean },
): string {
  const host = new URL(origin).hostname
  const calendar = ical({
    name,
    prodId: { company: 'Critical Path', product: 'Goals', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Feeds are asked for again; a single file is taken once.
    ...(isFeed && { ttl: 6 * 60 * 60 }),
  })
  for (const goal of goals) {
    const url = `${origin}${goalPath(goal.id)}`
    const short = shorten(goal.statement, 70)
    const common = {
      allDay: true,
      stamp: goal.changedAt,
      lastModified: goal.changedAt,
      sequence: sequenceOf(goal),
      url,
      status: goal.status === 'stopped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    }
    calendar.createEvent({
      ...common,
      id: `goal-${goal.id}@${host}`,
      start: dayOf(goal.dueOn),
      end: dayOf(addDays(goal.dueOn, 1)),
      summary: `Due: ${short}`,
      description: `${goal.statement}\n${url}`,
      alarms:
        goal.status === 'active'
          ? [
              {
                type: ICalAlarmType.display,
                trigger: hoursBefore * 60 * 60,
                description: `Due in two days: ${short}`,
              },
            ]
          : [],
    })
    for (const { id, title, dueOn, doneOn } of goal.milestones) {
      if (!dueOn) continue
      calendar.createEvent({
        ...common,
        id: `milestone-${id}@${host}`,
        start: dayOf(dueOn),
        end: dayOf(addDays(dueOn, 1)),
        summary: `${doneOn ? 'Done: ' : 'Milestone: '}${title}`,
        description: `${goal.statement}\n${url}`,
      })
    }
    if (goal.status === 'active') {
      const first = addDays(goal.startedOn, 7)
      if (first < goal.dueOn) {
        calendar.createEvent({
          ...common,
          id: `check-in-${goal.id}@${host}`,
          start: dayOf(first),
          end: dayOf(addDays(first, 1)),
          summary: `Check in: ${short}`,
          description: `A minute: the value, how sure you are, what is in the way.\n${url}/check-in`,
          // A day repeats until a day: the library would write an instant here, which RFC 5545 forbids beside a date.
          repeating: `RRULE:FREQ=WEEKLY;UNTIL=${goal.dueOn.replaceAll('-', '')}`,
        })
      }
    }
  }
  // The library leaves the last line open; each ends with both marks.
  return `${calendar.toString()}\r\n`
}

/** From midnight of the due date back to nine in the morning two days before it. */
const hoursBefore = 39

const sequenceStart = Date.UTC(2026, 0, 1)

/** Milestones change without a new revision of their goal, and a goal can change twice in a second: the sum rises with either. */
function sequenceOf({ changedAt, revision }: CalendarGoal): number {
  return revision + Math.max(0, Math.floor((changedAt.getTime() - sequenceStart) / 1000))
}

/** All-day events are written from the parts of a date in UTC, whatever the zone of this process. */
function dayOf(date: CalendarDate): Date {
  return new Date(`${date}T12:00:00Z`)
}
