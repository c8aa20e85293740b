import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'

/**
 * One scenario a competency for a full assessment: the one this person has met least often, then the first in the file's
 * order. A retake therefore meets parallel items until the set is used up.
 */
export function chooseScenarios(
  pool: { slug: string; competency: CompetencySlug }[],
  met: string[],
): { slug: string; competency: CompetencySlug }[] {
  const times = new Map<string, number>()
  for (const slug of met) times.set(slug, (times.get(slug) ?? 0) + 1)
  return competencySlugs.flatMap((competency) => {
    const own = pool.filter((scenario) => scenario.competency === competency)
    const fewest = Math.min(...own.map(({ slug }) => times.get(slug) ?? 0))
    const chosen = own.find(({ slug }) => (times.get(slug) ?? 0) === fewest)
    return chosen ? [chosen] : []
  })
}
