import { eq, type SQL, sql } from 'drizzle-orm'
import { modules } from '#app/content/modules.server.ts'
import { dailyCapRange } from '#app/features/learn/learn-limits.ts'
import { cardKey } from '#app/features/learn/recall.ts'
import type { Database } from '#db/client.ts'
import { person } from '#db/schema/index.ts'

/** What decides how many cards are due: modules done, cards that are known and not due yet, and what a day may hold. */
export type DueFacts = { done: string[]; later: string[]; dailyCap: number | null; gradedToday: number }

/** The facts as a value for a select. `dayStart` is when today began for the person. */
export function dueFacts({
  personId,
  now,
  dayStart,
}: {
  personId: string
  now: Date
  dayStart: Date
}): SQL<DueFacts> {
  return sql<DueFacts>`(select json_build_object(
    'done', (select coalesce(json_agg(p.module), '[]'::json) from module_progress p
      where p.person_id = ${personId}::uuid and p.status = 'done'),
    'later', (select coalesce(json_agg(c.module || '.' || c.card), '[]'::json) from card_state c
      where c.person_id = ${personId}::uuid and c.due > ${now.toISOString()}::timestamptz),
    'dailyCap', (select s.daily_cap from recall_setting s where s.person_id = ${personId}::uuid),
    'gradedToday', (select count(*) from card_review graded
      where graded.person_id = ${personId}::uuid and graded.reviewed_at >= ${dayStart.toISOString()}::timestamptz
        and graded.grade is not null
        and not exists (select 1 from card_review undoing where undoing.undoes = graded.entry))))`
}

/** Cards of done modules that could be answered now, no more than what is left of what the person set for a day. */
export function dueOf({ done, later, dailyCap, gradedToday }: DueFacts): number {
  const read = new Set(done)
  const waiting = new Set(later)
  const due = modules
    .filter(({ slug }) => read.has(slug))
    .flatMap(({ slug, cards }) => cards.map(({ id }) => cardKey({ module: slug, card: id })))
    .filter((key) => !waiting.has(key)).length
  return Math.max(0, Math.min(due, (dailyCap ?? dailyCapRange.usual) - gradedToday))
}

/** The same for one person. One statement. */
export async function countDueCards(
  db: Database,
  personId: string,
  of: { now: Date; dayStart: Date },
): Promise<number> {
  const [row] = await db
    .select({ facts: dueFacts({ personId, ...of }) })
    .from(person)
    .where(eq(person.id, personId))
  return row ? dueOf(row.facts) : 0
}
