/** How well a card was recalled: 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4

export const gradeWords: Record<Grade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }

/** Where a card stands, as FSRS needs it. Stability is in days, difficulty 1 to 10, `state` 0 new to 3 relearning. */
export type CardState = {
  due: Date
  stability: number
  difficulty: number
  scheduledDays: number
  learningSteps: number
  reps: number
  lapses: number
  state: number
  lastReview: Date
}

export type CardName = { module: string; card: string }

export type QueuedCard = CardName & { state: CardState | null }

const day = 24 * 60 * 60 * 1000

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
  states: (CardName & { state: CardState })[],
  now: Date,
): QueuedCard[] {
  const known = new Map(states.map((entry) => [cardKey(entry), entry.state]))
  const met: (CardName & { state: CardState })[] = []
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
 * answered are left out: they come when the learner wants them. `dayEnd` is the end of today where the learner is.
 */
export function forecastLoad(states: { due: Date }[], dayEnd: Date, days: number): number[] {
  const load = Array<number>(days).fill(0)
  for (const { due } of states) {
    const index = Math.max(0, Math.ceil((due.getTime() - dayEnd.getTime()) / day))
    if (index < days) load[index] = (load[index] ?? 0) + 1
  }
  return load
}

/** How far away an instant is, in the words of a button: "10 min", "4 days", "3 months". */
export function intervalWords(from: Date, to: Date): string {
  const minutes = Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  if (hours < 24) return hours === 1 ? '1 hour' : `${hours} hours`
  const days = Math.round(hours / 24)
  if (days < 60) return days === 1 ? '1 day' : `${days} days`
  const months = Math.round(days / 30.44)
  return months < 24 ? `${months} months` : `${Math.round(months / 12)} years`
}
