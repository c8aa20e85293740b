import { and, desc, eq, sql } from 'drizzle-orm'
import { isCompetencySlug } from '#app/domain/competency.ts'
import type { StoryText } from '#app/features/interview/story-commands.server.ts'
import type { Database } from '#db/client.ts'
import { story } from '#db/schema/index.ts'

/** A story with how many answers told it. */
export type Story = StoryText & { id: string; revision: number; changedAt: Date; told: number }

const told = sql<number>`(select count(*)::int from answer where answer.story_id = story.id)`

const columns = {
  id: story.id,
  title: story.title,
  situation: story.situation,
  task: story.task,
  action: story.action,
  result: story.result,
  metric: story.metric,
  lesson: story.lesson,
  competencies: story.competencies,
  questions: story.questions,
  revision: story.revision,
  changedAt: story.changedAt,
  told,
}

export async function listStories(db: Database, personId: string): Promise<Story[]> {
  const rows = await db
    .select(columns)
    .from(story)
    .where(eq(story.personId, personId))
    .orderBy(desc(story.changedAt))
  return rows.map(known)
}

export async function findStory(db: Database, personId: string, storyId: string): Promise<Story | undefined> {
  const [row] = await db
    .select(columns)
    .from(story)
    .where(and(eq(story.id, storyId), eq(story.personId, personId)))
  return row && known(row)
}

/** What is stored as text is held against today's model. */
function known<Row extends { competencies: string[] }>(row: Row) {
  return { ...row, competencies: row.competencies.filter(isCompetencySlug) }
}
