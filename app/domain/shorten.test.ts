import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shorten } from '#app/domain/shorten.ts'

test('a text that fits stays as it is', () => {
  expect(shorten('Keep the risk list current', 26)).toBe('Keep the risk list current')
})

test('a text that is too long ends with a whole word and says that it goes on', () => {
  expect(shorten('Keep the risk list current', 25)).toBe('Keep the risk list ...')
  expect(shorten(' Unterbrechungsfreiestromversorgung ', 20)).toBe('Unterbrechungsfr ...')
})

test('nothing becomes longer than asked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 5, max: 60 }), (text, most) => {
      expect(shorten(text, most).length).toBeLessThanOrEqual(most)
    }),
  )
})
