import type { AreaSlug } from '#app/domain/competency.ts'

export const areaNames: Record<AreaSlug, string> = {
  'technical-expertise': 'Technical expertise',
  'program-management': 'Program management',
  leadership: 'Leadership',
  communication: 'Communication',
  'problem-solving': 'Problem solving',
}
