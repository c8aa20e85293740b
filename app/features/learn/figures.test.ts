import { expect, test } from 'vitest'
import { areFigures } from '#app/features/learn/figures.ts'

test.each([
  [['2', '10', ''], true],
  [['-5,000', '+27,500', '0.94', '4 %'], true],
  [['', ''], false],
  [['4 May', '11'], false],
  [['E, G', '2'], false],
])('%j are figures: %s', (cells, is) => {
  expect(areFigures(cells)).toBe(is)
})
