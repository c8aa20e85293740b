import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LevelBand } from '#app/domain/question.ts'
import {
  answerLimit,
  hoursPerWeekRange,
  interviewerNameLimit,
  noteLimit,
  reportLimit,
  storyLineLimit,
  storyPartLimit,
} from '#app/features/interview/interview-limits.ts'
import type { ReportReason } from '#app/features/interview/report-reasons.ts'
import { person } from '#db/schema/account.ts'
import { owner, reviewState } from '#db/schema/columns.ts'

/** An ordered set of questions in the shape of a loop. Its questions are its answers, each with a place in it. */
export const mock = pgTable(
  'mock',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    loop: text('loop').notNull(),
    level: text('level').$type<LevelBand>().notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    completedAt: timestamp('completed_at', { withTimezone: true }),
  },
  (table) => [
    check('mock_level_known', sql`${table.level} in ('entry', 'senior', 'staff')`),
    index('mock_person_started').on(table.personId, table.startedAt),
  ],
)

/** A STAR story. `competencies` and `questions` are the slugs that its owner says it serves. */
export const story = pgTable(
  'story',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    title: text('title').notNull(),
    situation: text('situation').notNull(),
    task: text('task').notNull(),
    action: text('action').notNull(),
    result: text('result').notNull(),
    metric: text('metric').notNull(),
    lesson: text('lesson').notNull(),
    competencies: text('competencies').array().notNull(),
    questions: text('questions').array().notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('story_title_length', sql`char_length(${table.title}) <= ${sql.raw(String(storyLineLimit))}`),
    check(
      'story_parts_length',
      sql`greatest(char_length(${table.situation}), char_length(${table.task}), char_length(${table.action}),
        char_length(${table.result}), char_length(${table.lesson})) <= ${sql.raw(String(storyPartLimit))}`,
    ),
    index('story_person_changed').on(table.personId, table.changedAt),
  ],
)

/**
 * One answer to one question. `prompt` is the question as it was asked, so that an edited question never changes an old answer.
 * It begins when the question is shown, is finished when it is handed in, and shows its outlines once it is scored.
 */
export const answer = pgTable(
  'answer',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    question: text('question').notNull(),
    prompt: text('prompt').notNull(),
    mode: text('mode').$type<'practice' | 'live'>().notNull(),
    mockId: uuid('mock_id').references(() => mock.id, { onDelete: 'cascade' }),
    position: smallint('position'),
    timeboxSeconds: integer('timebox_seconds').notNull(),
    /** Null while its turn in a mock has not come. */
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    scoredAt: timestamp('scored_at', { withTimezone: true }),
    text: text('text').notNull().default(''),
    revision: integer('revision').notNull().default(0),
    /** The page that wrote last and how many changes it had made: what lets it try again after a save whose answer was lost. */
    writer: text('writer'),
    writerChange: integer('writer_change').notNull().default(0),
    /** Whether the text is what was said, so that pace and fillers mean something. */
    isSpoken: boolean('is_spoken').notNull().default(false),
    /** Seconds of speaking, where a recording told them. */
    spokenSeconds: integer('spoken_seconds'),
    storyId: uuid('story_id').references(() => story.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('answer_mode_known', sql`${table.mode} in ('practice', 'live')`),
    check('answer_text_length', sql`char_length(${table.text}) <= ${sql.raw(String(answerLimit))}`),
    check('answer_timebox_positive', sql`${table.timeboxSeconds} > 0`),
    check('answer_placed_in_mock', sql`(${table.mockId} is null) = (${table.position} is null)`),
    check('answer_begun_before_end', sql`${table.finishedAt} is null or ${table.startedAt} is not null`),
    check('answer_ended_before_score', sql`${table.scoredAt} is null or ${table.finishedAt} is not null`),
    check('answer_spoken_range', sql`${table.spokenSeconds} between 0 and 86400`),
    uniqueIndex('answer_place_in_mock').on(table.mockId, table.position),
    // Starting the same practice twice, from two tabs, is starting it once.
    uniqueIndex('answer_one_open_practice')
      .on(table.personId, table.question, table.mode)
      .where(sql`${table.finishedAt} is null and ${table.mockId} is null`),
    index('answer_person_created').on(table.personId, table.createdAt),
    index('answer_person_question').on(table.personId, table.question),
  ],
)

/** Grades of an answer by dimension, one set for each kind of scorer. */
export const answerScore = pgTable(
  'answer_score',
  {
    answerId: uuid('answer_id')
      .notNull()
      .references(() => answer.id, { onDelete: 'cascade' }),
    scorer: text('scorer').$type<'self' | 'mentor'>().notNull(),
    dimension: text('dimension').notNull(),
    grade: smallint('grade').notNull(),
  },
  (table) => [
    primaryKey({ name: 'answer_score_key', columns: [table.answerId, table.scorer, table.dimension] }),
    check('answer_score_scorer_known', sql`${table.scorer} in ('self', 'mentor')`),
    check('answer_score_grade_range', sql`${table.grade} between 1 and 4`),
  ],
)

/**
 * A way into the interviewer's page of one answer, for somebody who needs no account. Only the hash of its key is kept. An answer has one
 * link: a new one takes the place of the old, and one that was taken back is gone.
 */
export const interviewerLink = pgTable(
  'interviewer_link',
  {
    answerId: uuid('answer_id')
      .primaryKey()
      .references(() => answer.id, { onDelete: 'cascade' }),
    keyHash: text('key_hash').notNull(),
    /** Whom its owner made it for, in their words. */
    name: text('name').notNull(),
    /** Whether the interviewer may read what was written down. */
    showsAnswer: boolean('shows_answer').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    /** When the interviewer started the clock, where the answer has none of its own. */
    askedAt: timestamp('asked_at', { withTimezone: true }),
  },
  (table) => [
    check(
      'interviewer_link_name_length',
      sql`char_length(${table.name}) <= ${sql.raw(String(interviewerNameLimit))}`,
    ),
    check('interviewer_link_runs_out', sql`${table.expiresAt} > ${table.createdAt}`),
    uniqueIndex('interviewer_link_key').on(table.keyHash),
  ],
)

/** That somebody else scored an answer, and their note; the grades are `answer_score` with the scorer 'mentor'. */
export const interviewerScore = pgTable(
  'interviewer_score',
  {
    answerId: uuid('answer_id')
      .primaryKey()
      .references(() => answer.id, { onDelete: 'cascade' }),
    /** Null for somebody without an account. */
    scorerId: uuid('scorer_id').references(() => person.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    note: text('note').notNull(),
    scoredAt: timestamp('scored_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check(
      'interviewer_score_name_length',
      sql`char_length(${table.name}) <= ${sql.raw(String(interviewerNameLimit))}`,
    ),
    check('interviewer_score_note_length', sql`char_length(${table.note}) <= ${sql.raw(String(noteLimit))}`),
    index('interviewer_score_scorer').on(table.scorerId),
  ],
)

/** What somebody says is wrong with a question. Saying it again about the same question puts the new words in place of the old. */
export const questionReport = pgTable(
  'question_report',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    question: text('question').notNull(),
    reason: text('reason').$type<ReportReason>().notNull(),
    text: text('text').notNull(),
    reportedAt: timestamp('reported_at', { withTimezone: true }).notNull(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (table) => [
    check('question_report_text_length', sql`char_length(${table.text}) <= ${sql.raw(String(reportLimit))}`),
    uniqueIndex('question_report_once').on(table.personId, table.question),
    index('question_report_open').on(table.reportedAt).where(sql`${table.settledAt} is null`),
  ],
)

/** When a question comes back, as FSRS needs it. A question that was never scored has no row. */
export const questionState = pgTable(
  'question_state',
  {
    personId: owner(),
    question: text('question').notNull(),
    ...reviewState(),
  },
  (table) => [
    primaryKey({ name: 'question_state_key', columns: [table.personId, table.question] }),
    check('question_state_known', sql`${table.state} between 0 and 3`),
  ],
)

/** The interview that somebody prepares for. */
export const studyGoal = pgTable(
  'study_goal',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    interviewOn: date('interview_on').notNull(),
    hoursPerWeek: smallint('hours_per_week').notNull(),
    loop: text('loop').notNull(),
    level: text('level').$type<LevelBand>().notNull(),
    setAt: timestamp('set_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('study_goal_level_known', sql`${table.level} in ('entry', 'senior', 'staff')`),
    check(
      'study_goal_hours_range',
      sql`${table.hoursPerWeek} between ${sql.raw(String(hoursPerWeekRange.least))} and ${sql.raw(String(hoursPerWeekRange.most))}`,
    ),
  ],
)
