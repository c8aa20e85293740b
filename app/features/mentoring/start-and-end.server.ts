import { eq, sql } from 'drizzle-orm'
import { type ReadingNear, readingsAt } from '#app/features/assess/assess-public.server.ts'
import type { Database } from '#db/client.ts'
import { mentorship } from '#db/schema/index.ts'

export type StartAndEnd = {
  start: ReadingNear[]
  /** At the end, or now. */
  end: ReadingNear[]
  /** Competencies that the mentor rated and whose own rating is shown to them, too. */
  revealed: string[]
}

/** The mentee's readings at the start of a mentorship and at its end, or now. One statement. */
export async function findStartAndEnd(
  db: Database,
  { mentorshipId, now }: { mentorshipId: string; now: Date },
): Promise<StartAndEnd> {
  // Tables are written out, since Drizzle leaves them away from the columns of a selection.
  const [row] = await db
    .select({
      start: readingsAt(sql`mentorship.mentee_id`, sql`mentorship.started_at`),
      end: readingsAt(
        sql`mentorship.mentee_id`,
        sql`coalesce(mentorship.ended_at, ${now.toISOString()}::timestamptz)`,
      ),
      revealed: sql<string[]>`(
        select coalesce(json_agg(distinct o.competency), '[]'::json) from observed_rating o
        where o.mentorship_id = mentorship.id and o.revealed_at is not null)`,
    })
    .from(mentorship)
    .where(eq(mentorship.id, mentorshipId))
  return row ?? { start: [], end: [], revealed: [] }
}
