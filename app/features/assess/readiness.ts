import type { Proficiency } from '#app/domain/proficiency.ts'
import type { ReadingKind } from '#app/domain/reading.ts'
import { standardErrors, verdictThresholds } from '#app/features/assess/readiness/readiness-constants.ts'
import {
  type RangeSimulation,
  type ReadinessRange,
  simulateRange,
} from '#app/features/assess/readiness/readiness-range.ts'
import { listStandings, type ReadinessInput, type Standing } from '#app/features/assess/readiness/standing.ts'

export type ReadinessVerdict = 'ready' | 'nearly' | 'building' | 'early' | 'not-enough-answers'

/**
 * `readiness` in points 0..100, null without any reading of the kind; `coverage` 0..1, by count of
 * competencies.
 */
export type KindReadiness = { readiness: number | null; coverage: number }

export type ReadinessGap = {
  competency: string
  requirement: Proficiency
  /** Value of the best-supported reading; null when there is none of any kind. */
  best: number | null
  /** Points of `middle` gained if this competency were at its requirement; never negative. */
  cost: number
}

/** Nothing in it is rounded. */
export type Readiness = ReadinessRange & {
  byKind: Record<ReadingKind, KindReadiness>
  verdict: ReadinessVerdict
  gaps: ReadinessGap[]
}

/**
 * How ready somebody is for a target, after the formula in DOMAIN.md and NUMBERS.md ("Readiness"), which the
 * app publishes at /assess/how-readiness-works.
 *
 * Three attainments stand side by side, one for each kind of reading, never averaged. `low`, `middle` and
 * `high` are the headline range from the best-supported readings; as attainment stops at the requirement,
 * somebody exactly at every requirement has 100 for the kind and a middle near 90. Pure and deterministic;
 * raising a value never lowers a number; the order of readings matters only between readings of one
 * competency and kind taken at the same time. Throws a RangeError for values and requirements outside 1..5,
 * unreadable dates, essentials without a requirement and an empty target.
 */
export function computeReadiness(input: ReadinessInput): Readiness {
  const standings = listStandings(input)
  const simulation = simulateRange(standings)
  return {
    byKind: {
      self: attainmentByKind(standings, 'self'),
      scenario: attainmentByKind(standings, 'scenario'),
      observed: attainmentByKind(standings, 'observed'),
    },
    ...simulation.range,
    verdict: judge(standings, simulation.range),
    gaps: listGaps(standings, simulation),
  }
}

/** Whether somebody is below the requirement, or nobody can tell. */
export function isOpen({ best, requirement }: Standing): boolean {
  return best === null || best.value < requirement
}

function attainmentByKind(standings: readonly Standing[], kind: ReadingKind): KindReadiness {
  let attained = 0
  let weightRead = 0
  let read = 0
  for (const { newest, requirement, weight } of standings) {
    const reading = newest[kind]
    if (!reading) continue
    attained += weight * Math.min(1, reading.value / requirement)
    weightRead += weight
    read += 1
  }
  return { readiness: read === 0 ? null : (100 * attained) / weightRead, coverage: read / standings.length }
}

function judge(standings: readonly Standing[], { low, middle }: ReadinessRange): ReadinessVerdict {
  const read = standings.filter(({ best }) => best !== null).length
  const isEssentialUnread = standings.some(({ best, isEssential }) => isEssential && best === null)
  if (read / standings.length < verdictThresholds.shareRead || isEssentialUnread) return 'not-enough-answers'
  if (low >= verdictThresholds.readyLow && !standings.some(isEssentialFarBelow)) return 'ready'
  if (middle >= verdictThresholds.nearlyMiddle) return 'nearly'
  return middle >= verdictThresholds.buildingMiddle ? 'building' : 'early'
}

function isEssentialFarBelow({ best, isEssential, requirement }: Standing): boolean {
  return isEssential && best !== null && best.value <= requirement - verdictThresholds.essentialShortfall
}

/** By falling cost, ties in framework order. */
function listGaps(standings: readonly Standing[], { range, middleIf }: RangeSimulation): ReadinessGap[] {
  return standings
    .filter(isOpen)
    .map((standing) => {
      const { competency, requirement, best } = standing
      // A competency without a reading is taken as a self reading at the requirement, the least that could be
      // known.
      const standardError = best?.standardError ?? standardErrors.self.levels
      const met = middleIf(standing, { value: requirement, standardError })
      // Not knowing can look better than a reading exactly at a low requirement; a gap still costs nothing
      // then.
      return { competency, requirement, best: best?.value ?? null, cost: Math.max(0, met - range.middle) }
    })
    .sort((a, b) => b.cost - a.cost)
}
