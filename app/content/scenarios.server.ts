import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { words } from '#app/content/shared-schemas.server.ts'
import { type CompetencySlug, isCompetencySlug } from '#app/domain/competency.ts'
import { actionIds } from '#app/domain/scenario.ts'

const scenarioFile = z.strictObject({
  scenarios: z
    .array(
      z
        .strictObject({
          slug: z
            .string()
            .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words of small letters joined by hyphens'),
          title: words(2, 10),
          situation: words(30, 62),
          actions: z
            .array(z.strictObject({ id: z.enum(actionIds), text: words(6, 24), why: words(10, 36) }))
            .length(4)
            .refine(
              (actions) => actions.every(({ id }, index) => id === actionIds[index]),
              'must be a, b, c, d in order',
            ),
          best: z.enum(actionIds),
          worst: z.enum(actionIds),
        })
        .refine(({ best, worst }) => best !== worst, 'best and worst are the same action'),
    )
    .min(4),
})

/** A situation with four actions, the best and the worst of them keyed, and the reason for each. */
export type Scenario = z.infer<typeof scenarioFile>['scenarios'][number] & { competency: CompetencySlug }

const files = import.meta.glob<unknown>('/content/scenarios/*.yaml', { eager: true, import: 'default' })

/** All scenarios, by competency in the order of their files. */
export const scenarios: Scenario[] = Object.entries(files).flatMap(([file, value]) => {
  const competency = slugOfFile(file)
  if (!isCompetencySlug(competency)) throw new Error(`${file}: this is not one of the fifteen competencies`)
  return parseContent(scenarioFile, file, value).scenarios.map((scenario) => ({ ...scenario, competency }))
})

const bySlug = new Map(scenarios.map((scenario) => [scenario.slug, scenario]))

if (bySlug.size !== scenarios.length) throw new Error('content/scenarios: a slug stands twice')

export function findScenario(slug: string | undefined): Scenario | undefined {
  return slug === undefined ? undefined : bySlug.get(slug)
}

export function scenariosOf(competency: CompetencySlug): Scenario[] {
  return scenarios.filter((scenario) => scenario.competency === competency)
}
