import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { type CalendarDate, daysBetween } from '#app/domain/calendar-date.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { type GoalFields, isOpen } from '#app/features/goals/goal.ts'
import { type FieldChange, fieldChanges } from '#app/features/goals/goal-changes.ts'
import {
  defaultActiveLimit,
  mostGoals,
  mostIfThens,
  mostMilestones,
} from '#app/features/goals/goal-limits.ts'
import { newToken } from '#app/features/goals/goal-settings-commands.server.ts'
import type { Database } from '#db/client.ts'
import { goal, goalChange, goalSettings, ifThenPlan, milestone, person } from '#db/schema/index.ts'

export type NewGoal = GoalFields & {
  status: 'draft' | 'active'
  template: string | null
  origin: string | null
  milestones: { title: string; dueOn: CalendarDate | null }[]
  ifThens: { situation: string; response: string }[]
}

export type LimitFailure = 'too-many-active' | 'too-many-goals'
export type ChangeFailure = 'not-found' | 'changed-elsewhere' | 'closed'

/**
 * Makes a goal. Its owner's row is locked while the active ones are counted, so that two tabs cannot both take the last place.
 */
export async function createGoal(
  db: Database,
  { personId, made, now }: { personId: string; made: NewGoal; now: Date },
): Promise<Result<{ goalId: string }, LimitFailure>> {
  return db.transaction(async (tx) => {
    const refused = await refuseOverLimit(tx, personId, made.status === 'active')
    if (refused) return fail(refused)
    const { milestones, ifThens, status, template, origin, ...fields } = made
    const [row] = await tx
      .insert(goal)
      .values({ personId, ...columnsOf(fields), status, template, origin, createdAt: now, changedAt: now })
      .returning({ id: goal.id })
    if (!row) throw new Error('The new goal was not returned.')
    await addParts(tx, row.id, { milestones, ifThens, now })
    // From the first goal on there is a weekly mail, with a link in it that ends it.
    await tx.insert(goalSettings).values({ personId, unsubscribeToken: newToken() }).onConflictDoNothing()
    await recordChanges(tx, row.id, [{ field: 'created', before: null, after: status }], null, now)
    return succeed({ goalId: row.id })
  })
}

/** Makes all of them or none. */
export async function importGoals(
  db: Database,
  { personId, goals, now }: { personId: string; goals: NewGoal[]; now: Date },
): Promise<Result<{ count: number }, LimitFailure>> {
  try {
    return await db.transaction(async (tx) => {
      for (const made of goals) {
        const created = await createGoal(tx, { personId, made, now })
        if (!created.ok) throw new Refused(created.failure)
      }
      return succeed({ count: goals.length })
    })
  } catch (error) {
    if (error instanceof Refused) return fail(error.failure)
    throw error
  }
}

/** Undoes a transaction for a reason that its caller expects. */
class Refused extends Error {
  readonly failure: LimitFailure
  constructor(failure: LimitFailure) {
    super(failure)
    this.failure = failure
  }
}

/** Changes what is written of a goal. `revision` is the one that the form was made from; a newer one is not overwritten. */
export async function changeGoal(
  db: Database,
  change: {
    personId: string
    goalId: string
    revision: number
    fields: GoalFields
    reason: string | null
    now: Date
  },
): Promise<Result<{ revision: number }, ChangeFailure>> {
  return db.transaction(async (tx) => {
    const stored = await lockGoal(tx, change)
    if (!stored) return fail('not-found')
    if (!isOpen(stored.status)) return fail('closed')
    const changes = fieldChanges(fieldsOf(stored), change.fields)
    // The same form sent twice is one change, and is not told that it came second.
    if (changes.length === 0) return succeed({ revision: stored.revision })
    if (stored.revision !== change.revision) return fail('changed-elsewhere')
    const revision = stored.revision + 1
    await tx
      .update(goal)
      .set({ ...columnsOf(change.fields), revision, changedAt: change.now })
      .where(and(eq(goal.id, change.goalId), eq(goal.personId, change.personId)))
    await recordChanges(tx, change.goalId, changes, change.reason, change.now)
    return succeed({ revision })
  })
}

/**
 * A draft with the same words, measure, milestones and plans, as long from today as the first one was. What was done stays with
 * the first.
 */
export async function copyGoal(
  db: Database,
  { personId, goalId, today, now }: { personId: string; goalId: string; today: CalendarDate; now: Date },
): Promise<Result<{ goalId: string }, 'not-found' | LimitFailure>> {
  return db.transaction(async (tx) => {
    const stored = await lockGoal(tx, { personId, goalId })
    if (!stored) return fail('not-found')
    const refused = await refuseOverLimit(tx, personId, false)
    if (refused) return fail(refused)
    const shift = daysBetween(stored.startedOn, today)
    const [row] = await tx
      .insert(goal)
      .values({
        personId,
        ...columnsOf(fieldsOf(stored)),
        startedOn: today,
        dueOn: sql`${stored.dueOn}::date + ${shift}::int`,
        template: stored.template,
        origin: `/goals/${goalId}`,
        status: 'draft',
        createdAt: now,
        changedAt: now,
      })
      .returning({ id: goal.id })
    if (!row) throw new Error('The copy was not returned.')
    await tx.execute(sql`
      insert into milestone (goal_id, title, due_on, position, created_at)
      select ${row.id}::uuid, title, due_on + ${shift}::int, position, ${now.toISOString()}::timestamptz
      from milestone where goal_id = ${goalId}::uuid`)
    await tx.execute(sql`
      insert into if_then_plan (goal_id, situation, response, created_at)
      select ${row.id}::uuid, situation, response, ${now.toISOString()}::timestamptz
      from if_then_plan where goal_id = ${goalId}::uuid`)
    await recordChanges(tx, row.id, [{ field: 'created', before: null, after: 'copy' }], null, now)
    return succeed({ goalId: row.id })
  })
}

/** Undefined where there is room; otherwise which limit is reached. Holds the person's row until the transaction ends. */
export async function refuseOverLimit(
  tx: Database,
  personId: string,
  isActive: boolean,
): Promise<LimitFailure | undefined> {
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('no key update')
  const [counts] = await tx
    .select({
      all: count(),
      active: sql<number>`count(*) filter (where ${goal.status} = 'active' and ${goal.archivedAt} is null)::int`,
      limit: sql<
        number | null
      >`(select s.active_limit from goal_settings s where s.person_id = ${personId}::uuid)`,
    })
    .from(goal)
    .where(eq(goal.personId, personId))
  if ((counts?.all ?? 0) >= mostGoals) return 'too-many-goals'
  if (isActive && (counts?.active ?? 0) >= (counts?.limit ?? defaultActiveLimit)) return 'too-many-active'
  return undefined
}

/** The goal, held until the transaction ends; undefined when it is not this person's or not there. */
export async function lockGoal(tx: Database, { personId, goalId }: { personId: string; goalId: string }) {
  const [row] = await tx
    .select()
    .from(goal)
    .where(and(eq(goal.id, goalId), eq(goal.personId, personId), isNull(goal.archivedAt)))
    .for('update')
  return row
}

export async function recordChanges(
  tx: Database,
  goalId: string,
  changes: FieldChange[],
  reason: string | null,
  now: Date,
): Promise<void> {
  if (changes.length === 0) return
  await tx.insert(goalChange).values(changes.map((one) => ({ goalId, ...one, reason, changedAt: now })))
}

async function addParts(
  tx: Database,
  goalId: string,
  { milestones, ifThens, now }: Pick<NewGoal, 'milestones' | 'ifThens'> & { now: Date },
): Promise<void> {
  const rows = milestones
    .slice(0, mostMilestones)
    .map((one, position) => ({ goalId, ...one, position, createdAt: now }))
  if (rows.length > 0) await tx.insert(milestone).values(rows)
  const plans = ifThens.slice(0, mostIfThens).map((one) => ({ goalId, ...one, createdAt: now }))
  if (plans.length > 0) await tx.insert(ifThenPlan).values(plans)
}

function columnsOf({ measure, ...fields }: GoalFields) {
  const { kind, name, unit, baseline, target, automatic } = measure
  return {
    ...fields,
    measureKind: kind,
    measureName: name,
    measureUnit: unit,
    measureAutomatic: automatic,
    baseline,
    target,
  }
}

export function fieldsOf(row: typeof goal.$inferSelect): GoalFields {
  const { statement, competency, startedOn, dueOn, effortHours, relevance, overruled } = row
  return {
    statement,
    competency,
    startedOn,
    dueOn,
    effortHours,
    relevance,
    overruled,
    measure: {
      kind: row.measureKind,
      name: row.measureName,
      unit: row.measureUnit,
      baseline: row.baseline,
      target: row.target,
      automatic: row.measureAutomatic,
    },
  }
}
