import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { isUuid } from '#app/domain/uuid.ts'
import type { Database } from '#db/client.ts'
import { answer, story } from '#db/schema/index.ts'

/** The parts of a story that are told, each in a paragraph of its own. */
const storyText = sql<string>`concat_ws(E'\n\n', nullif(${story.situation}, ''), nullif(${story.task}, ''),
  nullif(${story.action}, ''), nullif(${story.result}, ''), nullif(${story.metric}, ''), nullif(${story.lesson}, ''))`

/** An answer that was handed in or a story of a person, to be talked about; undefined when there is none of theirs. One statement. */
export async function findInterviewItem(
  db: Database,
  { personId, kind, itemId }: { personId: string; kind: 'answer' | 'story'; itemId: string },
): Promise<{ title: string; detail: string } | undefined> {
  if (!isUuid(itemId)) return undefined
  const [row] =
    kind === 'answer'
      ? await db
          .select({ title: answer.prompt, detail: answer.text })
          .from(answer)
          .where(and(eq(answer.id, itemId), eq(answer.personId, personId), isNotNull(answer.finishedAt)))
      : await db
          .select({ title: story.title, detail: storyText })
          .from(story)
          .where(and(eq(story.id, itemId), eq(story.personId, personId)))
  return row
}
