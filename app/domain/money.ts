/** A sum of money: a whole number of the smallest unit of its currency (cents, pence; yen have none). Never a fraction. */
export type Money = { currency: string; minor: number }

/** How many digits after the point a currency has: 2 for most, 0 for yen. Throws a RangeError for what is no code. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/**
 * Money from an amount in the usual unit, such as 102320 or "0.1". A number stands for its shortest decimal spelling, so 0.1 is a tenth.
 * Digits beyond the smallest unit are rounded half away from zero. Throws a RangeError for what is no plain decimal or too large.
 */
export function moneyOf(amount: number | string, currency: string): Money {
  return fromFraction(fractionOf(amount), currency)
}

/** A number as an exact fraction. */
export type Fraction = { top: bigint; bottom: bigint }

/** Reads "1234.5", -3 or 1e21 exactly. Throws a RangeError for anything else. */
export function fractionOf(amount: number | string): Fraction {
  const text = typeof amount === 'number' ? String(amount) : amount.trim()
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text) ?? []
  if (whole === '') throw new RangeError(`"${text.slice(0, 40)}" is no amount.`)
  const digits = BigInt(`${sign}${whole}${part}`)
  const shift = Number(exponent) - part.length
  return shift >= 0
    ? { top: digits * 10n ** BigInt(shift), bottom: 1n }
    : { top: digits, bottom: 10n ** BigInt(-shift) }
}

/** The nearest sum of money to an exact fraction of the usual unit; a half is rounded away from zero. */
export function fromFraction({ top, bottom }: Fraction, currency: string): Money {
  const scaled = top * 10n ** BigInt(minorDigits(currency))
  const size = scaled < 0n ? -scaled : scaled
  const rounded = (2n * size + bottom) / (2n * bottom)
  const minor = Number(scaled < 0n ? -rounded : rounded)
  if (!Number.isSafeInteger(minor)) throw new RangeError('The amount is too large to be kept exactly.')
  return { currency, minor }
}

/** The amount in the usual unit, for computing shares and drawing. Exact up to the precision of a number. */
export function majorUnits({ currency, minor }: Money): number {
  return minor / 10 ** minorDigits(currency)
}

/** Throws a RangeError for money of two currencies: that takes a rate and a date. */
export function addMoney(first: Money, ...others: Money[]): Money {
  const minor = others.reduce((sum, other) => {
    if (other.currency !== first.currency) {
      throw new RangeError(`${first.currency} and ${other.currency} cannot be added.`)
    }
    return sum + other.minor
  }, first.minor)
  return { currency: first.currency, minor }
}

/** English, with the grouping that people use where the currency is at home: lakh and crore for rupees. */
function localeOf(currency: string): string {
  return currency === 'INR' ? 'en-IN' : 'en-GB'
}

/**
 * "US$102,320", "₹17,00,000". Whole units unless the sum has a part of one and `exact` is asked for. The symbol tells dollars apart.
 */
export function formatMoney(money: Money, { exact = false } = {}): string {
  const digits = exact && money.minor % 10 ** minorDigits(money.currency) !== 0 ? undefined : 0
  return new Intl.NumberFormat(localeOf(money.currency), {
    style: 'currency',
    currency: money.currency,
    ...(digits === 0 && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  }).format(majorUnits(money))
}

/** Short, for the ticks of an axis: "US$100K", "₹25L". */
export function formatShort(amount: number, currency: string): string {
  return new Intl.NumberFormat(localeOf(currency), {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(amount)
}

/** Whether the runtime knows the code as a currency. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}

/** "Indian Rupee (INR)" */
export function currencyName(code: string): string {
  return `${new Intl.DisplayNames('en-GB', { type: 'currency' }).of(code) ?? code} (${code})`
}
