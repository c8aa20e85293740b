import { getCompetency } from '#app/content/competencies.server.ts'
import type { CompetencySlug } from '#app/domain/competency.ts'
import { proficiencyNames } from '#app/domain/proficiency.ts'

/** A competency with the lines and statements by which it is rated. */
export function anchored(slug: CompetencySlug) {
  const { name, summary, levels } = getCompetency(slug)
  return {
    slug,
    name,
    summary,
    levels: levels.map(({ level, closest, anchors }) => ({
      level,
      closest,
      name: proficiencyNames[level],
      anchors,
    })),
  }
}
