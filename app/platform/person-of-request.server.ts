import { redirect } from '@remix-run/node'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/** The id of the person who asks; null for a stranger. */
export async function personIdOf(context: RequestContext): Promise<string | null> {
  const viewer = await context.viewer()
  return viewer.kind === 'stranger' ? null : viewer.personId
}

/** The zone whose days are the days of whoever asks; UTC's until it is known. */
export async function zoneOf(context: RequestContext): Promise<string> {
  const viewer = await context.viewer()
  return (viewer.kind === 'stranger' ? null : viewer.timeZone) ?? 'UTC'
}

/** The person who asks. A stranger has nothing here yet and is led to where it begins. */
export async function requirePerson(context: RequestContext, otherwise: string): Promise<string> {
  const personId = await personIdOf(context)
  if (personId === null) throw redirect(otherwise)
  return personId
}
