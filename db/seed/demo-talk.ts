import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { addDays, startOfDay, todayIn } from '#app/domain/calendar-date.ts'
import { takeOn } from '#app/features/mentoring/action-commands.server.ts'
import { writeComment } from '#app/features/mentoring/comment-commands.server.ts'
import { proposeMeeting } from '#app/features/mentoring/meeting-commands.server.ts'
import type { Database } from '#db/client.ts'
import { goal, person } from '#db/schema/index.ts'

const hour = 60 * 60 * 1000
const zone = 'Europe/Berlin'

/** A mentor and a mentee in the middle of it: a comment and its answer, what the mentee takes on, and two times for the next talk. */
export async function talk(
  db: Database,
  { menteeId, mentorId, mentorshipId }: { menteeId: string; mentorId: string; mentorshipId: string },
  now: Date,
): Promise<void> {
  await db.update(person).set({ timeZone: zone }).where(eq(person.id, mentorId))
  const [latest] = await db
    .select({ id: goal.id })
    .from(goal)
    .where(and(eq(goal.personId, menteeId), eq(goal.status, 'active')))
    .orderBy(desc(goal.dueOn))
    .limit(1)
  if (!latest) return
  const item = {
    kind: 'goal' as const,
    id: latest.id,
    grant: { kind: 'goals' as const, itemId: latest.id },
    isShared: true,
  }
  const first = randomUUID()
  const said = await writeComment(db, {
    key: first,
    item,
    authorId: mentorId,
    mentorshipId,
    parentId: null,
    body: 'Three reports in five weeks, and the third has the decision in its last line. **Put the decision first.** What keeps you from sending on Thursday?',
    now: new Date(now.getTime() - 4 * 24 * hour),
  })
  const answered = await writeComment(db, {
    key: randomUUID(),
    item,
    authorId: menteeId,
    mentorshipId,
    parentId: first,
    body: 'I wait for the vendor’s date, and it never comes before Friday. Should I send it without?',
    now: new Date(now.getTime() - 26 * hour),
  })
  const taken = await takeOn(db, {
    key: randomUUID(),
    personId: menteeId,
    mentorshipId,
    meetingId: null,
    owner: 'mentee',
    text: 'Send the next report on Thursday noon, with "vendor date open" in its first line.',
    dueOn: addDays(todayIn(zone, now), 4),
    now: new Date(now.getTime() - 25 * hour),
  })
  const proposed = await proposeMeeting(db, {
    key: randomUUID(),
    personId: mentorId,
    mentorshipId,
    times: [3, 5].map(
      (days) => new Date(startOfDay(zone, addDays(todayIn(zone, now), days)).getTime() + 16 * hour),
    ),
    minutes: 30,
    agenda: 'The report without the vendor’s date\nThe on-call story in two minutes',
    now: new Date(now.getTime() - 20 * hour),
  })
  for (const done of [said, answered, taken, proposed]) {
    if (!done.ok) throw new Error(`A demo talk was refused: ${done.failure}.`)
  }
}
