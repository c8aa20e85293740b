import type { Proficiency } from '#app/domain/proficiency.ts'
import { standardErrors } from '#app/features/assess/readiness/readiness-constants.ts'
import { simulateRange } from '#app/features/assess/readiness/readiness-range.ts'
import {
  listStandings,
  type ReadinessInput,
  type SupportedValue,
} from '#app/features/assess/readiness/standing.ts'
import { isOpen } from '#app/features/assess/readiness.ts'

/** Something to do that raises one competency to the level `to`, in an expected number of hours above 0. */
export type Activity = { competency: string; to: 2 | 3 | 4 | 5; title: string; hours: number; href: string }

export type NextAction = {
  activity: Activity
  /** Points of the middle of the readiness range gained by one level up; below 0 only without a reading. */
  gain: number
  gainPerHour: number
  requirement: Proficiency
  /** Value of the best-supported reading; null when there is none. */
  best: number | null
  essential: boolean
}

const actionsShown = 3

/**
 * What to do next for a target: at most three activities, by falling gain of readiness per hour, ties in
 * framework order (DOMAIN.md, "Next actions"). For each competency below its requirement or without a
 * reading, the activity is the shortest that leads one level above the whole levels reached; no reading
 * counts as level 1. Its gain is that of one level up with the same standard error. A competency without such
 * an activity is left out.
 *
 * Without a reading the gain compares a self reading of 2 with not knowing, which is drawn over all of 1..5:
 * it may be negative and then ranks last. Throws a RangeError for hours that are not above 0, and where
 * `computeReadiness` does.
 */
export function rankNextActions({
  readings,
  target,
  activities,
}: ReadinessInput & { activities: readonly Activity[] }): NextAction[] {
  for (const { title, hours } of activities) {
    if (!(hours > 0 && hours < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`The activity "${title}" must take more than 0 hours, not ${hours}.`)
    }
  }
  const standings = listStandings({ readings, target })
  const { range, middleIf } = simulateRange(standings)
  return standings
    .filter(isOpen)
    .flatMap((standing): NextAction[] => {
      const { competency, best, requirement, isEssential } = standing
      const activity = findShortest(activities, competency, Math.floor(best?.value ?? 1) + 1)
      if (!activity) return []
      const gain = middleIf(standing, oneLevelUp(best)) - range.middle
      return [
        {
          activity,
          gain,
          gainPerHour: gain / activity.hours,
          requirement,
          best: best?.value ?? null,
          essential: isEssential,
        },
      ]
    })
    .sort((a, b) => b.gainPerHour - a.gainPerHour)
    .slice(0, actionsShown)
}

function findShortest(activities: readonly Activity[], competency: string, to: number): Activity | undefined {
  return activities
    .filter((activity) => activity.competency === competency && activity.to === to)
    .sort((a, b) => a.hours - b.hours)[0]
}

function oneLevelUp(best: SupportedValue | null): SupportedValue {
  if (!best) return { value: 2, standardError: standardErrors.self.levels }
  return { ...best, value: Math.min(5, best.value + 1) }
}
