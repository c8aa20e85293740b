import { and, count, eq } from 'drizzle-orm'
import type { CompetencySlug } from '#app/domain/competency.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { mostStories } from '#app/features/interview/interview-limits.ts'
import type { Database } from '#db/client.ts'
import { story } from '#db/schema/index.ts'

export type StoryText = {
  title: string
  situation: string
  task: string
  action: string
  result: string
  metric: string
  lesson: string
  competencies: CompetencySlug[]
  questions: string[]
}

export async function tellStory(
  db: Database,
  { personId, now, ...text }: StoryText & { personId: string; now: Date },
): Promise<Result<{ storyId: string }, 'too-many'>> {
  const [kept] = await db.select({ total: count() }).from(story).where(eq(story.personId, personId))
  if ((kept?.total ?? 0) >= mostStories) return fail('too-many')
  const [created] = await db
    .insert(story)
    .values({ personId, createdAt: now, changedAt: now, ...text })
    .returning({ id: story.id })
  if (!created) throw new Error('The new story was not returned.')
  return succeed({ storyId: created.id })
}

/** Rewrites a story. `revision` is the one it was made from: what changed meanwhile is not overwritten. */
export async function retellStory(
  db: Database,
  {
    personId,
    storyId,
    revision,
    now,
    ...text
  }: StoryText & { personId: string; storyId: string; revision: number; now: Date },
): Promise<Result<null, 'not-found' | 'changed-elsewhere'>> {
  const own = and(eq(story.id, storyId), eq(story.personId, personId))
  const saved = await db
    .update(story)
    .set({ ...text, revision: revision + 1, changedAt: now })
    .where(and(own, eq(story.revision, revision)))
    .returning({ id: story.id })
  if (saved.length > 0) return succeed(null)
  const [there] = await db.select({ id: story.id }).from(story).where(own)
  return fail(there ? 'changed-elsewhere' : 'not-found')
}

/** Deletes a story; answers that told it stay. */
export async function forgetStory(
  db: Database,
  { personId, storyId }: { personId: string; storyId: string },
): Promise<void> {
  await db.delete(story).where(and(eq(story.id, storyId), eq(story.personId, personId)))
}
