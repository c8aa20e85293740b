import { Button } from '#app/ui/button.tsx'

export type MoveRow = {
  key: string
  isMine: boolean
  isDeclined: boolean
  why: string
  times: { at: string; mine: string; theirs: string | null; isOver: boolean }[]
}

/** Other times that one of the two asks for, with what the reader can do about them. The meeting stays when it is until then. */
export function MoveRequest({ move, other, moveHref }: { move: MoveRow; other: string; moveHref: string }) {
  const { key, isMine, isDeclined, why, times } = move
  return (
    <section
      id="move"
      aria-labelledby="move-title"
      className={`mt-6 max-w-[46rem] border-l-4 pl-4 ${isMine ? 'border-rule' : 'border-signal'}`}
    >
      <h2 id="move-title" className="text-[1.1rem]!">
        {isDeclined
          ? `${other} keeps the time as it is`
          : isMine
            ? `You ask to move it. It waits for ${other}`
            : `${other} asks to move it`}
      </h2>
      {why ? <blockquote className="mt-2 whitespace-pre-wrap text-soft">{why}</blockquote> : null}
      <ul className="mt-3 grid gap-3">
        {times.map(({ at, mine, theirs, isOver }) => (
          <li key={at} className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
            <p className="min-w-0">
              <span className="font-semibold">{mine}</span>
              {theirs ? (
                <span className="block text-[0.92rem] text-soft">
                  For {other}: {theirs}
                </span>
              ) : null}
            </p>
            {isOver ? <span className="text-soft">over</span> : null}
            {isMine || isOver ? null : (
              <form method="post" className="no-print">
                <input type="hidden" name="key" value={key} />
                <input type="hidden" name="time" value={at} />
                <Button name="do" value="move-agree" aria-label={`Move to this time: ${mine}`}>
                  Move to this time
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[0.92rem] text-soft">
        {isDeclined ? 'You asked for these.' : 'Until one is agreed, the meeting stays as it is.'}
      </p>
      <div className="no-print mt-3 flex flex-wrap items-center gap-x-5 gap-y-3">
        {isDeclined ? null : (
          <form method="post">
            <input type="hidden" name="key" value={key} />
            <Button look="quiet" name="do" value="move-keep" className="-ml-2">
              {isMine ? 'Take the request back' : 'Keep the time as it is'}
            </Button>
          </form>
        )}
        {isMine ? <a href={moveHref}>Ask for other times</a> : null}
      </div>
    </section>
  )
}
