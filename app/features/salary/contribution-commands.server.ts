import { createHash, randomInt, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { benchmarksOf } from '#app/content/salaries.server.ts'
import { fail, type Result, succeed } from '#app/domain/result.ts'
import { isOutlier, mondayOf } from '#app/features/salary/contribution.ts'
import type { Contribution } from '#app/features/salary/contribution-forms.ts'
import { convert } from '#app/features/salary/convert.ts'
import { drawnPoints, yearlyStats } from '#app/features/salary/yearly.ts'
import type { Vault } from '#app/platform/vault.server.ts'
import type { Database } from '#db/client.ts'
import { payContribution, rateLimit } from '#db/schema/index.ts'

/**
 * Contributions, and tries to remove one, that are taken from one address of a client in a day. better-auth may clear the count after an hour
 * without any.
 */
export const mostADay = { contribute: 3, remove: 20 } as const

const dayMilliseconds = 24 * 60 * 60 * 1000
// Without 0, 1, I and O, which are read for each other.
const receiptLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A code that only the contributor has; 80 bits, so that nobody guesses one. */
export function drawReceipt(): string {
  const letters = Array.from({ length: 16 }, () => receiptLetters[randomInt(receiptLetters.length)])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * Keeps an anonymous pay, with nothing that leads to a person, an address or a moment. The same receipt twice is one contribution. What lies far
 * outside is kept but not counted until somebody has looked.
 */
export async function contributePay(
  db: Database,
  { vault, clientAddress, now, ...given }: Contribution & { vault: Vault; clientAddress: string; now: Date },
): Promise<Result<{ isFlagged: boolean }, 'too-many'>> {
  return db.transaction(async (tx) => {
    const { receipt, ...pay } = given
    const isFlagged = isOutlier(pay, knownSpan(pay.country, pay.currency))
    const [kept] = await tx
      .insert(payContribution)
      .values({
        ...pay,
        receiptHash: hashReceipt(receipt),
        status: isFlagged ? 'flagged' : 'counted',
        weekOf: mondayOf(now),
      })
      .onConflictDoNothing({ target: payContribution.receiptHash })
      .returning({ id: payContribution.id })
    if (!kept) return succeed({ isFlagged })
    if (await takeTurn(tx, { vault, clientAddress, now, what: 'contribute' })) return succeed({ isFlagged })
    await tx.delete(payContribution).where(eq(payContribution.id, kept.id))
    return fail('too-many')
  })
}

/** Deletes the contribution of a receipt, also one that is published already: the figures lose it at their next recomputation. */
export async function removeContribution(
  db: Database,
  { vault, clientAddress, now, receipt }: { vault: Vault; clientAddress: string; now: Date; receipt: string },
): Promise<Result<null, 'not-found' | 'too-many'>> {
  if (!(await takeTurn(db, { vault, clientAddress, now, what: 'remove' }))) return fail('too-many')
  const gone = await db
    .delete(payContribution)
    .where(eq(payContribution.receiptHash, hashReceipt(receipt)))
    .returning({ id: payContribution.id })
  return gone.length > 0 ? succeed(null) : fail('not-found')
}

/** The smallest and largest yearly figure that any record of a country has in a currency; without one, what a year's pay can be in dollars. */
function knownSpan(country: string, currency: string): { least: number; most: number } | undefined {
  const amounts = benchmarksOf(country)
    .filter(({ pay, source }) => pay.currency === currency && source.kind !== 'blog')
    .flatMap((record) => drawnPoints(yearlyStats(record)).map(({ amount }) => amount))
  if (amounts.length > 0) return { least: Math.min(...amounts), most: Math.max(...amounts) }
  const rate = convert(1, { from: 'USD', to: currency, on: '2026' })?.rate
  return rate === undefined ? undefined : { least: 12_000 * rate, most: 300_000 * rate }
}

/**
 * Counts a try of a client in better-auth's table, under a mark that nobody without our secret can turn back, and that no contribution carries.
 * False when the day's are used up.
 */
async function takeTurn(
  db: Database,
  {
    vault,
    clientAddress,
    now,
    what,
  }: { vault: Vault; clientAddress: string; now: Date; what: keyof typeof mostADay },
): Promise<boolean> {
  const day = Math.floor(now.getTime() / dayMilliseconds)
  const key = `pay-${what}|${vault.mark(`${what} ${day} ${clientAddress}`)}`
  const [taken] = await db
    .insert(rateLimit)
    .values({ id: randomUUID(), key, count: 1, lastRequest: now.getTime() })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: { count: sql`${rateLimit.count} + 1`, lastRequest: now.getTime() },
      setWhere: sql`${rateLimit.count} < ${mostADay[what]}`,
    })
    .returning({ count: rateLimit.count })
  return taken !== undefined
}

function hashReceipt(receipt: string): string {
  return createHash('sha256').update(receipt).digest('hex')
}
