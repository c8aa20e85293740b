import { redirect } from '@remix-run/node'
import { findModule, type Module } from '#app/content/modules.server.ts'
import { learnPath } from '#app/features/learn/learn-paths.ts'
import { notFound } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

export function requireModule(slug: string | undefined): Module {
  const module = findModule(slug)
  if (!module) throw notFound()
  return module
}

/** The id of the person who asks; null for a stranger. */
export async function personIdOf(context: RequestContext): Promise<string | null> {
  const viewer = await context.viewer()
  return viewer.kind === 'stranger' ? null : viewer.personId
}

/** The person who asks. A stranger has nothing here yet and is led to where it begins. */
export async function requirePerson(context: RequestContext): Promise<string> {
  const personId = await personIdOf(context)
  if (personId === null) throw redirect(learnPath)
  return personId
}

/** The page of this area that a form came from, as the form names it; nothing else is ever redirected to. */
export function readBack(value: string | undefined): string {
  return value && /^\/learn(\/[a-z0-9-]+)*$/.test(value) ? value : learnPath
}
