import { Tag } from '#app/ui/tag.tsx'

export type MeetingRow = {
  id: string
  status: 'proposed' | 'agreed' | 'held' | 'cancelled'
  mine: string
  /** The same time where the other is; null where it is the same clock. */
  theirs: string | null
  isMine: boolean
  move: { isMine: boolean; isDeclined: boolean } | null
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
      {meetings.map(({ id, status, mine, theirs, isMine, move }) => (
        <li key={id} className="border-l-4 border-rule pl-4">
          <p>
            <a href={hrefOf(id)} className="font-semibold">
              {mine}
            </a>{' '}
            {status === 'proposed' ? (
              <Tag tone={isMine ? 'plain' : 'signal'}>{isMine ? `waits for ${other}` : 'waits for you'}</Tag>
            ) : null}
            {move && !move.isDeclined ? (
              <Tag tone={move.isMine ? 'plain' : 'signal'}>
                {move.isMine ? `you ask ${other} to move it` : `${other} asks to move it`}
              </Tag>
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
