import { expect, test } from 'vitest'
import { renderMarkdown } from '#app/platform/markdown.server.ts'

test('Markdown becomes elements', () => {
  expect(renderMarkdown('**Two** weeks\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |')).toMatch(
    /<strong>Two<\/strong>.*<li>one<\/li>.*<td>2<\/td>/s,
  )
})

test('tasks show their boxes as signs, footnotes lead there and back, and pictures are left out', () => {
  expect(renderMarkdown('- [x] done\n- [ ] open')).toMatch(/\u2611 done.*\u2610 open/s)
  expect(renderMarkdown('- [x] done')).not.toContain('<input')
  const notes = renderMarkdown('A fact.[^1]\n\n[^1]: Its source.')
  const [, target = ''] = /href="#([^"]+)"/.exec(notes) ?? []
  expect(notes).toContain(`id="${target}"`)
  expect(renderMarkdown('![a plan](https://example.org/plan.png)')).not.toContain('<img')
})

test('what could run or reach out does neither', () => {
  const html = renderMarkdown(
    [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[here](javascript:alert(1))',
      '<p style="position:fixed">over everything</p>',
      '![](data:text/html;base64,PHNjcmlwdD4=)',
      '[there](vbscript:x)',
    ].join('\n\n'),
  )
  expect(html).not.toMatch(/<script|<img|<p style|href="(?!#)/i)
})

test('a new line is one', () => {
  expect(renderMarkdown('The vendor\nThe slip')).toBe('<p>The vendor<br>\nThe slip</p>')
})

test('an element that is typed is shown as typed, in its line and in one of its own', () => {
  expect(renderMarkdown('Use Map<String, Owner> here')).toBe('<p>Use Map&#x3C;String, Owner> here</p>')
  expect(renderMarkdown('Ask <your name> for *it*')).toBe('<p>Ask &#x3C;your name> for <em>it</em></p>')
  expect(renderMarkdown('<b>\nfat')).toBe('<p>&#x3C;b>\nfat</p>')
})

test('nesting beyond reason is shown as it was typed', () => {
  expect(renderMarkdown('> '.repeat(5000))).toMatch(/^<pre>&gt; &gt;/)
  expect(renderMarkdown(`${'- '.repeat(5000)}<b>`)).toMatch(/^<pre>.*&lt;b&gt;/)
  expect(renderMarkdown('['.repeat(10_000))).toContain('[')
  expect(renderMarkdown('**a '.repeat(2500))).toContain('a')
})
