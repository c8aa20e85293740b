import { z } from 'zod'
import { daysBetween, isCalendarDate, isTimeZone } from '#app/domain/calendar-date.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import { highestCounted, measureSources } from '#app/domain/measure.ts'
import { evidenceKinds, goalStatuses, measureKinds } from '#app/features/goals/goal.ts'
import {
  largestValue,
  milestoneRows,
  mostActive,
  mostYears,
  textLimits,
} from '#app/features/goals/goal-limits.ts'
import { smartLetters } from '#app/features/goals/smart-check.ts'
import { plainText } from '#app/forms/plain-text.ts'

/** Text that may be left out. */
function optionalText(most: number, what: string) {
  return plainText({ most, what })
    .optional()
    .transform((text) => text || null)
}

function neededText(most: number, what: string, sentence: string) {
  return plainText({ most, what })
    .prefault('')
    .refine((text) => text !== '', sentence)
}

const dateSentence = 'Write the date as year-month-day, for example 2027-06-30.'

const day = z.string().trim().prefault('').refine(isCalendarDate, dateSentence)

const optionalDay = z
  .string()
  .trim()
  .optional()
  .refine((text) => !text || isCalendarDate(text), dateSentence)
  .transform((text) => text || null)

/** A number as people type it, with a point or a comma before the decimals. */
function amount(sentence: string) {
  return z
    .string()
    .trim()
    .prefault('')
    .transform((text) => text.replace(/^([+-]?\d+),(\d{1,4})$/, '$1.$2'))
    .refine((text) => /^[+-]?\d{1,10}(?:\.\d{1,6})?$/.test(text), sentence)
    .transform(Number)
    .refine(
      (value) => Math.abs(value) <= largestValue,
      `Use a number up to ${largestValue.toLocaleString('en')}.`,
    )
}

const optionalAmount = (sentence: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text) => (text ? text.replace(',', '.') : null))
    .refine((text) => text === null || /^\d{1,3}(?:\.\d{1,2})?$/.test(text), sentence)
    .transform((text) => (text === null ? null : Number(text)))

/** What a template leaves to be filled in: `<program>`. */
const placeholder = /<[a-z][a-z' -]{1,30}>/i

/** What a form asks of a goal; the same for a new one and for a change. Yes-no measures have no numbers. */
export const goalForm = z
  .object({
    statement: neededText(textLimits.statement, 'The goal', 'Write what you want to reach.'),
    competency: z
      .enum([...competencySlugs, 'career'], 'Choose one of the competencies, or the career as a whole.')
      .transform((slug) => (slug === 'career' ? null : slug)),
    measureKind: z.enum(measureKinds, 'Choose how it is measured.'),
    automatic: z
      .enum(['', ...measureSources], 'Choose who counts.')
      .optional()
      .transform((source) => source || null),
    measureName: neededText(textLimits.measureName, 'The measure', 'Say what is counted.'),
    unit: optionalText(textLimits.unit, 'The unit'),
    baseline: z.string().trim().optional(),
    target: z.string().trim().optional(),
    startedOn: day,
    dueOn: day,
    effortHours: optionalAmount('Write the hours a week as a number, for example 2.5.').refine(
      (hours) => hours === null || hours <= 80,
      'A week has fewer hours to give. Write at most 80.',
    ),
    relevance: optionalText(textLimits.relevance, 'The reason'),
    reason: optionalText(textLimits.reason, 'The reason'),
  })
  .loose()
  .refine(({ statement }) => !placeholder.test(statement), {
    path: ['statement'],
    error: (issue) => {
      const left = String((issue.input as { statement?: unknown }).statement).match(placeholder)?.[0]
      return `Put your own word in place of ${left}.`
    },
  })
  .transform((form, context) => {
    const numbers = { baseline: 0, target: 1 }
    if (form.measureKind !== 'yes-no') {
      for (const field of ['baseline', 'target'] as const) {
        const parsed = amount('Write a number, for example 12 or 12.5.').safeParse(form[field] ?? '')
        if (parsed.success) numbers[field] = parsed.data
        else
          context.addIssue({ code: 'custom', path: [field], message: parsed.error.issues[0]?.message ?? '' })
      }
      if (numbers.baseline === numbers.target && context.issues.length === 0) {
        context.addIssue({
          code: 'custom',
          path: ['target'],
          message: 'The target is where you are already. Choose another, or another baseline.',
        })
      }
      if (
        form.measureKind === 'percent' &&
        [numbers.baseline, numbers.target].some((value) => value < 0 || value > 100)
      ) {
        context.addIssue({
          code: 'custom',
          path: ['target'],
          message: 'A percentage lies between 0 and 100.',
        })
      }
    }
    if (form.dueOn <= form.startedOn) {
      context.addIssue({ code: 'custom', path: ['dueOn'], message: 'The due date comes after the start.' })
    } else if (daysBetween(form.startedOn, form.dueOn) > mostYears * 366) {
      context.addIssue({
        code: 'custom',
        path: ['dueOn'],
        message: `A goal runs for at most ${mostYears} years. Choose a nearer date.`,
      })
    }
    const isCounted = form.measureKind === 'number' && form.automatic !== null
    const most = isCounted && form.automatic ? highestCounted[form.automatic] : undefined
    if (most !== undefined && numbers.target > most) {
      context.addIssue({
        code: 'custom',
        path: ['target'],
        message: `What the app counts here goes up to ${most}. Choose a target that it can reach.`,
      })
    }
    return {
      fields: {
        statement: form.statement,
        competency: form.competency,
        measure: {
          kind: form.measureKind,
          name: form.measureName,
          unit: form.measureKind === 'number' ? form.unit : null,
          automatic: isCounted ? form.automatic : null,
          ...numbers,
        },
        startedOn: form.startedOn,
        dueOn: form.dueOn,
        effortHours: form.effortHours || null,
        relevance: form.relevance,
        overruled: smartLetters.filter((letter) => form[`overrule-${letter}`] !== undefined),
      },
      reason: form.reason,
    }
  })

/** The milestones of a new goal, as numbered pairs of fields; a row without a title is none. */
export function readMilestones(typed: Record<string, string>) {
  const rows = Array.from({ length: milestoneRows }, (_, index) => ({
    title: (typed[`milestone-${index}`] ?? '').trim(),
    dueOn: (typed[`milestone-due-${index}`] ?? '').trim(),
    index,
  })).filter(({ title, dueOn }) => title !== '' || dueOn !== '')
  const errors: Record<string, string> = {}
  const milestones = rows.flatMap((row) => {
    const parsed = milestoneForm.safeParse({ title: row.title, dueOn: row.dueOn })
    if (parsed.success) return [parsed.data]
    const issue = parsed.error.issues[0]
    errors[issue?.path[0] === 'dueOn' ? `milestone-due-${row.index}` : `milestone-${row.index}`] =
      issue?.message ?? ''
    return []
  })
  return { milestones, errors }
}

export const milestoneForm = z.object({
  title: neededText(textLimits.milestone, 'The milestone', 'Say what will be finished.'),
  dueOn: optionalDay,
})

export const ifThenForm = z.object({
  situation: neededText(textLimits.situation, 'The situation', 'Say when it happens.'),
  response: neededText(textLimits.situation, 'The answer', 'Say what you will do then.'),
})

export const evidenceForm = z
  .object({
    kind: z.enum(evidenceKinds, 'Choose what it is.'),
    title: neededText(textLimits.evidenceTitle, 'The title', 'Give it a title.'),
    url: plainText({ most: textLimits.url, what: 'The link' })
      .optional()
      .refine(
        (url) => !url || (URL.canParse(url) && /^https?:\/\//i.test(url)),
        'Write the link in full, beginning with https://.',
      )
      .transform((url) => url || null),
    note: optionalText(textLimits.note, 'The note'),
    milestone: z
      .union([z.literal(''), z.uuid()])
      .optional()
      .catch('')
      .transform((id) => id || null),
  })
  .refine(({ kind, url }) => kind !== 'link' || url !== null, {
    path: ['url'],
    message: 'A link needs its address.',
  })

export const checkInForm = z.object({
  key: z.uuid('This page is out of date. Reload it and check in again.'),
  value: z.union(
    [
      z.enum(['yes', 'no']).transform((said) => (said === 'yes' ? 1 : 0)),
      amount('Write the value as a number.'),
    ],
    'Write the value as a number.',
  ),
  confidence: z
    .union([z.literal(''), z.string().regex(/^(?:10|\d)$/, 'Choose 0 to 10.')])
    .optional()
    .transform((text) => (text ? Number(text) : null)),
  moved: optionalText(textLimits.note, 'What moved'),
  blocked: optionalText(textLimits.note, 'What is in the way'),
})

export const moveForm = z
  .object({
    to: z.enum(goalStatuses),
    reason: optionalText(textLimits.reason, 'The reason'),
  })
  .refine(({ to, reason }) => to !== 'stopped' || reason !== null, {
    path: ['reason'],
    message: 'Say why you stop. One sentence is enough.',
  })

export const ragForm = z
  .object({
    rag: z.enum(['green', 'amber', 'red', 'computed'], 'Choose a colour.'),
    reason: optionalText(textLimits.reason, 'The reason'),
  })
  .refine(({ rag, reason }) => rag === 'computed' || reason !== null, {
    path: ['reason'],
    message: 'Say why the computed colour is wrong.',
  })

const ticked = z
  .string()
  .optional()
  .transform((text) => text !== undefined)

export const settingsForm = z.object({
  timeZone: z.string().trim().refine(isTimeZone, 'Choose a zone by its name, such as Europe/Berlin.'),
  hoursPerWeek: z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.'))
    .refine((text) => /^\d{1,2}(?:\.\d{1,2})?$/.test(text), 'Write the hours as a number, for example 5.')
    .transform(Number)
    .refine((hours) => hours > 0 && hours <= 80, 'Write more than 0 and at most 80 hours.'),
  activeLimit: z
    .string()
    .regex(/^\d{1,2}$/, 'Write a whole number.')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= mostActive, `Choose 1 to ${mostActive}.`),
  digestIsOn: ticked,
  digestWeekday: z
    .string()
    .regex(/^[1-7]$/, 'Choose a day.')
    .transform(Number),
  digestHour: z
    .string()
    .regex(/^(?:1?\d|2[0-3])$/, 'Choose an hour.')
    .transform(Number),
  tellsDue: ticked,
  tellsQuiet: ticked,
  tellsCards: ticked,
  tellsComments: ticked,
})

export const revisionField = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
