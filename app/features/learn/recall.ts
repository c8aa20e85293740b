import { type CalendarDate, daysBetween, todayIn } from '#app/domain/calendar-date.ts'
import type { ReviewState } from '#app/domain/spaced-review.ts'

export type CardName = { module: string; card: string }

export type QueuedCard = CardName & { state: ReviewState | null }

/** A card as one word, for maps and fields: `critical-path.total-float`. */
export function cardKey({ module, card }: CardName): string {
  return `${module}.${card}`
}

/**
 * What to ask now, in order: cards whose time has come, the longest overdue first, then cards never answered in the order in
 * which they are given. Cards in learning that come back within minutes are due like any other.
 */
export function queueCards(
  cards: CardName[],
  states: (CardName & { state: ReviewState })[],
  now: Date,
): QueuedCard[] {
  const known = new Map(states.map((entry) => [cardKey(entry), entry.state]))
  const met: (CardName & { state: ReviewState })[] = []
  const fresh: QueuedCard[] = []
  for (const name of cards) {
    const state = known.get(cardKey(name))
    if (!state) fresh.push({ ...name, state: null })
    else if (state.due <= now) met.push({ ...name, state })
  }
  return [...met.sort((a, b) => a.state.due.getTime() - b.state.due.getTime()), ...fresh]
}

/**
 * How many cards come due on each of the next `days` days, today first; what is overdue counts for today. Cards never
 * answered are left out: they come when the learner wants them. Days are those of the learner's zone.
 */
export function forecastLoad(
  states: { due: Date }[],
  { today, zone }: { today: CalendarDate; zone: string },
  days: number,
): number[] {
  const load = Array<number>(days).fill(0)
  for (const { due } of states) {
    const index = Math.max(0, daysBetween(today, todayIn(zone, due)))
    if (index < days) load[index] = (load[index] ?? 0) + 1
  }
  return load
}
