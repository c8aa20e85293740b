import { findCompetency } from '#app/content/competencies.server.ts'
import { findTarget, type Target } from '#app/content/targets.server.ts'
import type { TargetName } from '#app/domain/target.ts'
import { notFound } from '#app/platform/not-found.server.ts'

export function requireCompetency(slug: string | undefined) {
  const competency = findCompetency(slug)
  if (!competency) throw notFound()
  return competency
}

/** The target that an address names by `role` and `level`; undefined without them, 404 when they name nothing. */
export function readTarget(url: URL): TargetName | undefined {
  const role = url.searchParams.get('role')
  const level = url.searchParams.get('level')
  if (role === null && level === null) return undefined
  return requireTarget(role, level)
}

export function requireTarget(role: unknown, level: unknown): Target {
  const target = findTarget(role, level)
  if (!target) throw notFound()
  return target
}
