import { and, eq, sql } from 'drizzle-orm'
import { isUuid } from '#app/domain/uuid.ts'
import type { Database } from '#db/client.ts'
import { checkIn, evidence, goal } from '#db/schema/index.ts'

/** Something of a goal that can be talked about. */
export type GoalItem = {
  goalId: string
  /** The goal's statement, or the title of the piece of evidence. */
  title: string
  /** What a check-in said or a piece of evidence adds. */
  detail: string | null
  /** A draft or an archived goal is for its owner alone. */
  isShared: boolean
}

const isShared = sql<boolean>`${goal.status} <> 'draft' and ${goal.archivedAt} is null`

/** A goal, check-in or piece of evidence of a person; undefined when there is none of theirs under this id. One statement. */
export async function findGoalItem(
  db: Database,
  { personId, kind, itemId }: { personId: string; kind: 'goal' | 'check-in' | 'evidence'; itemId: string },
): Promise<GoalItem | undefined> {
  const own = eq(goal.personId, personId)
  if (kind === 'check-in') {
    if (!/^\d{1,15}$/.test(itemId)) return undefined
    const detail = sql<string>`concat_ws(' ', 'On ' || to_char(${checkIn.checkedOn}, 'FMDD Mon YYYY') || ':', ${checkIn.value}::text || '.', ${checkIn.moved}, ${checkIn.blocked})`
    const [row] = await db
      .select({ goalId: goal.id, title: goal.statement, detail, isShared })
      .from(checkIn)
      .innerJoin(goal, eq(goal.id, checkIn.goalId))
      .where(and(eq(checkIn.entry, Number(itemId)), own))
    return row
  }
  if (!isUuid(itemId)) return undefined
  if (kind === 'evidence') {
    const [row] = await db
      .select({ goalId: goal.id, title: evidence.title, detail: evidence.note, isShared })
      .from(evidence)
      .innerJoin(goal, eq(goal.id, evidence.goalId))
      .where(and(eq(evidence.id, itemId), own))
    return row
  }
  const [row] = await db
    .select({ goalId: goal.id, title: goal.statement, detail: goal.relevance, isShared })
    .from(goal)
    .where(and(eq(goal.id, itemId), own))
  return row
}
