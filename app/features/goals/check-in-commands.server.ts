import { count, eq } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { lockGoal } from '#app/features/goals/goal-commands.server.ts'
import { mostCheckIns } from '#app/features/goals/goal-limits.ts'
import type { Database } from '#db/client.ts'
import { checkIn } from '#db/schema/index.ts'

export type CheckInFailure = 'not-found' | 'not-active' | 'too-many'

/**
 * Writes a check-in down. `key` is made with the form, so that sending it twice is one check-in. Check-ins are only ever added: the
 * last of a day counts.
 */
export async function checkInGoal(
  db: Database,
  entry: {
    personId: string
    goalId: string
    key: string
    on: CalendarDate
    value: number
    confidence: number | null
    moved: string | null
    blocked: string | null
    now: Date
  },
): Promise<Result<null, CheckInFailure>> {
  return db.transaction(async (tx) => {
    const stored = await lockGoal(tx, entry)
    if (!stored) return fail('not-found')
    if (stored.status !== 'active') return fail('not-active')
    const [kept] = await tx.select({ all: count() }).from(checkIn).where(eq(checkIn.goalId, entry.goalId))
    if ((kept?.all ?? 0) >= mostCheckIns) return fail('too-many')
    const { goalId, key, value, confidence, moved, blocked, on, now } = entry
    await tx
      .insert(checkIn)
      .values({ goalId, key, value, confidence, moved, blocked, checkedOn: on, createdAt: now })
      .onConflictDoNothing()
    return succeed(null)
  })
}
