import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { words } from '#app/content/shared-schemas.server.ts'
import { type CompetencySlug, isCompetencySlug } from '#app/domain/competency.ts'
import { measureSources } from '#app/domain/measure.ts'

const count = z.number().min(-1_000_000).max(1_000_000)

const measure = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('number'),
      name: words(2, 8),
      unit: words(1, 2),
      baseline: count,
      target: count,
      automatic: z.enum(measureSources).optional(),
    }),
    z.strictObject({
      kind: z.literal('percent'),
      name: words(2, 8),
      baseline: z.number().min(0).max(100),
      target: z.number().min(0).max(100),
    }),
    z.strictObject({ kind: z.literal('yes-no'), name: words(2, 8) }),
  ])
  .refine(
    (own) => own.kind === 'yes-no' || own.baseline !== own.target,
    'baseline and target are the same number',
  )

const templateFile = z.strictObject({
  templates: z
    .array(
      z
        .strictObject({
          slug: z
            .string()
            .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words of small letters joined by hyphens'),
          to: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
          title: words(3, 10),
          statement: words(12, 40),
          measure,
          baselineQuestion: words(3, 20),
          weeks: z.int().min(2).max(26),
          hoursAWeek: z.number().min(0.5).max(8).multipleOf(0.5),
          why: words(12, 35),
          milestones: z
            .array(z.strictObject({ week: z.int().min(1), title: words(3, 12) }))
            .min(3)
            .max(5),
          // biome-ignore lint/suspicious/noThenProperty: the second half of an if-then plan; nobody awaits it
          ifThen: z.strictObject({ when: words(4, 18), then: words(4, 18) }).optional(),
        })
        .refine(
          ({ weeks, milestones }) =>
            milestones.every(({ week }, index) => week > (milestones[index - 1]?.week ?? 0) && week <= weeks),
          'milestones must rise by week and end within the weeks of the goal',
        ),
    )
    .min(4),
})

/** A goal written out for a competency, to be taken over and changed. */
export type GoalTemplate = z.infer<typeof templateFile>['templates'][number] & { competency: CompetencySlug }

const files = import.meta.glob<unknown>('/content/goal-templates/*.yaml', { eager: true, import: 'default' })

/** All templates, by competency in the order of their files. */
export const goalTemplates: GoalTemplate[] = Object.entries(files).flatMap(([file, value]) => {
  const competency = slugOfFile(file)
  if (!isCompetencySlug(competency)) throw new Error(`${file}: this is not one of the fifteen competencies`)
  return parseContent(templateFile, file, value).templates.map((template) => ({ ...template, competency }))
})

const bySlug = new Map(goalTemplates.map((template) => [template.slug, template]))

if (bySlug.size !== goalTemplates.length) throw new Error('content/goal-templates: a slug stands twice')

export function findGoalTemplate(slug: string | null | undefined): GoalTemplate | undefined {
  return slug ? bySlug.get(slug) : undefined
}

export function goalTemplatesOf(competency: CompetencySlug): GoalTemplate[] {
  return goalTemplates.filter((template) => template.competency === competency)
}
