import { sql } from 'drizzle-orm'
import { listAggregates } from '#app/features/salary/contribution-queries.server.ts'
import { cellsQuery, recomputePay } from '#app/features/salary/recompute-pay.server.ts'
import { connectPostgres, type Database } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'

export type ContributedPay = {
  rows: number
  /** Milliseconds, the median of several calls: what a page reads, and the aggregation behind it. */
  read: number
  aggregate: number
  /** As PostgreSQL explains the aggregation. */
  plan: string[]
}

/** Fills a PostgreSQL database with contributed pay in 20 countries and measures what it takes to show it. */
export async function measureContributedPay(url: string, rows = 100_000): Promise<ContributedPay> {
  const connection = await connectPostgres(url)
  try {
    await migrateDatabase(connection)
    const { db } = connection
    await fill(db, rows)
    await recomputePay(db, new Date('2026-11-20T10:00:00Z'))
    const query = cellsQuery('2023-01-02')
    const read = await medianTime(50, () => listAggregates(db))
    return await db.transaction(async (tx) => {
      await tx.execute(sql`set local work_mem = '64MB'`)
      const aggregate = await medianTime(9, () => tx.execute(query))
      const explained = await tx.execute(sql`explain (analyze, buffers, costs off, timing off) ${query}`)
      const plan = (explained as unknown as Record<string, string>[]).map(
        (line) => Object.values(line)[0] ?? '',
      )
      return { rows, read, aggregate, plan }
    })
  } finally {
    await connection.close()
  }
}

/** Batches of a hundred, in 20 countries and five levels; pay spread over a factor of ten. */
async function fill(db: Database, rows: number): Promise<void> {
  await db.execute(sql`truncate pay_contribution, pay_batch, pay_aggregate, pay_recomputation`)
  await db.execute(sql`
    insert into pay_batch (id, country, currency, level, formed_on, size)
    select
      ('00000000-0000-4000-8000-' || lpad(batch::text, 12, '0'))::uuid,
      chr(65 + batch % 20) || 'X', 'USD',
      (array['associate', 'tpm', 'senior', 'staff', 'principal'])[1 + (batch / 20) % 5],
      date '2026-01-05', 100
    from generate_series(0, ${rows / 100 - 1}::int) as batch
  `)
  await db.execute(sql`
    insert into pay_contribution
      (receipt_hash, country, currency, title, level, year, company_size, base, bonus, equity, status, week_of, batch_id)
    select
      md5(row::text), chr(65 + (row / 100) % 20) || 'X', 'USD', 'tpm',
      (array['associate', 'tpm', 'senior', 'staff', 'principal'])[1 + (row / 2000) % 5],
      2026, '250-999', 60000 + (row::bigint * 7919) % 400000, (row::bigint * 104729) % 90000, (row::bigint * 1299709) % 300000,
      'counted', date '2026-01-05',
      ('00000000-0000-4000-8000-' || lpad((row / 100)::text, 12, '0'))::uuid
    from generate_series(0, ${rows - 1}::int) as row
  `)
  await db.execute(sql`analyze`)
}

async function medianTime(calls: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(calls / 2)] ?? Number.NaN
}
