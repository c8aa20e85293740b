import { and, asc, count, eq } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { mostSnippets } from '#app/features/mentoring/talk-limits.ts'
import type { Database } from '#db/client.ts'
import { person, snippet } from '#db/schema/index.ts'

type Words = { title: string; body: string }

/** Keeps a comment that a mentor uses again. The person's row is locked while they are counted. */
export async function keepSnippet(
  db: Database,
  { personId, words, now }: { personId: string; words: Words; now: Date },
): Promise<Result<null, 'too-many'>> {
  return db.transaction(async (tx) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('no key update')
    const [kept] = await tx.select({ all: count() }).from(snippet).where(eq(snippet.personId, personId))
    if ((kept?.all ?? 0) >= mostSnippets) return fail('too-many')
    await tx.insert(snippet).values({ personId, ...words, changedAt: now })
    return succeed(null)
  })
}

export async function changeSnippet(
  db: Database,
  { personId, snippetId, words, now }: { personId: string; snippetId: string; words: Words; now: Date },
): Promise<Result<null, 'not-found'>> {
  const rows = await db
    .update(snippet)
    .set({ ...words, changedAt: now })
    .where(and(eq(snippet.id, snippetId), eq(snippet.personId, personId)))
    .returning({ id: snippet.id })
  return rows.length > 0 ? succeed(null) : fail('not-found')
}

export async function dropSnippet(
  db: Database,
  { personId, snippetId }: { personId: string; snippetId: string },
): Promise<void> {
  await db.delete(snippet).where(and(eq(snippet.id, snippetId), eq(snippet.personId, personId)))
}

export async function listSnippets(db: Database, personId: string) {
  return db
    .select({ id: snippet.id, title: snippet.title, body: snippet.body })
    .from(snippet)
    .where(eq(snippet.personId, personId))
    .orderBy(asc(snippet.title))
    .limit(mostSnippets)
}
