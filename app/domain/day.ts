const dayLength = 24 * 60 * 60 * 1000

/** When the day of this instant began, in UTC. */
export function startOfDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / dayLength) * dayLength)
}

export function addDays(from: Date, days: number): Date {
  return new Date(from.getTime() + days * dayLength)
}
