import { and, desc, eq, sql } from 'drizzle-orm'
import type { LevelBand } from '#app/domain/question.ts'
import type { Database } from '#db/client.ts'
import { mock } from '#db/schema/index.ts'

export type Mock = {
  id: string
  loop: string
  level: LevelBand
  startedAt: Date
  completedAt: Date | null
}

export type ListedMock = Mock & { questions: number; finished: number; mean: number | null }

const columns = {
  id: mock.id,
  loop: mock.loop,
  level: mock.level,
  startedAt: mock.startedAt,
  completedAt: mock.completedAt,
}

export async function findMock(db: Database, personId: string, mockId: string): Promise<Mock | undefined> {
  const [row] = await db
    .select(columns)
    .from(mock)
    .where(and(eq(mock.id, mockId), eq(mock.personId, personId)))
  return row
}

/** The newest mocks with how far each has come. `mean` is of all own grades, 1 to 4. One statement. */
export async function listMocks(db: Database, personId: string, most: number): Promise<ListedMock[]> {
  return db
    .select({
      ...columns,
      questions: sql<number>`(select count(*)::int from answer where answer.mock_id = mock.id)`,
      finished: sql<number>`(
        select count(*)::int from answer where answer.mock_id = mock.id and answer.finished_at is not null
      )`,
      mean: sql<number | null>`(
        select avg(answer_score.grade)::float8 from answer_score
        join answer on answer.id = answer_score.answer_id
        where answer.mock_id = mock.id and answer_score.scorer = 'self'
      )`,
    })
    .from(mock)
    .where(eq(mock.personId, personId))
    .orderBy(desc(mock.startedAt))
    .limit(most)
}
