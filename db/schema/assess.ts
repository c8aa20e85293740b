import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CompetencySlug } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { ReadingKind } from '#app/domain/reading.ts'
import type { ActionId } from '#app/domain/scenario.ts'
import type { LevelSlug, RoleSlug } from '#app/domain/target.ts'
import { person } from '#db/schema/account.ts'
import { owner } from '#db/schema/columns.ts'

/** The job a person measures themself against. One a person; absent until they name one. */
export const chosenTarget = pgTable('chosen_target', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  role: text('role').$type<RoleSlug>().notNull(),
  level: text('level').$type<LevelSlug>().notNull(),
  byDate: date('by_date', { mode: 'string' }),
  company: text('company'),
  chosenAt: timestamp('chosen_at', { withTimezone: true }).notNull(),
})

/** One sitting of the quick scan or of the full assessment. Open until completed; then never changed again. */
export const attempt = pgTable(
  'attempt',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    kind: text('kind').$type<'quick' | 'full'>().notNull(),
    frameworkVersion: text('framework_version').notNull(),
    role: text('role').$type<RoleSlug>().notNull(),
    level: text('level').$type<LevelSlug>().notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    completedAt: timestamp('completed_at', { withTimezone: true }),
  },
  (table) => [
    check('attempt_kind_known', sql`${table.kind} in ('quick', 'full')`),
    uniqueIndex('attempt_one_open').on(table.personId, table.kind).where(sql`completed_at is null`),
    index('attempt_person_started').on(table.personId, table.startedAt),
  ],
)

/** A self-rating within an attempt. `level` null means "not sure": asked, and left out of the sum. */
export const selfAnswer = pgTable(
  'self_answer',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    competency: text('competency').$type<CompetencySlug>().notNull(),
    level: smallint('level').$type<Proficiency>(),
    evidence: text('evidence'),
    revision: integer('revision').notNull().default(1),
    frameworkVersion: text('framework_version').notNull(),
    answeredAt: timestamp('answered_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'self_answer_key', columns: [table.attemptId, table.competency] }),
    check('self_answer_level_range', sql`${table.level} between 1 and 5`),
    check('self_answer_evidence_length', sql`char_length(${table.evidence}) <= 2000`),
  ],
)

/** A scenario put to the person in an attempt. Unanswered while `answeredAt` is null; both picks null = "not sure". */
export const scenarioAnswer = pgTable(
  'scenario_answer',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    scenario: text('scenario').notNull(),
    competency: text('competency').$type<CompetencySlug>().notNull(),
    position: smallint('position').notNull(),
    best: text('best').$type<ActionId>(),
    worst: text('worst').$type<ActionId>(),
    revision: integer('revision').notNull().default(0),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ name: 'scenario_answer_key', columns: [table.attemptId, table.scenario] }),
    check('scenario_answer_picks_differ', sql`${table.best} <> ${table.worst}`),
    check('scenario_answer_picks_paired', sql`(${table.best} is null) = (${table.worst} is null)`),
  ],
)

/** Append-only. The newest of a competency and kind counts; `entry` settles ties on the same instant. */
export const reading = pgTable(
  'reading',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    entry: bigint('entry', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    personId: owner(),
    attemptId: uuid('attempt_id').references(() => attempt.id, { onDelete: 'cascade' }),
    competency: text('competency').$type<CompetencySlug>().notNull(),
    kind: text('kind').$type<ReadingKind>().notNull(),
    value: real('value').notNull(),
    hasEvidence: boolean('has_evidence').notNull().default(false),
    frameworkVersion: text('framework_version').notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('reading_value_range', sql`${table.value} between 1 and 5`),
    check('reading_kind_known', sql`${table.kind} in ('self', 'scenario', 'observed')`),
    index('reading_person_taken').on(table.personId, table.takenAt),
    index('reading_attempt').on(table.attemptId),
  ],
)
