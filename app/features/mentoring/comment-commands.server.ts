import { randomUUID } from 'node:crypto'
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { Item } from '#app/features/mentoring/find-item.server.ts'
import { findAccess, findOwnAccess, maySee } from '#app/features/mentoring/may-see.server.ts'
import { keepProfile } from '#app/features/mentoring/mentor-profile-commands.server.ts'
import { holdRunning } from '#app/features/mentoring/mentorship-parties.server.ts'
import { mostComments, mostCommentsADay } from '#app/features/mentoring/talk-limits.ts'
import type { Database } from '#db/client.ts'
import { feedback, feedbackEdit, mentorship, person } from '#db/schema/index.ts'

type Writing = { authorId: string; mentorshipId: string; now: Date }

export type CommentFailure = 'over' | 'not-shared' | 'too-many' | 'too-many-today' | 'no-such-comment'

/**
 * Says something about an item, or answers a comment on it. `key` is made with the form and becomes the comment's id, so that a form
 * sent twice is one comment; one that was gone back to and holds other words now is another. Whether the mentor may see the item is asked again here, while the mentorship cannot end.
 */
export async function writeComment(
  db: Database,
  {
    key,
    item,
    parentId,
    body,
    ...writing
  }: Writing & {
    key: string
    item: Pick<Item, 'kind' | 'id' | 'grant' | 'isShared'>
    parentId: string | null
    body: string
  },
): Promise<Result<{ commentId: string; isNew: boolean }, CommentFailure>> {
  const { authorId, mentorshipId, now } = writing
  return db.transaction(async (tx) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, authorId)).for('no key update')
    const running = await holdRunning(tx, { personId: authorId, mentorshipId })
    if (!running) return fail('over')
    const access =
      running.side === 'mentor'
        ? await findAccess(tx, { viewerId: authorId, mentorshipId })
        : await findOwnAccess(tx, { ownerId: authorId, mentorshipId })
    if (!access || !item.isShared || !maySee(access, item.grant.kind, item.grant.itemId)) {
      return fail('not-shared')
    }
    const onItem = and(
      eq(feedback.mentorshipId, mentorshipId),
      eq(feedback.personId, running.menteeId),
      eq(feedback.itemKind, item.kind),
      eq(feedback.itemId, item.id),
    )
    const [same] = await tx
      .select({ authorId: feedback.authorId, body: feedback.body })
      .from(feedback)
      .where(and(onItem, eq(feedback.id, key)))
    if (same && same.authorId !== authorId) return fail('no-such-comment')
    if (same?.body === body) return succeed({ commentId: key, isNew: false })
    const id = same ? randomUUID() : key
    const [counted] = await tx
      .select({ onItem: sql<number>`(${tx.select({ all: count() }).from(feedback).where(onItem)})::int` })
      .from(mentorship)
      .where(eq(mentorship.id, mentorshipId))
    if ((counted?.onItem ?? 0) >= mostComments) return fail('too-many')
    if ((await countToday(tx, authorId, now)) >= mostCommentsADay) return fail('too-many-today')
    let root: string | null = null
    if (parentId !== null) {
      const [parent] = await tx
        .select({ id: feedback.id, parentId: feedback.parentId })
        .from(feedback)
        .where(and(onItem, eq(feedback.id, parentId)))
      if (!parent) return fail('no-such-comment')
      // Answers stand in one row under the first comment: deeper ones would be unreadable on a phone.
      root = parent.parentId ?? parent.id
      // Somebody answers: it is not settled after all.
      await tx.update(feedback).set({ resolvedAt: null }).where(eq(feedback.id, root))
    }
    const [row] = await tx
      .insert(feedback)
      .values({
        id,
        personId: running.menteeId,
        mentorshipId,
        authorId,
        itemKind: item.kind,
        itemId: item.id,
        parentId: root,
        body,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: feedback.id })
    if (!row) return fail('no-such-comment')
    if (running.side === 'mentor') await keepProfile(tx, { mentorId: authorId, now })
    return succeed({ commentId: id, isNew: true })
  })
}

async function countToday(tx: Database, authorId: string, now: Date): Promise<number> {
  const [today] = await tx
    .select({ all: count() })
    .from(feedback)
    .where(
      and(
        eq(feedback.authorId, authorId),
        gt(feedback.createdAt, new Date(now.getTime() - 24 * 60 * 60_000)),
      ),
    )
  return today?.all ?? 0
}

type Changing = Writing & { commentId: string }

/**
 * Changes one's own comment; what it said before stays readable to both. `was` is the time of the change that the form was made from, or
 * null: a tab that has not seen a newer one overwrites nothing.
 */
export async function editComment(
  db: Database,
  { commentId, body, was, ...writing }: Changing & { body: string; was: Date | null },
): Promise<Result<null, 'over' | 'no-such-comment' | 'changed-elsewhere'>> {
  return withOwnComment(db, { commentId, ...writing }, async (tx, comment) => {
    if (comment.body === body) return succeed(null)
    if ((comment.editedAt?.getTime() ?? null) !== (was?.getTime() ?? null)) return fail('changed-elsewhere')
    await tx.insert(feedbackEdit).values({ feedbackId: commentId, body: comment.body, at: writing.now })
    await tx.update(feedback).set({ body, editedAt: writing.now }).where(eq(feedback.id, commentId))
    return succeed(null)
  })
}

/** Takes one's own words back, the earlier ones too. That there was a comment stays. */
export async function deleteComment(
  db: Database,
  changing: Changing,
): Promise<Result<null, 'over' | 'no-such-comment'>> {
  return withOwnComment(db, changing, async (tx) => {
    await tx.delete(feedbackEdit).where(eq(feedbackEdit.feedbackId, changing.commentId))
    await tx
      .update(feedback)
      .set({ body: '', deletedAt: changing.now })
      .where(eq(feedback.id, changing.commentId))
    return succeed(null)
  })
}

/** Marks what a comment began as settled, or open again. Either of the two may. */
export async function settleComment(
  db: Database,
  { authorId, mentorshipId, commentId, isSettled, now }: Changing & { isSettled: boolean },
): Promise<Result<null, 'over' | 'no-such-comment'>> {
  return db.transaction(async (tx) => {
    if (!(await holdRunning(tx, { personId: authorId, mentorshipId }))) return fail('over')
    const rows = await tx
      .update(feedback)
      .set({ resolvedAt: isSettled ? now : null })
      .where(
        and(eq(feedback.id, commentId), eq(feedback.mentorshipId, mentorshipId), isNull(feedback.parentId)),
      )
      .returning({ id: feedback.id })
    return rows.length > 0 ? succeed(null) : fail('no-such-comment')
  })
}

async function withOwnComment<Failure extends string>(
  db: Database,
  { authorId, mentorshipId, commentId }: Changing,
  act: (tx: Database, comment: { body: string; editedAt: Date | null }) => Promise<Result<null, Failure>>,
): Promise<Result<null, Failure | 'over' | 'no-such-comment'>> {
  return db.transaction(async (tx) => {
    if (!(await holdRunning(tx, { personId: authorId, mentorshipId }))) return fail('over')
    const [comment] = await tx
      .select({ body: feedback.body, editedAt: feedback.editedAt })
      .from(feedback)
      .where(
        and(
          eq(feedback.id, commentId),
          eq(feedback.mentorshipId, mentorshipId),
          eq(feedback.authorId, authorId),
          isNull(feedback.deletedAt),
        ),
      )
      .for('update')
    return comment ? act(tx, comment) : fail('no-such-comment')
  })
}
