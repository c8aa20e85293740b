import { z } from 'zod'
import { parseContent } from '#app/content/parse-content.server.ts'
import { competencyField, proficiencyField, sourceField, words } from '#app/content/shared-schemas.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import {
  isLevelSlug,
  isRoleSlug,
  type LevelSlug,
  levelSlugs,
  type RoleSlug,
  roleSlugs,
  type TargetName,
  type TargetRequirements,
} from '#app/domain/target.ts'

const levelsFile = z.strictObject({
  levels: z
    .array(
      z.strictObject({
        slug: z.enum(levelSlugs),
        name: words(1, 3),
        scope: words(1, 8),
        summary: words(12, 34),
        requires: z.record(competencyField, proficiencyField),
        essentials: z.array(competencyField).min(1).max(3),
      }),
    )
    .refine(
      (levels) => levels.every(({ slug }, index) => slug === levelSlugs[index]),
      'must be the five levels in order',
    ),
  sources: z.array(sourceField).min(1),
})

const roleFile = z.strictObject({
  name: words(2, 6),
  summary: words(12, 34),
  programs: z.array(words(5, 26)).length(3),
  partners: z.array(z.string().min(2)).min(4).max(8),
  offsets: z.partialRecord(competencyField, z.union([z.literal(-1), z.literal(1)])),
  essentials: z.array(competencyField).min(2).max(3),
  levels: z.record(z.enum(levelSlugs), words(30, 66)),
})

export type Level = z.infer<typeof levelsFile>['levels'][number]
export type Role = z.infer<typeof roleFile> & { slug: RoleSlug }

/** A named job with everything said about it. `name` reads like a job advert: "Senior infrastructure TPM". */
export type Target = TargetName &
  TargetRequirements & {
    name: string
    scope: string
    work: string
    roleSummary: string
    levelSummary: string
  }

const levelFiles = import.meta.glob<unknown>('/content/targets/levels.yaml', {
  eager: true,
  import: 'default',
})
const roleFiles = import.meta.glob<unknown>('/content/targets/roles/*.yaml', {
  eager: true,
  import: 'default',
})

const levelContent = parseContent(
  levelsFile,
  'content/targets/levels.yaml',
  levelFiles['/content/targets/levels.yaml'],
)

export const levels: Level[] = levelContent.levels
export const targetSources = levelContent.sources

export const roles: Role[] = roleSlugs.map((slug) => {
  const file = `/content/targets/roles/${slug}.yaml`
  return { slug, ...parseContent(roleFile, file, roleFiles[file]) }
})

const targets = new Map(
  roles.flatMap((role) => levels.map((level) => [`${role.slug}/${level.slug}`, buildTarget(role, level)])),
)

export function getTarget({ role, level }: TargetName): Target {
  const target = targets.get(`${role}/${level}`)
  if (!target) throw new Error(`There is no target ${role}/${level}.`)
  return target
}

/** Undefined when either word names nothing, as an address can. */
export function findTarget(role: unknown, level: unknown): Target | undefined {
  return isRoleSlug(role) && isLevelSlug(level) ? getTarget({ role, level }) : undefined
}

/** A role's essentials come first, then the level's; what both name stands once. */
function buildTarget(role: Role, level: Level): Target {
  return {
    role: role.slug,
    level: level.slug,
    name: targetName(role, level.slug),
    scope: level.scope,
    work: role.levels[level.slug],
    roleSummary: role.summary,
    levelSummary: level.summary,
    requirements: Object.fromEntries(
      competencySlugs.map((slug) => [slug, clamp(level.requires[slug] + (role.offsets[slug] ?? 0))]),
    ) as TargetRequirements['requirements'],
    essentials: [...new Set([...role.essentials, ...level.essentials])],
  }
}

function targetName(role: Role, level: LevelSlug): string {
  const kind = role.name.replace(/ TPM$/, '')
  if (level === 'tpm') return role.name
  const rank = { associate: 'Associate', senior: 'Senior', staff: 'Staff', principal: 'Principal' }[level]
  return `${rank} ${kind === 'IT' ? kind : kind.toLowerCase()} TPM`
}

function clamp(value: number): Proficiency {
  return Math.min(5, Math.max(1, value)) as Proficiency
}
