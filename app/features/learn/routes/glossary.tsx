import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { glossary } from '#app/content/glossary.server.ts'
import { findModule } from '#app/content/modules.server.ts'
import { otherNames } from '#app/features/learn/glossary-names.ts'
import { learnPath, modulePath, termPath } from '#app/features/learn/learn-paths.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Glossary of technical program management',
    description: 'The words of the role in a sentence or two each, with the module that teaches them.',
  })

export function loader() {
  const names = new Map(glossary.map(({ slug, term }) => [slug, term]))
  const terms = glossary.map(({ slug, term, aliases, definition, module, see }) => ({
    slug,
    term,
    aliases: otherNames(term, aliases ?? []),
    definition,
    module: module ? { slug: module, title: findModule(module)?.title ?? module } : null,
    see: (see ?? []).map((other) => ({ slug: other, term: names.get(other) ?? other })),
  }))
  const letters = [...new Set(terms.map(({ term }) => initial(term)))]
  return {
    count: terms.length,
    letters: letters.map((letter) => ({
      letter,
      terms: terms.filter(({ term }) => initial(term) === letter),
    })),
  }
}

function initial(term: string): string {
  const letter = term.charAt(0).toUpperCase()
  return /[A-Z]/.test(letter) ? letter : '0-9'
}

export default function Glossary() {
  const { count, letters } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Glossary" overline={<a href={learnPath}>Learn</a>}>
        <p>{count} terms as this app uses them. Modules link to them at their first use.</p>
      </PageHead>
      <nav
        aria-label="Letters"
        className="no-print mt-5 flex flex-wrap gap-x-4 gap-y-1 text-[1.05rem] font-semibold"
      >
        {letters.map(({ letter }) => (
          <a key={letter} href={`#letter-${letter}`} className="py-1">
            {letter}
          </a>
        ))}
      </nav>
      {letters.map(({ letter, terms }) => (
        <section
          key={letter}
          id={`letter-${letter}`}
          className="sheet grid gap-x-8 sm:grid-cols-[3rem_minmax(0,1fr)]"
          aria-label={letter}
        >
          <h2>{letter}</h2>
          <dl className="grid gap-4">
            {terms.map(({ slug, term, aliases, definition, module, see }) => (
              <div key={slug} id={slug} className="term-entry measure">
                <dt className="font-bold">
                  {term}
                  {aliases.length > 0 ? (
                    <span className="font-normal text-soft"> ({aliases.join(', ')})</span>
                  ) : null}
                </dt>
                <dd>
                  {definition}
                  <span className="block text-[0.92rem] text-soft">
                    {module ? (
                      <>
                        Module: <a href={modulePath(module.slug)}>{module.title}</a>
                        {see.length > 0 ? '. ' : ''}
                      </>
                    ) : null}
                    {see.length > 0 ? 'See also: ' : ''}
                    {see.map((other, index) => (
                      <span key={other.slug}>
                        {index > 0 ? ', ' : ''}
                        <a href={termPath(other.slug)}>{other.term}</a>
                      </span>
                    ))}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
