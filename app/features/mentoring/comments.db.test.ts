import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import {
  deleteComment,
  editComment,
  settleComment,
  writeComment,
} from '#app/features/mentoring/comment-commands.server.ts'
import { findTalk, listNewComments } from '#app/features/mentoring/comment-queries.server.ts'
import { findItem } from '#app/features/mentoring/find-item.server.ts'
import { endMentorship } from '#app/features/mentoring/mentorship-commands.server.ts'
import type { Database } from '#db/client.ts'
import { accessGrant, feedback, feedbackEdit } from '#db/schema/index.ts'
import { aGoal } from '#tests/factories/goals.ts'
import { makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-02T09:00:00Z')

/** A goal of a mentee, shared with a mentor, and a way for either to write about it. */
async function aSharedGoal(db: Database) {
  const made = await makeMentorship(db, { now })
  const ownerId = made.mentee.personId
  const goalId = await aGoal(db, ownerId)
  const item = await findItem(db, { ownerId, kind: 'goal', itemId: goalId })
  if (!item) throw new Error('The goal is there.')
  let minutes = 0
  const write = (authorId: string, body: string, parentId: string | null = null, key = randomUUID()) =>
    writeComment(db, {
      key,
      authorId,
      mentorshipId: made.mentorshipId,
      item,
      parentId,
      body,
      now: new Date(now.getTime() + 60_000 * ++minutes),
    })
  const read = (readerId: string) => findTalk(db, { ownerId, readerId, item })
  return { ...made, ownerId, goalId, item, write, read, mentorId: made.mentor.personId }
}

testEachDriver('a comment, its answer and its end are read by both, in order', async ({ db }) => {
  const { ownerId, mentorId, mentorshipId, write, read } = await aSharedGoal(db)
  const first = await write(mentorId, 'The measure counts meetings, not decisions.')
  const commentId = first.ok ? first.value.commentId : ''
  const answered = await write(ownerId, 'True. Decisions closed, then?', commentId)
  const replyId = answered.ok ? answered.value.commentId : ''
  await write(mentorId, 'Yes.', replyId)
  const settled = { authorId: ownerId, mentorshipId, commentId, isSettled: true, now }
  expect((await settleComment(db, settled)).ok).toBe(true)
  const { conversations, hasWritten } = await read(ownerId)
  expect(hasWritten).toBe(true)
  expect(conversations[0]?.comments.map(({ body, parentId }) => [body.slice(0, 4), parentId])).toEqual([
    ['The ', null],
    ['True', commentId],
    ['Yes.', commentId],
  ])
  expect(conversations[0]?.comments[0]?.resolvedAt).toEqual(now)
  expect(await read(mentorId)).toMatchObject({ conversations })
  await write(mentorId, 'One more thing.', commentId)
  expect((await read(ownerId)).conversations[0]?.comments[0]?.resolvedAt).toBeNull()
})

testEachDriver('a form that is sent twice is one comment', async ({ db }) => {
  const { mentorId, write, read } = await aSharedGoal(db)
  const key = randomUUID()
  const both = await Promise.all([write(mentorId, 'Once', null, key), write(mentorId, 'Once', null, key)])
  // Which of them is new is told once, so that one mail goes out.
  expect(both.sort((one) => (one.ok && one.value.isNew ? -1 : 1))).toEqual([
    { ok: true, value: { commentId: key, isNew: true } },
    { ok: true, value: { commentId: key, isNew: false } },
  ])
  expect((await read(mentorId)).conversations[0]?.comments).toHaveLength(1)
})

testEachDriver('a form that was gone back to and holds other words is another comment', async ({ db }) => {
  const { mentorId, write, read } = await aSharedGoal(db)
  const key = randomUUID()
  await write(mentorId, 'Once', null, key)
  await write(mentorId, 'And this', null, key)
  const { conversations } = await read(mentorId)
  expect(conversations[0]?.comments.map(({ body }) => body)).toEqual(['Once', 'And this'])
})

testEachDriver(
  'two mentors and their mentee who write at once lose nothing, and mentors read only their own',
  async ({ db }) => {
    const one = await aSharedGoal(db)
    const other = await makeMentorship(db, { mentee: one.mentee, mentor: await aMember(db), now })
    const writeOther = (body: string) =>
      writeComment(db, {
        key: randomUUID(),
        authorId: other.mentor.personId,
        mentorshipId: other.mentorshipId,
        item: one.item,
        parentId: null,
        body,
        now,
      })
    await Promise.all([
      ...Array.from({ length: 4 }, (_, at) => one.write(one.mentorId, `one ${at}`)),
      ...Array.from({ length: 4 }, (_, at) => writeOther(`other ${at}`)),
      ...Array.from({ length: 4 }, (_, at) => one.write(one.ownerId, `mine ${at}`)),
    ])
    const mine = await one.read(one.ownerId)
    expect(mine.conversations.map(({ comments }) => comments.length).sort()).toEqual([4, 8])
    const theirs = await one.read(other.mentor.personId)
    expect(theirs.conversations).toHaveLength(1)
    expect(JSON.stringify(theirs)).not.toContain('one 0')
  },
)

testEachDriver(
  'an edited comment keeps what it said before, and a stale tab overwrites nothing',
  async ({ db }) => {
    const { mentorId, mentorshipId, write, read } = await aSharedGoal(db)
    const written = await write(mentorId, 'First')
    const commentId = written.ok ? written.value.commentId : ''
    const edit = { authorId: mentorId, mentorshipId, commentId }
    const later = new Date('2026-11-02T10:00:00Z')
    expect((await editComment(db, { ...edit, body: 'Second', was: null, now: later })).ok).toBe(true)
    const stale = await editComment(db, { ...edit, body: 'Third', was: null, now: later })
    expect(stale).toEqual({ ok: false, failure: 'changed-elsewhere' })
    const [comment] = (await read(mentorId)).conversations[0]?.comments ?? []
    expect(comment).toMatchObject({ body: 'Second', editedAt: later, edits: [{ body: 'First' }] })
  },
)

testEachDriver('a deleted comment leaves its place and none of its words', async ({ db }) => {
  const { ownerId, mentorId, mentorshipId, write, read } = await aSharedGoal(db)
  const written = await write(mentorId, 'Harsh words')
  const commentId = written.ok ? written.value.commentId : ''
  await editComment(db, { authorId: mentorId, mentorshipId, commentId, body: 'Hard words', was: null, now })
  const deleting = { mentorshipId, commentId, now }
  expect((await deleteComment(db, { ...deleting, authorId: ownerId })).ok).toBe(false)
  expect((await deleteComment(db, { ...deleting, authorId: mentorId })).ok).toBe(true)
  const { conversations } = await read(ownerId)
  expect(conversations[0]?.comments[0]).toMatchObject({ body: '', deletedAt: now, edits: [] })
  const kept = JSON.stringify([await db.select().from(feedback), await db.select().from(feedbackEdit)])
  expect(kept).not.toMatch(/Harsh|Hard/)
  expect(await listNewComments(db, { personId: ownerId, most: 5 })).toEqual([])
})

testEachDriver('nothing is written about what is not shared, or after the end', async ({ db }) => {
  const { ownerId, mentorId, mentorshipId, item, write, read } = await aSharedGoal(db)
  const stranger = (await aMember(db)).personId
  expect(await write(stranger, 'Hello')).toEqual({ ok: false, failure: 'over' })
  expect((await read(stranger)).conversations).toEqual([])
  await write(mentorId, 'Before')
  await db.update(accessGrant).set({ revokedAt: now }).where(eq(accessGrant.kind, 'goals'))
  expect(await write(mentorId, 'After')).toEqual({ ok: false, failure: 'not-shared' })
  expect((await read(ownerId)).conversations[0]).toMatchObject({ isShared: false })
  await endMentorship(db, { personId: ownerId, mentorshipId, now })
  expect(await write(ownerId, 'After')).toEqual({ ok: false, failure: 'over' })
  expect((await read(ownerId)).conversations[0]?.comments).toHaveLength(1)
  const draft = { ...item, isShared: false }
  const drafted = await makeMentorship(db, { now })
  const onDraft = { key: randomUUID(), item: draft, parentId: null, body: 'x', now }
  const refused = await writeComment(db, {
    ...onDraft,
    authorId: drafted.mentor.personId,
    mentorshipId: drafted.mentorshipId,
  })
  expect(refused).toEqual({ ok: false, failure: 'not-shared' })
})

testEachDriver('an item is found for its owner only', async ({ db }) => {
  const { ownerId, goalId } = await aSharedGoal(db)
  const stranger = (await aMember(db)).personId
  expect(await findItem(db, { ownerId: stranger, kind: 'goal', itemId: goalId })).toBeUndefined()
  for (const kind of ['goal', 'check-in', 'evidence', 'answer', 'story', 'reading', 'plan'] as const) {
    expect(await findItem(db, { ownerId, kind, itemId: "no'such" })).toBeUndefined()
  }
  expect((await findItem(db, { ownerId, kind: 'reading', itemId: 'team-leadership' }))?.title).toContain(
    'Team leadership',
  )
})
