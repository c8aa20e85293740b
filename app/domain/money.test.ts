import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMoney,
  formatMoney,
  formatShort,
  isCurrency,
  majorUnits,
  minorDigits,
  moneyOf,
} from '#app/domain/money.ts'

test('a tenth and two tenths are exactly three tenths', () => {
  expect(addMoney(moneyOf(0.1, 'USD'), moneyOf(0.2, 'USD'))).toEqual(moneyOf('0.3', 'USD'))
})

test('digits beyond the smallest unit are rounded half away from zero', () => {
  expect(moneyOf('1.005', 'USD').minor).toBe(101)
  expect(moneyOf('1.004', 'USD').minor).toBe(100)
  expect(moneyOf('-1.005', 'USD').minor).toBe(-101)
  expect(moneyOf('99.5', 'JPY').minor).toBe(100)
})

test('a currency has the digits that it has', () => {
  expect([minorDigits('USD'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3])
  expect([isCurrency('INR'), isCurrency('usd'), isCurrency('QQQ')]).toEqual([true, false, false])
})

test('money of two currencies is not added', () => {
  expect(() => addMoney(moneyOf(1, 'USD'), moneyOf(1, 'CAD'))).toThrow(RangeError)
})

test('what is no amount, or one too large to be exact, is refused', () => {
  for (const text of ['', 'ten', '1,000', '0x10', '1.2.3', ' '])
    expect(() => moneyOf(text, 'USD')).toThrow(RangeError)
  expect(() => moneyOf(Number.NaN, 'USD')).toThrow(RangeError)
  expect(() => moneyOf('999999999999999999', 'USD')).toThrow(RangeError)
})

test('rupees are grouped by lakh and crore, and dollars are told apart', () => {
  expect(formatMoney(moneyOf(1_700_000, 'INR'))).toBe('₹17,00,000')
  expect(formatMoney(moneyOf(12_500_000, 'INR'))).toBe('₹1,25,00,000')
  expect(formatMoney(moneyOf(102_320, 'USD'))).toBe('US$102,320')
  expect(formatMoney(moneyOf(91_683, 'CAD'))).toBe('CA$91,683')
  expect(formatMoney(moneyOf(36.06, 'CAD'), { exact: true })).toBe('CA$36.06')
  expect(formatMoney(moneyOf(8_915_000, 'JPY'))).toBe('JP¥8,915,000')
  expect(formatShort(2_500_000, 'INR')).toBe('₹25L')
})

test('an amount in whole units comes back as it was', () => {
  const codes = fc.constantFrom('USD', 'JPY', 'INR', 'KWD', 'EUR')
  fc.assert(
    fc.property(codes, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (currency, amount) => {
      expect(majorUnits(moneyOf(amount, currency))).toBe(amount)
    }),
  )
})
