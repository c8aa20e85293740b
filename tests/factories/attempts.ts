import { framework } from '#app/content/framework.server.ts'
import { findScenario } from '#app/content/scenarios.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { Result } from '#app/domain/result.ts'
import { defaultTarget, type TargetName } from '#app/domain/target.ts'
import {
  type AttemptKind,
  chooseTarget,
  completeAttempt,
  saveScenarioAnswer,
  saveSelfAnswer,
  startAttempt,
} from '#app/features/assess/assess-commands.server.ts'
import { listScenarioAnswers } from '#app/features/assess/assess-queries.server.ts'
import type { Database } from '#db/client.ts'

export type AttemptWishes = {
  kind?: AttemptKind
  target?: TargetName
  /** In framework order, null for "not sure", undefined for skipped. */
  ratings?: (Proficiency | null | undefined)[]
  now?: Date
}

const someRatings = competencySlugs.map((_, index) => ((index % 4) + 1) as Proficiency)

/** An attempt under way, with these ratings. In a full one each situation is answered as its key says. */
export async function anOpenAttempt(
  db: Database,
  personId: string,
  { kind = 'quick', target = defaultTarget, ratings = someRatings, now = new Date() }: AttemptWishes = {},
): Promise<string> {
  await chooseTarget(db, { personId, target, now })
  const { attemptId } = await startAttempt(db, { personId, kind, target, now })
  const common = { personId, attemptId, revision: 0, framework: framework.version, now }
  for (const [index, competency] of competencySlugs.entries()) {
    const level = ratings[index]
    if (level === undefined) continue
    orThrow(await saveSelfAnswer(db, { ...common, competency, level, evidence: null }))
  }
  for (const { scenario } of await listScenarioAnswers(db, personId, attemptId)) {
    const key = findScenario(scenario)
    const picks = key ? { best: key.best, worst: key.worst } : null
    orThrow(await saveScenarioAnswer(db, { ...common, scenario, picks }))
  }
  return attemptId
}

/** The same, finished: its ratings have become readings. */
export async function aCompletedAttempt(
  db: Database,
  personId: string,
  wishes: AttemptWishes = {},
): Promise<string> {
  const attemptId = await anOpenAttempt(db, personId, wishes)
  orThrow(await completeAttempt(db, { personId, attemptId, now: wishes.now ?? new Date() }))
  return attemptId
}

/** One finished attempt after the other, a day apart, the newest yesterday; every fourth a full one. */
export async function manyCompletedAttempts(db: Database, personId: string, count: number): Promise<void> {
  for (let back = count; back > 0; back -= 1) {
    const now = new Date(Date.now() - back * 24 * 60 * 60 * 1000)
    await aCompletedAttempt(db, personId, { kind: back % 4 === 0 ? 'full' : 'quick', now })
  }
}

function orThrow<Failure extends string>(result: Result<unknown, Failure>): void {
  if (!result.ok) throw new Error(`A factory was refused: ${result.failure}.`)
}
