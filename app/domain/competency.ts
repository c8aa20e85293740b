/** The five areas of the competency model, in the order in which the app shows them. */
export const areaSlugs = [
  'technical-expertise',
  'program-management',
  'leadership',
  'communication',
  'problem-solving',
] as const

export type AreaSlug = (typeof areaSlugs)[number]

/**
 * The fifteen competencies, three an area, in framework order. The order is part of the model: the draws behind
 * a readiness range belong to a competency by its place here, so entries are never reordered.
 */
export const competencySlugs = [
  'system-design-literacy',
  'technical-judgement',
  'engineering-practice',
  'planning-and-estimation',
  'risk-and-dependency-management',
  'delivery-governance',
  'influence-without-authority',
  'team-leadership',
  'conflict-and-decisions',
  'stakeholder-management',
  'written-and-executive-reporting',
  'facilitation-and-presenting',
  'structured-problem-solving',
  'strategic-thinking',
  'process-improvement',
] as const

export type CompetencySlug = (typeof competencySlugs)[number]

export function isCompetencySlug(value: unknown): value is CompetencySlug {
  return competencySlugs.includes(value as CompetencySlug)
}
