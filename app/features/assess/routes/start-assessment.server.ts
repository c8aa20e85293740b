import { redirect } from '@remix-run/node'
import type { TargetName } from '#app/domain/target.ts'
import { type AttemptKind, chooseTarget, startAttempt } from '#app/features/assess/assess-commands.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { personFor, type Viewer } from '#app/platform/viewer.server.ts'

/**
 * Starts or resumes an attempt of whoever asks and answers with a redirect into it. A stranger becomes a visitor here, at the
 * first thing worth keeping, and gets the cookie that leads back to it.
 */
export async function startFor(
  { db, origin, now, viewer }: Pick<RequestContext, 'db' | 'origin' | 'now'> & { viewer: Viewer },
  start: { kind: AttemptKind; target: TargetName; goTo: string },
): Promise<Response> {
  const { personId, headers } = await personFor({ db, origin, now }, viewer)
  await chooseTarget(db, { personId, target: start.target, now })
  await startAttempt(db, { personId, kind: start.kind, target: start.target, now })
  return redirect(start.goTo, { headers })
}
