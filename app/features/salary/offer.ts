import type { Basis, Benchmark } from '#app/domain/benchmark.ts'
import { majorUnits, moneyOf } from '#app/domain/money.ts'

const yearsShown = 4
/** Fewer than five, so that they fit side by side. */
export const mostOffers = 4
/** Sheets of offers that one person may keep. */
export const mostSheets = 10

/** What somebody was offered, or is paid. Amounts are in the usual unit of the currency. */
export type Offer = {
  name: string
  currency: string
  base: number
  /** A year, at target. */
  bonus: number
  /** Paid once in the first year, and once in the second. */
  signOn: [number, number]
  /** Worth of the whole grant at today's share price. */
  equity: number
  /** Per cent of the grant that vests in each of the first four years. */
  vesting: [number, number, number, number]
  /** A week; 0 where not told. */
  hours: number
  /** What the other benefits are worth a year to this person. */
  benefits: number
}

export type OfferYear = {
  base: number
  bonus: number
  signOn: number
  equity: number
  benefits: number
  total: number
}

/** The first four years of an offer. `shareChange`: per cent by which the share price differs from today's at every vesting. */
export function fourYears(offer: Offer, { shareChange = 0 } = {}): OfferYear[] {
  const { currency, base, bonus, benefits } = offer
  const vested = vestedByYear(offer, shareChange)
  return vested.map((equity, year) => {
    const signOn = offer.signOn[year] ?? 0
    const parts = [base, bonus, signOn, equity, benefits].map((part) => moneyOf(part, currency).minor)
    const total = majorUnits({ currency, minor: parts.reduce((sum, part) => sum + part, 0) })
    return { base, bonus, signOn, equity, benefits, total }
  })
}

/** Rounded so that the years together are exactly the part of the grant that has vested. */
function vestedByYear({ currency, equity, vesting }: Offer, shareChange: number): number[] {
  const worth = Math.round((moneyOf(equity, currency).minor * (100 + shareChange)) / 100)
  let share = 0
  let paid = 0
  return vesting.map((part) => {
    share += part
    const due = Math.round((worth * share) / 100)
    const now = due - paid
    paid = due
    return majorUnits({ currency, minor: now })
  })
}

/** Everything in the first four years. */
export function fourYearTotal(offer: Offer, options: { shareChange?: number } = {}): number {
  const minor = fourYears(offer, options).reduce(
    (sum, { total }) => sum + moneyOf(total, offer.currency).minor,
    0,
  )
  return majorUnits({ currency: offer.currency, minor })
}

/** Per cent of the grant that vests after the fourth year, and is lost by leaving then. */
export function vestsLater({ vesting }: Offer): number {
  return Math.max(0, 100 - vesting.reduce((sum, part) => sum + part, 0))
}

/** Base and bonus by the hour, of 52 weeks; undefined where the hours are not told. */
export function cashPerHour({ base, bonus, hours }: Offer): number | undefined {
  return hours > 0 ? (base + bonus) / (hours * 52) : undefined
}

/** Changes of the share price to look at. */
export const shareChanges = [-50, -25, 0, 25, 50] as const

/** An amount of an offer that has the basis of a record. */
export type SameBasis = { what: string; amount: number }

/**
 * The amounts of an offer that may be held against figures of a basis; none where nothing in it has that basis. A statistics office counts pay
 * before tax without equity, and which bonuses it counts differs: so base alone and base with bonus are both placed. Money paid once is left out.
 */
export function amountsOnBasis(offer: Offer, basis: Basis): SameBasis[] {
  const base = { what: 'Base', amount: offer.base }
  const cash = { what: 'Base and bonus', amount: offer.base + offer.bonus }
  switch (basis) {
    case 'base':
      return [base]
    case 'base-plus-cash':
      return [cash]
    case 'gross-wage':
      return offer.bonus > 0 ? [base, cash] : [base]
    case 'total-with-equity': {
      const vested = fourYears(offer).reduce((sum, { equity }) => sum + equity, 0)
      return [
        { what: 'Base, bonus and equity, mean of four years', amount: cash.amount + vested / yearsShown },
      ]
    }
    default:
      return []
  }
}

/** Whether an offer can be placed on a record at all: same money, a basis that offers have, and figures of a year or made so. */
export function isPlaceable({ pay }: Pick<Benchmark, 'pay'>, currency: string): boolean {
  return pay.currency === currency && pay.basis !== 'unstated' && pay.basis !== 'legal-floor'
}
