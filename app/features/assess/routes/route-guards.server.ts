import { redirect } from '@remix-run/node'
import { findCompetency } from '#app/content/competencies.server.ts'
import { findTarget, type Target } from '#app/content/targets.server.ts'
import type { TargetName } from '#app/domain/target.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** The person behind the request, or a redirect to where a person comes into being. */
export async function requirePerson(context: RequestContext, otherwise: string): Promise<string> {
  const viewer = await context.viewer()
  if (viewer.kind === 'stranger') throw redirect(otherwise)
  return viewer.personId
}

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
