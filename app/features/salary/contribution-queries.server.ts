import { asc, sql } from 'drizzle-orm'
import type { AggregatePart } from '#app/features/salary/contribution.ts'
import type { Database } from '#db/client.ts'
import { payAggregate } from '#db/schema/index.ts'

const mostShown = 600

export type PayAggregate = {
  country: string
  currency: string
  /** Null: all levels of the country. */
  level: string | null
  part: AggregatePart
  nFrom: number
  p10: number | null
  p25: number | null
  p50: number
  p75: number | null
  p90: number | null
  computedOn: string
}

/** Everything that is shown of contributions. It is the same for everybody and changes once a week. */
export async function listAggregates(db: Database): Promise<PayAggregate[]> {
  return db
    .select({
      country: payAggregate.country,
      currency: payAggregate.currency,
      level: payAggregate.level,
      part: payAggregate.part,
      nFrom: payAggregate.nFrom,
      p10: payAggregate.p10,
      p25: payAggregate.p25,
      p50: payAggregate.p50,
      p75: payAggregate.p75,
      p90: payAggregate.p90,
      computedOn: payAggregate.computedOn,
    })
    .from(payAggregate)
    .orderBy(
      asc(payAggregate.country),
      asc(payAggregate.currency),
      sql`${payAggregate.level} nulls first`,
      asc(payAggregate.part),
    )
    .limit(mostShown)
}
