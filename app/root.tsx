import font from '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { Frame } from '#app/frame.tsx'
import { NonceContext } from '#app/nonce.ts'
import styles from '#app/styles/app.css?url'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/sheet.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  return { origin: context.origin, member: viewer.kind === 'member' ? { name: viewer.name } : null }
}

/** Of what is shown instead of a page that failed. Every page names itself. */
export const meta: MetaFunction = ({ error }) =>
  error === undefined ? [] : [{ title: `${describe(error).title} - Critical Path` }]

/** The header and footer do not change by acting on a page. */
export function shouldRevalidate() {
  return false
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const root = useRouteLoaderData<typeof loader>('root')
  // Scripts only where the route says that it needs them, and where Vite needs them to reload while developing.
  const hydrated = useMatches().some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate)
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#10181e" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        <Frame member={root?.member ?? null}>{children}</Frame>
        {hydrated || import.meta.env.DEV ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

const sentences: Record<number, { title: string; text: string }> = {
  400: {
    title: 'That request could not be read',
    text: 'Go back, reload the page and try again.',
  },
  401: {
    title: 'You are signed out',
    text: 'Sign in, go back and try again.',
  },
  // Says in its own words who has taken back what.
  403: { title: 'No longer shared', text: '' },
  404: {
    title: 'There is nothing at this address',
    text: 'The page may have moved, or it belongs to somebody else. The places below exist.',
  },
  405: {
    title: 'This page cannot be posted to',
    text: 'Go back, reload the page and try again.',
  },
  409: { title: 'This has changed meanwhile', text: 'Go back, reload the page and try again.' },
  429: {
    title: 'Too many attempts',
    text: 'Wait a few minutes, then try again. Nothing that you saved is lost.',
  },
}

function describe(error: unknown): { status: number; title: string; text: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const said = sentences[status] ?? {
    title: 'Something went wrong on our side',
    text: 'Your saved work is safe. Try again in a moment.',
  }
  return { status, ...said }
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { status, ...said } = describe(error)
  return (
    <div className="page pb-16">
      <PageHead title={said.title} overline={`Error ${status}`}>
        <p>
          {isRouteErrorResponse(error) && typeof error.data === 'string' && status !== 404
            ? error.data
            : said.text}
        </p>
      </PageHead>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/">Start page</ButtonLink>
        <ButtonLink href="/assess">Assessment</ButtonLink>
      </p>
    </div>
  )
}
