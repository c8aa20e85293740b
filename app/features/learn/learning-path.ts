import type { ModuleStatus } from '#app/features/learn/module-status.ts'

export type PathModule = {
  slug: string
  minutes: number
  status: ModuleStatus
  serves: { competency: string; levels: number[] }[]
}

export type PathStanding = {
  /** Modules that the assessment shows as met. */
  maySkip: Set<string>
  done: number
  /** The first module that is neither done nor may be skipped; undefined at the end. */
  next: string | undefined
  minutesLeft: number
}

/**
 * Where somebody stands on a path. A module may be skipped when every competency it serves has a reading at or above the
 * highest level that it serves; without any reading nothing may. `readings` holds values of 1 to 5.
 */
export function pathStanding(modules: PathModule[], readings: Partial<Record<string, number>>): PathStanding {
  const isMet = ({ serves }: PathModule) =>
    serves.every(({ competency, levels }) => (readings[competency] ?? 0) >= Math.max(...levels))
  const maySkip = new Set(
    modules.filter((module) => module.status === 'not-started' && isMet(module)).map(({ slug }) => slug),
  )
  const left = modules.filter(({ slug, status }) => status !== 'done' && !maySkip.has(slug))
  return {
    maySkip,
    done: modules.filter(({ status }) => status === 'done').length,
    next: left[0]?.slug,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
