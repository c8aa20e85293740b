import { and, eq, sql } from 'drizzle-orm'
import type { ModuleStatus } from '#app/features/learn/module-status.ts'
import type { Database } from '#db/client.ts'
import { moduleProgress } from '#db/schema/index.ts'

export type Progress = { module: string; status: ModuleStatus; isBookmarked: boolean; hasNote: boolean }

/** What the person did with each module that they touched: at most one row a module. */
export async function listProgress(db: Database, personId: string): Promise<Progress[]> {
  return db
    .select({
      module: moduleProgress.module,
      status: moduleProgress.status,
      isBookmarked: sql<boolean>`${moduleProgress.bookmarkedAt} is not null`,
      hasNote: sql<boolean>`${moduleProgress.note} is not null`,
    })
    .from(moduleProgress)
    .where(eq(moduleProgress.personId, personId))
}

export type ModuleStanding = {
  status: ModuleStatus
  isBookmarked: boolean
  note: string | null
  noteRevision: number
}

const untouched: ModuleStanding = { status: 'not-started', isBookmarked: false, note: null, noteRevision: 0 }

/** Where the person stands with one module. */
export async function findModuleStanding(
  db: Database,
  personId: string,
  module: string,
): Promise<ModuleStanding> {
  const [row] = await db
    .select({
      status: moduleProgress.status,
      isBookmarked: sql<boolean>`${moduleProgress.bookmarkedAt} is not null`,
      note: moduleProgress.note,
      noteRevision: moduleProgress.noteRevision,
    })
    .from(moduleProgress)
    .where(and(eq(moduleProgress.personId, personId), eq(moduleProgress.module, module)))
  return row ?? untouched
}
