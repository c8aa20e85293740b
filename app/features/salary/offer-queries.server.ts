import { asc, eq } from 'drizzle-orm'
import { openSheet, type SheetFields } from '#app/features/salary/sealed-sheet.server.ts'
import type { Vault } from '#app/platform/vault.server.ts'
import type { Database } from '#db/client.ts'
import { offerSheet } from '#db/schema/index.ts'

/** More than one person can make; a visitor's sheets that came along with a sign-in are among them. */
const mostListed = 40

export type Sheet = {
  id: string
  revision: number
  updatedAt: Date
  /** Null when it cannot be opened. */
  fields: SheetFields | null
}

/** The sheets of a person, oldest first. One statement. */
export async function listSheets(db: Database, vault: Vault, personId: string): Promise<Sheet[]> {
  const rows = await db
    .select({
      id: offerSheet.id,
      revision: offerSheet.revision,
      updatedAt: offerSheet.updatedAt,
      sealed: offerSheet.sealed,
    })
    .from(offerSheet)
    .where(eq(offerSheet.personId, personId))
    .orderBy(asc(offerSheet.createdAt), asc(offerSheet.id))
    .limit(mostListed)
  return rows.map(({ sealed, ...row }) => ({ ...row, fields: openSheet(vault, row.id, sealed) }))
}
