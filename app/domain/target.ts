import type { CompetencySlug } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'

/** The kinds of program a TPM can be hired to lead. */
export const roleSlugs = [
  'product',
  'infrastructure',
  'data',
  'it',
  'research-and-development',
  'operations',
  'security',
  'machine-learning',
] as const

export type RoleSlug = (typeof roleSlugs)[number]

/** Levels of a role, told by scope and never by years. */
export const levelSlugs = ['associate', 'tpm', 'senior', 'staff', 'principal'] as const

export type LevelSlug = (typeof levelSlugs)[number]

/** A named job: what kind of program, at what scope. */
export type TargetName = { role: RoleSlug; level: LevelSlug }

/** What a target asks for: a proficiency for each competency, and the three to six that are essential. */
export type TargetRequirements = {
  requirements: Record<CompetencySlug, Proficiency>
  essentials: CompetencySlug[]
}

/** The target a visitor starts from until they name their own: the most common first step into the role. */
export const defaultTarget: TargetName = { role: 'product', level: 'tpm' }

export function isRoleSlug(value: unknown): value is RoleSlug {
  return roleSlugs.includes(value as RoleSlug)
}

export function isLevelSlug(value: unknown): value is LevelSlug {
  return levelSlugs.includes(value as LevelSlug)
}
