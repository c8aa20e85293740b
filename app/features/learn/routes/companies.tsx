import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type Company, companies } from '#app/content/companies.server.ts'
import { learnPath, modulePath } from '#app/features/learn/learn-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'
import { SourceList } from '#app/ui/source-list.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Companies that hire technical program managers',
    description: 'What TPMs do at each company, what the role is called there, and how sure we are.',
  })

const standings: { sure: Company['sure']; title: string; aside: string }[] = [
  {
    sure: 'attested',
    title: 'Said by the company',
    aside: 'From its own pages or its own public documents.',
  },
  { sure: 'reported', title: 'Told by others', aside: 'From guides, talks and books about the company.' },
  {
    sure: 'general-knowledge',
    title: 'Generally known',
    aside: 'Plausible, without a source that we would rely on.',
  },
  {
    sure: 'not-found',
    title: 'Nothing found',
    aside: 'Often named in lists. We found nothing that says what TPMs do there.',
  },
]

export function loader() {
  return {
    count: companies.length,
    shelves: standings
      .map((standing) => ({ ...standing, companies: companies.filter(({ sure }) => sure === standing.sure) }))
      .filter(({ companies: own }) => own.length > 0),
  }
}

export default function Companies() {
  const { count, shelves } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Companies that hire TPMs" overline={<a href={learnPath}>Learn</a>}>
        <p>
          {count} companies, by how sure we are. The same three letters mean other things at some of them, so{' '}
          <a href={modulePath('companies-that-hire-tpms')}>find out before you apply</a>.
        </p>
      </PageHead>
      {shelves.map(({ sure, title, aside, companies: own }) => (
        <Sheet key={sure} id={sure} title={title} aside={aside}>
          <ul className="grid gap-6">
            {own.map(({ slug, name, titles, whatTpmsDo, note, sources }) => (
              <li key={slug} id={slug} className="keep measure">
                <h3>{name}</h3>
                {titles.length > 0 ? <p className="kicker">{titles.join(', ')}</p> : null}
                <p className="mt-1">{whatTpmsDo}</p>
                <p className="mt-1 text-[0.95rem] text-soft">{note}</p>
                {sources.length > 0 ? (
                  <div className="mt-1">
                    <SourceList sources={sources} />
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </div>
  )
}
