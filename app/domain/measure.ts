/**
 * What the app can count by itself for a goal: modules done, recall cards at target retention, scenarios picked as their key
 * does, the score of the newest mock, questions practised, evidence filed with the goal, and the newest observed reading.
 */
export const measureSources = [
  'modules-done',
  'cards-at-retention',
  'scenarios-passed',
  'mock-score',
  'questions-practised',
  'evidence-items',
  'observed-level',
] as const

export type MeasureSource = (typeof measureSources)[number]

export function isMeasureSource(value: unknown): value is MeasureSource {
  return measureSources.includes(value as MeasureSource)
}

/** The highest value that a measure with a scale can have; the others have none. */
export const highestCounted: Partial<Record<MeasureSource, number>> = { 'mock-score': 4, 'observed-level': 5 }
