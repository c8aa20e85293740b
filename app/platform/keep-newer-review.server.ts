import { getTableColumns, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { reviewState } from '#db/schema/columns.ts'

/** For an insert that may meet a state of the same thing: the one that was reviewed last stays. */
export function keepNewerReview(table: PgTable & { lastReview: PgColumn }) {
  const columns = getTableColumns(table) as Record<string, PgColumn>
  const set = Object.fromEntries(
    Object.keys(reviewState()).map((key) => [key, sql.raw(`excluded.${columns[key]?.name}`)]),
  )
  return { set, setWhere: sql`excluded.last_review > ${table.lastReview}` }
}
