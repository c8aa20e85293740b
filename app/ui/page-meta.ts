import type { MetaDescriptor } from '@remix-run/react'

type PageMetaArgs = { matches: { id: string; data?: unknown }[]; location: { pathname: string } }

/**
 * Title, description, canonical address and social preview of a page.
 * The canonical address is the path without its query unless `path` names another.
 */
export function pageMeta(
  args: PageMetaArgs,
  page: { title: string; description: string; path?: string; indexed?: boolean },
): MetaDescriptor[] {
  const root = args.matches.find(({ id }) => id === 'root')?.data as { origin?: string } | undefined
  const address = `${root?.origin ?? ''}${page.path ?? args.location.pathname}`
  const title = page.title === 'Critical Path' ? page.title : `${page.title} - Critical Path`
  return [
    { title },
    { name: 'description', content: page.description },
    { tagName: 'link', rel: 'canonical', href: address },
    { property: 'og:title', content: page.title },
    { property: 'og:description', content: page.description },
    { property: 'og:type', content: 'website' },
    { property: 'og:url', content: address },
    { property: 'og:site_name', content: 'Critical Path' },
    { property: 'og:image', content: `${root?.origin ?? ''}/social.png` },
    { property: 'og:image:alt', content: 'The mark of Critical Path' },
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(page.indexed === false ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}
