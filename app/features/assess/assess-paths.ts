import type { CompetencySlug } from '#app/domain/competency.ts'
import type { TargetName } from '#app/domain/target.ts'

export const assessPath = '/assess'
export const quickScanPath = '/assess/quick'
export const fullAssessmentPath = '/assess/full'
export const historyPath = '/assess/history'
export const formulaPath = '/assess/how-readiness-works'
export const autosavePath = '/assess/autosave'
export const competenciesPath = '/competencies'
export const targetsPath = '/targets'

export function quickQuestionPath(competency: CompetencySlug): string {
  return `${quickScanPath}/${competency}`
}

export function selfRatingPath(competency: CompetencySlug): string {
  return `${fullAssessmentPath}/self/${competency}`
}

export function scenarioPath(scenario: string): string {
  return `${fullAssessmentPath}/scenarios/${scenario}`
}

export function reportPath(target?: TargetName): string {
  return target ? `/assess/report?role=${target.role}&level=${target.level}` : '/assess/report'
}

export function reportJsonPath(target: TargetName): string {
  return `/assess/report.json?role=${target.role}&level=${target.level}`
}

export function comparePath(one: TargetName, other: TargetName): string {
  return `/assess/compare?one=${one.role}.${one.level}&other=${other.role}.${other.level}`
}

export function attemptPath(id: string): string {
  return `${historyPath}/${id}`
}

export function competencyPath(slug: string): string {
  return `/competencies/${slug}`
}

/** Where the work that leads to a level of a competency is described. */
export function stepPath(slug: string, to: number): string {
  return `${competencyPath(slug)}#step-${to}`
}

export function targetPath({ role, level }: TargetName): string {
  return `/targets/${role}/${level}`
}
