import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { getTarget } from '#app/content/targets.server.ts'
import type { CompetencySlug } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { ReadingKind } from '#app/domain/reading.ts'
import type { ActionId } from '#app/domain/scenario.ts'
import { defaultTarget, type TargetName } from '#app/domain/target.ts'
import type { AttemptKind } from '#app/features/assess/assess-commands.server.ts'
import type { Database } from '#db/client.ts'
import { attempt, chosenTarget, person, reading, scenarioAnswer, selfAnswer } from '#db/schema/index.ts'

export type StoredReading = {
  competency: CompetencySlug
  kind: ReadingKind
  value: number
  hasEvidence: boolean
  frameworkVersion: string
  /** ISO instant. */
  takenOn: string
}

/** No page shows more of a person's past than this; older attempts stay in the export. */
const historyLimit = 60

/** The newest reading of each competency and kind. At most 45 rows. */
export async function listNewestReadings(db: Database, personId: string): Promise<StoredReading[]> {
  const rows = await db
    .selectDistinctOn([reading.competency, reading.kind], readingColumns)
    .from(reading)
    .where(eq(reading.personId, personId))
    .orderBy(reading.competency, reading.kind, desc(reading.takenAt), desc(reading.entry))
  return rows.map(toStoredReading)
}

/** Every reading of one competency, oldest first, and the target that the person chose. One statement. */
export async function findReadingsAndTarget(
  db: Database,
  personId: string,
  competency: CompetencySlug,
): Promise<{ readings: StoredReading[]; chosen: TargetName | undefined }> {
  const rows = await db
    .select({ ...readingColumns, role: chosenTarget.role, level: chosenTarget.level })
    .from(person)
    .leftJoin(chosenTarget, eq(chosenTarget.personId, person.id))
    .leftJoin(reading, and(eq(reading.personId, person.id), eq(reading.competency, competency)))
    .where(eq(person.id, personId))
    .orderBy(desc(reading.takenAt), desc(reading.entry))
    .limit(historyLimit * 3)
  const [first] = rows
  return {
    chosen: first?.role && first.level ? { role: first.role, level: first.level } : undefined,
    readings: rows
      .flatMap(({ role, level, takenAt, ...row }) =>
        takenAt === null ? [] : [toStoredReading({ ...(row as Omit<StoredReading, 'takenOn'>), takenAt })],
      )
      .reverse(),
  }
}

/** Every reading of the newest attempts, oldest first, for the trends of the history page. */
export async function listReadingHistory(db: Database, personId: string): Promise<StoredReading[]> {
  const rows = await db
    .select(readingColumns)
    .from(reading)
    .where(eq(reading.personId, personId))
    .orderBy(desc(reading.takenAt), desc(reading.entry))
    .limit(historyLimit * 30)
  return rows.map(toStoredReading).reverse()
}

const readingColumns = {
  competency: reading.competency,
  kind: reading.kind,
  value: reading.value,
  hasEvidence: reading.hasEvidence,
  frameworkVersion: reading.frameworkVersion,
  takenAt: reading.takenAt,
}

function toStoredReading({
  takenAt,
  ...row
}: Omit<StoredReading, 'takenOn'> & { takenAt: Date }): StoredReading {
  return { ...row, takenOn: takenAt.toISOString() }
}

export type ChosenTarget = TargetName & { byDate: string | null; company: string | null }

export async function findChosenTarget(db: Database, personId: string): Promise<ChosenTarget | undefined> {
  const [row] = await db
    .select({
      role: chosenTarget.role,
      level: chosenTarget.level,
      byDate: chosenTarget.byDate,
      company: chosenTarget.company,
    })
    .from(chosenTarget)
    .where(eq(chosenTarget.personId, personId))
  return row
}

export type SelfAnswer = {
  competency: CompetencySlug
  level: Proficiency | null
  evidence: string | null
  revision: number
}

export type OpenAttempt = { id: string; target: TargetName; startedAt: Date; answers: SelfAnswer[] }

/** The open attempt of a kind with the self-ratings given so far, in one statement. */
export async function findOpenAttempt(
  db: Database,
  personId: string,
  kind: AttemptKind,
): Promise<OpenAttempt | undefined> {
  const rows = await db
    .select({
      id: attempt.id,
      role: attempt.role,
      level: attempt.level,
      startedAt: attempt.startedAt,
      answer: {
        competency: selfAnswer.competency,
        level: selfAnswer.level,
        evidence: selfAnswer.evidence,
        revision: selfAnswer.revision,
      },
    })
    .from(attempt)
    .leftJoin(selfAnswer, eq(selfAnswer.attemptId, attempt.id))
    .where(and(eq(attempt.personId, personId), eq(attempt.kind, kind), isNull(attempt.completedAt)))
  const [first] = rows
  if (!first) return undefined
  return {
    id: first.id,
    target: { role: first.role, level: first.level },
    startedAt: first.startedAt,
    answers: rows.flatMap(({ answer }) => (answer ? [answer] : [])),
  }
}

export type ScenarioAnswer = {
  scenario: string
  competency: CompetencySlug
  best: ActionId | null
  worst: ActionId | null
  revision: number
  isAnswered: boolean
}

/** The scenarios put to the person in an attempt of theirs, in the order in which they are asked. */
export async function listScenarioAnswers(
  db: Database,
  personId: string,
  attemptId: string,
): Promise<ScenarioAnswer[]> {
  const rows = await db
    .select({
      scenario: scenarioAnswer.scenario,
      competency: scenarioAnswer.competency,
      best: scenarioAnswer.best,
      worst: scenarioAnswer.worst,
      revision: scenarioAnswer.revision,
      answeredAt: scenarioAnswer.answeredAt,
    })
    .from(scenarioAnswer)
    .innerJoin(attempt, eq(attempt.id, scenarioAnswer.attemptId))
    .where(and(eq(scenarioAnswer.attemptId, attemptId), eq(attempt.personId, personId)))
    .orderBy(asc(scenarioAnswer.position))
  return rows.map(({ answeredAt, ...row }) => ({ ...row, isAnswered: answeredAt !== null }))
}

export type AttemptSummary = {
  id: string
  kind: AttemptKind
  target: TargetName
  frameworkVersion: string
  startedAt: Date
  completedAt: Date | null
  selfAnswers: number
}

/** The newest attempts first, open ones included, each with the number of self-ratings given. */
export async function listAttempts(db: Database, personId: string): Promise<AttemptSummary[]> {
  const rows = await db
    .select({
      id: attempt.id,
      kind: attempt.kind,
      role: attempt.role,
      level: attempt.level,
      frameworkVersion: attempt.frameworkVersion,
      startedAt: attempt.startedAt,
      completedAt: attempt.completedAt,
      selfAnswers: count(selfAnswer.competency),
    })
    .from(attempt)
    .leftJoin(selfAnswer, eq(selfAnswer.attemptId, attempt.id))
    .where(eq(attempt.personId, personId))
    .groupBy(attempt.id)
    .orderBy(desc(attempt.startedAt))
    .limit(historyLimit)
  return rows.map(({ role, level, ...row }) => ({ ...row, target: { role, level } }))
}

export type AttemptRecord = Omit<AttemptSummary, 'selfAnswers'> & { answers: SelfAnswer[] }

/** One attempt of this person with its self-ratings; undefined when it is not theirs or not there. */
export async function findAttempt(
  db: Database,
  personId: string,
  attemptId: string,
): Promise<AttemptRecord | undefined> {
  const rows = await db
    .select({
      id: attempt.id,
      kind: attempt.kind,
      role: attempt.role,
      level: attempt.level,
      frameworkVersion: attempt.frameworkVersion,
      startedAt: attempt.startedAt,
      completedAt: attempt.completedAt,
      answer: {
        competency: selfAnswer.competency,
        level: selfAnswer.level,
        evidence: selfAnswer.evidence,
        revision: selfAnswer.revision,
      },
    })
    .from(attempt)
    .leftJoin(selfAnswer, eq(selfAnswer.attemptId, attempt.id))
    .where(and(eq(attempt.id, attemptId), eq(attempt.personId, personId)))
  const [first] = rows
  if (!first) return undefined
  const { role, level, answer: _first, ...record } = first
  return {
    ...record,
    target: { role, level },
    answers: rows.flatMap(({ answer }) => (answer ? [answer] : [])),
  }
}

export type PersonStanding = {
  chosen: ChosenTarget | undefined
  /** The open quick scan and the open full assessment, with the number of self-ratings given. */
  open: { kind: AttemptKind; selfAnswers: number }[]
  lastCompletedAt: Date | null
}

/** Where a person stands: what they want, what is open, and when they last finished something. One statement. */
export async function findStanding(db: Database, personId: string): Promise<PersonStanding> {
  return (await findStandingAnd(db, personId, sql<null>`null`)).standing
}

/** The newest reading of each competency and kind, as a value for a select; `before` leaves out what came last. */
function newestReadings(personId: string, { before = false } = {}) {
  const isEarlier = sql`and taken_at < (select max(taken_at) from reading where person_id = ${personId}::uuid)`
  return sql<StoredReading[]>`(
    select coalesce(json_agg(json_build_object('competency', r.competency, 'kind', r.kind, 'value', r.value,
      'hasEvidence', r.has_evidence, 'frameworkVersion', r.framework_version, 'takenOn', r.taken_at)), '[]'::json)
    from (select distinct on (competency, kind) * from reading where person_id = ${personId}::uuid
      ${before ? isEarlier : sql``}
      order by competency, kind, taken_at desc, entry desc) r)`
}

/**
 * The same with the newest readings, those before the last that came in, and one value more that the asker selects: for a page that
 * has no statement to spare. One statement.
 */
export async function findStandingAndReadings<Beside>(
  db: Database,
  personId: string,
  beside: SQL<Beside>,
): Promise<{
  standing: PersonStanding
  readings: StoredReading[]
  earlier: StoredReading[]
  /** Undefined for a person who is not there. */
  beside: Beside | undefined
}> {
  type Rows = StoredReading[]
  const all = sql<{ newest: Rows; earlier: Rows; beside: Beside }>`json_build_object(
    'newest', ${newestReadings(personId)}, 'earlier', ${newestReadings(personId, { before: true })}, 'beside', ${beside})`
  const { standing, value } = await findStandingAnd(db, personId, all)
  const dated = (rows: Rows) => rows.map((row) => ({ ...row, takenOn: new Date(row.takenOn).toISOString() }))
  return {
    standing,
    readings: dated(value?.newest ?? []),
    earlier: dated(value?.earlier ?? []),
    beside: value?.beside,
  }
}

async function findStandingAnd<Value>(
  db: Database,
  personId: string,
  value: SQL<Value>,
): Promise<{ standing: PersonStanding; value: Value | undefined }> {
  const target = {
    role: chosenTarget.role,
    level: chosenTarget.level,
    byDate: chosenTarget.byDate,
    company: chosenTarget.company,
  }
  const rows = await db
    .select({
      target,
      kind: attempt.kind,
      completedAt: sql<string | null>`max(${attempt.completedAt})`,
      open: sql<number>`count(distinct ${attempt.id}) filter (where ${attempt.completedAt} is null)::int`,
      selfAnswers: sql<number>`count(${selfAnswer.competency}) filter (where ${attempt.completedAt} is null)::int`,
      value,
    })
    .from(person)
    .leftJoin(chosenTarget, eq(chosenTarget.personId, person.id))
    .leftJoin(attempt, eq(attempt.personId, person.id))
    .leftJoin(selfAnswer, eq(selfAnswer.attemptId, attempt.id))
    .where(eq(person.id, personId))
    .groupBy(attempt.kind, ...Object.values(target))
  const completed = rows.flatMap((row) => (row.completedAt ? [new Date(row.completedAt)] : []))
  return {
    standing: {
      chosen: rows[0]?.target ?? undefined,
      open: rows.flatMap(({ kind, open, selfAnswers }) => (kind && open > 0 ? [{ kind, selfAnswers }] : [])),
      lastCompletedAt: completed.sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
    },
    value: rows[0]?.value,
  }
}

/** The newest observed reading of each competency with the target that the person chose, in one statement. */
export async function findObserved(db: Database, personId: string) {
  const rows = await db
    .select({
      role: chosenTarget.role,
      level: chosenTarget.level,
      readings: sql<{ competency: string; value: number; takenOn: string }[]>`(
        select coalesce(json_agg(json_build_object('competency', r.competency, 'value', r.value, 'takenOn', r.taken_at)), '[]'::json)
        from (select distinct on (competency) competency, value, taken_at from reading
          where person_id = person.id and kind = 'observed' order by competency, taken_at desc, entry desc) r)`,
    })
    .from(person)
    .leftJoin(chosenTarget, eq(chosenTarget.personId, person.id))
    .where(eq(person.id, personId))
  const [row] = rows
  const target = row?.role && row.level ? { role: row.role, level: row.level } : defaultTarget
  return { target: getTarget(target), rows: row?.readings ?? [] }
}
