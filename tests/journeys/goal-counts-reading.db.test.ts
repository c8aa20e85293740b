import { expect } from 'vitest'
import { listGoals } from '#app/features/goals/goal-queries.server.ts'
import { setModuleStatus } from '#app/features/learn/progress-commands.server.ts'
import { gradeCard } from '#app/features/learn/recall-commands.server.ts'
import type { Database } from '#db/client.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-09-10T09:00:00Z')
const module = 'critical-path'

testEachDriver(
  'a goal counts the modules of its competency that were done, and no others',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    await aGoal(db, personId, counted('modules-done'))
    await setModuleStatus(db, { personId, module, status: 'done', now })
    await setModuleStatus(db, { personId, module: 'estimation', status: 'reading', now })
    await setModuleStatus(db, { personId, module: 'networking', status: 'done', now })
    expect(await countOf(db, personId)).toBe(1)
  },
)

testEachDriver('a goal counts the cards that are held, and drops what has come due', async ({ db }) => {
  const { personId } = await aPerson(db)
  await aGoal(db, personId, counted('cards-at-retention'))
  await setModuleStatus(db, { personId, module, status: 'done', now })
  const held = { personId, module, card: 'total-float' }
  // Counted as of the database's clock, so the answers are of today.
  const today = new Date()
  await gradeCard(db, { ...held, grade: 4, reps: 0, now: today })
  await gradeCard(db, { personId, module, card: 'free-float', grade: 1, reps: 0, now: today })
  expect(await countOf(db, personId, today)).toBe(1)
})

function counted(automatic: 'modules-done' | 'cards-at-retention') {
  return {
    competency: 'planning-and-estimation' as const,
    measure: { kind: 'number' as const, name: 'counted', unit: 'pieces', baseline: 0, target: 4, automatic },
  }
}

async function countOf(db: Database, personId: string, at = now): Promise<number | undefined> {
  const [goal] = await listGoals(db, { personId, today: at.toISOString().slice(0, 10), zone: 'UTC' })
  return goal?.points.at(-1)?.value
}
