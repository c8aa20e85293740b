// Spaced repetition in plain values; app/platform/review-schedule.server.ts has the arithmetic.

/** How well something was recalled: 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4

export const gradeWords: Record<Grade, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }

/** Where a card or a question stands, as FSRS needs it. Stability is in days, difficulty 1 to 10, `state` 0 new to 3 relearning. */
export type ReviewState = {
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
