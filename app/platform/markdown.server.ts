import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // Raw HTML is left out here already; what is left is held to the list of elements and addresses that GitHub allows.
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze()

/** Nobody writes quotes or lists nested deeper than this; what is would take the renderer's whole stack. */
const tooDeep = /^[ \t]*(?:(?:>|[*+-]|\d+[.)])[ \t]*){40}/m

/**
 * Markdown that a person typed, as HTML that can do no harm: no scripts, no styles, no raw elements. Text nested beyond
 * reason is shown as it was typed.
 */
export function renderMarkdown(text: string): string {
  if (tooDeep.test(text)) return asTyped(text)
  try {
    return String(processor.processSync(text))
  } catch (error) {
    if (error instanceof RangeError) return asTyped(text)
    throw error
  }
}

function asTyped(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
  return `<pre>${escaped}</pre>`
}
