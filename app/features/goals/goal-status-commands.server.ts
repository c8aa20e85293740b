import { and, eq, isNull } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { Rag } from '#app/features/goals/forecast.ts'
import type { GoalStatus } from '#app/features/goals/goal.ts'
import {
  type LimitFailure,
  lockGoal,
  recordChanges,
  refuseOverLimit,
} from '#app/features/goals/goal-commands.server.ts'
import { waysFrom } from '#app/features/goals/goal-ways.ts'
import type { Database } from '#db/client.ts'
import { goal } from '#db/schema/index.ts'

type Whose = { personId: string; goalId: string; now: Date }

/**
 * Moves a goal on: starts or resumes it, pauses it, ends it as achieved or stopped, or takes an end back. Asking for the status that
 * it has already is no change. The limit of active goals holds also against another tab.
 */
export async function moveGoal(
  db: Database,
  {
    personId,
    goalId,
    to,
    reason,
    today,
    now,
  }: Whose & { to: GoalStatus; reason: string | null; today: CalendarDate },
): Promise<Result<null, 'not-found' | 'no-way' | LimitFailure>> {
  return db.transaction(async (tx) => {
    // The person before the goal, in the order in which making one takes them.
    const refused = to === 'active' ? await refuseOverLimit(tx, personId, true) : undefined
    const stored = await lockGoal(tx, { personId, goalId })
    if (!stored) return fail('not-found')
    if (stored.status === to) return succeed(null)
    if (!waysFrom(stored.status).includes(to)) return fail('no-way')
    if (refused === 'too-many-active') return fail(refused)
    const ends = to === 'achieved' || to === 'stopped'
    await tx
      .update(goal)
      .set({ status: to, closedOn: ends ? today : null, revision: stored.revision + 1, changedAt: now })
      .where(and(eq(goal.id, goalId), eq(goal.personId, personId)))
    await recordChanges(tx, goalId, [{ field: 'status', before: stored.status, after: to }], reason, now)
    return succeed(null)
  })
}

/** Sets the colour by hand, with a reason; null takes it back. The computed one stays beside it. */
export async function overrideRag(
  db: Database,
  { personId, goalId, rag, reason, now }: Whose & { rag: Rag | null; reason: string | null },
): Promise<Result<null, 'not-found'>> {
  return db.transaction(async (tx) => {
    const stored = await lockGoal(tx, { personId, goalId })
    if (!stored) return fail('not-found')
    if (stored.ragOverride === rag && stored.ragReason === reason) return succeed(null)
    await tx
      .update(goal)
      .set({ ragOverride: rag, ragReason: rag && reason, revision: stored.revision + 1, changedAt: now })
      .where(and(eq(goal.id, goalId), eq(goal.personId, personId)))
    await recordChanges(tx, goalId, [{ field: 'rag', before: stored.ragOverride, after: rag }], reason, now)
    return succeed(null)
  })
}

/** Puts an ended goal or a draft out of the lists, or back. It stays in the export and the promotion case. */
export async function archiveGoal(
  db: Database,
  { personId, goalId, now }: Whose,
): Promise<Result<null, 'not-found' | 'still-running'>> {
  return db.transaction(async (tx) => {
    const stored = await lockGoal(tx, { personId, goalId })
    if (!stored) return fail('not-found')
    if (stored.status === 'active' || stored.status === 'paused') return fail('still-running')
    await tx
      .update(goal)
      .set({ archivedAt: now, revision: stored.revision + 1, changedAt: now })
      .where(and(eq(goal.id, goalId), eq(goal.personId, personId)))
    await recordChanges(tx, goalId, [{ field: 'archived', before: null, after: 'archived' }], null, now)
    return succeed(null)
  })
}

export async function restoreGoal(
  db: Database,
  { personId, goalId, now }: Whose,
): Promise<Result<null, 'not-found'>> {
  return db.transaction(async (tx) => {
    const [stored] = await tx
      .select({ archivedAt: goal.archivedAt, revision: goal.revision })
      .from(goal)
      .where(and(eq(goal.id, goalId), eq(goal.personId, personId)))
      .for('update')
    if (!stored) return fail('not-found')
    if (!stored.archivedAt) return succeed(null)
    await tx
      .update(goal)
      .set({ archivedAt: null, revision: stored.revision + 1, changedAt: now })
      .where(and(eq(goal.id, goalId), eq(goal.personId, personId), eq(goal.revision, stored.revision)))
    await recordChanges(tx, goalId, [{ field: 'archived', before: 'archived', after: null }], null, now)
    return succeed(null)
  })
}

/** Deletes a draft that nobody ever started. Whatever ran is archived instead: history is kept. */
export async function discardDraft(
  db: Database,
  { personId, goalId }: { personId: string; goalId: string },
): Promise<Result<null, 'not-found'>> {
  const gone = await db
    .delete(goal)
    .where(
      and(
        eq(goal.id, goalId),
        eq(goal.personId, personId),
        eq(goal.status, 'draft'),
        isNull(goal.archivedAt),
      ),
    )
    .returning({ id: goal.id })
  return gone.length > 0 ? succeed(null) : fail('not-found')
}
