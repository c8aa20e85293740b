import type { Relationship } from '#app/features/mentoring/mentorship.ts'

export const relationshipWords: Record<Relationship, string> = {
  manager: 'your manager',
  peer: 'a peer',
  report: 'somebody who reports to you',
  other: 'somebody else who works with you',
}
