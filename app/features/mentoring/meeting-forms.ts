import { z } from 'zod'
import { isCalendarDate } from '#app/domain/calendar-date.ts'
import { uuidPattern } from '#app/domain/uuid.ts'
import { timeField, timeIndexes } from '#app/features/mentoring/field-names.ts'
import { mentoringText } from '#app/features/mentoring/mentoring-limits.ts'
import { instantOf } from '#app/features/mentoring/moment-words.ts'
import { plainText } from '#app/forms/plain-text.ts'

const day = z
  .string()
  .optional()
  .transform((text) => text?.trim() || null)
  .refine((text) => text === null || isCalendarDate(text), 'Write a day as in 2027-01-31, or leave it empty.')

const key = z.string().regex(uuidPattern, 'Reload the page and send it again.')

const minutes = z
  .string()
  .regex(/^\d{1,3}$/, 'Write minutes as a whole number.')
  .transform(Number)
  .refine((count) => count >= 5 && count <= 480, 'Between 5 and 480 minutes.')

export const moveForm = z.object({
  key,
  minutes,
  why: plainText({ most: mentoringText.why, what: 'The reason' }),
})

/** The answer to a request to move a meeting: to which, and to which of its times. */
export const moveAnswerForm = z.object({ key, time: z.iso.datetime().optional() })

export const proposalForm = z.object({
  key,
  minutes,
  agenda: plainText({ most: mentoringText.agenda, what: 'The agenda' }),
})

export const writtenForm = z.object({
  agenda: plainText({ most: mentoringText.agenda, what: 'The agenda' }),
  notes: plainText({ most: mentoringText.note, what: 'The notes' }),
  nextOn: day,
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
})

export const actionForm = z.object({
  key,
  text: plainText({ most: mentoringText.action, what: 'The action' }).refine(
    (text) => text !== '',
    'Write what is to be done.',
  ),
  owner: z.enum(['mentee', 'mentor'], 'Choose who does it.'),
  dueOn: day,
})

/** The times that a proposal names, as the clocks of its sender's zone show them. */
export function readTimes(
  typed: Record<string, string>,
  { zone, now }: { zone: string | null; now: Date },
): { times: Date[]; errors: Record<string, string> } {
  const errors: Record<string, string> = Object.create(null)
  const times: Date[] = []
  for (const index of timeIndexes) {
    const field = timeField(index)
    const text = typed[field]?.trim() ?? ''
    if (text === '') continue
    const read = instantOf(text.slice(0, 16), zone)
    if (!read) errors[field] = 'Write a day and time as in 2027-01-31T10:00.'
    else if (read.kind === 'skipped') {
      errors[field] = 'The clocks are put forward over this time: it does not exist that day.'
    } else if (read.instant <= now) errors[field] = 'This time is over.'
    else if (read.instant.getTime() > now.getTime() + 366 * 86_400_000) {
      errors[field] = 'That is more than a year ahead.'
    } else if (!times.some((time) => time.getTime() === read.instant.getTime())) times.push(read.instant)
  }
  if (times.length === 0 && Object.keys(errors).length === 0) {
    errors[timeField(1)] = 'Name at least one time.'
  }
  return { times, errors }
}
