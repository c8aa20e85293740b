import { expect, test } from 'vitest'
import { renderMdx } from '#app/content/vite-mdx.ts'

const terms = [
  { slug: 'slo', term: 'service level objective', aliases: ['SLO', 'SLOs'] },
  { slug: 'slo-breach', term: 'SLO breach' },
  { slug: 'risk', term: 'risk', autoLink: false },
]

async function html(body: string): Promise<string> {
  return (await renderMdx(body, terms)).html
}

test('the first use of a term is a link, whatever its spelling, and no later one', async () => {
  expect(await html('One SLO and two SLOs and a service level objective.')).toBe(
    '<p>One <a href="/glossary#slo" class="term">SLO</a> and two SLOs and a service level objective.</p>',
  )
})

test('the longest term wins, and everyday words are left alone', async () => {
  expect(await html('An SLO breach is a risk.')).toBe(
    '<p>An <a href="/glossary#slo-breach" class="term">SLO breach</a> is a risk.</p>',
  )
})

test('headings, links, code and parts of words are left alone', async () => {
  const plain = await html('## An SLO\n\n[SLO](/learn/modules/slo), `SLO`, SLO-like, **SLO**, preSLO.')
  expect(plain).not.toContain('class="term"')
})

test('front matter, headings and words are told apart', async () => {
  const { frontMatter, headings, text } = await renderMdx(
    '---\ntitle: A\n---\n\n## Two *words*\n\nThree more.',
    [],
  )
  expect(frontMatter).toEqual({ title: 'A' })
  expect(headings).toEqual([{ slug: 'two-words', text: 'Two words' }])
  expect(text).toBe('Two words Three more.')
})

test('tables scroll in a region of their own name, and an empty corner heads nothing', async () => {
  const tables = await html('| | b |\n| - | -: |\n| 1 | 2 |\n\n| c |\n| - |\n| 3 |')
  expect(tables).toContain('aria-label="Table 1"')
  expect(tables).toContain('aria-label="Table 2"')
  expect(tables).toContain('<td></td><th align="right" scope="col">b</th>')
  expect(tables).not.toContain('style=')
})

test('a table inside a block scrolls in its region too', async () => {
  const example = await html('<Worked title="Sums">\n\n| a |\n| - |\n| 1 |\n\n</Worked>')
  expect(example).toContain('<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0">')
})

test('an unknown block stops the build', async () => {
  await expect(html('<Quote>words</Quote>')).rejects.toThrow(/Quote/)
})
