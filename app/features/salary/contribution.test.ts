import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandWords, isOutlier, mondayOf, roundPay, weeksBetween } from '#app/features/salary/contribution.ts'
import { contributionForm, removalForm } from '#app/features/salary/contribution-forms.ts'

const sent = {
  title: 'tpm',
  level: 'senior',
  country: 'US',
  currency: 'USD',
  base: '172,000',
  bonus: '',
  equity: '0',
  year: '2026',
  companySize: '250-999',
  receipt: 'K7QM-4RTX-9WPD-2HNC',
}

test('pay is rounded to about one per cent, never more than half of it away', () => {
  expect([102_320, 65_432, 20_040, 1_734_000, 980].map(roundPay)).toEqual([
    102_000, 65_500, 20_000, 1_730_000, 980,
  ])
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1_000_000_000 }), (amount) => {
      expect(Math.abs(roundPay(amount) - amount) / amount).toBeLessThanOrEqual(0.005 + 1e-9)
      expect(roundPay(roundPay(amount))).toBe(roundPay(amount))
    }),
  )
})

test('more pay is never rounded to less', () => {
  const pay = fc.integer({ min: 1, max: 100_000_000 })
  fc.assert(
    fc.property(pay, fc.integer({ min: 0, max: 1_000_000 }), (amount, more) => {
      expect(roundPay(amount + more)).toBeGreaterThanOrEqual(roundPay(amount))
    }),
  )
})

test('a week begins on Monday in UTC', () => {
  expect(mondayOf(new Date('2026-11-22T23:59:59Z'))).toBe('2026-11-16')
  expect(mondayOf(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23')
  expect(mondayOf(new Date('2027-01-01T00:00:00Z'))).toBe('2026-12-28')
  expect(weeksBetween('2026-11-16', '2027-02-08')).toBe(12)
})

test('counts are told in bands of ten', () => {
  expect(bandWords(10)).toBe('10 to 19')
  expect(bandWords(1_230)).toBe('1,230 to 1,239')
})

test('what lies far outside the known span, or is lopsided, is flagged', () => {
  const known = { least: 60_000, most: 300_000 }
  const pay = (base: number, bonus = 0, equity = 0) => isOutlier({ base, bonus, equity }, known)
  expect([pay(20_000), pay(19_999), pay(900_000), pay(900_001)]).toEqual([false, true, false, true])
  expect([pay(100_000, 300_001), pay(100_000, 0, 2_000_001)]).toEqual([true, true])
  expect(isOutlier({ base: 1, bonus: 0, equity: 0 }, undefined)).toBe(false)
})

test('a contribution is read as it was meant, and every fault has a sentence', () => {
  expect(contributionForm(2026).parse(sent)).toMatchObject({ base: 172_000, bonus: 0, equity: 0, year: 2026 })
  const faults = (own: Partial<typeof sent>) => {
    const parsed = contributionForm(2026).safeParse({ ...sent, ...own })
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
  }
  expect(faults({ base: '' })).toEqual(['Base pay: write the yearly amount in figures, such as 120000.'])
  expect(faults({ base: '172.000' })).toHaveLength(1)
  expect(faults({ bonus: '-1' })).toEqual(['Bonus: write the amount in figures, or nothing.'])
  expect(faults({ year: '2023' })).toEqual(['Choose one of the last three years.'])
  expect(faults({ year: '2027' })).toEqual(['Choose one of the last three years.'])
  expect(faults({ country: 'us', currency: 'QQQ', level: 'boss' })).toHaveLength(3)
  expect(faults({ receipt: 'guess' })).toEqual(['This page is out of date. Reload it and send again.'])
})

test('a receipt is read however it is typed', () => {
  for (const code of ['K7QM-4RTX-9WPD-2HNC', ' k7qm 4rtx 9wpd 2hnc ', 'k7qm4rtx9wpd2hnc'])
    expect(removalForm.parse({ code })).toEqual({ code: 'K7QM-4RTX-9WPD-2HNC' })
  for (const code of ['', 'K7QM', 'K7QM-4RTX-9WPD-2HN1'])
    expect(removalForm.safeParse({ code }).success).toBe(false)
})
