/** A clock that is computed from instants, so that it is right after a reload, a sleep and a tab in the background. */
export type ClockReading = {
  /** Whole seconds since it began. */
  elapsed: number
  /** Whole seconds until the time is up; 0 afterwards. */
  left: number
  /** Whole seconds after the time was up. */
  over: number
}

/** Instants in milliseconds. A clock that is read before its start stands at its start. */
export function readClock({
  startedAt,
  timeboxSeconds,
  at,
}: {
  startedAt: number
  timeboxSeconds: number
  at: number
}): ClockReading {
  const elapsed = Math.max(0, Math.floor((at - startedAt) / 1000))
  return {
    elapsed,
    left: Math.max(0, timeboxSeconds - elapsed),
    over: Math.max(0, elapsed - timeboxSeconds),
  }
}

/** Seconds as a clock shows them: 9:05, 1:02:03. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** A time box in words: "8 min", "2 days". */
export function timeboxWords(seconds: number): string {
  if (seconds >= 172_800) return `${Math.round(seconds / 86_400)} days`
  const minutes = Math.round(seconds / 60)
  return `${minutes} min`
}
