import { sql } from 'drizzle-orm'
import { artefacts } from '#app/content/artefacts.server.ts'
import { certifications } from '#app/content/certifications.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { learningPaths } from '#app/content/paths.server.ts'
import {
  artefactPath,
  artefactsPath,
  booksPath,
  certificationPath,
  certificationsPath,
  companiesPath,
  glossaryPath,
  learnPath,
  modulePath,
  offlinePath,
  pathPath,
  runningCasePath,
  whichCertificationPath,
} from '#app/features/learn/learn-paths.ts'

/** The addresses of this area that are the same for everybody, for the site map. */
export const publicLearnPaths: string[] = [
  learnPath,
  ...modules.map(({ slug }) => modulePath(slug)),
  ...learningPaths.map(({ slug }) => pathPath(slug)),
  runningCasePath,
  artefactsPath,
  ...artefacts.map(({ slug }) => artefactPath(slug)),
  certificationsPath,
  whichCertificationPath,
  ...certifications.map(({ slug }) => certificationPath(slug)),
  booksPath,
  companiesPath,
  offlinePath,
  glossaryPath,
]

export { prepareSearch } from '#app/features/learn/search.server.ts'

/** What of a person's recall another statement can carry along: the modules that are done, and the cards answered so far. */
export type RecallStanding = { done: string[]; states: { module: string; card: string; due: string }[] }

/** As a column of another area's statement, so that a page of theirs needs none of its own. */
export function recallStandingOf(personId: string) {
  return sql<RecallStanding>`json_build_object(
    'done', (select coalesce(json_agg(p.module order by p.done_at), '[]'::json) from module_progress p
      where p.person_id = ${personId}::uuid and p.status = 'done'),
    'states', (select coalesce(json_agg(json_build_object('module', s.module, 'card', s.card, 'due', s.due)), '[]'::json)
      from card_state s where s.person_id = ${personId}::uuid))`
}

/** The cards of the modules that are done, each with the instant at which it is due; one never answered is due now. */
export function listCardDues({ done, states }: RecallStanding, now: Date) {
  const dues = new Map(states.map(({ module, card, due }) => [`${module}.${card}`, new Date(due)]))
  return modules
    .filter(({ slug }) => done.includes(slug))
    .flatMap(({ slug, title, cards }) =>
      cards.map(({ id }) => ({ module: slug, title, card: id, due: dues.get(`${slug}.${id}`) ?? now })),
    )
}
