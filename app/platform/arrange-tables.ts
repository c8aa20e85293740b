import type { Element, ElementContent, Root, RootContent } from 'hast'

/**
 * A rehype plugin for tables of Markdown: each scrolls sideways in a region that keys can reach, named `name` and its number;
 * column heads say that they are, and an empty corner heads nothing.
 */
export function arrangeTables(name: string) {
  return (tree: Root): void => {
    let tables = 0
    arrange(tree)

    function arrange(parent: Root | Element): void {
      parent.children = parent.children.map((node) => {
        // Into everything that holds something: a block of MDX is no element, and tables stand in it all the same.
        if ('children' in node) arrange(node as Element)
        if (node.type !== 'element') return node
        if (node.tagName === 'th') return headOf(node)
        if (node.tagName !== 'table') return node
        tables += 1
        return region(node, `${name} ${tables}`)
      }) as (RootContent & ElementContent)[]
    }
  }
}

function headOf(cell: Element): Element {
  return cell.children.length === 0
    ? { ...cell, tagName: 'td' }
    : { ...cell, properties: { ...cell.properties, scope: 'col' } }
}

function region(table: Element, label: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], role: 'region', ariaLabel: label, tabIndex: 0 },
    children: [{ ...table, properties: { ...table.properties, className: ['table'] } }],
  }
}
