import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostHits, searchContent } from '#app/features/learn/search.server.ts'
import { excerpt } from '#app/features/learn/search-excerpt.ts'

async function titles(query: string): Promise<string[]> {
  return (await searchContent(query)).map(({ title }) => title)
}

test('a title comes before a mention', async () => {
  expect((await titles('critical path')).slice(0, 2).map((title) => title.toLowerCase())).toContain(
    'critical path',
  )
  expect((await titles('raid log'))[0]).toMatch(/raid/i)
})

test('a slip of the finger is forgiven', async () => {
  expect((await titles('critcal pth')).map((title) => title.toLowerCase())).toContain('critical path')
  expect((await titles('stakehoder')).join(' ').toLowerCase()).toContain('stakeholder')
})

test('a role is found under its name', async () => {
  expect((await titles('infrastructure tpm'))[0]).toBe('Infrastructure TPM')
})

test('the beginning of a word finds it', async () => {
  expect((await titles('estim')).join(' ').toLowerCase()).toContain('estimat')
})

test('words of which none is known find nothing, and an empty query neither', async () => {
  expect(await titles('zzzzqqqq')).toEqual([])
  expect(await titles('   ')).toEqual([])
})

test('where nothing has all words, any of them will do', async () => {
  expect((await titles('escalation zzzzqqqq')).join(' ').toLowerCase()).toContain('escalat')
})

test('whatever is typed, the answer is bounded and no error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 100 }), async (query) => {
      expect((await searchContent(query)).length).toBeLessThanOrEqual(mostHits)
    }),
    { numRuns: 50 },
  )
})

test('an excerpt shows the found word, marked, and no half words', () => {
  const text = `${'before '.repeat(60)}the escalation is late ${'after '.repeat(60)}`.trim()
  const pieces = excerpt(text, ['escalation'])
  expect(pieces.find(({ isMatch }) => isMatch)?.text).toBe('escalation')
  const whole = pieces.map((piece) => piece.text).join('')
  expect(whole).toMatch(/^\.\.\. .* \.\.\.$/)
  for (const word of whole.replaceAll('...', '').trim().split(' '))
    expect(['before', 'the', 'escalation', 'is', 'late', 'after']).toContain(word)
})

test('an excerpt of a short text is the text, and signs in it do no harm', () => {
  expect(excerpt('A short text (with signs).', ['signs', '(', 'text'])).toEqual([
    { text: 'A short ', isMatch: false },
    { text: 'text', isMatch: true },
    { text: ' (with ', isMatch: false },
    { text: 'signs', isMatch: true },
    { text: ').', isMatch: false },
  ])
})
