// Limits of what one person keeps. Tables repeat those on text as checks.
export const mentoringText = {
  question: 500,
  ask: 500,
  aims: 1000,
  focus: 300,
  comment: 4000,
  note: 10_000,
  agenda: 4000,
  why: 300,
  action: 300,
  snippetTitle: 80,
  ratingEvidence: 2000,
  name: 80,
} as const

export const invitationDays = 7
/** Invitations of one person in 24 hours, so that the form is no way to write to strangers. */
export const mostInvitationsADay = 10
/** Mails with an invitation to one address in 24 hours, whoever asks for them. */
export const mostMailsToAddressADay = 3
export const mostOpenInvitations = 20
export const mostMentors = 20
export const mostCapacity = 200
export const defaultCapacity = 5
/** Single items that one mentor is shown beside whole kinds. */
export const mostItemGrants = 500
/** Minutes within which looking again at the same thing is one entry of the log. */
export const sameViewMinutes = 10
