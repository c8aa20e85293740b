import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
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
import type { MeasureSource } from '#app/domain/measure.ts'
import type { Rag } from '#app/features/goals/forecast.ts'
import type { EvidenceKind, GoalStatus, MeasureKind } from '#app/features/goals/goal.ts'
import { person } from '#db/schema/account.ts'
import { owner } from '#db/schema/columns.ts'

/** What a person wants to reach. `revision` counts every change of it, so that two tabs cannot overwrite each other unseen. */
export const goal = pgTable(
  'goal',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    statement: text('statement').notNull(),
    competency: text('competency').$type<CompetencySlug>(),
    template: text('template'),
    /** The page of ours on which it was made a goal, such as a gap's. */
    origin: text('origin'),
    measureKind: text('measure_kind').$type<MeasureKind>().notNull(),
    measureName: text('measure_name').notNull(),
    measureUnit: text('measure_unit'),
    measureAutomatic: text('measure_automatic').$type<MeasureSource>(),
    baseline: doublePrecision('baseline').notNull(),
    target: doublePrecision('target').notNull(),
    startedOn: date('started_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    effortHours: real('effort_hours'),
    relevance: text('relevance'),
    overruled: text('overruled').array().notNull().default([]),
    status: text('status').$type<GoalStatus>().notNull(),
    ragOverride: text('rag_override').$type<Rag>(),
    ragReason: text('rag_reason'),
    closedOn: date('closed_on', { mode: 'string' }),
    archivedAt: timestamp('archived_at', { withTimezone: true }),
    revision: integer('revision').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('goal_person_due').on(table.personId, table.archivedAt, table.dueOn),
    check('goal_status_known', sql`${table.status} in ('draft', 'active', 'paused', 'achieved', 'stopped')`),
    check('goal_measure_moves', sql`${table.baseline} <> ${table.target}`),
    check('goal_due_after_start', sql`${table.dueOn} > ${table.startedOn}`),
    check('goal_statement_length', sql`char_length(${table.statement}) between 1 and 600`),
  ],
)

/** Append-only. `entry` settles which of several on one day came last; `key` makes a form sent twice one check-in. */
export const checkIn = pgTable(
  'check_in',
  {
    entry: bigint('entry', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    goalId: uuid('goal_id')
      .notNull()
      .references(() => goal.id, { onDelete: 'cascade' }),
    key: uuid('key').notNull(),
    checkedOn: date('checked_on', { mode: 'string' }).notNull(),
    value: doublePrecision('value').notNull(),
    confidence: smallint('confidence'),
    moved: text('moved'),
    blocked: text('blocked'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('check_in_once').on(table.goalId, table.key),
    index('check_in_goal_newest').on(table.goalId, table.checkedOn, table.entry),
    check('check_in_confidence_range', sql`${table.confidence} between 0 and 10`),
    check(
      'check_in_note_length',
      sql`char_length(${table.moved}) <= 1000 and char_length(${table.blocked}) <= 1000`,
    ),
  ],
)

/** Append-only: every field that was ever different, in words, with the reason given. */
export const goalChange = pgTable(
  'goal_change',
  {
    entry: bigint('entry', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    goalId: uuid('goal_id')
      .notNull()
      .references(() => goal.id, { onDelete: 'cascade' }),
    field: text('field').notNull(),
    before: text('before'),
    after: text('after'),
    reason: text('reason'),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('goal_change_goal').on(table.goalId, table.entry)],
)

export const milestone = pgTable(
  'milestone',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    goalId: uuid('goal_id')
      .notNull()
      .references(() => goal.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    dueOn: date('due_on', { mode: 'string' }),
    doneOn: date('done_on', { mode: 'string' }),
    position: integer('position').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('milestone_goal').on(table.goalId, table.position),
    check('milestone_title_length', sql`char_length(${table.title}) between 1 and 160`),
  ],
)

/** If this happens, then I do that. */
export const ifThenPlan = pgTable(
  'if_then_plan',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    goalId: uuid('goal_id')
      .notNull()
      .references(() => goal.id, { onDelete: 'cascade' }),
    situation: text('situation').notNull(),
    response: text('response').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('if_then_plan_goal').on(table.goalId),
    check(
      'if_then_plan_length',
      sql`char_length(${table.situation}) <= 200 and char_length(${table.response}) <= 200`,
    ),
  ],
)

/** What somebody else could look at, for a goal or for one milestone of it. */
export const evidence = pgTable(
  'evidence',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    goalId: uuid('goal_id')
      .notNull()
      .references(() => goal.id, { onDelete: 'cascade' }),
    milestoneId: uuid('milestone_id').references(() => milestone.id, { onDelete: 'set null' }),
    kind: text('kind').$type<EvidenceKind>().notNull(),
    title: text('title').notNull(),
    url: text('url'),
    note: text('note'),
    filedOn: date('filed_on', { mode: 'string' }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('evidence_goal').on(table.goalId, table.filedOn),
    index('evidence_milestone').on(table.milestoneId),
    check('evidence_kind_known', sql`${table.kind} in ('link', 'artefact', 'story', 'note')`),
    check('evidence_length', sql`char_length(${table.title}) <= 160 and char_length(${table.note}) <= 1000`),
  ],
)

/**
 * How a person runs their goals. The tokens stand here in clear: each opens no more than what lies beside it, and can be replaced.
 */
export const goalSettings = pgTable(
  'goal_settings',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    hoursPerWeek: real('hours_per_week').notNull().default(5),
    activeLimit: smallint('active_limit').notNull().default(5),
    calendarToken: text('calendar_token'),
    digestIsOn: boolean('digest_is_on').notNull().default(true),
    /** 1 for Monday to 7 for Sunday, and the hour of that day, in the person's zone. */
    digestWeekday: smallint('digest_weekday').notNull().default(1),
    digestHour: smallint('digest_hour').notNull().default(8),
    tellsDue: boolean('tells_due').notNull().default(true),
    tellsQuiet: boolean('tells_quiet').notNull().default(true),
    tellsCards: boolean('tells_cards').notNull().default(true),
    tellsComments: boolean('tells_comments').notNull().default(true),
    unsubscribeToken: text('unsubscribe_token').notNull(),
  },
  (table) => [
    uniqueIndex('goal_settings_calendar_token').on(table.calendarToken),
    uniqueIndex('goal_settings_unsubscribe_token').on(table.unsubscribeToken),
    check('goal_settings_active_range', sql`${table.activeLimit} between 1 and 20`),
    check(
      'goal_settings_slot_range',
      sql`${table.digestWeekday} between 1 and 7 and ${table.digestHour} between 0 and 23`,
    ),
  ],
)

/** One row a person and week: who takes it sends the digest. `sentAt` null with an old `takenAt`: its taker died. */
export const digestSent = pgTable(
  'digest_sent',
  {
    personId: owner(),
    /** Names the slot: the Monday on or before it, in the person's zone. */
    weekOf: date('week_of', { mode: 'string' }).notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true }).notNull(),
    outcome: text('outcome').$type<'sent' | 'nothing-to-say'>(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ name: 'digest_sent_once', columns: [table.personId, table.weekOf] })],
)
