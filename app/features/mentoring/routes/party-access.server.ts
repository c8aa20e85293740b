import { type Access, findEitherAccess } from '#app/features/mentoring/may-see.server.ts'
import { findParties, type Parties, partiesOf } from '#app/features/mentoring/mentorship-parties.server.ts'
import { gone } from '#app/features/mentoring/routes/mentee-access.server.ts'
import { type Member, requireMember } from '#app/features/mentoring/routes/mentoring-guards.server.ts'
import { notFound, readId } from '#app/platform/not-found.server.ts'
import type { RequestContext } from '#app/platform/request-context.server.ts'

/**
 * The two of a mentorship, for a page that both may open. After its end the mentee can go on reading what was said to them; the mentor
 * is told that it has ended.
 */
export async function requireParties(
  context: RequestContext,
  mentorship: string | undefined,
  path: (mentorshipId: string) => string,
): Promise<Parties> {
  const mentorshipId = readId(mentorship)
  const { personId } = await requireMember(context, path(mentorshipId))
  const parties = await findParties(context.db, { personId, mentorshipId })
  if (!parties) throw notFound()
  if (parties.hasEnded && parties.side === 'mentor') throw hasEnded(parties)
  return parties
}

/** The same with what the mentor may see, for pages that show some of it. */
export async function requireSharing(
  context: RequestContext,
  mentorship: string | undefined,
  path: (mentorshipId: string) => string,
): Promise<{ parties: Parties; access: Access; viewer: Member }> {
  const mentorshipId = readId(mentorship)
  const viewer = await requireMember(context, path(mentorshipId))
  const access = await findEitherAccess(context.db, { viewerId: viewer.personId, mentorshipId })
  if (!access) throw notFound()
  const parties = partiesOf(access, viewer.personId)
  if (parties.hasEnded && parties.side === 'mentor') throw hasEnded(parties)
  return { parties, access, viewer }
}

/** The same for what changes something: an ended mentorship is only read. */
export async function requireRunning(
  context: RequestContext,
  mentorship: string | undefined,
  path: (mentorshipId: string) => string,
): Promise<Parties> {
  const parties = await requireParties(context, mentorship, path)
  if (parties.hasEnded) throw hasEnded(parties)
  return parties
}

export function hasEnded({ other }: { other: { name: string } }): Response {
  return gone(`Your mentorship with ${other.name} has ended. Nothing more is added to it.`)
}
