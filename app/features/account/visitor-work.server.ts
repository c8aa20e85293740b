import { eq, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'
import { person } from '#db/schema/index.ts'

/** The visitor that loses the work, the account's person that gains it, and when. */
export type Claim = { from: string; to: string; now: Date }

/** What `claim-visitor-work.server.ts` of an area exports, if visitors can have work there. */
export type VisitorWork = {
  /**
   * Moves all that the visitor owns in this area, nothing lost and nothing doubled. Called in the transaction
   * of the claim, more than once: what other tabs wrote meanwhile moves the next time.
   */
  claimVisitorWork(tx: Database, claim: Claim): Promise<void>
  /** What there is, a few short lines for the person who decides whether to keep it. */
  describeVisitorWork(db: Database, personId: string): Promise<string[]>
}

const areas = Object.values(
  import.meta.glob<VisitorWork>('../*/claim-visitor-work.server.ts', { eager: true }),
)

export async function describeVisitorWork(db: Database, personId: string): Promise<string[]> {
  const lines = await Promise.all(areas.map((area) => area.describeVisitorWork(db, personId)))
  return lines.flat()
}

/**
 * Moves the work of every area. Throws, and so undoes the claim, when something of the visitor's would be
 * left behind.
 */
export async function moveVisitorWork(
  tx: Database,
  claim: Claim,
  movers: VisitorWork[] = areas,
): Promise<void> {
  // Another tab of the visitor may be writing. While the first, weaker lock holds, what it has begun can end;
  // the second waits for that and lets nothing new begin. Taking it at once would deadlock with a tab that
  // holds an attempt.
  for (const strength of ['no key update', 'update'] as const) {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, claim.from)).for(strength)
    for (const area of movers) await area.claimVisitorWork(tx, claim)
  }
  const left = await listTablesWithWorkOf(tx, claim.from)
  if (left.length > 0) throw new Error(`No area has moved the visitor's rows of ${left.join(', ')}.`)
}

/**
 * The columns, anywhere in the database, that name a person. Deleting a person deletes the rows behind them.
 */
const ownerColumns = Object.values(schema)
  .filter((table) => is(table, PgTable))
  .flatMap((table) =>
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference()
      return foreignTable === person ? columns.map((column) => ({ table, column })) : []
    }),
  )

async function listTablesWithWorkOf(tx: Database, personId: string): Promise<string[]> {
  const found: string[] = []
  for (const { table, column } of ownerColumns) {
    const rows = await tx.select({ one: sql`1` }).from(table).where(eq(column, personId)).limit(1)
    if (rows.length > 0) found.push(getTableConfig(table).name)
  }
  return found
}
