import MiniSearch, { type SearchResult } from 'minisearch'
import { artefacts } from '#app/content/artefacts.server.ts'
import { books } from '#app/content/books.server.ts'
import { certifications } from '#app/content/certifications.server.ts'
import { companies } from '#app/content/companies.server.ts'
import { competencies } from '#app/content/competencies.server.ts'
import { glossary } from '#app/content/glossary.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { questions } from '#app/content/questions.server.ts'
import { runningCase } from '#app/content/running-case.server.ts'
import { roles } from '#app/content/targets.server.ts'
import { levelSlugs } from '#app/domain/target.ts'
import { competencyPath, targetPath } from '#app/features/assess/assess-paths.ts'
import { questionPath } from '#app/features/interview/interview-paths.ts'
import {
  artefactPath,
  booksPath,
  certificationPath,
  companiesPath,
  modulePath,
  runningCasePath,
  termPath,
} from '#app/features/learn/learn-paths.ts'
import { excerpt, type Piece } from '#app/features/learn/search-excerpt.ts'

export type Hit = { kind: string; title: string; href: string; excerpt: Piece[] }

type Entry = { id: number; kind: string; title: string; also: string; text: string; href: string }

/** Hits a page shows; what stands further down was not meant. */
export const mostHits = 30

/** Everything that can be found, in the order in which equal hits are shown. */
function listEntries(): Omit<Entry, 'id'>[] {
  return [
    ...modules.map(({ slug, title, outcome, headings, text }) => ({
      kind: 'Module',
      title,
      also: headings.map((heading) => heading.text).join(' '),
      text: `${outcome} ${text}`,
      href: modulePath(slug),
    })),
    ...glossary.map(({ slug, term, aliases = [], definition }) => ({
      kind: 'Term',
      title: term,
      also: aliases.join(' '),
      text: definition,
      href: termPath(slug),
    })),
    ...competencies.map(({ slug, name, summary, why, levels }) => ({
      kind: 'Competency',
      title: name,
      also: '',
      text: [summary, why, ...levels.flatMap(({ anchors }) => anchors)].join(' '),
      href: competencyPath(slug),
    })),
    ...roles.map(({ slug, name, summary, programs }) => ({
      kind: 'Role',
      title: name,
      also: '',
      text: [summary, ...programs].join(' '),
      href: targetPath({ role: slug, level: levelSlugs[1] }),
    })),
    ...certifications.map(({ slug, name, short, issuer, forWhom, facts }) => ({
      kind: 'Certification',
      title: name === short ? name : `${short}, ${name}`,
      also: issuer,
      text: [forWhom, ...Object.values(facts).map(({ value }) => value)].join(' '),
      href: certificationPath(slug),
    })),
    ...artefacts.map(({ slug, title, purpose }) => ({
      kind: 'Artefact',
      title,
      also: '',
      text: purpose,
      href: artefactPath(slug),
    })),
    ...books.map(({ slug, title, authors, gets, readIf }) => ({
      kind: 'Book',
      title,
      also: authors.join(' '),
      text: `${gets} ${readIf}`,
      href: `${booksPath}#book-${slug}`,
    })),
    ...companies.map(({ slug, name, titles, whatTpmsDo, note }) => ({
      kind: 'Company',
      title: name,
      also: titles.join(' '),
      text: `${whatTpmsDo} ${note}`,
      href: `${companiesPath}#${slug}`,
    })),
    ...questions.map(({ slug, prompt, probes }) => ({
      kind: 'Question',
      title: prompt,
      also: '',
      // Not the outlines: whoever searches has not answered yet.
      text: probes.join(' '),
      href: questionPath(slug),
    })),
    {
      kind: 'Page',
      title: runningCase.title,
      also: '',
      text: runningCase.text,
      href: runningCasePath,
    },
  ]
}

type Made = { index: MiniSearch<Entry>; entries: Entry[] }

let making: Promise<Made> | undefined

/**
 * Made once, in small pieces between which other requests are answered. Content changes only with a build, and a build is a
 * new process.
 */
export function prepareSearch(): Promise<Made> {
  making ??= makeIndex()
  return making
}

async function makeIndex(): Promise<Made> {
  const entries = listEntries().map((entry, id) => ({ id, ...entry }))
  const index = new MiniSearch<Entry>({ fields: ['title', 'also', 'text'] })
  await index.addAllAsync(entries, { chunkSize: 4 })
  return { index, entries }
}

const options = {
  boost: { title: 5, also: 2 },
  prefix: (term: string) => term.length > 2,
  /** A slip in words of four letters and more, two in long ones. */
  fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
}

/**
 * What fits the query best, at most `mostHits`. All words have to be found, in any spelling close to what was typed; when
 * nothing has them all, any of them will do.
 */
export async function searchContent(query: string): Promise<Hit[]> {
  const words = query.trim()
  if (words === '') return []
  const { index, entries } = await prepareSearch()
  const strict = index.search(words, { ...options, combineWith: 'AND' })
  const results: SearchResult[] =
    strict.length > 0 ? strict : index.search(words, { ...options, combineWith: 'OR' })
  return results.slice(0, mostHits).flatMap(({ id, terms }) => {
    const entry = entries[id as number]
    if (!entry) return []
    return [{ kind: entry.kind, title: entry.title, href: entry.href, excerpt: excerpt(entry.text, terms) }]
  })
}
