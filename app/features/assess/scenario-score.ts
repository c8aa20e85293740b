import type { ActionId, ScenarioPicks } from '#app/domain/scenario.ts'

/**
 * Points for one scenario, from -2 to 2: one point for each pick that matches the key, minus one for each that
 * picks the opposite pole (the keyed worst as best, or the keyed best as worst), nothing for the actions between.
 */
export function scenarioPoints(picks: ScenarioPicks, key: ScenarioPicks): number {
  return pickPoints(picks.best, key.best, key.worst) + pickPoints(picks.worst, key.worst, key.best)
}

function pickPoints(pick: ActionId, right: ActionId, opposite: ActionId): number {
  if (pick === right) return 1
  if (pick === opposite) return -1
  return 0
}

/**
 * The scenario reading of a competency, 1.0 to 5.0, from the points of its answered scenarios: 1 + 2 x mean points, not below 1.
 * A key matched throughout reads 5. Picking at random has mean 0 and reads 1, because guessing shows nothing.
 * Null without answers.
 */
export function scenarioReading(points: number[]): number | null {
  if (points.length === 0) return null
  const mean = points.reduce((sum, value) => sum + value, 0) / points.length
  return Math.round(Math.max(1, 1 + 2 * mean) * 10) / 10
}
