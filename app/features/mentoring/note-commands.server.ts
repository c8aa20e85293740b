import { and, count, desc, eq, gt, sql } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { NoteVisibility } from '#app/features/mentoring/mentorship.ts'
import { holdRunning } from '#app/features/mentoring/mentorship-parties.server.ts'
import { mostNotes } from '#app/features/mentoring/talk-limits.ts'
import type { Database } from '#db/client.ts'
import { mentorshipNote, person, user } from '#db/schema/index.ts'

type Writing = { authorId: string; mentorshipId: string; visibility: NoteVisibility; now: Date }

/** Milliseconds: the same words within them are one form that was sent twice. */
const twiceWithin = 60_000

/** Only a mentor keeps private notes: a mentee has places of their own. */
export async function writeNote(
  db: Database,
  { authorId, mentorshipId, visibility, body, now }: Writing & { body: string },
): Promise<Result<null, 'over' | 'too-many'>> {
  return db.transaction(async (tx) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, authorId)).for('no key update')
    const running = await holdRunning(tx, { personId: authorId, mentorshipId })
    if (!running || (visibility === 'private' && running.side !== 'mentor')) return fail('over')
    const [kept] = await tx
      .select({ all: count() })
      .from(mentorshipNote)
      .where(and(eq(mentorshipNote.mentorshipId, mentorshipId), eq(mentorshipNote.visibility, visibility)))
    if ((kept?.all ?? 0) >= mostNotes) return fail('too-many')
    const [same] = await tx
      .select({ id: mentorshipNote.id })
      .from(mentorshipNote)
      .where(
        and(
          ...[eq(mentorshipNote.mentorshipId, mentorshipId), eq(mentorshipNote.authorId, authorId)],
          ...[eq(mentorshipNote.visibility, visibility), eq(mentorshipNote.body, body)],
          gt(mentorshipNote.createdAt, new Date(now.getTime() - twiceWithin)),
        ),
      )
    if (same) return succeed(null)
    await tx
      .insert(mentorshipNote)
      .values({ mentorshipId, authorId, visibility, body, createdAt: now, changedAt: now })
    return succeed(null)
  })
}

type Changing = Writing & { noteId: string }

/** Changes one's own note. `revision` is the one that the form was made from. */
export async function changeNote(
  db: Database,
  { noteId, body, revision, ...writing }: Changing & { body: string; revision: number },
): Promise<Result<null, 'over' | 'changed-elsewhere'>> {
  return db.transaction(async (tx) => {
    if (!(await holdRunning(tx, { personId: writing.authorId, ...writing }))) return fail('over')
    const own = ownNote({ noteId, ...writing })
    const rows = await tx
      .update(mentorshipNote)
      .set({ body, changedAt: writing.now, revision: sql`${mentorshipNote.revision} + 1` })
      .where(and(own, eq(mentorshipNote.revision, revision)))
      .returning({ id: mentorshipNote.id })
    if (rows.length > 0) return succeed(null)
    const [there] = await tx.select({ body: mentorshipNote.body }).from(mentorshipNote).where(own)
    if (!there) return fail('over')
    return there.body === body ? succeed(null) : fail('changed-elsewhere')
  })
}

export async function deleteNote(db: Database, changing: Changing): Promise<Result<null, 'over'>> {
  return db.transaction(async (tx) => {
    if (!(await holdRunning(tx, { personId: changing.authorId, ...changing }))) return fail('over')
    await tx.delete(mentorshipNote).where(ownNote(changing))
    return succeed(null)
  })
}

function ownNote({ noteId, authorId, mentorshipId, visibility }: Omit<Changing, 'now'>) {
  return and(
    eq(mentorshipNote.id, noteId),
    eq(mentorshipNote.authorId, authorId),
    eq(mentorshipNote.mentorshipId, mentorshipId),
    eq(mentorshipNote.visibility, visibility),
  )
}

export type Note = {
  id: string
  authorId: string
  authorName: string
  body: string
  revision: number
  createdAt: Date
  changedAt: Date
}

/** The notes that both read, newest first. That the reader is one of the two is the caller's to ask. One statement. */
export async function listSharedNotes(db: Database, mentorshipId: string): Promise<Note[]> {
  return selectNotes(db)
    .where(and(eq(mentorshipNote.mentorshipId, mentorshipId), eq(mentorshipNote.visibility, 'shared')))
    .orderBy(desc(mentorshipNote.createdAt))
    .limit(mostNotes)
}

/** The notes that their author alone reads, newest first. One statement. */
export async function listPrivateNotes(
  db: Database,
  { authorId, mentorshipId }: { authorId: string; mentorshipId: string },
): Promise<Note[]> {
  return selectNotes(db)
    .where(
      and(
        eq(mentorshipNote.mentorshipId, mentorshipId),
        eq(mentorshipNote.visibility, 'private'),
        eq(mentorshipNote.authorId, authorId),
      ),
    )
    .orderBy(desc(mentorshipNote.createdAt))
    .limit(mostNotes)
}

function selectNotes(db: Database) {
  return db
    .select({
      id: mentorshipNote.id,
      authorId: mentorshipNote.authorId,
      authorName: user.name,
      body: mentorshipNote.body,
      revision: mentorshipNote.revision,
      createdAt: mentorshipNote.createdAt,
      changedAt: mentorshipNote.changedAt,
    })
    .from(mentorshipNote)
    .innerJoin(person, eq(person.id, mentorshipNote.authorId))
    .innerJoin(user, eq(user.id, person.userId))
    .$dynamic()
}
