import {
  actionsPath,
  meetingsPath,
  notesPath,
  privateNotesPath,
  ratingsPath,
  startAndEndPath,
} from '#app/features/mentoring/mentoring-paths.ts'

/** What the two of a mentorship have together, for either of them. */
export function BetweenLinks({ mentorshipId, side }: { mentorshipId: string; side: 'mentee' | 'mentor' }) {
  const isMentor = side === 'mentor'
  const links = [
    { href: meetingsPath(mentorshipId), label: 'Meetings' },
    { href: actionsPath(mentorshipId), label: 'Actions' },
    {
      href: ratingsPath(mentorshipId),
      label: isMentor ? 'Rate what you see' : 'What they see of you, beside what you see',
    },
    { href: startAndEndPath(mentorshipId), label: 'Readings at the start and later' },
    { href: notesPath(mentorshipId), label: 'Shared notes' },
    ...(isMentor ? [{ href: privateNotesPath(mentorshipId), label: 'Private notes' }] : []),
  ]
  return (
    <ul className="measure grid gap-2">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}
