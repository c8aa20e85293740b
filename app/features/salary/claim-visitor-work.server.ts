import { count, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { offerSheet } from '#db/schema/index.ts'

/** A visitor's sheets become the account's, beside those that it has; they stay sealed. */
export async function claimVisitorWork(
  tx: Database,
  { from, to }: { from: string; to: string; now: Date },
): Promise<void> {
  await tx.update(offerSheet).set({ personId: to }).where(eq(offerSheet.personId, from))
}

/** How many sheets there are; what is in them is nobody's business here. One statement. */
export async function describeVisitorWork(db: Database, personId: string): Promise<string[]> {
  const [found] = await db
    .select({ sheets: count() })
    .from(offerSheet)
    .where(eq(offerSheet.personId, personId))
  const sheets = found?.sheets ?? 0
  return sheets === 0 ? [] : [sheets === 1 ? 'One sheet of offers' : `${sheets} sheets of offers`]
}
