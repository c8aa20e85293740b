import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { claimVisitorWork, describeVisitorWork } from '#app/features/salary/claim-visitor-work.server.ts'
import { mostSheets } from '#app/features/salary/offer.ts'
import { deleteSheet, keepSheet, saveSheet } from '#app/features/salary/offer-commands.server.ts'
import { listSheets } from '#app/features/salary/offer-queries.server.ts'
import { createVault } from '#app/platform/vault.server.ts'
import type { Database } from '#db/client.ts'
import { offerSheet, person } from '#db/schema/index.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const vault = createVault('a secret for tests that is long enough')
const now = new Date('2026-11-20T10:00:00Z')
const fields = { 'offer1-name': 'Example Ltd', 'offer1-base': '185000', 'offer1-currency': 'USD' }

async function aSheet(db: Database, personId: string, own: Record<string, string> = fields): Promise<string> {
  const kept = await keepSheet(db, { vault, personId, fields: own, now })
  if (!kept.ok) throw new Error(kept.failure)
  return kept.value.id
}

testEachDriver(
  'a saved sheet comes back as it was typed, and cannot be read in the database',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const id = await aSheet(db, personId)
    expect(await listSheets(db, vault, personId)).toEqual([{ id, revision: 1, updatedAt: now, fields }])
    const [row] = await db.select().from(offerSheet)
    expect(JSON.stringify(row)).not.toMatch(/185000|Example|USD/)
  },
)

testEachDriver('a second tab cannot overwrite a sheet that it has not seen', async ({ db }) => {
  const { personId } = await aPerson(db)
  const sheetId = await aSheet(db, personId)
  const save = (base: string, revision: number) =>
    saveSheet(db, { vault, personId, sheetId, revision, fields: { 'offer1-base': base }, now })
  expect(await save('190000', 1)).toEqual({ ok: true, value: null })
  expect(await save('170000', 1)).toEqual({ ok: false, failure: 'changed-elsewhere' })
  expect((await listSheets(db, vault, personId))[0]).toMatchObject({
    revision: 2,
    fields: { 'offer1-base': '190000' },
  })
})

testEachDriver('of two tabs that save the same revision at once, one wins', async ({ db }) => {
  const { personId } = await aPerson(db)
  const sheetId = await aSheet(db, personId)
  const save = (base: string) =>
    saveSheet(db, { vault, personId, sheetId, revision: 1, fields: { 'offer1-base': base }, now })
  const outcomes = await Promise.all([save('1'), save('2'), save('3')])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

testEachDriver("somebody else's sheet is not there: not to read, save or delete", async ({ db }) => {
  const { personId } = await aPerson(db)
  const other = await aPerson(db)
  const sheetId = await aSheet(db, personId)
  expect(await listSheets(db, vault, other.personId)).toEqual([])
  expect(
    await saveSheet(db, { vault, personId: other.personId, sheetId, revision: 1, fields: {}, now }),
  ).toEqual({ ok: false, failure: 'not-found' })
  expect(await deleteSheet(db, { personId: other.personId, sheetId })).toEqual({
    ok: false,
    failure: 'not-found',
  })
  expect(await deleteSheet(db, { personId, sheetId })).toEqual({ ok: true, value: null })
  expect(await deleteSheet(db, { personId, sheetId })).toEqual({ ok: false, failure: 'not-found' })
})

testEachDriver('simultaneous saves never keep more sheets than the limit', async ({ db }) => {
  const { personId } = await aPerson(db)
  const outcomes = await Promise.all(
    Array.from({ length: mostSheets + 3 }, () => keepSheet(db, { vault, personId, fields, now })),
  )
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(3).fill({ ok: false, failure: 'too-many' }))
  expect(await listSheets(db, vault, personId)).toHaveLength(mostSheets)
})

testEachDriver("a visitor's sheets move to the account beside its own and still open", async ({ db }) => {
  const visitor = await aPerson(db)
  const member = await aPerson(db)
  await aSheet(db, visitor.personId, { 'offer1-name': 'From the visitor', 'offer1-base': '1' })
  await aSheet(db, member.personId)
  expect(await describeVisitorWork(db, visitor.personId)).toEqual(['One sheet of offers'])
  await claimVisitorWork(db, { from: visitor.personId, to: member.personId, now })
  expect(await describeVisitorWork(db, visitor.personId)).toEqual([])
  const names = (await listSheets(db, vault, member.personId)).map((sheet) => sheet.fields?.['offer1-name'])
  expect(names.sort()).toEqual(['Example Ltd', 'From the visitor'])
})

testEachDriver(
  'a sheet under another secret, or a row moved to another id, is told as unreadable',
  async ({ db }) => {
    const { personId } = await aPerson(db)
    const one = await aSheet(db, personId)
    const other = await aSheet(db, personId)
    const [row] = await db
      .select({ sealed: offerSheet.sealed })
      .from(offerSheet)
      .where(eq(offerSheet.id, one))
    await db
      .update(offerSheet)
      .set({ sealed: row?.sealed ?? '' })
      .where(eq(offerSheet.id, other))
    const opened = await listSheets(db, vault, personId)
    expect(opened.find(({ id }) => id === other)?.fields).toBeNull()
    expect(opened.find(({ id }) => id === one)?.fields).toEqual(fields)
    const elsewhere = await listSheets(db, createVault('another secret that is long enough'), personId)
    expect(elsewhere.every((sheet) => sheet.fields === null)).toBe(true)
  },
)

testEachDriver('deleting a person deletes their sheets', async ({ db }) => {
  const { personId } = await aPerson(db)
  await aSheet(db, personId)
  await db.delete(person).where(eq(person.id, personId))
  expect(await db.select().from(offerSheet)).toEqual([])
})
