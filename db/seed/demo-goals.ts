import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { findGoalTemplate } from '#app/content/goal-templates.server.ts'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import { checkInGoal } from '#app/features/goals/check-in-commands.server.ts'
import { changeGoal, createGoal } from '#app/features/goals/goal-commands.server.ts'
import { fileEvidence, tickMilestone } from '#app/features/goals/goal-parts-commands.server.ts'
import { findGoal } from '#app/features/goals/goal-queries.server.ts'
import { moveGoal } from '#app/features/goals/goal-status-commands.server.ts'
import type { Database } from '#db/client.ts'
import { person } from '#db/schema/index.ts'

export type DemoGoal = {
  /** Slug of the template that it was made from. */
  template: string
  /** What stands in place of the template's `<...>`. */
  about: string
  daysAgo: number
  weeks?: number
  /** A value a week from the first week on; null for a missed one. */
  values: (number | null)[]
  blocked?: string
  milestonesDone?: number
  movedBy?: { weeks: number; reason: string }
  ends?: 'achieved' | 'stopped' | 'paused'
  outcome?: string
  evidence?: { title: string; note: string }[]
  isDraft?: boolean
}

/** Makes the goals of a demo person as they would have, week by week. */
export async function pursueGoals(
  db: Database,
  personId: string,
  { zone, goals }: { zone: string; goals: DemoGoal[] },
  now: Date,
): Promise<void> {
  await db.update(person).set({ timeZone: zone }).where(eq(person.id, personId))
  const today = todayIn(zone, now)
  for (const one of goals) await pursue(db, personId, one, { zone, today, now })
}

async function pursue(
  db: Database,
  personId: string,
  one: DemoGoal,
  { zone, today, now }: { zone: string; today: string; now: Date },
): Promise<void> {
  const template = findGoalTemplate(one.template)
  if (!template) throw new Error(`The demo world asks for the template ${one.template}, which is not there.`)
  const startedOn = addDays(today, -one.daysAgo)
  const weeks = one.weeks ?? template.weeks
  const { measure } = template
  const isYesNo = measure.kind === 'yes-no'
  const fields = {
    statement: template.statement.replace(/<[^>]+>/g, one.about),
    competency: template.competency,
    measure: {
      kind: measure.kind,
      name: measure.name,
      unit: measure.kind === 'number' ? measure.unit : null,
      baseline: isYesNo ? 0 : measure.baseline,
      target: isYesNo ? 1 : measure.target,
      automatic: measure.kind === 'number' ? (measure.automatic ?? null) : null,
    },
    startedOn,
    dueOn: addDays(startedOn, weeks * 7),
    effortHours: template.hoursAWeek,
    relevance: template.why,
    overruled: [],
  }
  const begun = new Date(now.getTime() - one.daysAgo * 86_400_000)
  const created = await createGoal(db, {
    personId,
    made: {
      ...fields,
      status: one.isDraft ? 'draft' : 'active',
      template: template.slug,
      origin: `/competencies/${template.competency}`,
      milestones: template.milestones.map(({ title, week }) => ({
        title,
        dueOn: addDays(startedOn, week * 7),
      })),
      ifThens: template.ifThen ? [{ situation: template.ifThen.when, response: template.ifThen.then }] : [],
    },
    now: begun,
  })
  if (!created.ok) throw new Error(`A demo goal was refused: ${created.failure}.`)
  const { goalId } = created.value
  const own = { personId, goalId }
  for (const [week, value] of one.values.entries()) {
    const on = addDays(startedOn, 7 * (week + 1))
    if (value === null || on > today) continue
    const isLast = week === one.values.length - 1
    await checkInGoal(db, {
      ...own,
      key: randomUUID(),
      on,
      value,
      confidence: Math.min(10, 5 + (week % 4)),
      moved: null,
      blocked: isLast ? (one.blocked ?? null) : null,
      now: new Date(begun.getTime() + 7 * (week + 1) * 86_400_000),
    })
  }
  if (one.movedBy) {
    const dueOn = addDays(fields.dueOn, one.movedBy.weeks * 7)
    await changeGoal(db, {
      ...own,
      revision: 1,
      fields: { ...fields, dueOn },
      reason: one.movedBy.reason,
      now: new Date(now.getTime() - 12 * 86_400_000),
    })
  }
  const made = await findGoal(db, { ...own, today, zone })
  for (const { id } of made?.milestones.slice(0, one.milestonesDone ?? 0) ?? []) {
    await tickMilestone(db, { ...own, milestoneId: id, doneOn: addDays(today, -9), now })
  }
  for (const { title, note } of one.evidence ?? []) {
    await fileEvidence(db, {
      ...own,
      kind: 'artefact',
      title,
      url: null,
      note,
      milestoneId: null,
      on: addDays(today, -8),
      now,
    })
  }
  if (one.ends) await moveGoal(db, { ...own, to: one.ends, reason: one.outcome ?? null, today, now })
}
