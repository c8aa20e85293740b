import {
  actionsPath,
  meetingsPath,
  mentorshipPath,
  notesPath,
  privateNotesPath,
  ratingsPath,
  startAndEndPath,
} from '#app/features/mentoring/mentoring-paths.ts'
import type { MentorshipSide } from '#app/features/mentoring/mentorship.ts'

/** What the two of a mentorship have together. `short` is for a row of links. */
function pagesBetween(mentorshipId: string, side: MentorshipSide) {
  const isMentor = side === 'mentor'
  return [
    { href: meetingsPath(mentorshipId), label: 'Meetings' },
    { href: actionsPath(mentorshipId), label: 'Actions' },
    {
      href: ratingsPath(mentorshipId),
      label: isMentor ? 'Rate what you see' : 'What they see of you, beside what you see',
    },
    {
      href: startAndEndPath(mentorshipId),
      label: 'Readings at the start and later',
      short: 'Start and now',
    },
    { href: notesPath(mentorshipId), label: 'Shared notes' },
    ...(isMentor ? [{ href: privateNotesPath(mentorshipId), label: 'Private notes' }] : []),
  ]
}

/** A list for either of them, on the page of what they agreed. */
export function BetweenLinks({ mentorshipId, side }: { mentorshipId: string; side: MentorshipSide }) {
  return (
    <ul className="measure grid gap-2">
      {pagesBetween(mentorshipId, side).map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** A row for the mentor, on the page of what the mentee shares. */
export function BetweenRow({ mentorshipId }: { mentorshipId: string }) {
  const links = [
    ...pagesBetween(mentorshipId, 'mentor'),
    { href: mentorshipPath(mentorshipId), label: 'Agreement' },
  ]
  return (
    <nav aria-label="Between the two of you" className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1">
      {links.map(({ href, label, short }) => (
        <a key={href} href={href} className="py-1 font-semibold">
          {short ?? label}
        </a>
      ))}
    </nav>
  )
}
