import { z } from 'zod'
import { countWords } from '#app/content/parse-content.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { asOfWords } from '#app/domain/date-words.ts'

export const competencyField = z.enum(competencySlugs)

export const proficiencyField = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
])

/** Prose of a bounded number of words, without surrounding space. */
export function words(least: number, most: number) {
  return z
    .string()
    .trim()
    .refine((text) => countWords(text) >= least && countWords(text) <= most, {
      error: (issue) => `has ${countWords(String(issue.input))} words; ${least} to ${most} are allowed`,
    })
}

export const sourceField = z.strictObject({
  title: z.string().min(3),
  publisher: z.string().min(2),
  url: z.url({ protocol: /^https$/ }).optional(),
  /** Comes out in words, "July 2026", as it is only ever read. */
  asOf: z.coerce
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, 'must be a year, a month or a day such as 2026-11')
    .transform(asOfWords),
})

export type Source = z.infer<typeof sourceField>

/** A permanent name in content: lower-case words joined by hyphens. */
export const slugField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
