import { and, count, eq, max } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { EvidenceKind } from '#app/features/goals/goal.ts'
import { lockGoal, recordChanges } from '#app/features/goals/goal-commands.server.ts'
import { mostEvidence, mostIfThens, mostMilestones } from '#app/features/goals/goal-limits.ts'
import type { Database } from '#db/client.ts'
import { evidence, goal, ifThenPlan, milestone } from '#db/schema/index.ts'

type Whose = { personId: string; goalId: string; now: Date }
type Kept = Result<null, 'not-found' | 'too-many'>

export async function addMilestone(
  db: Database,
  { title, dueOn, ...whose }: Whose & { title: string; dueOn: CalendarDate | null },
): Promise<Kept> {
  return withGoal(db, whose, async (tx) => {
    const [kept] = await tx
      .select({ all: count(), last: max(milestone.position) })
      .from(milestone)
      .where(eq(milestone.goalId, whose.goalId))
    if ((kept?.all ?? 0) >= mostMilestones) return fail('too-many')
    await tx.insert(milestone).values({
      goalId: whose.goalId,
      title,
      dueOn,
      position: (kept?.last ?? -1) + 1,
      createdAt: whose.now,
    })
    await note(tx, whose, 'milestone', null, title)
    return succeed(null)
  })
}

/** Ticks a milestone off on a day, or takes the tick back with null. */
export async function tickMilestone(
  db: Database,
  { milestoneId, doneOn, ...whose }: Whose & { milestoneId: string; doneOn: CalendarDate | null },
): Promise<Kept> {
  return withGoal(db, whose, async (tx) => {
    const [row] = await tx
      .update(milestone)
      .set({ doneOn })
      .where(and(eq(milestone.id, milestoneId), eq(milestone.goalId, whose.goalId)))
      .returning({ title: milestone.title })
    if (!row) return fail('not-found')
    await note(
      tx,
      whose,
      'milestone',
      doneOn ? row.title : `done: ${row.title}`,
      doneOn ? `done: ${row.title}` : row.title,
    )
    return succeed(null)
  })
}

export async function removeMilestone(
  db: Database,
  { milestoneId, ...whose }: Whose & { milestoneId: string },
): Promise<Kept> {
  return withGoal(db, whose, async (tx) => {
    const [row] = await tx
      .delete(milestone)
      .where(and(eq(milestone.id, milestoneId), eq(milestone.goalId, whose.goalId)))
      .returning({ title: milestone.title, dueOn: milestone.dueOn })
    if (!row) return fail('not-found')
    await note(tx, whose, 'milestone', [row.title, row.dueOn].filter(Boolean).join(', '), null)
    return succeed(null)
  })
}

/** Swaps a milestone with the one before it. */
export async function raiseMilestone(
  db: Database,
  { milestoneId, ...whose }: Whose & { milestoneId: string },
): Promise<Kept> {
  return withGoal(db, whose, async (tx) => {
    const rows = await tx
      .select({ id: milestone.id, position: milestone.position })
      .from(milestone)
      .where(eq(milestone.goalId, whose.goalId))
      .orderBy(milestone.position)
    const at = rows.findIndex(({ id }) => id === milestoneId)
    const own = rows[at]
    const other = rows[at - 1]
    if (!own) return fail('not-found')
    if (!other) return succeed(null)
    await tx.update(milestone).set({ position: other.position }).where(eq(milestone.id, own.id))
    await tx.update(milestone).set({ position: own.position }).where(eq(milestone.id, other.id))
    return succeed(null)
  })
}

export async function addIfThen(
  db: Database,
  { situation, response, ...whose }: Whose & { situation: string; response: string },
): Promise<Kept> {
  return withGoal(db, whose, async (tx) => {
    const [kept] = await tx
      .select({ all: count() })
      .from(ifThenPlan)
      .where(eq(ifThenPlan.goalId, whose.goalId))
    if ((kept?.all ?? 0) >= mostIfThens) return fail('too-many')
    await tx.insert(ifThenPlan).values({ goalId: whose.goalId, situation, response, createdAt: whose.now })
    await note(tx, whose, 'plan', null, `If ${situation}, then ${response}`)
    return succeed(null)
  })
}

export async function removeIfThen(
  db: Database,
  { planId, ...whose }: Whose & { planId: string },
): Promise<Kept> {
  return withGoal(db, whose, async (tx) => {
    const [row] = await tx
      .delete(ifThenPlan)
      .where(and(eq(ifThenPlan.id, planId), eq(ifThenPlan.goalId, whose.goalId)))
      .returning({ situation: ifThenPlan.situation, response: ifThenPlan.response })
    if (!row) return fail('not-found')
    await note(tx, whose, 'plan', `If ${row.situation}, then ${row.response}`, null)
    return succeed(null)
  })
}

export async function fileEvidence(
  db: Database,
  filed: Whose & {
    kind: EvidenceKind
    title: string
    url: string | null
    note: string | null
    milestoneId: string | null
    on: CalendarDate
  },
): Promise<Kept> {
  const { kind, title, url, note: text, milestoneId, on, ...whose } = filed
  return withGoal(db, whose, async (tx) => {
    const [kept] = await tx.select({ all: count() }).from(evidence).where(eq(evidence.goalId, whose.goalId))
    if ((kept?.all ?? 0) >= mostEvidence) return fail('too-many')
    if (milestoneId) {
      const [own] = await tx
        .select({ id: milestone.id })
        .from(milestone)
        .where(and(eq(milestone.id, milestoneId), eq(milestone.goalId, whose.goalId)))
      if (!own) return fail('not-found')
    }
    await tx.insert(evidence).values({
      goalId: whose.goalId,
      milestoneId,
      kind,
      title,
      url,
      note: text,
      filedOn: on,
      createdAt: whose.now,
    })
    await note(tx, whose, 'evidence', null, title)
    return succeed(null)
  })
}

export async function removeEvidence(
  db: Database,
  { evidenceId, ...whose }: Whose & { evidenceId: string },
): Promise<Kept> {
  return withGoal(db, whose, async (tx) => {
    const [row] = await tx
      .delete(evidence)
      .where(and(eq(evidence.id, evidenceId), eq(evidence.goalId, whose.goalId)))
      .returning({ title: evidence.title })
    if (!row) return fail('not-found')
    await note(tx, whose, 'evidence', row.title, null)
    return succeed(null)
  })
}

/** Runs work on a goal of this person, held until it is done, so that counts and orders cannot be overtaken. */
function withGoal(
  db: Database,
  { personId, goalId, now }: Whose,
  work: (tx: Database) => Promise<Kept>,
): Promise<Kept> {
  return db.transaction(async (tx) => {
    const stored = await lockGoal(tx, { personId, goalId })
    if (!stored) return fail('not-found')
    const done = await work(tx)
    // Calendars take an entry anew when its number has risen.
    if (done.ok) await tx.update(goal).set({ changedAt: now }).where(eq(goal.id, goalId))
    return done
  })
}

function note(
  tx: Database,
  { goalId, now }: Whose,
  field: string,
  before: string | null,
  after: string | null,
) {
  return recordChanges(tx, goalId, [{ field, before, after }], null, now)
}
