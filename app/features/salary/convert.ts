import { type Fraction, fractionOf, fromFraction, majorUnits } from '#app/domain/money.ts'
import { type ExchangeRate, exchangeRateSource, exchangeRates } from '#app/features/salary/exchange-rates.ts'
import { purchasingPowerSource, purchasingPowers } from '#app/features/salary/purchasing-powers.ts'

type Source = { title: string; publisher: string; url: string; asOf: string }

export type Conversion = {
  /** In the usual unit of `currency`, rounded half up to its smallest unit. */
  amount: number
  currency: string
  /** Units of `currency` for one unit of the other, to eight significant digits. */
  rate: number
  /** The year whose average was used. */
  year: number
  /** How many of its months the average has. */
  months: number
  /** True when the year that was asked for lies after the last one known, so that the newest was used. */
  isNewest: boolean
  source: Source
}

const dollarRate = { perDollar: '1' }

/**
 * An amount in another currency by the average rate of the year of `on` ("2024", "2024-05" or a date), through the US dollar. After the last
 * year that is known the newest counts and says so. Null where a rate is missing: nothing is guessed. Throws a RangeError for a
 * malformed date or amount.
 */
export function convert(
  amount: number | string,
  { from, to, on }: { from: string; to: string; on: string },
): Conversion | null {
  const wanted = readYear(on)
  // The newest year is the same for every currency of the table.
  const used = pickYear(from === 'USD' ? to : from, wanted)
  const ours = rateIn(from, used?.year)
  const theirs = rateIn(to, used?.year)
  if (!used || !ours || !theirs) return null
  const rate = divide(fractionOf(theirs.perDollar), fractionOf(ours.perDollar))
  return {
    ...applied(amount, rate, to),
    year: used.year,
    months: used.months,
    isNewest: used.year < wanted,
    source: exchangeRateSource,
  }
}

export type Equivalent = Omit<Conversion, 'months' | 'isNewest'>

/**
 * What buys as much in another country, by the purchasing power of whole economies (GDP), which is rougher than one of what people buy.
 * The amount is in the currency of `country`, the answer in that of `toCountry`. Null where a factor is missing.
 */
export function purchasingPower(
  amount: number | string,
  { country, toCountry }: { country: string; toCountry: string },
): Equivalent | null {
  const ours = purchasingPowers.get(country)
  const theirs = purchasingPowers.get(toCountry)
  if (!ours || !theirs) return null
  const rate = divide(fractionOf(theirs.perDollar), fractionOf(ours.perDollar))
  return { ...applied(amount, rate, theirs.currency), year: ours.year, source: purchasingPowerSource }
}

/** Currencies that can be converted into each other, the dollar first. */
export const convertibleCurrencies: string[] = ['USD', ...exchangeRates.keys()]

function applied(amount: number | string, rate: Fraction, currency: string) {
  const { top, bottom } = fractionOf(amount)
  const money = fromFraction({ top: top * rate.top, bottom: bottom * rate.bottom }, currency)
  return {
    amount: majorUnits(money),
    currency,
    rate: Number((Number(rate.top) / Number(rate.bottom)).toPrecision(8)),
  }
}

function divide(one: Fraction, other: Fraction): Fraction {
  return { top: one.top * other.bottom, bottom: one.bottom * other.top }
}

function readYear(on: string): number {
  const [, year] = /^(\d{4})(?:-\d{2}){0,2}$/.exec(on) ?? []
  if (year === undefined) throw new RangeError(`"${on.slice(0, 40)}" is no date.`)
  return Number(year)
}

function pickYear(currency: string, wanted: number): { year: number; months: number } | undefined {
  const rates = exchangeRates.get(currency === 'USD' ? 'EUR' : currency)
  const newest = rates?.at(-1)
  if (newest && wanted > newest.year) return newest
  return rates?.find(({ year }) => year === wanted)
}

function rateIn(currency: string, year: number | undefined): Pick<ExchangeRate, 'perDollar'> | undefined {
  if (currency === 'USD') return dollarRate
  return exchangeRates.get(currency)?.find((rate) => rate.year === year)
}
