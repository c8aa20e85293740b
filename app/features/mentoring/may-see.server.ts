import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type GrantKind, grantOfItem, type Rhythm } from '#app/features/mentoring/mentorship.ts'
import type { Database } from '#db/client.ts'
import { accessGrant, mentorship, person, user } from '#db/schema/index.ts'

type Grant = { kind: GrantKind; itemId: string | null; isRevoked: boolean }

/**
 * What one mentor may see of one mentee, as of now. `grants` has those that were taken back as well, so that their holder can be
 * told so; `maySee` knows the difference. `hasEnded`: nothing may be seen any more.
 */
export type Access = {
  mentorshipId: string
  menteeId: string
  menteeName: string
  menteeZone: string | null
  mentorId: string
  mentorName: string
  mentorZone: string | null
  hasEnded: boolean
  endedAt: Date | null
  question: string
  /** The goal that the request is about. */
  goalId: string | null
  aims: string
  rhythm: Rhythm
  startedAt: Date
  mentorVisitedAt: Date | null
  /** Competencies that both have rated: only of those the mentor sees the own rating. */
  rated: string[]
  grants: Grant[]
}

/** Accepted at some time. What is still asked, or was declined, opens nothing to anybody. */
export const hasBegun = and(inArray(mentorship.status, ['active', 'ended']), isNotNull(mentorship.startedAt))

/** All grants of a mentorship, those taken back as well, as a value for a select that joins. */
export const grantsOfMentorship = sql<Grant[]>`(
  select coalesce(json_agg(json_build_object(
    'kind', g.kind, 'itemId', g.item_id, 'isRevoked', g.revoked_at is not null)), '[]'::json)
  from ${accessGrant} g where g.mentorship_id = ${mentorship.id})`

const mentee = alias(person, 'mentee')
const menteeUser = alias(user, 'mentee_user')
const mentor = alias(person, 'mentor')
const mentorUser = alias(user, 'mentor_user')

/**
 * The one place that knows what a mentor may see. Asked on every request of a mentor, so that what was taken back is gone at the next
 * click. Undefined when the viewer is not, and never was, the mentor of this mentorship. One statement.
 */
export async function findAccess(
  db: Database,
  { viewerId, mentorshipId }: { viewerId: string; mentorshipId: string },
): Promise<Access | undefined> {
  return findOne(db, mentorshipId, eq(mentorship.mentorId, viewerId))
}

/** The same for the mentee, who may look with the mentor's eyes. One statement. */
export async function findOwnAccess(
  db: Database,
  { ownerId, mentorshipId }: { ownerId: string; mentorshipId: string },
): Promise<Access | undefined> {
  return findOne(db, mentorshipId, eq(mentorship.menteeId, ownerId))
}

/** The same for either of the two: which of them, the ids tell. One statement. */
export async function findEitherAccess(
  db: Database,
  { viewerId, mentorshipId }: { viewerId: string; mentorshipId: string },
): Promise<Access | undefined> {
  return findOne(db, mentorshipId, sql`${viewerId}::uuid in (${mentorship.menteeId}, ${mentorship.mentorId})`)
}

async function findOne(db: Database, mentorshipId: string, whose: SQL): Promise<Access | undefined> {
  const [row] = await db
    .select({
      mentorshipId: mentorship.id,
      menteeId: mentorship.menteeId,
      menteeName: menteeUser.name,
      menteeZone: mentee.timeZone,
      mentorId: mentor.id,
      mentorName: mentorUser.name,
      mentorZone: mentor.timeZone,
      endedAt: mentorship.endedAt,
      status: mentorship.status,
      question: mentorship.question,
      goalId: mentorship.goalId,
      aims: mentorship.aims,
      rhythm: mentorship.rhythm,
      startedAt: mentorship.startedAt,
      mentorVisitedAt: mentorship.mentorVisitedAt,
      rated: sql<string[]>`(
        select coalesce(json_agg(distinct o.competency), '[]'::json) from observed_rating o
        where o.mentorship_id = ${mentorship.id} and o.revealed_at is not null)`,
      grants: grantsOfMentorship,
    })
    .from(mentorship)
    .innerJoin(mentee, eq(mentee.id, mentorship.menteeId))
    .innerJoin(menteeUser, eq(menteeUser.id, mentee.userId))
    .innerJoin(mentor, eq(mentor.id, mentorship.mentorId))
    .innerJoin(mentorUser, eq(mentorUser.id, mentor.userId))
    .where(and(eq(mentorship.id, mentorshipId), whose, hasBegun))
    .limit(1)
  if (!row) return undefined
  const { status, aims, rhythm, startedAt, ...rest } = row
  return {
    ...rest,
    hasEnded: status === 'ended',
    aims: aims ?? '',
    rhythm: rhythm ?? 'as-needed',
    startedAt: startedAt ?? new Date(0),
  }
}

/** Whether a kind as a whole may be seen, or with `itemId` this one item of it. */
export function maySee(access: Access, kind: GrantKind, itemId?: string): boolean {
  return !access.hasEnded && access.grants.some((grant) => !grant.isRevoked && covers(grant, kind, itemId))
}

/** Whether it could be seen once: then it is no secret that there was something, and its going is told kindly. */
export function couldSee(access: Access, kind: GrantKind, itemId?: string): boolean {
  return access.grants.some((grant) => covers(grant, kind, itemId))
}

/** The single items of a kind that may be seen; `all` when the whole kind may. */
export function sharedItems(access: Access, kind: GrantKind): 'all' | string[] {
  if (maySee(access, kind)) return 'all'
  if (access.hasEnded) return []
  return access.grants.flatMap((grant) =>
    grant.kind === kind && !grant.isRevoked && grant.itemId !== null ? [grant.itemId] : [],
  )
}

function covers(grant: Grant, kind: GrantKind, itemId: string | undefined): boolean {
  return grant.kind === kind && (grant.itemId === null || grant.itemId === itemId)
}

/**
 * `maySee` as a condition, for lists of comments (`table` is `feedback` or its alias): whether the mentor of its mentorship may see now
 * what a comment is about. That the mentorship runs is the list's to ask. A check-in is seen with its goal.
 */
export function commentIsShared(table: 'feedback' | 'f'): SQL<boolean> {
  // By name: drizzle would drop the table from columns of its own in a select from one table, and the grant has columns of that name.
  const of = sql.raw(table)
  const kinds = sql.raw(
    Object.entries(grantOfItem)
      .map(([item, grant]) => `when '${item}' then '${grant}'`)
      .join(' '),
  )
  return sql<boolean>`exists (
    select 1 from access_grant seen
    where seen.mentorship_id = ${of}.mentorship_id and seen.revoked_at is null
      and seen.kind = case ${of}.item_kind ${kinds} end
      and (seen.item_id is null or seen.item_id::text = case ${of}.item_kind when 'check-in'
        then (select c.goal_id::text from check_in c
          where c.entry = case when ${of}.item_id ~ '^[0-9]{1,15}$' then ${of}.item_id::bigint end)
        else ${of}.item_id end))`
}
