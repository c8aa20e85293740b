import { logView } from '#app/features/mentoring/access-log-commands.server.ts'
import {
  type Access,
  couldSee,
  findAccess,
  findEitherAccess,
  maySee,
} from '#app/features/mentoring/may-see.server.ts'
import type { GrantKind } from '#app/features/mentoring/mentorship.ts'
import { type Member, requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

export type MentorAccess = { viewer: Member; access: Access }

/** `isPreview`: the owner looks with the mentor's eyes. */
export type ItemAccess = MentorAccess & { isPreview: boolean }

/**
 * The mentor behind a request for pages of one mentee. To everybody else there is nothing here; a former mentor is told that it has
 * ended. Every loader and action of a mentor's page begins with this or `requireItem`.
 */
export async function requireMentor(
  context: RequestContext,
  mentorship: string | undefined,
  path: (mentorshipId: string) => string,
): Promise<MentorAccess> {
  const mentorshipId = readId(mentorship)
  const viewer = await requireMember(context, path(mentorshipId))
  const access = await findAccess(context.db, { viewerId: viewer.personId, mentorshipId })
  if (!access) throw notFound()
  return { viewer, access: stillRunning(access) }
}

function stillRunning(access: Access): Access {
  if (!access.hasEnded) return access
  throw gone(`Your mentorship with ${access.menteeName} has ended. What you wrote stays with them.`)
}

/**
 * The same, for an item of a kind. What was never shared is not there; what was shared once and taken back is told as that, whether
 * or not there is such an item. The look is written down for the owner, unless it is their own: they may see what their mentor sees.
 */
export async function requireItem(
  context: RequestContext,
  mentorship: string | undefined,
  {
    kind,
    itemId,
    path,
  }: { kind: GrantKind; itemId: string | undefined; path: (mentorshipId: string) => string },
): Promise<ItemAccess> {
  const { viewer, access, isPreview } = await requireEither(context, mentorship, path)
  if (!maySee(access, kind, itemId)) {
    if (!couldSee(access, kind, itemId)) throw notFound()
    throw gone(`${access.menteeName} has taken this back since you last looked.`)
  }
  if (!isPreview) await logMentorView(context, viewer, access, { kind, itemId, shown: [kind] })
  return { viewer, access, isPreview }
}

/** The same, for a page of a kind as a whole. */
export function requireKind(
  context: RequestContext,
  mentorship: string | undefined,
  of: { kind: GrantKind; path: (mentorshipId: string) => string },
): Promise<ItemAccess> {
  return requireItem(context, mentorship, { ...of, itemId: undefined })
}

async function requireEither(
  context: RequestContext,
  mentorship: string | undefined,
  path: (mentorshipId: string) => string,
): Promise<ItemAccess> {
  const mentorshipId = readId(mentorship)
  const viewer = await requireMember(context, path(mentorshipId))
  const access = await findEitherAccess(context.db, { viewerId: viewer.personId, mentorshipId })
  if (!access) throw notFound()
  if (access.mentorId === viewer.personId) return { viewer, access: stillRunning(access), isPreview: false }
  if (access.hasEnded) throw notFound()
  return { viewer, access, isPreview: true }
}

export async function logMentorView(
  { db, now }: RequestContext,
  viewer: Member,
  { menteeId, mentorshipId }: Access,
  view: { kind: string; itemId?: string | undefined; shown: GrantKind[] },
): Promise<void> {
  await logView(db, { ownerId: menteeId, viewer, mentorshipId, now, ...view })
}

/** Told, not hidden: they had it before. */
export function gone(sentence: string): Response {
  return new Response(sentence, { status: 403 })
}

/** What the head of an item's page needs to know of the two. */
export function itemView({ access, isPreview }: ItemAccess) {
  const { mentorshipId, menteeName, mentorName } = access
  return { mentorshipId, menteeName, mentorName, isPreview }
}
