import { findItem, type Item } from '#app/features/mentoring/find-item.server.ts'
import { couldSee, findAccess, maySee } from '#app/features/mentoring/may-see.server.ts'
import { threadPath, threadWithPath } from '#app/features/mentoring/mentoring-paths.ts'
import { type ItemKind, itemKinds } from '#app/features/mentoring/mentorship.ts'
import { gone, logMentorView } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { type Member, requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

export type ThreadRequest = {
  viewer: Member
  item: Item
  ownerId: string
  /** The mentor's mentorship and mentee; undefined for the owner, who reads all of theirs. */
  as: { mentorshipId: string; menteeName: string } | undefined
}

/**
 * Who asks for the thread of which item: its owner, or with `?with=` a mentor who may see it now. To everybody else there is nothing;
 * what was shared once and taken back is told as that. A mentor's look is written down for the owner.
 */
export async function requireThread(
  context: RequestContext,
  params: { kind?: string; item?: string },
  request: Request,
): Promise<ThreadRequest> {
  const kind = itemKinds.find((known) => known === params.kind)
  const itemId = params.item ?? ''
  if (!kind || itemId.length > 80) throw notFound()
  const asked = new URL(request.url).searchParams.get('with')
  const mentorshipId = asked === null ? undefined : readId(asked)
  const viewer = await requireMember(
    context,
    mentorshipId ? threadWithPath(kind, itemId, mentorshipId) : threadPath(kind, itemId),
  )
  if (mentorshipId) return asMentor(context, viewer, { kind, itemId, mentorshipId })
  const item = await findItem(context.db, { ownerId: viewer.personId, kind, itemId })
  if (!item) throw notFound()
  return { viewer, item, ownerId: viewer.personId, as: undefined }
}

async function asMentor(
  context: RequestContext,
  viewer: Member,
  { kind, itemId, mentorshipId }: { kind: ItemKind; itemId: string; mentorshipId: string },
): Promise<ThreadRequest> {
  const access = await findAccess(context.db, { viewerId: viewer.personId, mentorshipId })
  if (!access) throw notFound()
  const { menteeId, menteeName } = access
  if (access.hasEnded) {
    throw gone(`Your mentorship with ${menteeName} has ended. What you wrote stays with them.`)
  }
  const item = await findItem(context.db, { ownerId: menteeId, kind, itemId })
  if (!item?.isShared) throw notFound()
  if (!maySee(access, item.grant.kind, item.grant.itemId)) {
    if (!couldSee(access, item.grant.kind, item.grant.itemId)) throw notFound()
    throw gone(`${menteeName} has taken this back since you last looked.`)
  }
  await logMentorView(context, viewer, access, { kind, itemId, shown: [item.grant.kind] })
  return { viewer, item, ownerId: menteeId, as: { mentorshipId, menteeName } }
}
