import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { recordChanges } from '#app/features/goals/goal-commands.server.ts'
import { defaultActiveLimit } from '#app/features/goals/goal-limits.ts'
import type { Database } from '#db/client.ts'
import { digestSent, goal, goalSettings } from '#db/schema/index.ts'

/**
 * Moves a visitor's goals to an account. Where more would run than the account allows itself, the ones that are due last are
 * paused, with the reason in their history. What the account has set stays.
 */
export async function claimVisitorWork(
  tx: Database,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  await tx.update(goal).set({ personId: to }).where(eq(goal.personId, from))
  await pauseBeyondLimit(tx, to, now)
  const [set] = await tx.delete(goalSettings).where(eq(goalSettings.personId, from)).returning()
  if (set) {
    await tx
      .insert(goalSettings)
      .values({ ...set, personId: to })
      .onConflictDoNothing()
  }
  await tx.delete(digestSent).where(eq(digestSent.personId, from))
  await tx.execute(sql`
    update person set time_zone = (select v.time_zone from person v where v.id = ${from}::uuid)
    where id = ${to}::uuid and time_zone is null`)
}

async function pauseBeyondLimit(tx: Database, personId: string, now: Date): Promise<void> {
  const [set] = await tx
    .select({ limit: goalSettings.activeLimit })
    .from(goalSettings)
    .where(eq(goalSettings.personId, personId))
  const running = await tx
    .select({ id: goal.id, revision: goal.revision })
    .from(goal)
    .where(and(eq(goal.personId, personId), eq(goal.status, 'active'), isNull(goal.archivedAt)))
    .orderBy(asc(goal.dueOn), asc(goal.createdAt))
  for (const { id, revision } of running.slice(set?.limit ?? defaultActiveLimit)) {
    await tx
      .update(goal)
      .set({ status: 'paused', revision: revision + 1, changedAt: now })
      .where(and(eq(goal.id, id), eq(goal.personId, personId)))
    await recordChanges(
      tx,
      id,
      [{ field: 'status', before: 'active', after: 'paused' }],
      'More goals came together at sign-in than may run at once.',
      now,
    )
  }
}

/** What there is, in a line, for the person who decides whether to keep it. */
export async function describeVisitorWork(db: Database, personId: string): Promise<string[]> {
  const [kept] = await db.select({ goals: count() }).from(goal).where(eq(goal.personId, personId))
  const goals = kept?.goals ?? 0
  return goals === 0 ? [] : [goals === 1 ? 'one goal' : `${goals} goals`]
}
