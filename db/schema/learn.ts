import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { dailyCapRange, noteLimit } from '#app/features/learn/learn-limits.ts'
import type { ModuleStatus } from '#app/features/learn/module-status.ts'
import { person } from '#db/schema/account.ts'
import { owner, reviewState } from '#db/schema/columns.ts'

/** What a person did with a module. A row exists once they did anything: began it, finished it, marked it, wrote a note. */
export const moduleProgress = pgTable(
  'module_progress',
  {
    personId: owner(),
    module: text('module').notNull(),
    status: text('status').$type<ModuleStatus>().notNull().default('not-started'),
    doneAt: timestamp('done_at', { withTimezone: true }),
    bookmarkedAt: timestamp('bookmarked_at', { withTimezone: true }),
    note: text('note'),
    noteRevision: integer('note_revision').notNull().default(0),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'module_progress_key', columns: [table.personId, table.module] }),
    check('module_progress_status_known', sql`${table.status} in ('not-started', 'reading', 'done')`),
    check('module_progress_done_dated', sql`(${table.status} = 'done') = (${table.doneAt} is not null)`),
    check('module_progress_note_length', sql`char_length(${table.note}) <= ${sql.raw(String(noteLimit))}`),
  ],
)

/** Where a recall card stands for a person, as FSRS needs it. A card that was never answered has no row. */
export const cardState = pgTable(
  'card_state',
  {
    personId: owner(),
    module: text('module').notNull(),
    card: text('card').notNull(),
    ...reviewState(),
  },
  (table) => [
    primaryKey({ name: 'card_state_key', columns: [table.personId, table.module, table.card] }),
    check('card_state_known', sql`${table.state} between 0 and 3`),
  ],
)

/**
 * Append-only: every grade, and every undoing of one, in order. `before` is the state that the grade met (null for a new
 * card), so that a grade can be undone and the parameters of FSRS be fitted to a person later.
 */
export const cardReview = pgTable(
  'card_review',
  {
    entry: bigint('entry', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    personId: owner(),
    module: text('module').notNull(),
    card: text('card').notNull(),
    /** 1 again, 2 hard, 3 good, 4 easy; null for the undoing of a grade. */
    grade: smallint('grade'),
    before: jsonb('before'),
    undoes: bigint('undoes', { mode: 'number' }),
    reviewedAt: timestamp('reviewed_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('card_review_grade_range', sql`${table.grade} between 1 and 4`),
    check('card_review_one_kind', sql`(${table.grade} is null) = (${table.undoes} is not null)`),
    uniqueIndex('card_review_undone_once').on(table.undoes),
    foreignKey({ name: 'card_review_undoes_entry', columns: [table.undoes], foreignColumns: [table.entry] }),
    index('card_review_person_reviewed').on(table.personId, table.reviewedAt, table.entry),
    index('card_review_of_card').on(table.personId, table.module, table.card, table.entry),
  ],
)

/** What a person chose for their recall. Absent until they change something. */
export const recallSetting = pgTable(
  'recall_setting',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** Grades a day after which the queue says that it is enough. */
    dailyCap: smallint('daily_cap').notNull(),
  },
  (table) => [
    check(
      'recall_setting_cap_range',
      sql`${table.dailyCap} between ${sql.raw(String(dailyCapRange.least))} and ${sql.raw(String(dailyCapRange.most))}`,
    ),
  ],
)
