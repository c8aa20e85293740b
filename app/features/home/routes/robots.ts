import type { LoaderFunctionArgs } from '@remix-run/node'

export function loader({ context }: LoaderFunctionArgs) {
  const body = `User-agent: *\nDisallow: /account\nDisallow: /assess/report\nDisallow: /assess/history\n\nSitemap: ${context.origin}/sitemap.xml\n`
  return new Response(body, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
