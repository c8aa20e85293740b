import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { violatedConstraint } from '#app/platform/violated-constraint.server.ts'
import type { Database } from '#db/client.ts'
import { meeting, meetingParty, person } from '#db/schema/index.ts'

type Span = { startsAt: Date; minutes: number }

/**
 * Gives the time of an agreed meeting to both, instead of any that it had. `meeting_party_free` throws where one of them is in another at
 * that time. Both people are locked first, in one order: rows that exclude each other and are written at the same moment would wait for
 * each other for good.
 */
export async function takeTime(
  tx: Database,
  meetingId: string,
  { menteeId, mentorId }: { menteeId: string; mentorId: string },
  span: Span,
): Promise<void> {
  const parties = [menteeId, mentorId].sort()
  await tx
    .select({ id: person.id })
    .from(person)
    .where(inArray(person.id, parties))
    .orderBy(person.id)
    .for('no key update')
  await tx.delete(meetingParty).where(eq(meetingParty.meetingId, meetingId))
  const during = rangeOf(span)
  await tx.insert(meetingParty).values(parties.map((personId) => ({ meetingId, personId, during })))
}

/** Whether this is what `takeTime` throws where one of the two is in another agreed meeting. */
export function isTaken(error: unknown): boolean {
  return violatedConstraint(error) === 'meeting_party_free'
}

/** Those of some times at which a person has another agreed meeting. */
export async function findOwnTaken(
  db: Database,
  {
    personId,
    meetingId,
    times,
    minutes,
  }: { personId: string; meetingId: string; times: Date[]; minutes: number },
): Promise<Date[]> {
  const rows = await db
    .select({ startsAt: meeting.startsAt, minutes: meeting.minutes })
    .from(meetingParty)
    .innerJoin(meeting, eq(meeting.id, meetingParty.meetingId))
    .where(
      and(
        eq(meetingParty.personId, personId),
        ne(meetingParty.meetingId, meetingId),
        sql`(${sql.join(
          times.map(
            (startsAt) => sql`${meetingParty.during} && ${rangeOf({ startsAt, minutes })}::tstzrange`,
          ),
          sql` or `,
        )})`,
      ),
    )
  return times.filter((time) =>
    rows.some((row) => time < endOf(row) && row.startsAt < endOf({ startsAt: time, minutes })),
  )
}

export function endOf({ startsAt, minutes }: Span): Date {
  return new Date(startsAt.getTime() + minutes * 60_000)
}

function rangeOf(span: Span): string {
  return `["${span.startsAt.toISOString()}","${endOf(span).toISOString()}")`
}
