import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeForRegExp } from '#app/domain/escape-for-reg-exp.ts'

test('any text matches itself to the letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      new RegExp(`^(?:${escapeForRegExp(text)})$`, 'u').test(text),
    ),
  )
})

test('what means something in a pattern means itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'.*+?^$}{)(|][\\a') }), (text) =>
      new RegExp(`^(?:${escapeForRegExp(text)})$`, 'u').test(text),
    ),
  )
  expect(new RegExp(escapeForRegExp('C++ (2.0)'), 'u').test('C++ (2x0)')).toBe(false)
})
