import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyOf } from '#app/domain/money.ts'
import {
  amountsOnBasis,
  cashPerHour,
  fourYears,
  fourYearTotal,
  type Offer,
  vestsLater,
} from '#app/features/salary/offer.ts'
import { offerField, readAmount, readOffers } from '#app/features/salary/offer-fields.ts'

const offer: Offer = {
  name: 'Example Ltd',
  currency: 'USD',
  base: 180_000,
  bonus: 20_000,
  signOn: [40_000, 10_000],
  equity: 200_000,
  vesting: [5, 15, 40, 40],
  hours: 40,
  benefits: 5_000,
}

const anOffer = fc
  .record({
    base: fc.integer({ min: 1, max: 5_000_000 }),
    bonus: fc.integer({ min: 0, max: 1_000_000 }),
    equity: fc.integer({ min: 0, max: 5_000_000 }),
    signOn: fc.tuple(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 500_000 })),
    cuts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ cuts, ...rest }): Offer => {
    const [a = 0, b = 0, c = 0, d = 0] = [...cuts].sort((x, y) => x - y)
    return { ...offer, ...rest, vesting: [a, b - a, c - b, d - c] }
  })

test('each year has its base, bonus and benefits, what is paid once, and what vests', () => {
  expect(fourYears(offer).map(({ signOn, equity, total }) => [signOn, equity, total])).toEqual([
    [40_000, 10_000, 255_000],
    [10_000, 30_000, 245_000],
    [0, 80_000, 285_000],
    [0, 80_000, 285_000],
  ])
  expect(fourYearTotal(offer)).toBe(1_070_000)
})

test('a fall of the share price by half takes half of the equity and nothing else', () => {
  expect(fourYearTotal(offer, { shareChange: -50 })).toBe(1_070_000 - 100_000)
  expect(fourYearTotal(offer, { shareChange: -100 })).toBe(870_000)
})

test('what vests after the fourth year is told and not counted', () => {
  const long: Offer = { ...offer, vesting: [20, 20, 20, 20] }
  expect(vestsLater(long)).toBe(20)
  expect(fourYearTotal(long)).toBe(870_000 + 160_000)
  expect(vestsLater(offer)).toBe(0)
})

test('the vested parts add up to the grant, to the last cent', () => {
  fc.assert(
    fc.property(anOffer, (any) => {
      const vested = fourYears(any).reduce((sum, { equity }) => sum + moneyOf(equity, 'USD').minor, 0)
      const share = any.vesting.reduce((sum, part) => sum + part, 0)
      expect(vested).toBe(Math.round((any.equity * 100 * share) / 100))
    }),
  )
})

test('a higher share price never makes an offer worth less', () => {
  fc.assert(
    fc.property(
      anOffer,
      fc.integer({ min: -100, max: 300 }),
      fc.integer({ min: 0, max: 100 }),
      (any, change, more) => {
        expect(fourYearTotal(any, { shareChange: change + more })).toBeGreaterThanOrEqual(
          fourYearTotal(any, { shareChange: change }),
        )
      },
    ),
  )
})

test('an offer is held only against figures of its own basis', () => {
  expect(amountsOnBasis(offer, 'base')).toEqual([{ what: 'Base', amount: 180_000 }])
  expect(amountsOnBasis(offer, 'base-plus-cash')).toEqual([{ what: 'Base and bonus', amount: 200_000 }])
  expect(amountsOnBasis(offer, 'gross-wage').map(({ amount }) => amount)).toEqual([180_000, 200_000])
  expect(amountsOnBasis(offer, 'total-with-equity')[0]?.amount).toBe(250_000)
  expect(amountsOnBasis(offer, 'unstated')).toEqual([])
  expect(amountsOnBasis(offer, 'legal-floor')).toEqual([])
})

test('pay by the hour needs hours', () => {
  expect(cashPerHour(offer)).toBeCloseTo(200_000 / 2080)
  expect(cashPerHour({ ...offer, hours: 0 })).toBeUndefined()
})

test.each([
  ['120000', 120_000],
  ['120,000', 120_000],
  ['12,00,000', 1_200_000],
  ['120 000.50', 120_000.5],
  ["120'000", 120_000],
  ['', 0],
  ['120.000', undefined],
  ['1e5', undefined],
  ['-5', undefined],
  ['120k', undefined],
])('"%s" typed as an amount is %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

test('an empty offer is none, and a faulty one is left out with its fault named', () => {
  const typed = {
    [offerField(1, 'base')]: '180,000',
    [offerField(1, 'vesting')]: '33.3 33.3 33.4',
    [offerField(2, 'currency')]: 'EUR',
    [offerField(3, 'name')]: 'No base',
    [offerField(4, 'base')]: '90000',
    [offerField(4, 'vesting')]: '50, 60',
  }
  const { offers, errors } = readOffers(typed)
  expect(offers).toEqual([
    expect.objectContaining({
      name: 'Offer 1',
      currency: 'USD',
      base: 180_000,
      vesting: [33.3, 33.3, 33.4, 0],
    }),
  ])
  expect(Object.keys(errors)).toEqual([offerField(3, 'base'), offerField(4, 'vesting')])
})
