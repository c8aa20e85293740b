import { mostOffers, type Offer } from '#app/features/salary/offer.ts'

/** The currencies that an offer may be in: those of the countries shown. */
export const offerCurrencies = [
  'USD',
  'EUR',
  'GBP',
  'INR',
  'CAD',
  'AUD',
  'AED',
  'BRL',
  'CHF',
  'CNY',
  'CZK',
  'DKK',
  'HKD',
  'ILS',
  'JPY',
  'KRW',
  'MXN',
  'NOK',
  'NZD',
  'PLN',
  'RON',
  'SEK',
  'SGD',
  'TWD',
  'UAH',
  'ZAR',
] as const

export const offerParts = [
  'name',
  'currency',
  'base',
  'bonus',
  'signOn1',
  'signOn2',
  'equity',
  'vesting',
  'hours',
  'benefits',
] as const
export type OfferPart = (typeof offerParts)[number]

/** The name of a field of an offer: the first offer is number 1. */
export function offerField(number: number, part: OfferPart): string {
  return `offer${number}-${part}`
}

export const usualVesting = '25, 25, 25, 25'
const longestName = 60
const mostMoney = 10_000_000_000

export type ReadOffers = { offers: Offer[]; errors: Record<string, string> }

/**
 * Reads the offers of a form, in the browser and on the server alike. One without a base is not there; one with a fault is left out and its
 * faults are told by field.
 */
export function readOffers(typed: Record<string, string>): ReadOffers {
  const offers: Offer[] = []
  const errors: Record<string, string> = Object.create(null)
  for (let number = 1; number <= mostOffers; number += 1) {
    const part = (name: OfferPart) => (typed[offerField(number, name)] ?? '').trim()
    if (isEmpty(part)) continue
    const before = Object.keys(errors).length
    const complain = (name: OfferPart, sentence: string) => {
      errors[offerField(number, name)] = sentence
    }
    const offer = readOffer(number, part, complain)
    if (Object.keys(errors).length === before) offers.push(offer)
  }
  return { offers, errors }
}

function isEmpty(part: (name: OfferPart) => string): boolean {
  return offerParts.every((name) => part(name) === '' || name === 'currency' || name === 'vesting')
}

function readOffer(
  number: number,
  part: (name: OfferPart) => string,
  complain: (name: OfferPart, sentence: string) => void,
): Offer {
  function money(name: OfferPart): number {
    const amount = readAmount(part(name))
    if (amount === undefined) complain(name, 'Write the amount in figures, such as 120000.')
    else if (amount > mostMoney) complain(name, 'This amount is too large to be a pay.')
    return amount ?? 0
  }
  const currency = part('currency') || 'USD'
  if (!offerCurrencies.some((code) => code === currency))
    complain('currency', 'Choose one of the currencies.')
  const name = part('name')
  if (name.length > longestName) complain('name', `A name may have ${longestName} characters.`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a database cannot keep is refused
  if (/[\u0000\uFFFD]/.test(name)) complain('name', 'The name holds a character that cannot be kept.')
  const base = money('base')
  if (part('base') === '' || base === 0)
    complain('base', 'Write the yearly base pay: without it there is nothing to add to.')
  const hours = readAmount(part('hours'))
  if (hours === undefined || hours > 100) complain('hours', 'Write the hours a week, at most 100.')
  const vesting = readVesting(part('vesting'))
  if (vesting === undefined) {
    complain('vesting', 'Write up to four shares in per cent, such as 25, 25, 25, 25. Together at most 100.')
  }
  return {
    name: name || `Offer ${number}`,
    currency,
    base,
    bonus: money('bonus'),
    signOn: [money('signOn1'), money('signOn2')],
    equity: money('equity'),
    vesting: vesting ?? [25, 25, 25, 25],
    hours: hours ?? 0,
    benefits: money('benefits'),
  }
}

/**
 * "120000", "120,000", "12,00,000", "120 000.50": 0 for nothing, undefined for what is no amount. "120.000" means a hundred and twenty to one and a
 * hundred and twenty thousand to another, so it is not taken.
 */
export function readAmount(text: string): number | undefined {
  if (text === '') return 0
  const plain = text.replace(/[\s\u00A0'’_]/g, '')
  if (/^\d{1,3}(\.\d{3})+$/.test(plain)) return undefined
  const digits = /^\d{1,3}(,\d{2,3})+(\.\d{1,2})?$/.test(plain) ? plain.replaceAll(',', '') : plain
  return /^\d{1,15}(\.\d{1,2})?$/.test(digits) ? Number(digits) : undefined
}

/** Up to four shares in per cent; the years not named have none. Nothing written means a quarter a year. */
function readVesting(text: string): Offer['vesting'] | undefined {
  const parts = (text || usualVesting)
    .split(/[,;/\s]+/)
    .filter(Boolean)
    .map((part) => part.replace('%', ''))
  if (parts.length > 4 || parts.some((part) => !/^\d{1,3}(\.\d{1,3})?$/.test(part))) return undefined
  const [first = 0, second = 0, third = 0, fourth = 0] = parts.map(Number)
  // Thirds written with three digits make a little more than a whole.
  return first + second + third + fourth > 100.01 ? undefined : [first, second, third, fourth]
}

/** Only the fields of offers, as typed, for keeping. */
export function offerFieldsOf(typed: Record<string, string>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (let number = 1; number <= mostOffers; number += 1) {
    for (const part of offerParts) {
      const value = typed[offerField(number, part)]
      if (value) kept[offerField(number, part)] = value.slice(0, 200)
    }
  }
  return kept
}
