import { and, desc, eq, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import {
  type Access,
  commentIsShared,
  grantsOfMentorship,
  hasBegun,
  maySee,
} from '#app/features/mentoring/may-see.server.ts'
import type { GrantKind, ItemKind } from '#app/features/mentoring/mentorship.ts'
import { mostComments, mostSnippets } from '#app/features/mentoring/talk-limits.ts'
import type { Database } from '#db/client.ts'
import { feedback, mentorship, person, user } from '#db/schema/index.ts'

export type Comment = {
  id: string
  parentId: string | null
  authorId: string
  authorName: string
  body: string
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  resolvedAt: Date | null
  /** What it said before, oldest first. */
  edits: { body: string; at: string }[]
}

/** What one mentor and the owner said about an item. */
export type Conversation = {
  mentorshipId: string
  mentorName: string
  hasEnded: boolean
  /** Whether the mentor may see the item now; without that nothing is added. */
  isShared: boolean
  comments: Comment[]
}

export type Talk = {
  conversations: Conversation[]
  /** Whether the reader has ever written a comment: then they know how. */
  hasWritten: boolean
  snippets: { id: string; title: string; body: string }[]
}

type StoredComment = {
  [Field in keyof Comment]: Comment[Field] extends Date | null ? string | null : Comment[Field]
}

const mentor = alias(person, 'mentor')
const mentorUser = alias(user, 'mentor_user')

/**
 * What was said about an item of an owner, by mentor: each pair reads its own words only. For the owner all of them, for a mentor
 * theirs (`mentorshipId`). Deleted words are not read at all. One statement.
 */
export async function findTalk(
  db: Database,
  {
    ownerId,
    readerId,
    mentorshipId,
    item,
  }: {
    ownerId: string
    readerId: string
    mentorshipId?: string
    item: { kind: ItemKind; id: string; grant: { kind: GrantKind; itemId: string }; isShared: boolean }
  },
): Promise<Talk> {
  const rows = await db
    .select({
      mentorshipId: mentorship.id,
      mentorName: mentorUser.name,
      status: mentorship.status,
      grants: grantsOfMentorship,
      comments: sql<StoredComment[]>`(
        select coalesce(json_agg(c order by c."createdAt", c.id), '[]'::json) from (
          select f.id, f.parent_id as "parentId", f.author_id as "authorId", u.name as "authorName",
            f.body, f.created_at as "createdAt", f.edited_at as "editedAt", f.deleted_at as "deletedAt",
            f.resolved_at as "resolvedAt",
            (select coalesce(json_agg(json_build_object('body', e.body, 'at', e.at) order by e.entry), '[]'::json)
              from feedback_edit e where e.feedback_id = f.id) as edits
          from feedback f join person p on p.id = f.author_id join "user" u on u.id = p.user_id
          where f.mentorship_id = ${mentorship.id} and f.person_id = ${ownerId}::uuid
            and f.item_kind = ${item.kind} and f.item_id = ${item.id}
          limit ${mostComments}) c)`,
      hasWritten: sql<boolean>`exists (select 1 from feedback f where f.author_id = ${readerId}::uuid)`,
      snippets: sql<Talk['snippets']>`(
        select coalesce(json_agg(s order by s.title), '[]'::json) from (
          select id, title, body from snippet where person_id = ${readerId}::uuid
          order by title limit ${mostSnippets}) s)`,
    })
    .from(mentorship)
    .innerJoin(mentor, eq(mentor.id, mentorship.mentorId))
    .innerJoin(mentorUser, eq(mentorUser.id, mentor.userId))
    .where(
      and(
        eq(mentorship.menteeId, ownerId),
        mentorshipId === undefined ? undefined : eq(mentorship.id, mentorshipId),
        or(eq(mentorship.menteeId, readerId), eq(mentorship.mentorId, readerId)),
        hasBegun,
      ),
    )
    .orderBy(desc(sql`${mentorship.status} = 'active'`), desc(mentorship.startedAt))
    .limit(mostConversations)
  return {
    hasWritten: rows[0]?.hasWritten ?? false,
    snippets: rows[0]?.snippets ?? [],
    conversations: rows.map(({ status, grants, comments, ...row }) => ({
      mentorshipId: row.mentorshipId,
      mentorName: row.mentorName,
      hasEnded: status === 'ended',
      isShared:
        item.isShared &&
        maySee({ hasEnded: status === 'ended', grants } as Access, item.grant.kind, item.grant.itemId),
      comments: comments.map(dated),
    })),
  }
}

/** Mentors of one person whose words a page shows. */
const mostConversations = 40

function dated(comment: StoredComment): Comment {
  const date = (text: string | null) => (text === null ? null : new Date(text))
  return {
    ...comment,
    createdAt: new Date(comment.createdAt as unknown as string),
    editedAt: date(comment.editedAt),
    deletedAt: date(comment.deletedAt),
    resolvedAt: date(comment.resolvedAt),
  }
}

export type NewComment = {
  id: string
  mentorshipId: string
  authorName: string
  /** Whether the reader is the owner of the item. */
  isOwn: boolean
  itemKind: ItemKind
  itemId: string
  body: string
  createdAt: Date
}

/** The newest comments that others wrote to a person in running mentorships, or since a time, about what they may see. One statement. */
export async function listNewComments(
  db: Database,
  { personId, since, most }: { personId: string; since?: Date; most: number },
): Promise<NewComment[]> {
  return db
    .select({
      id: feedback.id,
      mentorshipId: feedback.mentorshipId,
      authorName: user.name,
      isOwn: sql<boolean>`${mentorship.menteeId} = ${personId}::uuid`,
      itemKind: feedback.itemKind,
      itemId: feedback.itemId,
      body: sql<string>`left(${feedback.body}, 200)`,
      createdAt: feedback.createdAt,
    })
    .from(mentorship)
    .innerJoin(feedback, eq(feedback.mentorshipId, mentorship.id))
    .innerJoin(person, eq(person.id, feedback.authorId))
    .innerJoin(user, eq(user.id, person.userId))
    .where(
      and(
        or(eq(mentorship.menteeId, personId), eq(mentorship.mentorId, personId)),
        eq(mentorship.status, 'active'),
        sql`${feedback.authorId} <> ${personId}::uuid and ${feedback.deletedAt} is null and ${feedback.resolvedAt} is null`,
        // What a mentor may not see any more is no news for them, and its words least of all.
        sql`(${mentorship.menteeId} = ${personId}::uuid or ${commentIsShared('feedback')})`,
        since && sql`${feedback.createdAt} > ${since.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(desc(feedback.createdAt))
    .limit(most)
}
