/** `invited` past its `expiresAt` has expired; that is never stored. */
export type MentorshipStatus = 'invited' | 'active' | 'declined' | 'revoked' | 'ended'

export type MentorshipSide = 'mentee' | 'mentor'

export const rhythms = ['weekly', 'fortnightly', 'monthly', 'as-needed'] as const
export type Rhythm = (typeof rhythms)[number]

export const rhythmWords: Record<Rhythm, string> = {
  weekly: 'every week',
  fortnightly: 'every two weeks',
  monthly: 'every month',
  'as-needed': 'when there is something to talk about',
}

/** Kinds of things that a person can let a mentor see, whole or one by one. */
export const grantKinds = ['readings', 'goals', 'answers', 'stories', 'evidence', 'plan'] as const
export type GrantKind = (typeof grantKinds)[number]

/** Those that there is something of. */
export const offeredKinds = [
  'readings',
  'goals',
  'answers',
  'stories',
  'evidence',
] as const satisfies GrantKind[]

export const grantKindWords: Record<GrantKind, { name: string; detail: string }> = {
  readings: {
    name: 'Readings and report',
    detail:
      'Levels in each competency by rating and by situation, and the readiness that follows; not the words behind a rating.',
  },
  goals: { name: 'Goals', detail: 'Every goal that is no draft, with its check-ins and milestones.' },
  answers: { name: 'Interview answers', detail: 'What was handed in, with the own scores.' },
  stories: { name: 'Stories', detail: 'The story bank.' },
  evidence: { name: 'Evidence', detail: 'Links and notes that were filed with goals.' },
  plan: { name: 'Plan', detail: 'Activities and how far they have slipped.' },
}

/** The name of the box for a kind in a form. */
export function kindField(kind: GrantKind): string {
  return `share-${kind}`
}

/** What can be talked about in place. */
export const itemKinds = ['goal', 'check-in', 'answer', 'story', 'evidence', 'reading', 'plan'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Who may see a kind of item is decided by the grant of this kind. */
export const grantOfItem: Record<ItemKind, GrantKind> = {
  goal: 'goals',
  'check-in': 'goals',
  answer: 'answers',
  story: 'stories',
  evidence: 'evidence',
  reading: 'readings',
  plan: 'plan',
}

export type MeetingStatus = 'proposed' | 'agreed' | 'held' | 'cancelled'
export type NoteVisibility = 'shared' | 'private'

export const relationships = ['manager', 'peer', 'report', 'other'] as const
export type Relationship = (typeof relationships)[number]

/** Whether an invitation still waits for an answer. */
export function isOpenInvitation(
  { status, expiresAt }: { status: MentorshipStatus; expiresAt: Date },
  now: Date,
): boolean {
  return status === 'invited' && expiresAt > now
}
