import { useEffect, useState } from 'react'
import { clockWords, readClock } from '#app/features/interview/timer.ts'

/**
 * The clock of a live answer. It is computed from the instant at which the server began it, never counted, so a tab in the background, a
 * sleep or a reload do not slow it. `serverNow` corrects a device whose own clock is wrong.
 */
export function LiveClock({
  startedAt,
  serverNow,
  timeboxSeconds,
}: {
  startedAt: number
  serverNow: number
  timeboxSeconds: number
}) {
  const [at, setAt] = useState(serverNow)
  useEffect(() => {
    // Instants of the same device, so that only its offset matters.
    const offset = serverNow - Date.now()
    const tick = () => setAt(Date.now() + offset)
    tick()
    const timer = setInterval(tick, 500)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [serverNow])
  const { left, over } = readClock({ startedAt, timeboxSeconds, at })
  const isOver = over > 0 || left === 0
  const isShort = !isOver && left <= 60
  return (
    <div className="border-2 border-ink px-4 py-2" data-clock={isOver ? 'over' : 'running'}>
      <p className="kicker">{isOver ? 'Time is up' : 'Time left'}</p>
      <p
        role="timer"
        className={`text-[1.9rem] leading-tight font-bold tabular-nums ${isOver ? 'text-poor' : isShort ? 'text-signal' : ''}`}
      >
        {isOver ? `+${clockWords(over)}` : clockWords(left)}
      </p>
      {/* Said twice only: a clock that is read out every second drowns everything else. */}
      <p className="sr-only" role="status">
        {isOver ? 'The time is up. Finish your sentence and hand in.' : isShort ? 'One minute left.' : ''}
      </p>
    </div>
  )
}
