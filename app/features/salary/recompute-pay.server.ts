import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { planBatches, type Waiting } from '#app/features/salary/batching.ts'
import { fewestFor, mondayOf, roundPay } from '#app/features/salary/contribution.ts'
import type { Database } from '#db/client.ts'
import { payAggregate, payBatch, payContribution, payRecomputation } from '#db/schema/index.ts'

/** Batches older than this are not shown any more; whole ones go, so that nothing can be found by their going. */
const shownWeeks = 156
const weekMilliseconds = 7 * 24 * 60 * 60 * 1000

/**
 * Admits waiting contributions in batches and computes what is shown, once a week however often it is called and by how many processes. True when
 * it did.
 */
export async function recomputePay(db: Database, now: Date): Promise<boolean> {
  const week = mondayOf(now)
  return db.transaction(async (tx) => {
    const [turn] = await tx
      .insert(payRecomputation)
      .values({ weekOf: week })
      .onConflictDoUpdate({
        target: payRecomputation.id,
        set: { weekOf: week },
        setWhere: lt(payRecomputation.weekOf, week),
      })
      .returning({ id: payRecomputation.id })
    if (!turn) return false
    await admitWaiting(tx, week)
    // Room to sort a hundred thousand rows in memory; only for this transaction.
    await tx.execute(sql`set local work_mem = '64MB'`)
    await replaceAggregates(tx, now)
    return true
  })
}

async function admitWaiting(tx: Database, week: string): Promise<void> {
  const cells = new Map<string, Waiting[]>()
  for (const { country, currency, ...entry } of await listWaiting(tx)) {
    const key = `${country} ${currency}`
    cells.set(key, [...(cells.get(key) ?? []), entry])
  }
  for (const [key, waiting] of cells) {
    const [country = '', currency = ''] = key.split(' ')
    for (const { level, ids } of planBatches(waiting, week)) {
      const [batch] = await tx
        .insert(payBatch)
        .values({ country, currency, level, formedOn: week, size: ids.length })
        .returning({ id: payBatch.id })
      if (!batch) throw new Error('The new batch was not returned.')
      for (let from = 0; from < ids.length; from += 1_000) {
        await tx
          .update(payContribution)
          .set({ batchId: batch.id })
          .where(inArray(payContribution.id, ids.slice(from, from + 1_000)))
      }
    }
  }
}

/** Batches that lost one of theirs rest: those left in them wait again. */
async function listWaiting(tx: Database): Promise<(Waiting & { country: string; currency: string })[]> {
  const left = tx.$with('left').as(
    tx
      .select({ batchId: payContribution.batchId, there: sql<number>`count(*)::int`.as('there') })
      .from(payContribution)
      .where(eq(payContribution.status, 'counted'))
      .groupBy(payContribution.batchId),
  )
  const rows = await tx
    .with(left)
    .select({
      id: payContribution.id,
      country: payContribution.country,
      currency: payContribution.currency,
      level: payContribution.level,
      weekOf: payContribution.weekOf,
      batchId: payContribution.batchId,
    })
    .from(payContribution)
    .leftJoin(payBatch, eq(payBatch.id, payContribution.batchId))
    .leftJoin(left, eq(left.batchId, payContribution.batchId))
    .where(
      and(
        eq(payContribution.status, 'counted'),
        or(isNull(payContribution.batchId), lt(left.there, payBatch.size)),
      ),
    )
  return rows.map(({ batchId, ...row }) => ({ ...row, isFresh: batchId === null }))
}

type Cell = {
  country: string
  currency: string
  level: (typeof payAggregate.$inferInsert)['level']
  n: number
  base: number[]
  cash: number[]
  total: number[]
}

async function replaceAggregates(tx: Database, now: Date): Promise<void> {
  const computedOn = now.toISOString().slice(0, 10)
  const rows = (await listCells(tx, now)).flatMap(({ country, currency, level, n, base, cash, total }) =>
    (
      [
        ['base', base],
        ['base-plus-cash', cash],
        ['total-with-equity', total],
      ] as const
    ).map(([part, [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0]]) => {
      const shown = (amount: number, least: number) => (n >= least ? roundPay(amount) : null)
      return {
        country,
        currency,
        level,
        part,
        nFrom: Math.floor(n / 10) * 10,
        p10: shown(p10, fewestFor.tails),
        p25: shown(p25, fewestFor.quartiles),
        p50: roundPay(p50),
        p75: shown(p75, fewestFor.quartiles),
        p90: shown(p90, fewestFor.tails),
        computedOn,
      }
    }),
  )
  await tx.delete(payAggregate)
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(payAggregate).values(rows.slice(from, from + 500))
}

/** Each country by currency, and each level of it, over whole batches only. Exported for the bench. */
async function listCells(tx: Database, now: Date): Promise<Cell[]> {
  const oldest = mondayOf(new Date(now.getTime() - shownWeeks * weekMilliseconds))
  const answer = await tx.execute(cellsQuery(oldest))
  const rows = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as Cell[]
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** Shares of `percentile_cont`, in the order in which the figures come back. */
export function cellsQuery(oldest: string) {
  const shares = sql.raw(`array[0.1, 0.25, 0.5, 0.75, 0.9]`)
  return sql`
    with members as (
      select batch_id, count(*) as there from pay_contribution
      where batch_id is not null and status = 'counted' group by batch_id
    ), whole as (
      select pay_batch.id, pay_batch.level from pay_batch
      join members on members.batch_id = pay_batch.id and members.there = pay_batch.size
      where pay_batch.formed_on >= ${oldest}
    )
    select
      contribution.country, contribution.currency, whole.level, count(*)::int as n,
      percentile_cont(${shares}) within group (order by contribution.base::float8) as base,
      percentile_cont(${shares}) within group (order by (contribution.base + contribution.bonus)::float8) as cash,
      percentile_cont(${shares}) within group (order by (contribution.base + contribution.bonus + contribution.equity)::float8) as total
    from pay_contribution as contribution
    join whole on whole.id = contribution.batch_id
    where contribution.status = 'counted'
    group by grouping sets ((contribution.country, contribution.currency), (contribution.country, contribution.currency, whole.level))
    having count(*) >= ${fewestFor.median} and (grouping(whole.level) = 1 or whole.level is not null)
    order by contribution.country, contribution.currency, whole.level nulls first
  `
}
