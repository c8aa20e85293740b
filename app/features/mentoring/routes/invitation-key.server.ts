import type { InvitationKey } from '#app/features/mentoring/answer-invitation.server.ts'

/** Nothing of a page that a link opened may be kept or passed on: its address is a key. */
export const keyHeaders = { 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' }

/** The token of a link, or the id by which a mentor who asked back comes again; undefined for what can be neither. */
export function readKey(segment: string | undefined): InvitationKey | undefined {
  if (segment && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(segment)) {
    return { mentorshipId: segment }
  }
  return segment && /^[\w-]{43}$/.test(segment) ? { token: segment } : undefined
}
