import { z } from 'zod'
import { isUuid } from '#app/domain/uuid.ts'
import { mentoringText, mostCapacity } from '#app/features/mentoring/mentoring-limits.ts'
import {
  type GrantKind,
  grantKinds,
  kindField,
  offeredKinds,
  rhythms,
} from '#app/features/mentoring/mentorship.ts'
import { plainText } from '#app/forms/plain-text.ts'

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

const id = z
  .string()
  .refine((text) => text === '' || isUuid(text), 'Choose one of the list.')
  .transform((value) => value || null)

export const inviteForm = z.object({
  address: plainText({ most: 254, what: 'The address' })
    .refine(
      (address) => address === '' || z.email().safeParse(address).success,
      'Write an address as in name@example.org, or leave it empty for a link.',
    )
    .transform((address) => address || null),
  question: plainText({ most: mentoringText.question, what: 'The question' }).refine(
    (text) => text !== '',
    'Ask one question: it is what the mentor decides by.',
  ),
  goal: id,
  sharesReport: ticked,
})

const shared = { isFull: ticked }

export const acceptForm = z.object({
  ...shared,
  aims: plainText({ most: mentoringText.aims, what: 'The aims' }).refine(
    (text) => text !== '',
    'Say what the two of you want to reach.',
  ),
  rhythm: z.enum(rhythms, 'Choose how often.'),
})

export const declineForm = z.object(shared)

export const askForm = z.object({
  ...shared,
  ask: plainText({ most: mentoringText.ask, what: 'The question' }).refine(
    (text) => text !== '',
    'Write what you want to know first.',
  ),
})

export const replyForm = z.object({
  reply: plainText({ most: mentoringText.ask, what: 'The answer' }).refine(
    (text) => text !== '',
    'Write an answer.',
  ),
})

export const agreementForm = z.object({ aims: acceptForm.shape.aims, rhythm: acceptForm.shape.rhythm })

export const profileForm = z.object({
  focus: plainText({ most: mentoringText.focus, what: 'The focus' }),
  capacity: z
    .string()
    .regex(/^\d{1,3}$/, 'Write a whole number.')
    .transform(Number)
    .refine(
      (capacity) => capacity >= 1 && capacity <= mostCapacity,
      `Between 1 and ${mostCapacity} mentees.`,
    ),
  isTaking: ticked,
})

/** The kinds whose boxes are ticked. */
export function readKinds(
  typed: Record<string, string>,
  among: readonly GrantKind[] = offeredKinds,
): GrantKind[] {
  return among.filter((kind) => typed[kindField(kind)] !== undefined)
}

export const grantForm = z.object({
  mentorship: id,
  kind: z.enum(grantKinds, 'Choose what to share.'),
  item: id.optional().transform((item) => item ?? null),
})
