import { doublePrecision, integer, smallint, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from '#db/schema/account.ts'

/** Whose a row is. It goes when the person goes. */
export function owner() {
  return uuid('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' })
}

/** Where something that is asked again stands, as FSRS needs it (`ReviewState` of the domain). */
export function reviewState() {
  return {
    due: timestamp('due', { withTimezone: true }).notNull(),
    /** Days until the chance to recall has fallen to 90 %. */
    stability: doublePrecision('stability').notNull(),
    /** 1 to 10. */
    difficulty: doublePrecision('difficulty').notNull(),
    scheduledDays: integer('scheduled_days').notNull(),
    learningSteps: smallint('learning_steps').notNull(),
    reps: integer('reps').notNull(),
    lapses: integer('lapses').notNull(),
    /** 0 new, 1 learning, 2 review, 3 relearning. */
    state: smallint('state').notNull(),
    lastReview: timestamp('last_review', { withTimezone: true }).notNull(),
  }
}
