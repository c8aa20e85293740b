import { redirect } from '@remix-run/node'
import { findCompetency } from '#app/content/competencies.server.ts'
import { findTarget, type Target } from '#app/content/targets.server.ts'
import type { TargetName } from '#app/domain/target.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** Not there and not yours are the same answer. The sentence is for addresses without a page, such as one of data. */
export function notFound(): Response {
  return new Response('There is nothing at this address.\n', { status: 404 })
}

/** The id of something in the database, as an address or a form names it; 404 for what can be none. */
export function readId(value: string | undefined): string {
  if (!value || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) throw notFound()
  return value
}

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
