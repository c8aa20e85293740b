import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { glossaryPath, learnPath, searchPath } from '#app/features/learn/learn-paths.ts'
import { searchContent } from '#app/features/learn/search.server.ts'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const handle = { hydrate: true }

/** Characters of a query; nobody looks for more. */
const longestQuery = 100

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Search',
    description: 'Search modules, terms, certifications, books, companies and competencies.',
    path: searchPath(),
    indexed: false,
  })

export async function loader({ request }: LoaderFunctionArgs) {
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, longestQuery)
  return { query, hits: await searchContent(query) }
}

export default function Search() {
  const { query, hits } = useLoaderData<typeof loader>()
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <div className="page pb-16">
      <PageHead title="Search" />
      <Form
        method="get"
        role="search"
        className="mt-6 flex max-w-[42rem] flex-wrap items-end gap-3"
        onInput={({ currentTarget }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(
            () => submit(currentTarget, { replace: true, preventScrollReset: true }),
            120,
          )
        }}
      >
        <div className="grow">
          <label htmlFor="q" className="block font-semibold">
            Search modules, terms, certifications and books
          </label>
          <input
            id="q"
            name="q"
            type="search"
            className="input"
            defaultValue={query}
            maxLength={longestQuery}
            autoComplete="off"
          />
        </div>
        <Button look="primary">Search</Button>
      </Form>
      <p role="status" className="mt-4 min-h-6 text-soft">
        {query.trim() === '' ? '' : countWords(hits.length, query)}
      </p>
      {query.trim() !== '' && hits.length === 0 ? (
        <p className="measure mt-2">
          Try one word instead of several, or look through <a href={learnPath}>the modules</a> and{' '}
          <a href={glossaryPath}>the glossary</a>.
        </p>
      ) : null}
      <ol className="mt-2 grid gap-5">
        {hits.map(({ kind, title, href, excerpt }) => (
          <li key={href} className="measure">
            <p className="kicker">{kind}</p>
            <h2 className="text-[1.08rem]!">
              <a href={href}>{title}</a>
            </h2>
            <p className="text-[0.95rem]">
              {excerpt.map(({ text, isMatch }, index) =>
                isMatch ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, replaced together
                  <mark key={index} className="bg-tint font-semibold text-ink">
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

function countWords(hits: number, query: string): string {
  if (hits === 0) return `Nothing fits "${query}".`
  return hits === 1 ? `1 result for "${query}"` : `${hits} results for "${query}"`
}
