import { and, eq, isNotNull } from 'drizzle-orm'
import { isUuid } from '#app/domain/uuid.ts'
import type { Database } from '#db/client.ts'
import { answer, story } from '#db/schema/index.ts'

/** An answer that was handed in or a story of a person, to be talked about; undefined when there is none of theirs. One statement. */
export async function findInterviewItem(
  db: Database,
  { personId, kind, itemId }: { personId: string; kind: 'answer' | 'story'; itemId: string },
): Promise<{ title: string } | undefined> {
  if (!isUuid(itemId)) return undefined
  const [row] =
    kind === 'answer'
      ? await db
          .select({ title: answer.prompt })
          .from(answer)
          .where(and(eq(answer.id, itemId), eq(answer.personId, personId), isNotNull(answer.finishedAt)))
      : await db
          .select({ title: story.title })
          .from(story)
          .where(and(eq(story.id, itemId), eq(story.personId, personId)))
  return row
}
