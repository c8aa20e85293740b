import { readFileSync } from 'node:fs'
import path from 'node:path'
import { evaluate } from '@mdx-js/mdx'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { createElement, type ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { escapeForRegExp } from '../domain/escape-for-reg-exp.ts'
import { arrangeTables } from '../platform/arrange-tables.ts'

/** What an `.mdx` file becomes at build time. */
export type RenderedMdx = {
  frontMatter: unknown
  html: string
  /** Second-level headings, in order. */
  headings: { slug: string; text: string }[]
  /** All words of the body, for counting and searching. */
  text: string
}

type Term = { slug: string; term: string; aliases?: string[]; autoLink?: boolean }

const glossaryFile = 'content/glossary.yaml'

/**
 * Turns `content/**\/*.mdx` into finished HTML at build time, so that the running server renders nothing and the browser
 * gets no script. The first use of each glossary term becomes a link. A file that does not compile stops the build.
 */
export function mdxModules(root = process.cwd()): Plugin {
  return {
    name: 'content-mdx',
    enforce: 'pre',
    async transform(source, id) {
      const file = id.split('?')[0] ?? id
      if (!file.endsWith('.mdx')) return null
      const glossary = path.join(root, glossaryFile)
      this.addWatchFile(glossary)
      try {
        const rendered = await renderMdx(
          source,
          (parse(readFileSync(glossary, 'utf8')) as { terms: Term[] }).terms,
        )
        const json = JSON.stringify(JSON.stringify(rendered))
        return { code: `export default JSON.parse(${json})`, map: { mappings: '' } }
      } catch (error) {
        this.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
  }
}

/** Renders one file. Throws where the Markdown, a block or the front matter does not parse. */
export async function renderMdx(source: string, terms: Term[]): Promise<RenderedMdx> {
  const headings: RenderedMdx['headings'] = []
  let text = ''
  function collect() {
    return (tree: Root) => {
      text = textOf(tree).replace(/\s+/g, ' ').trim()
      for (const node of tree.children) {
        if (node.type === 'element' && node.tagName === 'h2')
          headings.push({ slug: String(node.properties.id), text: textOf(node).trim() })
      }
    }
  }
  const { default: Content } = await evaluate(source, {
    ...runtime,
    remarkPlugins: [remarkFrontmatter, remarkGfm],
    rehypePlugins: [rehypeSlug, collect, [linkTerms, terms], [arrangeTables, 'Table']],
    // Alignment as an attribute: the policy of our pages forbids styles on elements.
    tableCellAlignToStyle: false,
  })
  const html = renderToStaticMarkup(createElement(Content, { components: blocks }))
  const front = /^---\n([\s\S]*?)\n---\n/.exec(source)?.[1]
  return { frontMatter: front === undefined ? undefined : parse(front), html, headings, text }
}

type Children = { children?: ReactNode }

/** The blocks that content may use. */
const blocks = {
  Worked: ({ title, children }: Children & { title: string }) =>
    block('worked', 'Worked example', title, children),
  Pitfall: ({ title, children }: Children & { title: string }) =>
    block('pitfall', 'Pitfall', title, children),
  Try: ({ minutes, children }: Children & { minutes: number }) =>
    block('try', 'Try it', `${minutes} minutes with your own work`, children),
}

function block(kind: string, label: string, title: string, children: ReactNode) {
  const name = `${label}: ${title}`
  return createElement(
    'section',
    { className: `panel panel-${kind}`, 'aria-label': name },
    createElement('p', { className: 'kicker' }, label),
    createElement('h3', { className: 'panel-title' }, title),
    children,
  )
}

/** A rehype plugin: links the first use of each term in running text to the glossary. */
function linkTerms(terms: Term[]) {
  const byName = new Map(
    terms
      .filter(({ autoLink }) => autoLink !== false)
      .flatMap(({ slug, term, aliases = [] }) =>
        [term, ...aliases].map((name) => [name.toLowerCase(), slug] as const),
      ),
  )
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escapeForRegExp)
  return (tree: Root) => {
    if (names.length === 0) return
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(${names.join('|')})(?![\\p{L}\\p{N}-])`, 'iu')
    const linked = new Set<string>()
    visit(tree)

    function visit(parent: Root | Element): void {
      parent.children = parent.children.flatMap((node): (RootContent & ElementContent)[] => {
        if (node.type === 'text') return split(node.value) as (RootContent & ElementContent)[]
        if (isParent(node) && !isLeftAlone(node)) visit(node)
        return [node as RootContent & ElementContent]
      }) as typeof parent.children
    }

    function split(value: string): ElementContent[] {
      const found = pattern.exec(value)
      if (!found) return [{ type: 'text', value }]
      const [name] = found
      const slug = byName.get(name.toLowerCase()) ?? ''
      const before = value.slice(0, found.index)
      const after = value.slice(found.index + name.length)
      const use: ElementContent = linked.has(slug)
        ? { type: 'text', value: name }
        : {
            type: 'element',
            tagName: 'a',
            properties: { href: `/glossary#${slug}`, className: ['term'] },
            children: [{ type: 'text', value: name }],
          }
      linked.add(slug)
      return [{ type: 'text', value: before }, use, ...split(after)]
    }
  }
}

function isParent(node: RootContent | ElementContent): node is Element {
  return 'children' in node
}

function isLeftAlone(node: Element): boolean {
  return node.type === 'element' && /^(h[1-6]|a|code|pre|th|strong)$/.test(node.tagName)
}

function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  // A space between blocks, none between letters of a word.
  if ('children' in node) {
    const isBlock = node.type !== 'element' || /^(p|h[1-6]|li|tr|td|th|ul|ol|table)$/.test(node.tagName)
    return node.children.map(textOf).join('') + (isBlock ? ' ' : '')
  }
  return ''
}
