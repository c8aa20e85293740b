import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { getTarget } from '#app/content/targets.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { dayWords } from '#app/domain/date-words.ts'
import { completeAttempt } from '#app/features/assess/assess-commands.server.ts'
import { findChosenTarget } from '#app/features/assess/assess-queries.server.ts'
import { violatedConstraint } from '#app/platform/violated-constraint.server.ts'
import type { Database } from '#db/client.ts'
import { attempt, chosenTarget, reading } from '#db/schema/index.ts'

/**
 * Moves a visitor's assessments, readings and target to an account. An open attempt stays open unless the
 * account has one of its kind open; then its answers become readings first. A target chosen in the account
 * stays.
 */
export async function claimVisitorWork(
  tx: Database,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  const open = await tx
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(eq(attempt.personId, from), isNull(attempt.completedAt)))
  for (const { id } of open) {
    if (!(await moveOpenAttempt(tx, id, to))) await endAttempt(tx, { personId: from, attemptId: id, now })
  }
  await tx
    .update(attempt)
    .set({ personId: to })
    .where(and(eq(attempt.personId, from), isNotNull(attempt.completedAt)))
  await tx.update(reading).set({ personId: to }).where(eq(reading.personId, from))
  const [chosen] = await tx.delete(chosenTarget).where(eq(chosenTarget.personId, from)).returning()
  if (chosen) {
    await tx
      .insert(chosenTarget)
      .values({ ...chosen, personId: to })
      .onConflictDoNothing()
  }
}

/**
 * False when the account has an attempt of that kind open, even one begun at this moment in another browser.
 */
async function moveOpenAttempt(tx: Database, attemptId: string, to: string): Promise<boolean> {
  try {
    await tx.transaction((savepoint) =>
      savepoint
        .update(attempt)
        .set({ personId: to })
        .where(and(eq(attempt.id, attemptId), isNull(attempt.completedAt))),
    )
    return true
  } catch (error) {
    if (violatedConstraint(error) === 'attempt_one_open') return false
    throw error
  }
}

/**
 * An attempt that nobody answered anything in is dropped. One with nothing but "not sure" is kept and gives
 * no readings.
 */
async function endAttempt(
  tx: Database,
  ended: { personId: string; attemptId: string; now: Date },
): Promise<void> {
  const completed = await completeAttempt(tx, ended)
  if (completed.ok || completed.failure === 'not-found') return
  const answered = await tx
    .update(attempt)
    .set({ completedAt: ended.now })
    .where(and(eq(attempt.id, ended.attemptId), isAnswered))
    .returning({ id: attempt.id })
  if (answered.length === 0) await tx.delete(attempt).where(eq(attempt.id, ended.attemptId))
}

// Written out, since Drizzle leaves the tables away from the columns of a selection.
const selfAnswers = sql<number>`(
  select count(*)::int from self_answer where self_answer.attempt_id = attempt.id
)`
const scenarioAnswers = sql<number>`(
  select count(*)::int from scenario_answer
  where scenario_answer.attempt_id = attempt.id and scenario_answer.answered_at is not null
)`
const isAnswered = or(sql`${selfAnswers} > 0`, sql`${scenarioAnswers} > 0`)

/** Named one by one; of what is older only the number is told. */
const mostNamed = 3

/** The sittings in which something was answered, newest first, and the chosen target. Two statements. */
export async function describeVisitorWork(db: Database, personId: string): Promise<string[]> {
  const [sittings, chosen] = await Promise.all([
    listAnsweredSittings(db, personId),
    findChosenTarget(db, personId),
  ])
  const earlier = (sittings[0]?.total ?? 0) - sittings.length
  return [
    ...sittings.map(describeSitting),
    ...(earlier > 0 ? [`${earlier} earlier ${earlier === 1 ? 'assessment' : 'assessments'}`] : []),
    ...(chosen ? [`Target: ${getTarget(chosen).name}`] : []),
  ]
}

function listAnsweredSittings(db: Database, personId: string) {
  return db
    .select({
      kind: attempt.kind,
      startedAt: attempt.startedAt,
      completedAt: attempt.completedAt,
      selfAnswers,
      scenarioAnswers,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(attempt)
    .where(and(eq(attempt.personId, personId), isAnswered))
    .orderBy(desc(attempt.startedAt))
    .limit(mostNamed)
}

function describeSitting(sitting: Awaited<ReturnType<typeof listAnsweredSittings>>[number]): string {
  const rated = `${sitting.selfAnswers} of ${competencySlugs.length}`
  const day = dayWords((sitting.completedAt ?? sitting.startedAt).toISOString())
  if (sitting.kind === 'quick') return `Quick scan, ${rated} answered, ${day}`
  const scenarios = sitting.scenarioAnswers === 1 ? '1 scenario' : `${sitting.scenarioAnswers} scenarios`
  return `Full assessment, ${rated} rated and ${scenarios} answered, ${day}`
}
