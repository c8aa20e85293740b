const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day in words, "22 November 2026", from an ISO date or instant; the day is the one in UTC. */
export function dayWords(iso: string): string {
  return long.format(new Date(iso))
}

/** Whole days from one instant to another. */
export function daysBetween(fromIso: string, to: Date): number {
  return Math.floor((to.getTime() - new Date(fromIso).getTime()) / 86_400_000)
}
