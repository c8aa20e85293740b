import { redirect } from '@remix-run/node'
import { signInPath } from '#app/features/account/account-paths.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import type { Viewer } from '#app/platform/viewer.server.ts'

export type Member = Extract<Viewer, { kind: 'member' }>

/** Mentoring is between people with an account. Others are led to the door, and from there back to `path`. */
export async function requireMember(context: RequestContext, path: string): Promise<Member> {
  const viewer = await context.viewer()
  if (viewer.kind !== 'member') throw redirect(signInPath(path))
  return viewer
}
