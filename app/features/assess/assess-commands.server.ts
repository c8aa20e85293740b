import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { framework } from '#app/content/framework.server.ts'
import { findScenario, scenarios } from '#app/content/scenarios.server.ts'
import type { CompetencySlug } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { ScenarioPicks } from '#app/domain/scenario.ts'
import type { TargetName } from '#app/domain/target.ts'
import { chooseScenarios } from '#app/features/assess/choose-scenarios.ts'
import { scenarioPoints, scenarioReading } from '#app/features/assess/scenario-score.ts'
import { tellReadings } from '#app/features/assess/tell-readings.server.ts'
import type { Database } from '#db/client.ts'
import { attempt, chosenTarget, reading, scenarioAnswer, selfAnswer } from '#db/schema/index.ts'

export type AttemptKind = 'quick' | 'full'

/** Why an answer was not saved. Each leaves what is stored as it was. */
export type AnswerFailure = 'not-found' | 'already-completed' | 'changed-elsewhere' | 'framework-changed'

/**
 * Names the job a person measures themself against, replacing the one before. A date or company that is not given stays as it was;
 * null removes it.
 */
export async function chooseTarget(
  db: Database,
  chosen: {
    personId: string
    target: TargetName
    byDate?: string | null
    company?: string | null
    now: Date
  },
): Promise<void> {
  const values = {
    role: chosen.target.role,
    level: chosen.target.level,
    chosenAt: chosen.now,
    ...(chosen.byDate !== undefined && { byDate: chosen.byDate }),
    ...(chosen.company !== undefined && { company: chosen.company }),
  }
  await db
    .insert(chosenTarget)
    .values({ personId: chosen.personId, ...values })
    .onConflictDoUpdate({ target: chosenTarget.personId, set: values })
}

/** Opens an attempt, or answers with the one that is open already: two tabs that start at once share one attempt. */
export async function startAttempt(
  db: Database,
  start: { personId: string; kind: AttemptKind; target: TargetName; now: Date },
): Promise<{ attemptId: string; resumed: boolean }> {
  return db.transaction(async (tx) => {
    const [created] = await tx
      .insert(attempt)
      .values({
        personId: start.personId,
        kind: start.kind,
        frameworkVersion: framework.version,
        role: start.target.role,
        level: start.target.level,
        startedAt: start.now,
      })
      .onConflictDoNothing()
      .returning({ id: attempt.id })
    if (!created) {
      const [open] = await tx
        .select({ id: attempt.id })
        .from(attempt)
        .where(
          and(
            eq(attempt.personId, start.personId),
            eq(attempt.kind, start.kind),
            isNull(attempt.completedAt),
          ),
        )
      if (!open) throw new Error('An attempt is neither new nor open.')
      return { attemptId: open.id, resumed: true }
    }
    if (start.kind === 'full') await assignScenarios(tx, created.id, start.personId)
    return { attemptId: created.id, resumed: false }
  })
}

async function assignScenarios(tx: Database, attemptId: string, personId: string): Promise<void> {
  const met = await tx
    .select({ scenario: scenarioAnswer.scenario })
    .from(scenarioAnswer)
    .innerJoin(attempt, eq(attempt.id, scenarioAnswer.attemptId))
    .where(and(eq(attempt.personId, personId), isNotNull(scenarioAnswer.answeredAt)))
  const chosen = chooseScenarios(
    scenarios,
    met.map(({ scenario }) => scenario),
  )
  await tx
    .insert(scenarioAnswer)
    .values(
      chosen.map(({ slug, competency }, position) => ({ attemptId, scenario: slug, competency, position })),
    )
}

/**
 * Saves a self-rating. `revision` is the one that the form was made from, 0 for a first answer: when the stored answer has
 * moved on and differs, nothing is written. Sending the same answer twice is one answer.
 */
export async function saveSelfAnswer(
  db: Database,
  answer: {
    personId: string
    attemptId: string
    competency: CompetencySlug
    level: Proficiency | null
    evidence: string | null
    revision: number
    framework: string
    now: Date
  },
): Promise<Result<{ revision: number }, AnswerFailure>> {
  return db.transaction(async (tx) => {
    const open = await lockOpenAttempt(tx, answer)
    if (!open.ok) return open
    const [stored] = await tx
      .select({ level: selfAnswer.level, evidence: selfAnswer.evidence, revision: selfAnswer.revision })
      .from(selfAnswer)
      .where(and(eq(selfAnswer.attemptId, answer.attemptId), eq(selfAnswer.competency, answer.competency)))
    if (stored && stored.level === answer.level && stored.evidence === answer.evidence) {
      return succeed({ revision: stored.revision })
    }
    if ((stored?.revision ?? 0) !== answer.revision) return fail('changed-elsewhere')
    const values = {
      level: answer.level,
      evidence: answer.evidence,
      revision: answer.revision + 1,
      frameworkVersion: framework.version,
      answeredAt: answer.now,
    }
    await tx
      .insert(selfAnswer)
      .values({ attemptId: answer.attemptId, competency: answer.competency, ...values })
      .onConflictDoUpdate({ target: [selfAnswer.attemptId, selfAnswer.competency], set: values })
    return succeed({ revision: values.revision })
  })
}

/** Saves the picks for a scenario of the attempt, or null for "not sure". Same rules as `saveSelfAnswer`. */
export async function saveScenarioAnswer(
  db: Database,
  answer: {
    personId: string
    attemptId: string
    scenario: string
    picks: ScenarioPicks | null
    revision: number
    framework: string
    now: Date
  },
): Promise<Result<{ revision: number }, AnswerFailure>> {
  return db.transaction(async (tx) => {
    const open = await lockOpenAttempt(tx, answer)
    if (!open.ok) return open
    const own = and(
      eq(scenarioAnswer.attemptId, answer.attemptId),
      eq(scenarioAnswer.scenario, answer.scenario),
    )
    const [stored] = await tx.select().from(scenarioAnswer).where(own)
    if (!stored) return fail('not-found')
    const best = answer.picks?.best ?? null
    const worst = answer.picks?.worst ?? null
    if (stored.answeredAt && stored.best === best && stored.worst === worst)
      return succeed({ revision: stored.revision })
    if (stored.revision !== answer.revision) return fail('changed-elsewhere')
    const revision = stored.revision + 1
    await tx.update(scenarioAnswer).set({ best, worst, revision, answeredAt: answer.now }).where(own)
    return succeed({ revision })
  })
}

/**
 * Locks the attempt so that answers and completion cannot overtake each other. Not this person's is the same as not there.
 * An answer from a page with older wording is refused, and the attempt moves to the present wording once one is saved.
 */
async function lockOpenAttempt(
  tx: Database,
  { personId, attemptId, framework: version }: { personId: string; attemptId: string; framework: string },
): Promise<Result<null, AnswerFailure>> {
  const [row] = await tx
    .select({ completedAt: attempt.completedAt, version: attempt.frameworkVersion })
    .from(attempt)
    .where(and(eq(attempt.id, attemptId), eq(attempt.personId, personId)))
    .for('update')
  if (!row) return fail('not-found')
  if (row.completedAt) return fail('already-completed')
  if (version !== framework.version) return fail('framework-changed')
  if (row.version !== framework.version) {
    await tx.update(attempt).set({ frameworkVersion: framework.version }).where(eq(attempt.id, attemptId))
  }
  return succeed(null)
}

/**
 * Ends an attempt and turns its answers into readings, which nothing changes any more. Completing twice is completing once.
 * An attempt in which nothing was answered stays open.
 */
export async function completeAttempt(
  db: Database,
  { personId, attemptId, now }: { personId: string; attemptId: string; now: Date },
): Promise<Result<{ attemptId: string }, 'not-found' | 'nothing-answered'>> {
  return db.transaction(async (tx) => {
    const [open] = await tx
      .select({ completedAt: attempt.completedAt })
      .from(attempt)
      .where(and(eq(attempt.id, attemptId), eq(attempt.personId, personId)))
      .for('update')
    if (!open) return fail('not-found')
    if (open.completedAt) return succeed({ attemptId })
    const readings = [
      ...(await readSelfAnswers(tx, attemptId)),
      ...(await readScenarioAnswers(tx, personId, attemptId)),
    ]
    if (readings.length === 0) return fail('nothing-answered')
    await tx.insert(reading).values(
      readings.map((made) => ({
        personId,
        attemptId,
        frameworkVersion: framework.version,
        takenAt: now,
        ...made,
      })),
    )
    await tx.update(attempt).set({ completedAt: now }).where(eq(attempt.id, attemptId))
    await tellReadings(tx, { personId, now })
    return succeed({ attemptId })
  })
}

type NewReading = Pick<typeof reading.$inferInsert, 'competency' | 'kind' | 'value' | 'hasEvidence'>

async function readSelfAnswers(tx: Database, attemptId: string): Promise<NewReading[]> {
  const rows = await tx
    .select({ competency: selfAnswer.competency, level: selfAnswer.level, evidence: selfAnswer.evidence })
    .from(selfAnswer)
    .where(and(eq(selfAnswer.attemptId, attemptId), isNotNull(selfAnswer.level)))
  return rows.map(({ competency, level, evidence }) => ({
    competency,
    kind: 'self',
    value: level ?? 1,
    hasEvidence: evidence !== null,
  }))
}

/**
 * The competencies touched by this attempt, each read over every scenario of it that the person has answered, the newest
 * answer of each: one item says little, and what was answered before still holds.
 */
async function readScenarioAnswers(tx: Database, personId: string, attemptId: string): Promise<NewReading[]> {
  const touched = await tx
    .select({ competency: scenarioAnswer.competency })
    .from(scenarioAnswer)
    .where(and(eq(scenarioAnswer.attemptId, attemptId), isNotNull(scenarioAnswer.best)))
  if (touched.length === 0) return []
  const answers = await tx
    .selectDistinctOn([scenarioAnswer.scenario], {
      scenario: scenarioAnswer.scenario,
      competency: scenarioAnswer.competency,
      best: scenarioAnswer.best,
      worst: scenarioAnswer.worst,
    })
    .from(scenarioAnswer)
    .innerJoin(attempt, eq(attempt.id, scenarioAnswer.attemptId))
    .where(
      and(
        eq(attempt.personId, personId),
        isNotNull(scenarioAnswer.best),
        inArray(
          scenarioAnswer.competency,
          touched.map(({ competency }) => competency),
        ),
        sql`(${attempt.completedAt} is not null or ${attempt.id} = ${attemptId})`,
      ),
    )
    .orderBy(scenarioAnswer.scenario, sql`${scenarioAnswer.answeredAt} desc`)
  const points = new Map<CompetencySlug, number[]>()
  for (const { scenario, competency, best, worst } of answers) {
    const key = findScenario(scenario)
    if (!key || !best || !worst) continue
    points.set(competency, [...(points.get(competency) ?? []), scenarioPoints({ best, worst }, key)])
  }
  return [...points].flatMap(([competency, values]) => {
    const value = scenarioReading(values)
    return value === null ? [] : [{ competency, kind: 'scenario' as const, value, hasEvidence: false }]
  })
}
