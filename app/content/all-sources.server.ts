import { competencies } from '#app/content/competencies.server.ts'
import type { Source } from '#app/content/shared-schemas.server.ts'
import { targetSources } from '#app/content/targets.server.ts'

/** Every source that any content names, once each, by publisher and title. */
export const allSources: Source[] = [
  ...new Map(
    [...targetSources, ...competencies.flatMap(({ sources }) => sources)].map((source) => [
      `${source.publisher}|${source.url ?? source.title}`,
      source,
    ]),
  ).values(),
].sort((a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'))
