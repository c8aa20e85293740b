import { z } from 'zod'
import { answerGrades, levelBands } from '#app/domain/question.ts'
import {
  answerLimit,
  hoursPerWeekRange,
  interviewerNameLimit,
  noteLimit,
  reportLimit,
  storyLineLimit,
  storyPartLimit,
} from '#app/features/interview/interview-limits.ts'
import { reportReasons } from '#app/features/interview/report-reasons.ts'
import { plainText } from '#app/forms/plain-text.ts'

const whole = z
  .string()
  .regex(/^\d{1,7}$/, 'This page is out of date. Reload it and go on.')
  .transform(Number)

/** An answer as far as it has come. `writer` and `change` are there with scripts only, `spokenSeconds` after a recording. */
export const draftForm = z.object({
  text: plainText({ most: answerLimit, what: 'The answer' }),
  revision: whole,
  writer: z
    .string()
    .regex(/^[a-z0-9-]{0,40}$/)
    .optional()
    .transform((value) => value || null),
  change: whole.optional().transform((value) => value ?? 0),
  isSpoken: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
  spokenSeconds: z
    .string()
    .regex(/^\d{0,5}$/)
    .optional()
    .transform((value) => (value ? Math.min(Number(value), 86_400) : null)),
})

const grade = z
  .enum(['1', '2', '3', '4'])
  .transform((value) => answerGrades.find((one) => String(one) === value) ?? 1)

/** A grade for each dimension, in fields named `grade-` and the dimension. */
export function scoreForm(dimensions: { id: string; name: string }[]) {
  return z.object(
    Object.fromEntries(
      dimensions.map(({ id, name }) => [
        `grade-${id}`,
        z.string(`Choose a grade for "${name}".`).pipe(grade),
      ]),
    ),
  )
}

const yes = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

/** A link for an interviewer. */
export const inviteForm = z.object({
  name: plainText({ most: interviewerNameLimit, what: 'The name' }).refine(
    (text) => text !== '',
    'Say whom the link is for, so that you know it again.',
  ),
  showsAnswer: yes,
})

/** What an interviewer writes beside the grades. */
export const noteForm = z.object({
  note: plainText({ most: noteLimit, what: 'The note' }),
})

export const reportForm = z.object({
  reason: z.enum(reportReasons, 'Choose what is wrong.'),
  text: plainText({ most: reportLimit, what: 'The text' }),
})

export const mockForm = z.object({
  loop: z.string(),
  level: z.enum(levelBands, 'Choose a level.'),
})

const line = (what: string) => plainText({ most: storyLineLimit, what })
const part = (what: string) => plainText({ most: storyPartLimit, what })

/** A story. Only its title has to be there: the rest is what is still to be written. */
export const storyForm = z.object({
  title: line('The title').refine((text) => text !== '', 'Give the story a title that you will recognise.'),
  situation: part('The situation'),
  task: part('The task'),
  action: part('The action'),
  result: part('The result'),
  metric: line('The metric'),
  lesson: part('The lesson'),
  revision: whole,
})

export const studyGoalForm = z.object({
  interviewOn: z.iso.date('Write the date as year-month-day, for example 2027-06-30.'),
  hoursPerWeek: z
    .string()
    .regex(/^\d{1,2}$/, 'Write whole hours.')
    .transform(Number)
    .refine(
      (hours) => hours >= hoursPerWeekRange.least && hours <= hoursPerWeekRange.most,
      `Between ${hoursPerWeekRange.least} and ${hoursPerWeekRange.most} hours a week.`,
    ),
  loop: z.string(),
  level: z.enum(levelBands, 'Choose a level.'),
})
