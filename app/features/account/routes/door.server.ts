import { data, redirect } from '@remix-run/node'
import type { TooManyTries } from '#app/features/account/account-commands.server.ts'
import { accountPath } from '#app/features/account/account-paths.ts'
import { waitWords } from '#app/features/account/instant-words.ts'
import { readNextPath } from '#app/features/account/next-path.ts'
import { describeVisitorWork } from '#app/features/account/visitor-work.server.ts'
import { rejectForm } from '#app/forms/form.server.ts'
import type { TypedForm } from '#app/forms/rejection.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'
import { findVisitorPerson } from '#app/platform/viewer.server.ts'

// What signing up and signing in have in common.

/** Sends on whoever is signed in already. */
export async function refuseMembers(context: RequestContext, next: string | null | undefined): Promise<void> {
  const { kind } = await context.viewer()
  if (kind === 'member') throw redirect(readNextPath(next) ?? accountPath)
}

export type WorkToKeep = { visitor: string; lines: string[] }

/**
 * The work of this browser's visitor, told to the person who decides whether it is theirs; null when there is
 * none.
 */
export async function findWorkToKeep(context: RequestContext): Promise<WorkToKeep | null> {
  const viewer = await context.viewer()
  if (viewer.kind !== 'visitor') return null
  const lines = await describeVisitorWork(context.db, viewer.personId)
  return lines.length > 0 ? { visitor: viewer.personId, lines } : null
}

/**
 * The visitor that the ticked box named, if it is the one of this browser: the cookie is the proof, not the
 * form.
 */
export async function confirmVisitor(
  { db, origin }: RequestContext,
  request: Request,
  ticked: string | undefined,
): Promise<string | undefined> {
  const visitor = ticked && (await findVisitorPerson(db, request, origin))
  return visitor === ticked ? visitor : undefined
}

/** The form again, with all that was typed but the password, and how long to wait. */
export function refuseTries({ waitSeconds }: TooManyTries, typed: TypedForm) {
  const rejected = rejectForm({ errors: { wait: waitWords(waitSeconds) }, typed }, 429)
  return data(rejected.data, { ...rejected.init, headers: { 'retry-after': String(waitSeconds) } })
}
