import { isUuid } from '#app/domain/uuid.ts'
import type { InvitationKey } from '#app/features/mentoring/answer-invitation.server.ts'
import { readLinkKey } from '#app/platform/link-key.server.ts'

/** The token of a link, or the id by which a mentor who asked back comes again; undefined for what can be neither. */
export function readKey(segment: string | undefined): InvitationKey | undefined {
  if (isUuid(segment)) {
    return { mentorshipId: segment }
  }
  const token = readLinkKey(segment)
  return token ? { token } : undefined
}
