import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { proficiencyField, sourceField, words } from '#app/content/shared-schemas.server.ts'
import { areaSlugs, type CompetencySlug, competencySlugs, isCompetencySlug } from '#app/domain/competency.ts'

const competencyFile = z.strictObject({
  name: words(1, 6),
  area: z.enum(areaSlugs),
  summary: words(6, 30),
  why: words(20, 75),
  levels: z
    .array(
      z.strictObject({
        level: proficiencyField,
        closest: words(6, 13),
        anchors: z.array(words(6, 22)).min(4).max(5),
      }),
    )
    .length(5)
    .refine(
      (levels) => levels.every(({ level }, index) => level === index + 1),
      'must be the levels 1 to 5 in order',
    ),
  steps: z
    .array(
      z.strictObject({
        to: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
        title: words(3, 12),
        hours: z.number().min(1).max(40),
        how: words(20, 90),
        evidence: words(3, 30),
      }),
    )
    .length(4)
    .refine(
      (steps) => steps.every(({ to }, index) => to === index + 2),
      'must lead to the levels 2 to 5 in order',
    ),
  sources: z.array(sourceField).min(1),
})

/** A competency with its anchored levels and a piece of work that leads to each level. */
export type Competency = z.infer<typeof competencyFile> & { slug: CompetencySlug }

const files = import.meta.glob<unknown>('/content/competencies/*.yaml', { eager: true, import: 'default' })

const bySlug = new Map(
  Object.entries(files).map(([file, value]) => {
    const slug = slugOfFile(file)
    if (!isCompetencySlug(slug)) throw new Error(`${file}: this is not one of the fifteen competencies`)
    return [slug, { slug, ...parseContent(competencyFile, file, value) }] as const
  }),
)

/** All fifteen, in framework order. */
export const competencies: Competency[] = competencySlugs.map((slug) => {
  const competency = bySlug.get(slug)
  if (!competency) throw new Error(`content/competencies/${slug}.yaml is missing`)
  return competency
})

export function getCompetency(slug: CompetencySlug): Competency {
  const competency = bySlug.get(slug)
  if (!competency) throw new Error(`content/competencies/${slug}.yaml is missing`)
  return competency
}

/** Undefined for a slug that names no competency, as an address can. */
export function findCompetency(slug: string | undefined): Competency | undefined {
  return isCompetencySlug(slug) ? bySlug.get(slug) : undefined
}
