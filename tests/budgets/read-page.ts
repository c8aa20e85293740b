type Element = { name: string; attributes: Record<string, string> }

/** Every element of a page of ours, without its content. Our pages are written by React, so quotes are double. */
function elementsOf(html: string): Element[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key.toLowerCase(),
          value,
        ]),
      ),
    }),
  )
}

/** The addresses of `<link>`s of a kind. */
export function linkedFiles(html: string, rel: string): string[] {
  return elementsOf(html)
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === rel)
    .map(({ attributes }) => attributes.href ?? '')
}

/** The script files that a page makes the browser run: named, preloaded, or imported by a script in the page. */
export function scriptsOf(html: string): string[] {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)]
  // Remix also lists the routes that a link could lead to. Naming a file is not loading it.
  const imported = inline.flatMap(([, code = '']) =>
    [...code.matchAll(/\bimport\b[^"';]*["'](\/assets\/[^"']+\.js)["']/g)].map(([, file = '']) => file),
  )
  const named = elementsOf(html).flatMap(({ name, attributes }) =>
    name === 'script' && attributes.src ? [attributes.src] : [],
  )
  return [...new Set([...named, ...linkedFiles(html, 'modulepreload'), ...imported])]
}

/**
 * The requests by which a browser shows the page, itself the first. Left out is what it asks for only when somebody
 * installs the page: its manifest and the icon for a home screen.
 */
export function browserRequests(html: string): string[] {
  const shown = ['stylesheet', 'preload', 'modulepreload', 'icon'].flatMap((rel) => linkedFiles(html, rel))
  const embedded = elementsOf(html).flatMap(({ name, attributes }) =>
    ['img', 'iframe', 'audio', 'video', 'source', 'embed', 'script'].includes(name) && attributes.src
      ? [attributes.src]
      : [],
  )
  return [...new Set(['', ...shown, ...embedded])]
}

/** Addresses of others that the page loads or names, links that a person may follow excepted. */
export function thirdParties(html: string, origin: string): string[] {
  return elementsOf(html)
    .filter(({ name, attributes }) => name !== 'a' && attributes.rel !== 'canonical')
    .flatMap(({ attributes }) => [
      attributes.href,
      attributes.src,
      attributes.srcset,
      attributes.action,
      attributes.data,
    ])
    .filter((address): address is string => address !== undefined && /^([a-z]+:)?\/\//i.test(address))
    .filter((address) => !address.startsWith(`${origin}/`))
}
