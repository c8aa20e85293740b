import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
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
import type { CompetencySlug } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import { mentoringText, mostCapacity } from '#app/features/mentoring/mentoring-limits.ts'
import type {
  GrantKind,
  ItemKind,
  MeetingStatus,
  MentorshipSide,
  MentorshipStatus,
  NoteVisibility,
  Relationship,
  Rhythm,
} from '#app/features/mentoring/mentorship.ts'
import { mostTimes } from '#app/features/mentoring/talk-limits.ts'
import { person } from '#db/schema/account.ts'
import { owner } from '#db/schema/columns.ts'
import { goal } from '#db/schema/goals.ts'

const most = (limit: number) => sql.raw(String(limit))

function instant(name: string) {
  return timestamp(name, { withTimezone: true })
}

/**
 * Two people, from the invitation to the end. `mentorId` is null until somebody has opened the link and answered. The token of
 * the link is kept as a hash only, and not at all once somebody answered or it was revoked.
 */
export const mentorship = pgTable(
  'mentorship',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    menteeId: uuid('mentee_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    mentorId: uuid('mentor_id').references(() => person.id, { onDelete: 'cascade' }),
    status: text('status').$type<MentorshipStatus>().notNull(),
    tokenHash: text('token_hash'),
    /** Null for a link that the mentee passes on. */
    invitedAddress: text('invited_address'),
    /** When the mail with the link went out. */
    mailedAt: instant('mailed_at'),
    expiresAt: instant('expires_at').notNull(),
    question: text('question').notNull(),
    goalId: uuid('goal_id').references(() => goal.id, { onDelete: 'set null' }),
    sharesReport: boolean('shares_report').notNull().default(false),
    /** Kinds that the mentee shares once it is accepted. The mentor may take fewer, never more. */
    offers: text('offers').array().$type<GrantKind[]>().notNull().default([]),
    mentorAsks: text('mentor_asks'),
    askedAt: instant('asked_at'),
    menteeReplies: text('mentee_replies'),
    repliedAt: instant('replied_at'),
    aims: text('aims'),
    rhythm: text('rhythm').$type<Rhythm>(),
    agreedAt: instant('agreed_at'),
    startedAt: instant('started_at'),
    /** When it was ended, declined or revoked. */
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').$type<MentorshipSide>(),
    /** When the mentor last said that they had seen what changed, and the time before that. */
    mentorVisitedAt: instant('mentor_visited_at'),
    previousVisitAt: instant('previous_visit_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check(
      'mentorship_status_known',
      sql`${table.status} in ('invited', 'active', 'declined', 'revoked', 'ended')`,
    ),
    check('mentorship_two_people', sql`${table.menteeId} <> ${table.mentorId}`),
    check('mentorship_running_has_mentor', sql`${table.status} <> 'active' or ${table.mentorId} is not null`),
    check(
      'mentorship_running_has_agreement',
      sql`${table.status} <> 'active' or (${table.agreedAt} is not null and ${table.rhythm} is not null and ${table.startedAt} is not null)`,
    ),
    check('mentorship_token_while_open', sql`${table.tokenHash} is null or ${table.status} = 'invited'`),
    check('mentorship_ended_by_side', sql`${table.endedBy} in ('mentee', 'mentor')`),
    check(
      'mentorship_rhythm_known',
      sql`${table.rhythm} in ('weekly', 'fortnightly', 'monthly', 'as-needed')`,
    ),
    check(
      'mentorship_text_length',
      sql`char_length(${table.question}) between 1 and ${most(mentoringText.question)}
        and char_length(${table.mentorAsks}) <= ${most(mentoringText.ask)}
        and char_length(${table.menteeReplies}) <= ${most(mentoringText.ask)}
        and char_length(${table.aims}) <= ${most(mentoringText.aims)}`,
    ),
    uniqueIndex('mentorship_token').on(table.tokenHash),
    uniqueIndex('mentorship_one_live_pair')
      .on(table.menteeId, table.mentorId)
      .where(sql`status in ('invited', 'active')`),
    uniqueIndex('mentorship_one_live_address')
      .on(table.menteeId, table.invitedAddress)
      .where(sql`status = 'invited'`),
    index('mentorship_mentee').on(table.menteeId, table.createdAt),
    index('mentorship_mentor').on(table.mentorId, table.status),
    index('mentorship_goal').on(table.goalId),
    index('mentorship_mailed').on(table.invitedAddress, table.mailedAt),
  ],
)

/** How somebody mentors. Their reply time is computed, never stored. */
export const mentorProfile = pgTable(
  'mentor_profile',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    focus: text('focus').notNull().default(''),
    capacity: smallint('capacity').notNull(),
    isTaking: boolean('is_taking').notNull().default(true),
    lastActiveAt: instant('last_active_at'),
  },
  (table) => [
    check('mentor_profile_capacity_range', sql`${table.capacity} between 1 and ${most(mostCapacity)}`),
    check('mentor_profile_focus_length', sql`char_length(${table.focus}) <= ${most(mentoringText.focus)}`),
  ],
)

/** What a mentor may see of its owner. `itemId` null: the whole kind. History stays: a revoked one is never opened again. */
export const accessGrant = pgTable(
  'access_grant',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    mentorshipId: uuid('mentorship_id')
      .notNull()
      .references(() => mentorship.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<GrantKind>().notNull(),
    itemId: uuid('item_id'),
    grantedAt: instant('granted_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    check(
      'access_grant_kind_known',
      sql`${table.kind} in ('readings', 'goals', 'answers', 'stories', 'evidence', 'plan')`,
    ),
    // A null item is a value of its own here: PostgreSQL 15 is the oldest that we run on, and drizzle-kit cannot write `nulls not distinct`.
    uniqueIndex('access_grant_once')
      .on(
        table.mentorshipId,
        table.kind,
        sql`coalesce(item_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
      )
      .where(sql`revoked_at is null`),
    index('access_grant_owner').on(table.personId),
  ],
)

/** Append-only: who looked at what of its owner. The viewer's name outlives their account. */
export const accessLog = pgTable(
  'access_log',
  {
    entry: bigint('entry', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    personId: owner(),
    viewerId: uuid('viewer_id').references(() => person.id, { onDelete: 'set null' }),
    viewerName: text('viewer_name').notNull(),
    mentorshipId: uuid('mentorship_id').references(() => mentorship.id, { onDelete: 'set null' }),
    /** `desk`, `overview`, `invitation` or a kind of item. */
    kind: text('kind').notNull(),
    itemId: text('item_id'),
    /** The kinds of grants that the page drew on. */
    shown: text('shown').array().$type<GrantKind[]>().notNull().default([]),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [
    index('access_log_owner').on(table.personId, table.entry),
    index('access_log_viewer').on(table.viewerId, table.seenAt),
    index('access_log_mentorship').on(table.mentorshipId),
  ],
)

/** A comment on an item of its owner. Deleted ones lose their words and keep their place. */
export const feedback = pgTable(
  'feedback',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    mentorshipId: uuid('mentorship_id')
      .notNull()
      .references(() => mentorship.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    itemKind: text('item_kind').$type<ItemKind>().notNull(),
    itemId: text('item_id').notNull(),
    parentId: uuid('parent_id').references((): AnyPgColumn => feedback.id, { onDelete: 'set null' }),
    /** Markdown. */
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
    resolvedAt: instant('resolved_at'),
  },
  (table) => [
    check(
      'feedback_item_known',
      sql`${table.itemKind} in ('goal', 'check-in', 'answer', 'story', 'evidence', 'reading', 'plan')`,
    ),
    check('feedback_length', sql`char_length(${table.body}) <= ${most(mentoringText.comment)}`),
    index('feedback_item').on(table.personId, table.itemKind, table.itemId, table.createdAt),
    index('feedback_mentorship').on(table.mentorshipId, table.createdAt),
    index('feedback_author').on(table.authorId),
    index('feedback_parent').on(table.parentId),
  ],
)

/** Append-only: what a comment said before it was edited. */
export const feedbackEdit = pgTable(
  'feedback_edit',
  {
    entry: bigint('entry', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    feedbackId: uuid('feedback_id')
      .notNull()
      .references(() => feedback.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('feedback_edit_feedback').on(table.feedbackId, table.entry)],
)

/** A comment that a mentor uses again. */
export const snippet = pgTable(
  'snippet',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    check(
      'snippet_length',
      sql`char_length(${table.title}) between 1 and ${most(mentoringText.snippetTitle)}
        and char_length(${table.body}) <= ${most(mentoringText.comment)}`,
    ),
    index('snippet_owner').on(table.personId, table.title),
  ],
)

/** `private` is for its author's eyes only, and in no export of anybody else. */
export const mentorshipNote = pgTable(
  'mentorship_note',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    mentorshipId: uuid('mentorship_id')
      .notNull()
      .references(() => mentorship.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    visibility: text('visibility').$type<NoteVisibility>().notNull(),
    body: text('body').notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    check('mentorship_note_visibility_known', sql`${table.visibility} in ('shared', 'private')`),
    check('mentorship_note_length', sql`char_length(${table.body}) <= ${most(mentoringText.note)}`),
    index('mentorship_note_mentorship').on(table.mentorshipId, table.visibility, table.createdAt),
    index('mentorship_note_author').on(table.authorId),
  ],
)

/** Proposals of times for one talk are rows with the same `proposalId`; one of them becomes agreed. */
export const meeting = pgTable(
  'meeting',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    mentorshipId: uuid('mentorship_id')
      .notNull()
      .references(() => mentorship.id, { onDelete: 'cascade' }),
    proposalId: uuid('proposal_id').notNull(),
    proposedBy: uuid('proposed_by').references(() => person.id, { onDelete: 'set null' }),
    /** Who of the two moved it last: the other hears of it. */
    changedBy: uuid('changed_by').references(() => person.id, { onDelete: 'set null' }),
    status: text('status').$type<MeetingStatus>().notNull(),
    startsAt: instant('starts_at').notNull(),
    minutes: smallint('minutes').notNull(),
    agenda: text('agenda').notNull().default(''),
    notes: text('notes').notNull().default(''),
    revision: integer('revision').notNull().default(1),
    nextOn: date('next_on', { mode: 'string' }),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    check('meeting_status_known', sql`${table.status} in ('proposed', 'agreed', 'held', 'cancelled')`),
    check('meeting_minutes_range', sql`${table.minutes} between 5 and 480`),
    check(
      'meeting_length',
      sql`char_length(${table.agenda}) <= ${most(mentoringText.agenda)} and char_length(${table.notes}) <= ${most(mentoringText.note)}`,
    ),
    uniqueIndex('meeting_one_of_proposal').on(table.proposalId).where(sql`status in ('agreed', 'held')`),
    index('meeting_mentorship').on(table.mentorshipId, table.startsAt),
    index('meeting_proposed_by').on(table.proposedBy),
    index('meeting_changed_by').on(table.changedBy),
  ],
)

/** A span of time as PostgreSQL writes it: `["2027-01-05 09:00+00","2027-01-05 09:45+00")`. */
const instantRange = customType<{ data: string }>({ dataType: () => 'tstzrange' })

/** Whose time an agreed meeting takes. `meeting_party_free`, at the end of the migration, keeps anybody from two at once. */
export const meetingParty = pgTable(
  'meeting_party',
  {
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    personId: owner(),
    during: instantRange('during').notNull(),
  },
  (table) => [
    primaryKey({ name: 'meeting_party_key', columns: [table.meetingId, table.personId] }),
    index('meeting_party_person').on(table.personId),
  ],
)

/**
 * What one of the two asks: to have an agreed meeting at another time. One a meeting, the newest; agreed to, it is the meeting's time and
 * gone. Until then, and after it was declined, the meeting is when it was.
 */
export const meetingMove = pgTable(
  'meeting_move',
  {
    meetingId: uuid('meeting_id')
      .primaryKey()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    /** Made with the form: what is agreed to is what was read. */
    key: uuid('key').notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    times: timestamp('times', { withTimezone: true }).array().notNull(),
    minutes: smallint('minutes').notNull(),
    why: text('why').notNull().default(''),
    askedAt: instant('asked_at').notNull(),
    declinedAt: instant('declined_at'),
  },
  (table) => [
    check('meeting_move_minutes_range', sql`${table.minutes} between 5 and 480`),
    check('meeting_move_times_count', sql`cardinality(${table.times}) between 1 and ${most(mostTimes)}`),
    check('meeting_move_why_length', sql`char_length(${table.why}) <= ${most(mentoringText.why)}`),
    index('meeting_move_asked_by').on(table.askedBy),
  ],
)

/** What one of the two took on, with a date. */
export const mentoringAction = pgTable(
  'mentoring_action',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    mentorshipId: uuid('mentorship_id')
      .notNull()
      .references(() => mentorship.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id').references(() => meeting.id, { onDelete: 'set null' }),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    dueOn: date('due_on', { mode: 'string' }),
    doneAt: instant('done_at'),
    /** The goal of which it became a milestone. */
    goalId: uuid('goal_id').references(() => goal.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check(
      'mentoring_action_length',
      sql`char_length(${table.text}) between 1 and ${most(mentoringText.action)}`,
    ),
    index('mentoring_action_mentorship').on(table.mentorshipId, table.doneAt, table.dueOn),
    index('mentoring_action_meeting').on(table.meetingId),
    index('mentoring_action_owner').on(table.ownerId),
    index('mentoring_action_goal').on(table.goalId),
  ],
)

/** A link with which somebody without an account rates the owner once. */
export const peerInvite = pgTable(
  'peer_invite',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    name: text('name').notNull(),
    relationship: text('relationship').$type<Relationship>().notNull(),
    competencies: text('competencies').array().$type<CompetencySlug[]>().notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    check(
      'peer_invite_relationship_known',
      sql`${table.relationship} in ('manager', 'peer', 'report', 'other')`,
    ),
    check(
      'peer_invite_name_length',
      sql`char_length(${table.name}) between 1 and ${most(mentoringText.name)}`,
    ),
    uniqueIndex('peer_invite_token').on(table.tokenHash),
    index('peer_invite_owner').on(table.personId, table.createdAt),
  ],
)

/**
 * What a mentor or a peer saw of `personId`. Hidden from them, and their own newest reading from the rater, until both are
 * there: then `revealedAt` is set and a reading of kind `observed` is written.
 */
export const observedRating = pgTable(
  'observed_rating',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: owner(),
    raterId: uuid('rater_id').references(() => person.id, { onDelete: 'set null' }),
    raterName: text('rater_name').notNull(),
    mentorshipId: uuid('mentorship_id').references(() => mentorship.id, { onDelete: 'set null' }),
    peerInviteId: uuid('peer_invite_id').references(() => peerInvite.id, { onDelete: 'set null' }),
    competency: text('competency').$type<CompetencySlug>().notNull(),
    level: smallint('level').$type<Proficiency>().notNull(),
    evidence: text('evidence').notNull().default(''),
    frameworkVersion: text('framework_version').notNull(),
    ratedAt: instant('rated_at').notNull(),
    revealedAt: instant('revealed_at'),
  },
  (table) => [
    check('observed_rating_level_range', sql`${table.level} between 1 and 5`),
    check(
      'observed_rating_evidence_length',
      sql`char_length(${table.evidence}) <= ${most(mentoringText.ratingEvidence)}`,
    ),
    index('observed_rating_rated').on(table.personId, table.competency, table.ratedAt),
    index('observed_rating_rater').on(table.raterId),
    index('observed_rating_mentorship').on(table.mentorshipId),
    index('observed_rating_peer_invite').on(table.peerInviteId),
  ],
)

/** Mails that somebody wants at once. What is not chosen comes with the weekly mail. */
export const mentoringSettings = pgTable('mentoring_settings', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  mailsRequests: boolean('mails_requests').notNull().default(false),
  mailsComments: boolean('mails_comments').notNull().default(false),
  mailsMeetings: boolean('mails_meetings').notNull().default(false),
})
