import { expect } from 'vitest'
import { endMentorship } from '#app/features/mentoring/mentorship-commands.server.ts'
import {
  changeNote,
  deleteNote,
  listPrivateNotes,
  listSharedNotes,
  writeNote,
} from '#app/features/mentoring/note-commands.server.ts'
import {
  changeSnippet,
  dropSnippet,
  keepSnippet,
  listSnippets,
} from '#app/features/mentoring/snippet-commands.server.ts'
import { mostSnippets } from '#app/features/mentoring/talk-limits.ts'
import { makeMentorship } from '#tests/factories/mentoring.ts'
import { aMember } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-02T09:00:00Z')

testEachDriver('private notes are read by their author alone, shared ones by both', async ({ db }) => {
  const { mentorshipId, mentee, mentor } = await makeMentorship(db, { now })
  const write = { mentorshipId, now }
  const own = { ...write, authorId: mentor.personId }
  await writeNote(db, { ...own, visibility: 'private', body: 'Tired lately' })
  await writeNote(db, { ...own, visibility: 'shared', body: 'Agreed: one memo' })
  const byMentee = await writeNote(db, {
    ...write,
    authorId: mentee.personId,
    visibility: 'private',
    body: 'x',
  })
  expect(byMentee).toEqual({ ok: false, failure: 'over' })
  expect((await listSharedNotes(db, mentorshipId)).map(({ body }) => body)).toEqual(['Agreed: one memo'])
  expect(await listPrivateNotes(db, { authorId: mentee.personId, mentorshipId })).toEqual([])
  expect(await listPrivateNotes(db, { authorId: mentor.personId, mentorshipId })).toHaveLength(1)
})

testEachDriver('a note is changed by its author, from the words that they have seen', async ({ db }) => {
  const { mentorshipId, mentee, mentor } = await makeMentorship(db, { now })
  const own = { mentorshipId, visibility: 'shared', authorId: mentor.personId, now } as const
  await writeNote(db, { ...own, body: 'One' })
  const [note] = await listSharedNotes(db, mentorshipId)
  const change = { ...own, noteId: note?.id ?? '', revision: 1 }
  const byOther = await changeNote(db, { ...change, authorId: mentee.personId, body: 'x' })
  expect(byOther).toEqual({ ok: false, failure: 'over' })
  // A shared note does not become a private one by another address.
  expect((await changeNote(db, { ...change, visibility: 'private', body: 'x' })).ok).toBe(false)
  const both = await Promise.all([
    changeNote(db, { ...change, body: 'Two' }),
    changeNote(db, { ...change, body: 'Three' }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'changed-elsewhere' })
  await deleteNote(db, { ...change, authorId: mentee.personId })
  expect(await listSharedNotes(db, mentorshipId)).toHaveLength(1)
  await endMentorship(db, { personId: mentee.personId, mentorshipId, now })
  expect(await deleteNote(db, change)).toEqual({ ok: false, failure: 'over' })
})

testEachDriver('snippets are their keeper\u2019s alone, and a hundred at most', async ({ db }) => {
  const { personId } = await aMember(db)
  const stranger = (await aMember(db)).personId
  const words = { title: 'Measure', body: 'Counts meetings, not decisions.' }
  await keepSnippet(db, { personId, words, now })
  const [kept] = await listSnippets(db, personId)
  const snippetId = kept?.id ?? ''
  expect((await changeSnippet(db, { personId: stranger, snippetId, words, now })).ok).toBe(false)
  await dropSnippet(db, { personId: stranger, snippetId })
  expect(await listSnippets(db, stranger)).toEqual([])
  expect(await listSnippets(db, personId)).toHaveLength(1)
  for (let at = 1; at < mostSnippets - 1; at += 1) await keepSnippet(db, { personId, words, now })
  const last = await Promise.all([
    keepSnippet(db, { personId, words, now }),
    keepSnippet(db, { personId, words, now }),
  ])
  expect(last.filter(({ ok }) => ok)).toHaveLength(1)
})
