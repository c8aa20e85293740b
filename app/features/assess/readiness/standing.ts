import { competencySlugs } from '#app/domain/competency.ts'
import type { Proficiency } from '#app/domain/proficiency.ts'
import type { Reading, ReadingKind } from '#app/domain/reading.ts'
import { type Support, standardErrors, weights } from '#app/features/assess/readiness/readiness-constants.ts'

/**
 * What a target asks for; `TargetRequirements` of the domain fits, and so does a target of an older
 * framework.
 */
export type ReadinessTarget = { requirements: Record<string, Proficiency>; essentials: readonly string[] }

export type ReadinessInput = { readings: readonly Reading[]; target: ReadinessTarget }

/** A value on the 1..5 scale with its standard error, both in proficiency levels. */
export type SupportedValue = { value: number; standardError: number }

/** Where somebody stands in one competency of a target. */
export type Standing = {
  competency: string
  requirement: Proficiency
  isEssential: boolean
  weight: number
  /** Which of the fixed draws belong to this competency. */
  dimension: number
  /** The reading that counts, for each kind that has one. */
  newest: Partial<Record<ReadingKind, Reading>>
  /** The best-supported reading, chosen and never averaged; null without any reading. */
  best: SupportedValue | null
}

/**
 * One standing for each competency of the target, in framework order; competencies outside the framework
 * follow in alphabetical order. Readings of other competencies are checked and otherwise ignored. Throws a
 * RangeError for a reading outside 1..5, a date that cannot be read, a target that asks for nothing, a
 * requirement outside 1..5 and an essential competency without a requirement: forms and content never let
 * these through.
 */
export function listStandings({ readings, target }: ReadinessInput): Standing[] {
  checkTarget(target)
  const newest = findNewestReadings(readings)
  return orderCompetencies(Object.entries(target.requirements)).map(
    ([competency, requirement, dimension]) => {
      const isEssential = target.essentials.includes(competency)
      const newestOfKind = newest.get(competency) ?? {}
      return {
        competency,
        requirement,
        isEssential,
        weight: isEssential ? weights.essential : weights.other,
        dimension,
        newest: newestOfKind,
        best: chooseBestSupported(newestOfKind),
      }
    },
  )
}

function checkTarget({ requirements, essentials }: ReadinessTarget): void {
  const entries = Object.entries(requirements)
  if (entries.length === 0) throw new RangeError('A target must require at least one competency.')
  for (const [competency, requirement] of entries) {
    if (!isOnScale(requirement)) {
      throw new RangeError(`The requirement for ${competency} must be from 1 to 5, not ${requirement}.`)
    }
  }
  for (const essential of essentials) {
    if (!Object.hasOwn(requirements, essential)) {
      throw new RangeError(`The target calls ${essential} essential but has no requirement for it.`)
    }
  }
}

/** Also false for NaN. */
function isOnScale(value: number): boolean {
  return value >= 1 && value <= 5
}

/** A draw belongs to a competency by its place in the framework, whatever else the target asks for. */
function orderCompetencies(requirements: [string, Proficiency][]): [string, Proficiency, number][] {
  const framework: readonly string[] = competencySlugs
  // Code-point order: a locale would give the same person other draws on another server.
  const outside = requirements
    .map(([competency]) => competency)
    .filter((slug) => !framework.includes(slug))
    .sort()
  const order = [...framework, ...outside]
  return requirements
    .map(([competency, requirement]): [string, Proficiency, number] => {
      return [competency, requirement, order.indexOf(competency)]
    })
    .sort(([, , a], [, , b]) => a - b)
}

function findNewestReadings(
  readings: readonly Reading[],
): Map<string, Partial<Record<ReadingKind, Reading>>> {
  const newest = new Map<string, Partial<Record<ReadingKind, Reading>>>()
  for (const reading of readings) {
    if (!isOnScale(reading.value)) {
      throw new RangeError(`A reading of ${reading.competency} must be from 1 to 5, not ${reading.value}.`)
    }
    const instant = instantOf(reading)
    const ofCompetency = newest.get(reading.competency) ?? {}
    const soFar = ofCompetency[reading.kind]
    // On an exact tie the later in the list: people enter a correction after the reading it corrects.
    if (!soFar || instant >= instantOf(soFar)) ofCompetency[reading.kind] = reading
    newest.set(reading.competency, ofCompetency)
  }
  return newest
}

/**
 * Milliseconds since 1970; a date is its first instant, and everything is UTC, so that no server's zone
 * matters.
 */
function instantOf({ competency, takenOn }: Reading): number {
  if (takenOn === undefined) return Number.NEGATIVE_INFINITY
  const hasTimeWithoutZone = /[T ][\d:.]+$/.test(takenOn)
  const instant = Date.parse(hasTimeWithoutZone ? `${takenOn}Z` : takenOn)
  // Other spellings ("March 1, 2025") parse too, but in the zone of the server.
  if (Number.isNaN(instant) || !/^\d{4}-\d{2}-\d{2}/.test(takenOn)) {
    throw new RangeError(
      `A reading of ${competency} was taken on "${takenOn}", which is not a date or an instant.`,
    )
  }
  return instant
}

function chooseBestSupported({ self, scenario, observed }: Standing['newest']): SupportedValue | null {
  if (observed) return supported(observed, observed.hasEvidence ? 'observed-with-evidence' : 'observed')
  if (scenario) return supported(scenario, 'scenario')
  if (self) return supported(self, 'self')
  return null
}

function supported({ value }: Reading, support: Support): SupportedValue {
  return { value, standardError: standardErrors[support].levels }
}
