import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LevelSlug } from '#app/domain/target.ts'
import type { CompanySize, ContributionTitle } from '#app/features/salary/contribution.ts'
import { owner } from '#db/schema/columns.ts'

/** Up to four offers side by side, sealed: nothing of them can be read here. */
export const offerSheet = pgTable(
  'offer_sheet',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    sealed: text('sealed').notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('offer_sheet_sealed_length', sql`char_length(${table.sealed}) <= 40000`),
    index('offer_sheet_person_updated').on(table.personId, table.updatedAt),
  ],
)

/**
 * Contributions that were first counted together, ten at least. What is published is always the union of whole batches, so nothing smaller can be
 * found by subtraction. `level` null: a mixed one, which counts for its country only.
 */
export const payBatch = pgTable(
  'pay_batch',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    country: text('country').notNull(),
    currency: text('currency').notNull(),
    level: text('level').$type<LevelSlug>(),
    formedOn: date('formed_on', { mode: 'string' }).notNull(),
    /** How many it was formed of. With fewer left it rests: it is published no more. */
    size: integer('size').notNull(),
  },
  (table) => [
    check('pay_batch_size', sql`${table.size} >= 10`),
    index('pay_batch_country').on(table.country, table.currency),
  ],
)

/** One anonymous pay. No person, no address, no time finer than its week: nothing here leads to anybody. */
export const payContribution = pgTable(
  'pay_contribution',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    receiptHash: text('receipt_hash').notNull(),
    country: text('country').notNull(),
    currency: text('currency').notNull(),
    title: text('title').$type<ContributionTitle>().notNull(),
    level: text('level').$type<LevelSlug>().notNull(),
    year: smallint('year').notNull(),
    companySize: text('company_size').$type<CompanySize>().notNull(),
    /** A year, in whole units of the currency. */
    base: bigint('base', { mode: 'number' }).notNull(),
    bonus: bigint('bonus', { mode: 'number' }).notNull(),
    equity: bigint('equity', { mode: 'number' }).notNull(),
    status: text('status').$type<'counted' | 'flagged' | 'refused'>().notNull(),
    /** The Monday of the week in which it came. */
    weekOf: date('week_of', { mode: 'string' }).notNull(),
    batchId: uuid('batch_id').references(() => payBatch.id),
  },
  (table) => [
    check('pay_contribution_status_known', sql`${table.status} in ('counted', 'flagged', 'refused')`),
    check(
      'pay_contribution_amounts',
      sql`${table.base} > 0 and ${table.bonus} >= 0 and ${table.equity} >= 0`,
    ),
    uniqueIndex('pay_contribution_receipt_unique').on(table.receiptHash),
    index('pay_contribution_batch').on(table.batchId),
    // Everything that an aggregate reads, in the order in which it reads it.
    index('pay_contribution_cell').on(table.country, table.currency, table.level, table.batchId),
  ],
)

/** What is shown of contributions, as of the last recomputation; `level` empty stands for all of a country. */
export const payAggregate = pgTable(
  'pay_aggregate',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    country: text('country').notNull(),
    currency: text('currency').notNull(),
    level: text('level').$type<LevelSlug>(),
    part: text('part').$type<'base' | 'base-plus-cash' | 'total-with-equity'>().notNull(),
    /** The lower end of a band of ten. */
    nFrom: integer('n_from').notNull(),
    p10: bigint('p10', { mode: 'number' }),
    p25: bigint('p25', { mode: 'number' }),
    p50: bigint('p50', { mode: 'number' }).notNull(),
    p75: bigint('p75', { mode: 'number' }),
    p90: bigint('p90', { mode: 'number' }),
    computedOn: date('computed_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    check('pay_aggregate_n', sql`${table.nFrom} >= 10 and ${table.nFrom} % 10 = 0`),
    index('pay_aggregate_cell').on(table.country, table.currency, table.level),
  ],
)

/** The week for which aggregates were computed last. One row. */
export const payRecomputation = pgTable('pay_recomputation', {
  id: smallint('id').primaryKey().default(1),
  weekOf: date('week_of', { mode: 'string' }).notNull(),
})
