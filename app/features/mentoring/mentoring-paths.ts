import type { ItemKind } from '#app/features/mentoring/mentorship.ts'

export const mentoringPath = '/mentoring'
export const invitePath = '/mentoring/invite'
export const comparePath = '/mentoring/compare'
export const sharingPath = '/mentoring/sharing'
export const accessLogPath = '/mentoring/access-log'
export const mentorProfilePath = '/mentoring/profile'
export const peersPath = '/mentoring/peers'

/** The invitation form, filled in from one that came to nothing. */
export function inviteAgainPath(mentorshipId: string): string {
  return `${invitePath}?again=${mentorshipId}`
}

/** By the token of the link, or by the id for the two whom it concerns. */
export function invitationPath(tokenOrId: string): string {
  return `/mentoring/invitations/${tokenOrId}`
}

/** Each `mentorshipId` below is the id of a mentorship, never of a person. */
export function menteePath(mentorshipId: string): string {
  return `/mentoring/mentees/${mentorshipId}`
}

/** To whoever needs the mentor most after this one. */
export function nextMenteePath(mentorshipId: string): string {
  return `${mentoringPath}?after=${mentorshipId}`
}

export function menteeReportPath(mentorshipId: string): string {
  return `${menteePath(mentorshipId)}/report`
}

export function menteeGoalPath(mentorshipId: string, goalId: string): string {
  return `${menteePath(mentorshipId)}/goals/${goalId}`
}

export function menteeAnswerPath(mentorshipId: string, answerId: string): string {
  return `${menteePath(mentorshipId)}/answers/${answerId}`
}

export function menteeStoryPath(mentorshipId: string, storyId: string): string {
  return `${menteePath(mentorshipId)}/stories/${storyId}`
}

export function notesPath(mentorshipId: string): string {
  return `${menteePath(mentorshipId)}/notes`
}

export function privateNotesPath(mentorshipId: string): string {
  return `${menteePath(mentorshipId)}/private-notes`
}

export function ratingsPath(mentorshipId: string): string {
  return `${menteePath(mentorshipId)}/ratings`
}

/** The mentorship as an agreement of two: who, what about, and the way to end it. */
export function mentorshipPath(mentorshipId: string): string {
  return `/mentoring/${mentorshipId}`
}

export function meetingsPath(mentorshipId: string): string {
  return `/mentoring/${mentorshipId}/meetings`
}

export function viewAsPath(mentorshipId: string): string {
  return `/mentoring/view-as/${mentorshipId}`
}

export function threadPath(kind: ItemKind, itemId: string): string {
  return `/mentoring/threads/${kind}/${itemId}`
}

export function sharingItemPath(kind: 'goals' | 'answers' | 'stories' | 'evidence', itemId: string): string {
  return `${sharingPath}?${new URLSearchParams({ kind, item: itemId })}`
}

export function peerPath(token: string): string {
  return `/peer/${token}`
}

export const snippetsPath = '/mentoring/snippets'
export const mailSettingsPath = '/mentoring/mail'

/** The thread of an item as a mentor opens it; the owner's has no `with`. */
export function threadWithPath(kind: ItemKind, itemId: string, mentorshipId: string): string {
  return `${threadPath(kind, itemId)}?${new URLSearchParams({ with: mentorshipId })}`
}

export function meetingPath(mentorshipId: string, meetingId: string): string {
  return `${meetingsPath(mentorshipId)}/${meetingId}`
}

/** Where other times are asked for. */
export function meetingMovePath(mentorshipId: string, meetingId: string): string {
  return `${meetingPath(mentorshipId, meetingId)}/move`
}

export function meetingIcsPath(mentorshipId: string, meetingId: string): string {
  return `${meetingPath(mentorshipId, meetingId)}/meeting.ics`
}

/** What the two took on. `text` begins a new one. */
export function actionsPath(mentorshipId: string, text?: string): string {
  const path = `${mentorshipPath(mentorshipId)}/actions`
  return text ? `${path}?${new URLSearchParams({ text: text.slice(0, 300) })}` : path
}

/** Readings at the start of a mentorship beside those at its end, or now. */
export function startAndEndPath(mentorshipId: string): string {
  return `${mentorshipPath(mentorshipId)}/start-and-end`
}
