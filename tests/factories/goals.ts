import { randomUUID } from 'node:crypto'
import { addDays } from '#app/domain/calendar-date.ts'
import { checkInGoal } from '#app/features/goals/check-in-commands.server.ts'
import { createGoal, type NewGoal } from '#app/features/goals/goal-commands.server.ts'
import type { Database } from '#db/client.ts'

/** The day on which the factories' goals begin. */
export const factoryStart = '2026-09-07'

export function goalWishes(wishes: Partial<NewGoal> = {}): NewGoal {
  return {
    statement: 'Hold eight weekly dependency reviews for the storage migration',
    competency: 'risk-and-dependency-management',
    measure: {
      kind: 'number',
      name: 'reviews held',
      unit: 'reviews',
      baseline: 0,
      target: 8,
      automatic: null,
    },
    startedOn: factoryStart,
    dueOn: addDays(factoryStart, 70),
    effortHours: 1,
    relevance: 'So that no team waits for a handover that nobody promised',
    overruled: [],
    status: 'active',
    template: null,
    origin: null,
    milestones: [],
    ifThens: [],
    ...wishes,
  }
}

/** A goal under way, with a check-in a week for each value. */
export async function aGoal(
  db: Database,
  personId: string,
  {
    values = [],
    now = new Date('2026-09-07T09:00:00Z'),
    ...wishes
  }: Partial<NewGoal> & { values?: number[]; now?: Date } = {},
): Promise<string> {
  const made = goalWishes(wishes)
  const created = await createGoal(db, { personId, made, now })
  if (!created.ok) throw new Error(`A factory was refused: ${created.failure}.`)
  const { goalId } = created.value
  for (const [index, value] of values.entries()) {
    const checked = await checkInGoal(db, {
      personId,
      goalId,
      key: randomUUID(),
      on: addDays(made.startedOn, 7 * (index + 1)),
      value,
      confidence: 6,
      moved: 'One more review',
      blocked: null,
      now,
    })
    if (!checked.ok) throw new Error(`A factory was refused: ${checked.failure}.`)
  }
  return goalId
}
