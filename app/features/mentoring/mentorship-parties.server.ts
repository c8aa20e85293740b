import { and, eq, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Access, hasBegun } from '#app/features/mentoring/may-see.server.ts'
import type { MentorshipSide } from '#app/features/mentoring/mentorship.ts'
import type { Database } from '#db/client.ts'
import { mentorship, person, user } from '#db/schema/index.ts'

type Someone = { personId: string; name: string; timeZone: string | null }

/** The two of a mentorship that runs or ran, seen from one of them. */
export type Parties = {
  mentorshipId: string
  side: MentorshipSide
  hasEnded: boolean
  startedAt: Date
  endedAt: Date | null
  mentee: Someone
  mentor: Someone
  /** The reader, and whom they talk with. */
  me: Someone
  other: Someone
}

const mentee = alias(person, 'mentee')
const menteeUser = alias(user, 'mentee_user')
const mentor = alias(person, 'mentor')
const mentorUser = alias(user, 'mentor_user')

/** What belongs to both, such as notes and meetings, is seen by these two only. Undefined for everybody else. One statement. */
export async function findParties(
  db: Database,
  { personId, mentorshipId }: { personId: string; mentorshipId: string },
): Promise<Parties | undefined> {
  const [row] = await db
    .select({
      mentorshipId: mentorship.id,
      status: mentorship.status,
      startedAt: mentorship.startedAt,
      endedAt: mentorship.endedAt,
      mentee: { personId: mentee.id, name: menteeUser.name, timeZone: mentee.timeZone },
      mentor: { personId: mentor.id, name: mentorUser.name, timeZone: mentor.timeZone },
    })
    .from(mentorship)
    .innerJoin(mentee, eq(mentee.id, mentorship.menteeId))
    .innerJoin(menteeUser, eq(menteeUser.id, mentee.userId))
    .innerJoin(mentor, eq(mentor.id, mentorship.mentorId))
    .innerJoin(mentorUser, eq(mentorUser.id, mentor.userId))
    .where(
      and(
        eq(mentorship.id, mentorshipId),
        or(eq(mentorship.menteeId, personId), eq(mentorship.mentorId, personId)),
        hasBegun,
      ),
    )
    .limit(1)
  if (!row) return undefined
  const side = row.mentee.personId === personId ? 'mentee' : 'mentor'
  const { status, startedAt, ...rest } = row
  return {
    ...rest,
    side,
    hasEnded: status === 'ended',
    startedAt: startedAt ?? new Date(0),
    me: side === 'mentee' ? row.mentee : row.mentor,
    other: side === 'mentee' ? row.mentor : row.mentee,
  }
}

/** The same of what a page has found already that also shows what is shared. */
export function partiesOf(access: Access, personId: string): Parties {
  const { mentorshipId, hasEnded, startedAt, endedAt } = access
  const mentee = { personId: access.menteeId, name: access.menteeName, timeZone: access.menteeZone }
  const mentor = { personId: access.mentorId, name: access.mentorName, timeZone: access.mentorZone }
  const side = mentee.personId === personId ? 'mentee' : 'mentor'
  const [me, other] = side === 'mentee' ? [mentee, mentor] : [mentor, mentee]
  return { mentorshipId, side, hasEnded, startedAt, endedAt, mentee, mentor, me, other }
}

/**
 * A running mentorship of this person, which cannot end before the transaction does; undefined when it is none of theirs or over.
 */
export async function holdRunning(
  tx: Database,
  { personId, mentorshipId }: { personId: string; mentorshipId: string },
): Promise<{ menteeId: string; mentorId: string; side: MentorshipSide } | undefined> {
  const [row] = await tx
    .select({ menteeId: mentorship.menteeId, mentorId: mentorship.mentorId })
    .from(mentorship)
    .where(
      and(
        eq(mentorship.id, mentorshipId),
        eq(mentorship.status, 'active'),
        or(eq(mentorship.menteeId, personId), eq(mentorship.mentorId, personId)),
      ),
    )
    .for('share')
  if (!row?.mentorId) return undefined
  return {
    menteeId: row.menteeId,
    mentorId: row.mentorId,
    side: row.menteeId === personId ? 'mentee' : 'mentor',
  }
}
