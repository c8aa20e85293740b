import { mentorshipPath, viewAsPath } from '#app/features/mentoring/mentoring-paths.ts'
import { type Rhythm, rhythmWords } from '#app/features/mentoring/mentorship.ts'
import { Tag } from '#app/ui/tag.tsx'

export type MentorRow = {
  id: string
  status: string
  mentorName: string | null
  invitedAddress: string | null
  question: string
  rhythm: Rhythm | null
  /** The mentor wants to know something first. */
  asks: boolean
  started: string | null
  expires: string
  isTaking: boolean
  focus: string
  lastActive: string | null
  /** How fast they usually answer; null before they have. */
  reply: string | null
}

/** The mentors of a person and the invitations that are on their way. */
export function MentorList({ mentors }: { mentors: MentorRow[] }) {
  return (
    <ul className="grid gap-5">
      {mentors.map((one) => (
        <li key={one.id} className="measure border-l-4 border-rule pl-4">
          <p className="font-semibold">
            <a href={mentorshipPath(one.id)}>
              {one.mentorName ?? one.invitedAddress ?? 'Whoever has your link'}
            </a>{' '}
            {one.status === 'invited' ? (
              <Tag tone={one.asks ? 'signal' : 'plain'}>{one.asks ? 'asks you something' : 'invited'}</Tag>
            ) : null}{' '}
            {one.status === 'active' && !one.isTaking ? <Tag>not taking more mentees</Tag> : null}
          </p>
          {one.focus ? <p>{one.focus}</p> : null}
          {one.status === 'active' ? (
            <p className="text-[0.92rem] text-soft">
              Since {one.started}; looks in {one.rhythm ? rhythmWords[one.rhythm] : ''}.
              {one.reply ? ` Usually answers ${one.reply}.` : ''}
              {one.lastActive ? ` Last here on ${one.lastActive}.` : ''}{' '}
              <a href={viewAsPath(one.id)}>See what they see</a>
            </p>
          ) : (
            <p className="text-[0.92rem] text-soft">
              You ask: {one.question} Open until {one.expires}.
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
