import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import { countedRows, type StoredRow, worthOf } from '#app/features/goals/automatic-points.server.ts'
import { mostActive } from '#app/features/goals/goal-limits.ts'
import { newestPoints, nextMilestone, summarise } from '#app/features/goals/goal-queries.server.ts'
import { type GoalLine, goalLine } from '#app/features/goals/shared-goal.server.ts'
import type { Database } from '#db/client.ts'
import { goal, person } from '#db/schema/index.ts'

/**
 * The running goals of several people by person, each forecast as its owner sees it, by the days of the owner's zone. One statement,
 * however many people. Who may see them is for the caller to say.
 */
export async function listRunningGoalsOfPeople(
  db: Database,
  { personIds, now }: { personIds: string[]; now: Date },
): Promise<Map<string, GoalLine[]>> {
  const byPerson = new Map<string, GoalLine[]>(personIds.map((id) => [id, []]))
  if (personIds.length === 0) return byPerson
  const place = sql<number>`row_number() over (partition by ${goal.personId} order by ${goal.dueOn}, ${goal.createdAt})`
  const rows = await db
    .select({
      goal,
      zone: person.timeZone,
      points: newestPoints,
      nextMilestone,
      place,
      // Once a person is enough: their first row carries it for all.
      counted: sql<StoredRow[] | null>`case when ${place} = 1 then ${countedRows(sql`goal.person_id`)} end`,
    })
    .from(goal)
    .innerJoin(person, eq(person.id, goal.personId))
    .where(and(inArray(goal.personId, personIds), eq(goal.status, 'active'), isNull(goal.archivedAt)))
    .orderBy(goal.personId, place)
    .limit(personIds.length * mostActive)
  let counted = worthOf([])
  for (const row of rows) {
    if (row.counted) counted = worthOf(row.counted)
    const zone = row.zone ?? 'UTC'
    const today = todayIn(zone, now)
    const line = goalLine(summarise(row, { counted, today, zone }), today)
    byPerson.get(row.goal.personId)?.push(line)
  }
  return byPerson
}
