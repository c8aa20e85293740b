import { books } from '#app/content/books.server.ts'
import { certifications } from '#app/content/certifications.server.ts'
import { companies } from '#app/content/companies.server.ts'
import { competencies } from '#app/content/competencies.server.ts'
import { loops } from '#app/content/loops.server.ts'
import { modules } from '#app/content/modules.server.ts'
import { questions } from '#app/content/questions.server.ts'
import { salarySources } from '#app/content/salaries.server.ts'
import type { Source } from '#app/content/shared-schemas.server.ts'
import { targetSources } from '#app/content/targets.server.ts'

/** Every source that any content names, once each, by publisher and title. */
export const allSources: Source[] = [
  ...new Map(
    [
      ...targetSources,
      ...[...competencies, ...modules, ...books, ...companies].flatMap(({ sources }) => sources),
      ...salarySources,
      ...[...loops, ...questions].flatMap(({ sources }) => sources ?? []),
      ...certifications.flatMap(({ facts }) => Object.values(facts).flatMap(({ sources }) => sources)),
    ].map((source) => [`${source.publisher}|${source.url ?? source.title}`, source]),
  ).values(),
].sort((a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'))
