import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import {
  contributePay,
  mostADay,
  removeContribution,
} from '#app/features/salary/contribution-commands.server.ts'
import { listAggregates } from '#app/features/salary/contribution-queries.server.ts'
import { recomputePay } from '#app/features/salary/recompute-pay.server.ts'
import { decideFlagged, listFlagged } from '#app/features/salary/review-pay.server.ts'
import { payBatch, payContribution } from '#db/schema/index.ts'
import {
  aContribution,
  anAddress,
  contributeMany,
  contributionVault as vault,
} from '#tests/factories/contributions.ts'
import { testEachDriver } from '#tests/setup/test-database.ts'

const now = new Date('2026-11-20T10:00:00Z')
const weekLater = new Date('2026-11-27T10:00:00Z')
const twoWeeksLater = new Date('2026-12-04T10:00:00Z')

testEachDriver('a contribution is kept with its week and nothing that leads to anybody', async ({ db }) => {
  const given = aContribution()
  await contributePay(db, { ...given, vault, clientAddress: anAddress(), now })
  const [row] = await db.select().from(payContribution)
  expect(Object.keys(row ?? {}).sort()).toEqual(
    [
      'id',
      'receiptHash',
      'country',
      'currency',
      'title',
      'level',
      'year',
      'companySize',
      'base',
      'bonus',
      'equity',
      'status',
      'weekOf',
      'batchId',
    ].sort(),
  )
  expect(row?.weekOf).toBe('2026-11-16')
  expect(JSON.stringify(row)).not.toContain(given.receipt)
})

testEachDriver('the same form sent twice is one contribution', async ({ db }) => {
  const sent = { ...aContribution(), vault, clientAddress: anAddress(), now }
  expect(await contributePay(db, sent)).toEqual({ ok: true, value: { isFlagged: false } })
  expect(await contributePay(db, sent)).toEqual({ ok: true, value: { isFlagged: false } })
  expect(await db.select().from(payContribution)).toHaveLength(1)
})

testEachDriver('one address may add three a day, also all at once, and more the next day', async ({ db }) => {
  const clientAddress = anAddress()
  const send = (at: Date) => contributePay(db, { ...aContribution(), vault, clientAddress, now: at })
  const outcomes = await Promise.all(Array.from({ length: mostADay.contribute + 2 }, () => send(now)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(mostADay.contribute)
  expect(await db.select().from(payContribution)).toHaveLength(mostADay.contribute)
  expect((await send(new Date(now.getTime() + 24 * 60 * 60 * 1000))).ok).toBe(true)
})

testEachDriver(
  'nine contributions show nothing, the tenth a rounded median, and no quartiles',
  async ({ db }) => {
    await contributeMany(db, 9, { now })
    expect(await recomputePay(db, now)).toBe(true)
    expect(await listAggregates(db)).toEqual([])
    await contributeMany(db, 1, { now, from: 159_000 })
    expect(await recomputePay(db, weekLater)).toBe(true)
    const shown = await listAggregates(db)
    expect(shown).toHaveLength(6)
    expect(shown.find(({ level, part }) => level === 'senior' && part === 'base')).toEqual({
      country: 'US',
      currency: 'USD',
      level: 'senior',
      part: 'base',
      nFrom: 10,
      p10: null,
      p25: null,
      // The mean of the middle two, 154,000 and 155,000, to the nearest thousand.
      p50: 155_000,
      p75: null,
      p90: null,
      computedOn: '2026-11-27',
    })
  },
)

testEachDriver('twenty carry quartiles and thirty the tails, and counts are told in tens', async ({ db }) => {
  await contributeMany(db, 29, { now })
  await recomputePay(db, now)
  const base = async () =>
    (await listAggregates(db)).find(({ level, part }) => level === null && part === 'base')
  expect(await base()).toMatchObject({
    nFrom: 20,
    p10: null,
    p25: 157_000,
    p50: 164_000,
    p75: 171_000,
    p90: null,
  })
  // Nine more cannot be a batch, so nothing that is shown changes.
  await contributeMany(db, 9, { now: weekLater, from: 300_000 })
  await recomputePay(db, weekLater)
  expect(await base()).toMatchObject({ nFrom: 20, p50: 164_000 })
  await contributeMany(db, 1, { now: twoWeeksLater, from: 300_000 })
  await recomputePay(db, twoWeeksLater)
  expect(await base()).toMatchObject({ nFrom: 30, p10: 154_000, p90: 304_000 })
})

testEachDriver('nothing is recomputed twice in a week, however many processes ask', async ({ db }) => {
  await contributeMany(db, 10, { now })
  const asked = await Promise.all([recomputePay(db, now), recomputePay(db, now), recomputePay(db, now)])
  expect(asked.filter(Boolean)).toHaveLength(1)
  await contributeMany(db, 10, { now })
  expect(await recomputePay(db, new Date('2026-11-22T23:59:59Z'))).toBe(false)
  expect(await db.select().from(payBatch)).toHaveLength(1)
})

testEachDriver(
  'a receipt removes its contribution, and the batch is not shown again without ten fresh ones',
  async ({ db }) => {
    const [receipt = ''] = await contributeMany(db, 12, { now })
    await recomputePay(db, now)
    expect(await listAggregates(db)).not.toEqual([])
    const removal = { vault, clientAddress: anAddress(), now, receipt }
    expect(await removeContribution(db, removal)).toEqual({ ok: true, value: null })
    expect(await removeContribution(db, removal)).toEqual({ ok: false, failure: 'not-found' })
    expect(await db.select().from(payContribution)).toHaveLength(11)
    await contributeMany(db, 9, { now: weekLater })
    await recomputePay(db, weekLater)
    expect(await listAggregates(db)).toEqual([])
    await contributeMany(db, 1, { now: twoWeeksLater })
    await recomputePay(db, twoWeeksLater)
    expect((await listAggregates(db))[0]).toMatchObject({ level: null, nFrom: 20 })
  },
)

testEachDriver('tries to remove are counted, so that receipts cannot be guessed at', async ({ db }) => {
  const clientAddress = anAddress()
  const guess = () => removeContribution(db, { vault, clientAddress, now, receipt: 'AAAA-AAAA-AAAA-AAAA' })
  for (let tries = 0; tries < mostADay.remove; tries += 1) expect((await guess()).ok).toBe(false)
  expect(await guess()).toEqual({ ok: false, failure: 'too-many' })
})

testEachDriver('a pay far outside what is known waits for somebody to look', async ({ db }) => {
  const sent = { ...aContribution({ base: 9_000_000 }), vault, clientAddress: anAddress(), now }
  expect(await contributePay(db, sent)).toEqual({ ok: true, value: { isFlagged: true } })
  await contributeMany(db, 9, { now })
  await recomputePay(db, now)
  expect(await listAggregates(db)).toEqual([])
  const [flagged] = await listFlagged(db)
  expect(await decideFlagged(db, { id: flagged?.id ?? '', isCounted: true })).toEqual({
    ok: true,
    value: null,
  })
  expect(await decideFlagged(db, { id: flagged?.id ?? '', isCounted: true })).toEqual({
    ok: false,
    failure: 'not-found',
  })
  await recomputePay(db, weekLater)
  expect(await listAggregates(db)).not.toEqual([])
})

testEachDriver(
  'levels that stay small count together for their country after twelve weeks',
  async ({ db }) => {
    await contributeMany(db, 6, { level: 'senior', now })
    await contributeMany(db, 6, { level: 'staff', now })
    await recomputePay(db, weekLater)
    expect(await listAggregates(db)).toEqual([])
    await recomputePay(db, new Date(now.getTime() + 12 * 7 * 24 * 60 * 60 * 1000))
    const shown = await listAggregates(db)
    expect(shown.map(({ level }) => level)).toEqual([null, null, null])
    expect(await db.select().from(payBatch).where(eq(payBatch.size, 12))).toHaveLength(1)
  },
)
