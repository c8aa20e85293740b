import type { Element, ElementContent, Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkBreaks from 'remark-breaks'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { arrangeTables } from '#app/platform/arrange-tables.ts'

/** What GitHub allows, without pictures: ours come from nowhere else, so a link to one would only show as broken. */
const allowed = {
  ...defaultSchema,
  // The ids of footnotes have their prefix already.
  clobberPrefix: '',
  tagNames:
    defaultSchema.tagNames?.filter((name) => name !== 'img' && name !== 'picture' && name !== 'source') ?? [],
}

/** A rehype plugin: the box of a task in a list is told as a sign, since nobody can tick it here. */
function writeOutBoxes() {
  return (tree: Root): void => {
    write(tree)

    function write(parent: Root | Element): void {
      parent.children = parent.children.map((node) => {
        if (node.type !== 'element') return node
        write(node)
        if (node.tagName !== 'input') return node
        return { type: 'text', value: node.properties.checked ? '\u2611' : '\u2610' }
      }) as typeof parent.children
    }
  }
}

/** `Map<String>` keeps its brackets: an element that somebody types is text, in a paragraph of its own where it stood in one. */
function showTyped(
  _state: unknown,
  typed: { value: string },
  parent: { type: string } | undefined,
): ElementContent {
  const text = { type: 'text', value: typed.value } as const
  const isBlock =
    parent !== undefined && ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)
  return isBlock ? { type: 'element', tagName: 'p', properties: {}, children: [text] } : text
}

function processorFor(tables: string) {
  return (
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      // Who presses Enter means a new line.
      .use(remarkBreaks)
      // Elements that are typed are shown as typed; what else there is is held to the list of elements and addresses that GitHub allows.
      .use(remarkRehype, { handlers: { html: showTyped } })
      .use(rehypeSanitize, allowed)
      .use(writeOutBoxes)
      .use(arrangeTables, tables)
      .use(rehypeStringify)
  )
}

/** Nobody writes quotes or lists nested deeper than this; what is would take the renderer's whole stack. */
const tooDeep = /^[ \t]*(?:(?:>|[*+-]|\d+[.)])[ \t]*){40}/m

/**
 * Markdown that a person typed, as HTML that can do no harm: no scripts, no styles; elements are shown as they were typed. Text nested beyond
 * reason is shown as it was typed. `tables` names its tables to screen readers; it has to differ from that of other texts on
 * the page.
 */
export function renderMarkdown(text: string, tables = 'Table'): string {
  if (tooDeep.test(text)) return asTyped(text)
  try {
    return String(processorFor(tables).processSync(text))
  } catch (error) {
    if (error instanceof RangeError) return asTyped(text)
    throw error
  }
}

function asTyped(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
  return `<pre>${escaped}</pre>`
}
