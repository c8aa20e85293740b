import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { artefacts, findArtefact } from '#app/content/artefacts.server.ts'
import { books } from '#app/content/books.server.ts'
import { certifications, factNames } from '#app/content/certifications.server.ts'
import { companies } from '#app/content/companies.server.ts'
import { glossary } from '#app/content/glossary.server.ts'
import { findModule, modules } from '#app/content/modules.server.ts'
import { countWords } from '#app/content/parse-content.server.ts'
import { learningPaths } from '#app/content/paths.server.ts'
import { findScenario } from '#app/content/scenarios.server.ts'
import { groups, topics } from '#app/content/syllabus.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'

test('there are at least 48 modules, and each that the syllabus names exists', () => {
  const named = groups.flatMap(({ modules: own }) => own)
  expect(new Set(named).size).toBe(named.length)
  expect(modules.map(({ slug }) => slug)).toEqual(named)
  expect(modules.length).toBeGreaterThanOrEqual(48)
})

test('every topic of the syllabus is taught under a heading that exists', () => {
  const claims = modules.flatMap(({ slug, covers, headings }) =>
    covers.map(({ topic, at }) => ({
      slug,
      topic,
      at,
      exists: headings.some((heading) => heading.slug === at),
    })),
  )
  expect(claims.filter(({ exists }) => !exists)).toEqual([])
  const taught = new Set(claims.map(({ topic }) => topic))
  expect(topics.filter(({ slug }) => !taught.has(slug))).toEqual([])
  expect(claims.filter(({ topic }) => !topics.some(({ slug }) => slug === topic))).toEqual([])
})

test('a module takes 6 to 12 minutes and has 700 to 1,400 words', () => {
  for (const { slug, minutes, text } of modules) {
    expect(minutes, slug).toBeGreaterThanOrEqual(6)
    expect(minutes, slug).toBeLessThanOrEqual(12)
    expect(countWords(text), slug).toBeGreaterThanOrEqual(700)
    expect(countWords(text), slug).toBeLessThanOrEqual(1400)
  }
})

test('every module works an example and gives something to do', () => {
  for (const { slug, html } of modules) {
    expect(html, slug).toContain('panel-worked')
    expect(html, slug).toContain('panel-try')
  }
})

test('what modules point to exists', () => {
  const missing = modules.flatMap(({ slug, prerequisites, next, scenario, artefact, html }) => [
    ...[...prerequisites, ...next]
      .filter((other) => !findModule(other))
      .map((other) => `${slug}: module ${other}`),
    ...(findScenario(scenario) ? [] : [`${slug}: scenario ${scenario}`]),
    ...(findArtefact(artefact) ? [] : [`${slug}: artefact ${artefact}`]),
    ...[...html.matchAll(/href="\/learn\/modules\/([^"#]+)/g)]
      .filter(([, other]) => !findModule(other))
      .map(([link]) => `${slug}: ${link}`),
    ...[...html.matchAll(/href="(?!\/learn\/modules\/|\/glossary#)([^"]+)"/g)].map(
      ([link]) => `${slug}: ${link}`,
    ),
  ])
  expect(missing).toEqual([])
})

test('prerequisites make no circle', () => {
  const depths = new Map<string, number>()
  function depth(slug: string, way: string[]): number {
    expect(way, `a circle through ${slug}`).not.toContain(slug)
    const known = depths.get(slug)
    if (known !== undefined) return known
    const found =
      1 + Math.max(0, ...(findModule(slug)?.prerequisites ?? []).map((other) => depth(other, [...way, slug])))
    depths.set(slug, found)
    return found
  }
  for (const { slug } of modules) expect(depth(slug, [])).toBeLessThan(10)
})

test('a path names existing modules once each, none before what it needs', () => {
  expect(learningPaths.length).toBeGreaterThanOrEqual(3)
  for (const { slug, modules: own } of learningPaths) {
    expect(
      own.filter((module) => !findModule(module)),
      slug,
    ).toEqual([])
    expect(new Set(own).size, slug).toBe(own.length)
    const early = own.flatMap((module, place) =>
      (findModule(module)?.prerequisites ?? [])
        .filter((needed) => own.indexOf(needed) > place)
        .map((needed) => `${slug}: ${module} before ${needed}`),
    )
    expect(early).toEqual([])
  }
})

test('every module stands on a path, or is looked up from one', () => {
  const reached = new Set([
    ...learningPaths.flatMap(({ modules: own }) => own),
    ...modules.flatMap(({ next }) => next),
  ])
  expect(modules.map(({ slug }) => slug).filter((slug) => !reached.has(slug))).toEqual([])
})

test('every competency has at least three modules that help with it', () => {
  for (const competency of competencySlugs) {
    const serving = modules.filter(({ serves }) => serves.some((served) => served.competency === competency))
    expect(serving.length, competency).toBeGreaterThanOrEqual(3)
  }
})

test('cards have permanent names, one a card, and no question is asked twice', () => {
  for (const { slug, cards } of modules)
    expect(new Set(cards.map(({ id }) => id)).size, slug).toBe(cards.length)
  const fronts = modules.flatMap(({ cards }) => cards.map(({ front }) => front.toLowerCase()))
  expect(fronts.filter((front, index) => fronts.indexOf(front) !== index)).toEqual([])
})

test('there are at least twenty artefacts, and each is taught', () => {
  expect(artefacts.length).toBeGreaterThanOrEqual(20)
  const taught = new Set(modules.map(({ artefact }) => artefact))
  expect(artefacts.map(({ slug }) => slug).filter((slug) => !taught.has(slug))).toEqual([])
})

test('the glossary has at least 120 terms, one slug and one spelling each, and points to what exists', () => {
  expect(glossary.length).toBeGreaterThanOrEqual(120)
  const slugs = glossary.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  const names = glossary.flatMap(({ term, aliases = [] }) =>
    [term, ...aliases].map((name) => name.toLowerCase()),
  )
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  for (const { slug, module, see = [] } of glossary) {
    if (module) expect(findModule(module), `${slug}: ${module}`).toBeDefined()
    expect(
      see.filter((other) => !slugs.includes(other) || other === slug),
      slug,
    ).toEqual([])
  }
})

test('most modules link several terms to the glossary', () => {
  const linked = modules.map(({ html }) => [...html.matchAll(/class="term"/g)].length)
  expect(linked.filter((count) => count >= 2).length / linked.length).toBeGreaterThan(0.8)
})

test('at least sixteen certifications, and whatever is said of one names its source', () => {
  expect(certifications.length).toBeGreaterThanOrEqual(16)
  for (const { slug, facts } of certifications) {
    for (const name of factNames) {
      const { standing, sources } = facts[name]
      const needsSource = standing === 'sure' || standing === 'conflicting'
      expect(!needsSource || sources.length > 0, `${slug}: ${name}`).toBe(true)
    }
    expect(facts.fee.amount === undefined, `${slug}: an amount has a currency`).toBe(
      facts.fee.currency === undefined,
    )
  }
})

test('the five classics and at least twelve more books; at least twelve companies', () => {
  expect(books.filter(({ classic }) => classic)).toHaveLength(5)
  expect(books.length).toBeGreaterThanOrEqual(17)
  expect(companies.length).toBeGreaterThanOrEqual(12)
  for (const { slug, sure, sources } of companies)
    expect(sure === 'general-knowledge' || sure === 'not-found' || sources.length > 0, slug).toBe(true)
})

test('no source of mass-made pages is named', () => {
  const banned =
    /winenfood|visualfoodie|eatsip365|eathealthy365|sirjohnnymai|software-engineers\.blog|pm2-blog|gitintel|hiraedu|itexamsupports/
  const all = JSON.stringify([modules, certifications, books, companies])
  expect(banned.exec(all)?.[0]).toBeUndefined()
})

test('no sentence of twelve or more words stands twice in what is taught', () => {
  const texts = [
    ...modules.flatMap(({ outcome, text, cards, deeper }) => [
      outcome,
      text,
      ...cards.map(({ back }) => back),
      ...deeper.map(({ note }) => note),
    ]),
    ...artefacts.flatMap((artefact) => [
      artefact.purpose,
      ...(artefact.kind === 'document'
        ? artefact.sections.map(({ filled }) => filled)
        : artefact.rows.flat()),
    ]),
    ...glossary.map(({ definition }) => definition),
    ...books.flatMap(({ gets }) => [gets]),
    ...companies.map(({ whatTpmsDo }) => whatTpmsDo),
  ]
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.;:?])\s+/))
    .map((sentence) => sentence.trim().toLowerCase())
    .filter((sentence) => countWords(sentence) >= 12)
  const seen = new Set<string>()
  expect(sentences.filter((sentence) => seen.size === seen.add(sentence).size)).toEqual([])
})

test('the text holds none of the words that the voice leaves out', () => {
  const filler =
    /\b(leverag\w+|crucial\w*|ensur\w+|robust\w*|seamless\w*|utili[sz]e\w*|holistic|synerg\w+|paramount|pivotal)\b|!/i
  const found = modules.flatMap(({ slug, text, outcome, cards }) => {
    const all = [text, outcome, ...cards.flatMap(({ front, back }) => [front, back])].join(' ')
    const word = filler.exec(all)?.[0]
    return word ? [`${slug}: ${word}`] : []
  })
  expect(found).toEqual([])
})

test('an average module reads like a newspaper for adults, and none like a statute', () => {
  // Flesch reading ease: 100 easy, 30 hard. Syllables are counted as groups of vowels, which is near enough for English.
  const ease = modules.map(({ slug, text }) => ({ slug, ease: readingEase(text) }))
  const average = ease.reduce((sum, entry) => sum + entry.ease, 0) / ease.length
  expect(average).toBeGreaterThan(50)
  expect(ease.filter((entry) => entry.ease < 40)).toEqual([])
})

function readingEase(text: string): number {
  const words = text.match(/[a-z']+/gi) ?? []
  const sentences = text.split(/[.?:]\s/).length
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/e$/, '')
            .match(/[aeiouy]+/g) ?? []
        ).length,
      ),
    0,
  )
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length)
}

test('the running case is told once: its figures hold together', () => {
  const text = readFileSync('content/running-case.mdx', 'utf8')
  expect(text).toContain('2 + 4 + 10 + 6 + 4 + 8 + 2 = 36')
  expect(500 + 2500 + 8000 + 19_960 + 40).toBe(31_000)
  expect(1_740_000 + 360_000 + 90_000 + 210_000).toBe(2_400_000)
})
