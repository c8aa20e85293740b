import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type Book, books } from '#app/content/books.server.ts'
import { getCompetency } from '#app/content/competencies.server.ts'
import { areaSlugs, competencySlugs } from '#app/domain/competency.ts'
import { competencyPath } from '#app/features/assess/assess-paths.ts'
import { learnPath } from '#app/features/learn/learn-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { Tag } from '#app/ui/tag.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Books for technical program managers',
    description:
      'What a TPM gets from each, who should read it and who can leave it out, filed under competencies.',
  })

/** Each book once, under the first competency that it serves. */
export function loader() {
  return {
    count: books.length,
    shelves: competencySlugs
      .map(getCompetency)
      .sort((a, b) => areaSlugs.indexOf(a.area) - areaSlugs.indexOf(b.area))
      .map(({ slug, name }) => ({
        slug,
        name,
        books: books.filter(({ competencies }) => competencies[0] === slug).map(shown),
      }))
      .filter(({ books: own }) => own.length > 0),
  }
}

function shown({ competencies, sources: _, ...book }: Book) {
  return {
    ...book,
    also: competencies.slice(1).map((slug) => ({ slug, name: getCompetency(slug).name })),
  }
}

export default function Books() {
  const { count, shelves } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Books" overline={<a href={learnPath}>Learn</a>}>
        <p>
          {count} books, each filed under the competency it helps most. Five are the classics that lists for
          this role begin with; two of those are about other roles, and say so.
        </p>
      </PageHead>
      {shelves.map(({ slug, name, books: own }) => (
        <Sheet key={slug} id={slug} title={name} aside={<a href={competencyPath(slug)}>The competency</a>}>
          <ul className="grid gap-6">
            {own.map((book) => (
              <li key={book.slug} id={`book-${book.slug}`} className="keep measure">
                <h3>{book.title}</h3>
                <p className="kicker">
                  {book.authors.join(', ')}
                  {book.year ? `, ${book.year}` : ''}
                  {book.year && book.yearStanding === 'unverified' ? ' (year from memory)' : ''}
                </p>
                <p className="mt-1">{book.gets}</p>
                <p className="mt-1">
                  <strong>Read it if:</strong> {book.readIf}
                </p>
                <p className="mt-1">
                  <strong>Leave it out if:</strong> {book.skipIf}
                </p>
                <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.92rem]">
                  {book.classic ? <Tag>classic</Tag> : null}
                  {book.free ? (
                    <a href={book.free} rel="noreferrer">
                      Free to read
                    </a>
                  ) : null}
                  {book.also.map((competency) => (
                    <a key={competency.slug} href={competencyPath(competency.slug)}>
                      {competency.name}
                    </a>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </div>
  )
}
