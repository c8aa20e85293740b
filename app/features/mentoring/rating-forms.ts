import { z } from 'zod'
import { type CompetencySlug, competencySlugs } from '#app/domain/competency.ts'
import { isProficiency, type Proficiency } from '#app/domain/proficiency.ts'
import { evidenceField, levelField } from '#app/features/mentoring/field-names.ts'
import { mentoringText } from '#app/features/mentoring/mentoring-limits.ts'
import { relationships } from '#app/features/mentoring/mentorship.ts'
import { plainText } from '#app/forms/plain-text.ts'

const evidence = plainText({ most: mentoringText.ratingEvidence, what: 'The evidence' })

export const ratingForm = z.object({
  competency: z.enum(competencySlugs, 'Choose a competency of the list.'),
  level: z
    .string('Choose the line that is closest.')
    .refine((text) => isProficiency(Number(text)), 'Choose the line that is closest.')
    .transform((text) => Number(text) as Proficiency),
  evidence,
})

export const peerForm = z.object({
  name: plainText({ most: mentoringText.name, what: 'The name' }).refine(
    (text) => text !== '',
    'Write whom you ask: they read it on their page.',
  ),
  relationship: z.enum(relationships, 'Choose what they are to you.'),
})

type PeerRating = { competency: CompetencySlug; level: Proficiency; evidence: string }

/** What a peer chose for the competencies that they were asked about; those not seen are left out. */
export function readPeerRatings(
  typed: Record<string, string>,
  asked: CompetencySlug[],
): { ratings: PeerRating[]; errors: Record<string, string> } {
  const errors: Record<string, string> = Object.create(null)
  const ratings = asked.flatMap((competency): PeerRating[] => {
    const level = Number(typed[levelField(competency)])
    if (!isProficiency(level)) return []
    const read = evidence.safeParse(typed[evidenceField(competency)] ?? '')
    if (!read.success) errors[evidenceField(competency)] = read.error.issues[0]?.message ?? 'Mend this.'
    return [{ competency, level, evidence: read.data ?? '' }]
  })
  return { ratings, errors }
}
