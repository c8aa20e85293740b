import { useEffect, useRef, useState } from 'react'
import { clockWords } from '#app/features/interview/timer.ts'
import { Button } from '#app/ui/button.tsx'

/** A clock for practising aloud, which may be stopped. What it shows goes along with the answer as the time of speaking. */
export function Stopwatch({ seconds: before }: { seconds: number }) {
  const [runningSince, setRunningSince] = useState<number | null>(null)
  const [kept, setKept] = useState(before * 1000)
  const [, redraw] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (runningSince === null) return
    const timer = setInterval(() => redraw((count) => count + 1), 500)
    return () => clearInterval(timer)
  }, [runningSince])
  const shown = Math.floor((kept + (runningSince === null ? 0 : Date.now() - runningSince)) / 1000)

  function toggle(): void {
    const now = Date.now()
    if (runningSince !== null) setKept(kept + now - runningSince)
    setRunningSince(runningSince === null ? now : null)
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <input ref={field} type="hidden" name="spokenSeconds" value={shown > 0 ? shown : ''} readOnly />
      <span role="timer" className="text-[1.3rem] font-bold tabular-nums">
        {clockWords(shown)}
      </span>
      <Button type="button" onClick={toggle}>
        {runningSince === null ? (kept > 0 ? 'Go on' : 'Start the clock') : 'Pause'}
      </Button>
      {kept > 0 && runningSince === null ? (
        <Button type="button" look="quiet" onClick={() => setKept(0)}>
          Back to zero
        </Button>
      ) : null}
    </div>
  )
}
