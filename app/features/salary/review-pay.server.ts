import { and, asc, eq } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import type { Database } from '#db/client.ts'
import { payContribution } from '#db/schema/index.ts'

const mostFlagged = 100

/** Contributions that wait for somebody to look at them, oldest first. */
export async function listFlagged(db: Database) {
  return db
    .select()
    .from(payContribution)
    .where(eq(payContribution.status, 'flagged'))
    .orderBy(asc(payContribution.weekOf))
    .limit(mostFlagged)
}

/** Counts a flagged contribution, or leaves it out for good. */
export async function decideFlagged(
  db: Database,
  { id, isCounted }: { id: string; isCounted: boolean },
): Promise<Result<null, 'not-found'>> {
  const decided = await db
    .update(payContribution)
    .set({ status: isCounted ? 'counted' : 'refused' })
    .where(and(eq(payContribution.id, id), eq(payContribution.status, 'flagged')))
    .returning({ id: payContribution.id })
  return decided.length > 0 ? succeed(null) : fail('not-found')
}
