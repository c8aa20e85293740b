import { Tag } from '#app/ui/tag.tsx'

export type MeetingRow = {
  id: string
  status: 'proposed' | 'agreed' | 'held' | 'cancelled'
  mine: string
  /** The same time where the other is; null where it is the same clock. */
  theirs: string | null
  isMine: boolean
}

export function MeetingList({
  meetings,
  hrefOf,
  other,
}: {
  meetings: MeetingRow[]
  hrefOf: (id: string) => string
  other: string
}) {
  return (
    <ul className="grid max-w-[44rem] gap-4">
      {meetings.map(({ id, status, mine, theirs, isMine }) => (
        <li key={id} className="border-l-4 border-rule pl-4">
          <p>
            <a href={hrefOf(id)} className="font-semibold">
              {mine}
            </a>{' '}
            {status === 'proposed' ? (
              <Tag tone={isMine ? 'plain' : 'signal'}>{isMine ? `waits for ${other}` : 'waits for you'}</Tag>
            ) : null}
            {status === 'cancelled' ? <Tag>cancelled</Tag> : null}
          </p>
          {theirs ? (
            <p className="text-[0.92rem] text-soft">
              For {other}: {theirs}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
