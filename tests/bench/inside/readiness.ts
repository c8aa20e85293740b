import { getTarget } from '#app/content/targets.server.ts'
import { competencySlugs } from '#app/domain/competency.ts'
import type { Reading } from '#app/domain/reading.ts'
import { computeReadiness } from '#app/features/assess/readiness.ts'

/** Milliseconds of processor time for one computation of somebody with a gap in each of the fifteen competencies: the most there is to do. */
export function timeReadiness(calls = 200): number {
  const target = getTarget({ role: 'infrastructure', level: 'principal' })
  const readings: Reading[] = competencySlugs.map((competency) => ({
    competency,
    kind: 'self',
    value: 1.5,
    hasEvidence: false,
    takenOn: '2026-01-01T00:00:00.000Z',
  }))
  for (let call = 0; call < 50; call += 1) computeReadiness({ readings, target })
  const before = process.cpuUsage()
  for (let call = 0; call < calls; call += 1) computeReadiness({ readings, target })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / calls
}
