import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { artefacts } from '#app/content/artefacts.server.ts'
import { books } from '#app/content/books.server.ts'
import { certifications } from '#app/content/certifications.server.ts'
import { companies } from '#app/content/companies.server.ts'
import { glossary } from '#app/content/glossary.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { learningPaths } from '#app/content/paths.server.ts'
import { groups } from '#app/content/syllabus.server.ts'
import { ModuleList } from '#app/features/learn/components/module-list.tsx'
import {
  artefactsPath,
  booksPath,
  certificationsPath,
  companiesPath,
  glossaryPath,
  learnPath,
  modulePath,
  offlinePath,
  pathPath,
  reviewPath,
  runningCasePath,
  searchPath,
} from '#app/features/learn/learn-paths.ts'
import { listProgress, type Progress } from '#app/features/learn/progress-queries.server.ts'
import { listed } from '#app/features/learn/routes/list-modules.server.ts'
import { personIdOf } from '#app/platform/person-of-request.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { Button } from '#app/ui/button.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction = (args) =>
  pageMeta(args, {
    title: 'Learn technical program management',
    description:
      'The whole role in short modules with worked examples, filled-in artefacts, recall cards, certification facts and a glossary.',
  })

export async function loader({ context }: LoaderFunctionArgs) {
  const personId = await personIdOf(context)
  const progress: Progress[] = personId === null ? [] : await listProgress(context.db, personId)
  const all = listed(modules, progress)
  const done = all.filter(({ status }) => status === 'done')
  return {
    groups: groups.map(({ slug, title, summary, modules: own }) => ({
      slug,
      title,
      summary,
      modules: all.filter((module) => own.includes(module.slug)),
    })),
    paths: learningPaths.map(({ slug, title, for: forWhom, modules: own }) => ({
      slug,
      title,
      forWhom,
      size: own.length,
      done: done.filter((module) => own.includes(module.slug)).length,
    })),
    bookmarks: all.filter(({ isBookmarked }) => isBookmarked).map(({ slug, title }) => ({ slug, title })),
    reading: all.filter(({ status }) => status === 'reading').map(({ slug, title }) => ({ slug, title })),
    counts: {
      modules: modules.length,
      done: done.length,
      minutes: Math.round(modules.reduce((sum, { minutes }) => sum + minutes, 0) / modules.length),
      hours: Math.round(modules.reduce((sum, { minutes }) => sum + minutes, 0) / 60),
      artefacts: artefacts.length,
      certifications: certifications.length,
      books: books.length,
      companies: companies.length,
      terms: glossary.length,
    },
    isKnown: personId !== null,
  }
}

export default function LearnHome() {
  const { groups: all, paths, bookmarks, reading, counts, isKnown } = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead title="Learn the role by doing it">
        <p>
          {counts.modules} modules of about {counts.minutes} minutes, {counts.hours} hours in all. Each ends
          in something you can do with your own work, and every example comes from{' '}
          <a href={runningCasePath}>one program</a>, so its numbers add up.
        </p>
      </PageHead>
      <search className="no-print mt-6 block max-w-[34rem]">
        <form method="get" action={searchPath()} className="flex flex-wrap items-end gap-3">
          <div className="grow">
            <label htmlFor="q" className="block font-semibold">
              Search modules, terms, certifications and books
            </label>
            <input id="q" name="q" type="search" className="input" maxLength={100} />
          </div>
          <Button>Search</Button>
        </form>
      </search>
      {isKnown && (reading.length > 0 || bookmarks.length > 0 || counts.done > 0) ? (
        <Sheet id="yours" title="Yours" aside={`${counts.done} of ${counts.modules} modules done.`}>
          <dl className="measure grid gap-3">
            {reading.length > 0 ? <Shortlist term="Reading" modules={reading} /> : null}
            {bookmarks.length > 0 ? <Shortlist term="Bookmarked" modules={bookmarks} /> : null}
            {counts.done > 0 ? (
              <div>
                <dt className="font-semibold">Cards of what you have done</dt>
                <dd>
                  <a href={reviewPath}>Recall them</a>
                </dd>
              </div>
            ) : null}
          </dl>
        </Sheet>
      ) : null}
      <Sheet
        id="paths"
        title="Paths"
        aside="A way through, in an order in which each module has what it needs."
      >
        <ul className="grid gap-5 md:grid-cols-3">
          {paths.map(({ slug, title, forWhom, size, done }) => (
            <li key={slug}>
              <h3>
                <a href={pathPath(slug)}>{title}</a>
              </h3>
              <p className="text-[0.95rem]">{forWhom}</p>
              <p className="kicker mt-1">
                {done > 0 ? `${done} of ${size} modules done` : `${size} modules`}
              </p>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet id="shelves" title="To look things up">
        <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
          <Shelf
            href={artefactsPath}
            name="Artefacts"
            text={`${counts.artefacts}, filled in and blank, to download`}
          />
          <Shelf
            href={certificationsPath}
            name="Certifications"
            text={`${counts.certifications} compared, with dates and sources`}
          />
          <Shelf href={glossaryPath} name="Glossary" text={`${counts.terms} terms`} />
          <Shelf href={booksPath} name="Books" text={`${counts.books}, each with who can leave it out`} />
          <Shelf href={companiesPath} name="Companies" text={`${counts.companies}, and how sure we are`} />
          <Shelf href={reviewPath} name="Recall" text="The cards of modules you have done" />
          <Shelf href={offlinePath} name="Offline" text="Keep a path on this device" />
        </ul>
      </Sheet>
      {all.map(({ slug, title, summary, modules: own }) => (
        <Sheet key={slug} id={`group-${slug}`} title={title} aside={summary}>
          <ModuleList modules={own} back={learnPath} />
        </Sheet>
      ))}
    </div>
  )
}

function Shortlist({ term, modules: own }: { term: string; modules: { slug: string; title: string }[] }) {
  return (
    <div>
      <dt className="font-semibold">{term}</dt>
      {own.map(({ slug, title }) => (
        <dd key={slug}>
          <a href={modulePath(slug)}>{title}</a>
        </dd>
      ))}
    </div>
  )
}

function Shelf({ href, name, text }: { href: string; name: string; text: string }) {
  return (
    <li>
      <a href={href} className="font-semibold">
        {name}
      </a>
      <span className="text-soft">, {text}</span>
    </li>
  )
}
