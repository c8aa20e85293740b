import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CalendarGoal } from '#app/features/goals/goal-calendar.server.ts'
import type { Database } from '#db/client.ts'
import { goal, goalSettings } from '#db/schema/index.ts'

const mostInFeed = 50

const columns = {
  id: goal.id,
  statement: goal.statement,
  dueOn: goal.dueOn,
  startedOn: goal.startedOn,
  status: goal.status,
  revision: goal.revision,
  changedAt: goal.changedAt,
  milestones: sql<CalendarGoal['milestones']>`(
    select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'dueOn', m.due_on, 'doneOn', m.done_on)
      order by m.position), '[]'::json) from milestone m where m.goal_id = goal.id)`,
}

/**
 * The running goals of whoever holds the token; undefined when it opens nothing. The token is the proof, so there is no person to
 * ask for.
 */
export async function unsafelyListCalendar(db: Database, token: string): Promise<CalendarGoal[] | undefined> {
  const rows = await db
    .select({ holder: goalSettings.personId, goal: columns })
    .from(goalSettings)
    .leftJoin(
      goal,
      and(eq(goal.personId, goalSettings.personId), eq(goal.status, 'active'), isNull(goal.archivedAt)),
    )
    .where(eq(goalSettings.calendarToken, token))
    .orderBy(goal.dueOn)
    .limit(mostInFeed)
  if (rows.length === 0) return undefined
  return rows.flatMap((row) => (row.goal?.id ? [row.goal as CalendarGoal] : []))
}

export async function findCalendarGoal(
  db: Database,
  { personId, goalId }: { personId: string; goalId: string },
): Promise<CalendarGoal | undefined> {
  const [row] = await db
    .select(columns)
    .from(goal)
    .where(and(eq(goal.id, goalId), eq(goal.personId, personId)))
  return row
}
