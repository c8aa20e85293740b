import { randomUUID } from 'node:crypto'
import { and, count, eq, sql } from 'drizzle-orm'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { mostSheets } from '#app/features/salary/offer.ts'
import { type SheetFields, sealSheet } from '#app/features/salary/sealed-sheet.server.ts'
import type { Vault } from '#app/platform/vault.server.ts'
import type { Database } from '#db/client.ts'
import { offerSheet, person } from '#db/schema/index.ts'

/** Keeps a new sheet, sealed. */
export async function keepSheet(
  db: Database,
  { vault, personId, fields, now }: { vault: Vault; personId: string; fields: SheetFields; now: Date },
): Promise<Result<{ id: string }, 'too-many'>> {
  return db.transaction(async (tx) => {
    // Two tabs that save at once take turns, or both would find room for the last one.
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('no key update')
    const [there] = await tx
      .select({ sheets: count() })
      .from(offerSheet)
      .where(eq(offerSheet.personId, personId))
    if ((there?.sheets ?? 0) >= mostSheets) return fail('too-many')
    const id = randomUUID()
    const sealed = sealSheet(vault, id, fields)
    await tx.insert(offerSheet).values({ id, personId, sealed, createdAt: now, updatedAt: now })
    return succeed({ id })
  })
}

/** Replaces what a sheet held when it had `revision`; what another tab has saved since is not overwritten. */
export async function saveSheet(
  db: Database,
  {
    vault,
    personId,
    sheetId,
    revision,
    fields,
    now,
  }: { vault: Vault; personId: string; sheetId: string; revision: number; fields: SheetFields; now: Date },
): Promise<Result<null, 'not-found' | 'changed-elsewhere'>> {
  const mine = and(eq(offerSheet.id, sheetId), eq(offerSheet.personId, personId))
  const saved = await db
    .update(offerSheet)
    .set({
      sealed: sealSheet(vault, sheetId, fields),
      revision: sql`${offerSheet.revision} + 1`,
      updatedAt: now,
    })
    .where(and(mine, eq(offerSheet.revision, revision)))
    .returning({ id: offerSheet.id })
  if (saved.length > 0) return succeed(null)
  const [there] = await db.select({ id: offerSheet.id }).from(offerSheet).where(mine)
  return fail(there ? 'changed-elsewhere' : 'not-found')
}

export async function deleteSheet(
  db: Database,
  { personId, sheetId }: { personId: string; sheetId: string },
): Promise<Result<null, 'not-found'>> {
  const gone = await db
    .delete(offerSheet)
    .where(and(eq(offerSheet.id, sheetId), eq(offerSheet.personId, personId)))
    .returning({ id: offerSheet.id })
  return gone.length > 0 ? succeed(null) : fail('not-found')
}
