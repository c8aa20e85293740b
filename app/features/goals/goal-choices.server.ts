import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { shorten } from '#app/domain/shorten.ts'
import type { Database } from '#db/client.ts'
import { goal } from '#db/schema/index.ts'

const mostChoices = 50

/** The goals of a person for a select, the newest first; without drafts and archived ones. One statement. */
export async function listGoalChoices(
  db: Database,
  personId: string,
): Promise<{ value: string; label: string }[]> {
  const rows = await db
    .select({ id: goal.id, statement: goal.statement })
    .from(goal)
    .where(and(eq(goal.personId, personId), isNull(goal.archivedAt), ne(goal.status, 'draft')))
    .orderBy(desc(goal.createdAt))
    .limit(mostChoices)
  return rows.map(({ id, statement }) => ({ value: id, label: shorten(statement, 90) }))
}
