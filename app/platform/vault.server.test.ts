import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVault } from '#app/platform/vault.server.ts'

const vault = createVault('a secret for tests that is long enough')

test('what was sealed opens under its name, whatever it is', () => {
  fc.assert(
    // Graphemes: a lone surrogate is no text and has no UTF-8.
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
      expect(vault.open(vault.seal(text, about), about)).toBe(text)
    }),
  )
})

test('a sealed text shows nothing of itself and never looks the same', () => {
  const one = vault.seal('base 185000', 'offer 1')
  expect(one).not.toContain('185000')
  expect(Buffer.from(one.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('185000')
  expect(vault.seal('base 185000', 'offer 1')).not.toBe(one)
})

test('a text that was moved, altered or sealed under another secret does not open', () => {
  const sealed = vault.seal('base 185000', 'offer 1')
  expect(vault.open(sealed, 'offer 2')).toBeUndefined()
  expect(createVault('another secret that is long enough too').open(sealed, 'offer 1')).toBeUndefined()
  const at = 20
  const altered = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
  expect(vault.open(altered, 'offer 1')).toBeUndefined()
  for (const text of ['', 'v1.', 'v2.abc', 'v1.AAAA', 'base 185000'])
    expect(vault.open(text, 'offer 1')).toBeUndefined()
})
