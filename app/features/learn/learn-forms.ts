import { z } from 'zod'
import { dailyCapRange, noteLimit } from '#app/features/learn/learn-limits.ts'
import { moduleStatuses } from '#app/features/learn/module-status.ts'
import { plainText } from '#app/forms/plain-text.ts'

const outOfDate = 'This page is out of date. Reload it and try again.'

/** The pressed button: `critical-path.done`, `critical-path.marked`. */
export const progressForm = z.object({
  set: z
    .string()
    .regex(/^[a-z0-9-]+[.][a-z-]+$/, outOfDate)
    .transform((text) => {
      const [module = '', to = ''] = text.split('.')
      return { module, to }
    })
    .pipe(z.object({ module: z.string(), to: z.enum([...moduleStatuses, 'marked', 'unmarked'], outOfDate) })),
})

export const noteForm = z.object({
  note: plainText({ most: noteLimit, what: 'The note' }).transform((text) => text || null),
  revision: z
    .string()
    .regex(/^\d{1,6}$/, outOfDate)
    .transform(Number),
})

export const gradeForm = z.object({
  card: z
    .string()
    .regex(/^[a-z0-9-]+[.][a-z0-9-]+$/, outOfDate)
    .transform((text) => {
      const [module = '', card = ''] = text.split('.')
      return { module, card }
    }),
  grade: z
    .enum(['1', '2', '3', '4'], 'Say how well you recalled it.')
    .transform((text) => Number(text) as 1 | 2 | 3 | 4),
  reps: z
    .string()
    .regex(/^\d{1,6}$/, outOfDate)
    .transform(Number),
})

const capSentence = `Choose a whole number from ${dailyCapRange.least} to ${dailyCapRange.most}.`

export const dailyCapForm = z.object({
  dailyCap: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, capSentence)
    .transform(Number)
    .refine((cap) => cap >= dailyCapRange.least && cap <= dailyCapRange.most, capSentence),
})
