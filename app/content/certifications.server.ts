import { z } from 'zod'
import { parseContent, slugOfFile } from '#app/content/parse-content.server.ts'
import { sourceField, words } from '#app/content/shared-schemas.server.ts'

export const certificationFields = [
  'project',
  'program',
  'agile',
  'scaled-agile',
  'service',
  'cloud',
  'risk',
] as const
export const certificationLevels = ['foundation', 'practitioner', 'advanced'] as const
export const factNames = ['eligibility', 'format', 'passMark', 'fee', 'renewal', 'studyHours'] as const

const fact = {
  value: words(1, 45),
  /** How far it can be trusted: seen at the issuer, told by others only, told in two ways, not public, or not found. */
  standing: z.enum(['sure', 'unsure', 'conflicting', 'not-published', 'not-found']),
  asOf: z.coerce.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'must be a year, a month or a day'),
  note: words(2, 45).optional(),
  sources: z.array(sourceField),
}

const certificationFile = z.strictObject({
  name: words(1, 12),
  short: words(1, 6),
  issuer: words(1, 6),
  forWhom: words(4, 28),
  level: z.enum(certificationLevels),
  field: z.enum(certificationFields),
  facts: z.strictObject({
    eligibility: z.strictObject(fact),
    format: z.strictObject(fact),
    passMark: z.strictObject(fact),
    fee: z.strictObject({
      ...fact,
      amount: z.number().positive().optional(),
      currency: z.string().length(3).optional(),
    }),
    /** `years` until it has to be renewed; 0 means that it never expires. */
    renewal: z.strictObject({ ...fact, years: z.number().min(0).optional() }),
    studyHours: z.strictObject(fact),
  }),
})

export type Certification = z.infer<typeof certificationFile> & { slug: string }
export type CertificationFact = Certification['facts'][(typeof factNames)[number]]

const files = import.meta.glob<unknown>('/content/certifications/*.yaml', { eager: true, import: 'default' })

/** By short name. */
export const certifications: Certification[] = Object.entries(files)
  .map(([file, value]) => ({ slug: slugOfFile(file), ...parseContent(certificationFile, file, value) }))
  .sort((a, b) => a.short.localeCompare(b.short, 'en'))

export function findCertification(slug: string | undefined): Certification | undefined {
  return certifications.find((certification) => certification.slug === slug)
}
