import {
  actionsPath,
  meetingsPath,
  mentorshipPath,
  notesPath,
  privateNotesPath,
  ratingsPath,
  startAndEndPath,
} from '#app/features/mentoring/mentoring-paths.ts'

/** What the two have beside the shared things, from the mentor's page of one mentee. */
export function MenteeLinks({ mentorshipId }: { mentorshipId: string }) {
  const links = [
    { href: meetingsPath(mentorshipId), label: 'Meetings' },
    { href: actionsPath(mentorshipId), label: 'Actions' },
    { href: ratingsPath(mentorshipId), label: 'Rate what you see' },
    { href: startAndEndPath(mentorshipId), label: 'Start and now' },
    { href: notesPath(mentorshipId), label: 'Shared notes' },
    { href: privateNotesPath(mentorshipId), label: 'Private notes' },
    { href: mentorshipPath(mentorshipId), label: 'Agreement' },
  ]
  return (
    <nav aria-label="Between the two of you" className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1">
      {links.map(({ href, label }) => (
        <a key={href} href={href} className="py-1 font-semibold">
          {label}
        </a>
      ))}
    </nav>
  )
}
