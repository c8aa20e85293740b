import { z } from 'zod'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import { actionIds } from '#app/domain/scenario.ts'
import { levelSlugs, roleSlugs } from '#app/domain/target.ts'
import { evidenceLimit } from '#app/features/assess/assess-limits.ts'
import { plainText } from '#app/forms/plain-text.ts'

const revision = z
  .string()
  .regex(/^\d{1,6}$/, 'This page is out of date. Reload it and answer again.')
  .transform(Number)

const attempt = z.uuid('This page is out of date. Reload it and answer again.')

/** A self-rating: `level` null stands for "not sure". `save` is the button that was pressed. */
export const selfAnswerForm = z.object({
  attempt,
  competency: z.enum(competencySlugs),
  level: z
    .enum(['1', '2', '3', '4', '5', 'unsure'], 'Choose the description that fits best, or "Not sure".')
    .transform((value) => (value === 'unsure' ? null : (Number(value) as Proficiency))),
  evidence: plainText({ most: evidenceLimit, what: 'The evidence' })
    .optional()
    .transform((text) => text || null),
  revision,
  framework: z.string(),
})

/** A scenario's picks; both or neither, and never the same action twice. */
export const scenarioAnswerForm = z
  .object({
    attempt,
    best: z.enum(actionIds, 'Choose the best action.'),
    worst: z.enum(actionIds, 'Choose the worst action.'),
    revision,
    framework: z.string(),
  })
  .refine(({ best, worst }) => best !== worst, {
    path: ['worst'],
    message: 'The best and the worst cannot be the same action. Choose another for one of them.',
  })

export const unsureScenarioForm = z.object({ attempt, revision, framework: z.string() })

const dateSentence = 'Write the date as year-month-day, for example 2027-06-30.'

/** The job somebody measures themself against. Date and company are optional. */
export const targetForm = z.object({
  role: z.enum(roleSlugs, 'Choose one of the kinds of program.'),
  level: z.enum(levelSlugs, 'Choose one of the levels.'),
  byDate: z
    .union([z.literal(''), z.iso.date(dateSentence)])
    // Years that a calendar has; PostgreSQL refuses the year 0.
    .refine((day) => day === '' || (day >= '1900-01-01' && day <= '2999-12-31'), dateSentence)
    .optional()
    .transform((value) => value || null),
  company: plainText({ most: 120, what: 'The company' })
    .optional()
    .transform((text) => text || null),
})
