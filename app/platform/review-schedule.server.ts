import { type Card, createEmptyCard, type Grade as FsrsGrade, fsrs, type State } from 'ts-fsrs'
import type { Grade, ReviewState } from '#app/domain/spaced-review.ts'

/**
 * FSRS-6 with its published default parameters, asking for 90 % recall. Without fuzz, so that the same grades at the
 * same times always give the same dates. Source: https://github.com/open-spaced-repetition/ts-fsrs
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false })

/** The same without the minutes of learning: what takes minutes to answer is not asked again on the same day. */
const dayScheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })

/** The state of a card after a grade. `before` is null for a card that was never answered. */
export function scheduleReview(before: ReviewState | null, grade: Grade, now: Date): ReviewState {
  return fromFsrs(scheduler.next(toFsrs(before, now), now, grade as FsrsGrade).card)
}

/** Like `scheduleReview`, in whole days. */
export function scheduleReviewInDays(before: ReviewState | null, grade: Grade, now: Date): ReviewState {
  return fromFsrs(dayScheduler.next(toFsrs(before, now), now, grade as FsrsGrade).card)
}

/** When a card would come back after each of the four grades, in the order of the grades. */
export function previewDues(before: ReviewState | null, now: Date): Record<Grade, Date> {
  const preview = scheduler.repeat(toFsrs(before, now), now)
  return { 1: preview[1].card.due, 2: preview[2].card.due, 3: preview[3].card.due, 4: preview[4].card.due }
}

/** The chance that a card is recalled now, 0 to 1; null for a card that was never answered. */
export function retrievability(state: ReviewState | null, now: Date): number | null {
  return state && scheduler.get_retrievability(toFsrs(state, now), now, false)
}

function toFsrs(state: ReviewState | null, now: Date): Card {
  if (!state) return createEmptyCard(now)
  return {
    due: state.due,
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.scheduledDays,
    learning_steps: state.learningSteps,
    reps: state.reps,
    lapses: state.lapses,
    state: state.state as State,
    last_review: state.lastReview,
  }
}

function fromFsrs(card: Card): ReviewState {
  if (!card.last_review) throw new Error('A graded card has no review.')
  return {
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: card.last_review,
  }
}
