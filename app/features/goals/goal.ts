import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { CompetencySlug } from '#app/domain/competency.ts'
import type { MeasureSource } from '#app/domain/measure.ts'
import { type CheckInPoint, type Forecast, forecastGoal } from '#app/features/goals/forecast.ts'

export const goalStatuses = ['draft', 'active', 'paused', 'achieved', 'stopped'] as const

export type GoalStatus = (typeof goalStatuses)[number]

/** Whether the goal is still to be reached, so that it can be changed and checked in. */
export function isOpen(status: GoalStatus): boolean {
  return status === 'draft' || status === 'active' || status === 'paused'
}

export const measureKinds = ['number', 'percent', 'yes-no'] as const

export type MeasureKind = (typeof measureKinds)[number]

/** What is measured. A yes-no measure runs from 0 to 1, so that it can be drawn and forecast like the others. */
export type Measure = {
  kind: MeasureKind
  name: string
  unit: string | null
  baseline: number
  target: number
  /** What the app counts by itself; null when the person says the value. */
  automatic: MeasureSource | null
}

/** What a person can write of a goal and change later, each change with its reason. */
export type GoalFields = {
  statement: string
  /** Null: a matter of the career as a whole. */
  competency: CompetencySlug | null
  measure: Measure
  startedOn: CalendarDate
  dueOn: CalendarDate
  /** Hours a week; null when not said. */
  effortHours: number | null
  relevance: string | null
  /** Letters of the SMART check that the person overrules, such as `specific`. */
  overruled: string[]
}

export const evidenceKinds = ['link', 'artefact', 'story', 'note'] as const

export type EvidenceKind = (typeof evidenceKinds)[number]

/** The forecast as the person's own calendar has it; undefined for goals that run no more or have not begun to. */
export function forecastOf(
  goal: Pick<GoalFields, 'measure' | 'startedOn' | 'dueOn'> & { status: GoalStatus },
  points: CheckInPoint[],
  today: CalendarDate,
): Forecast | undefined {
  if (goal.status !== 'active') return undefined
  const { baseline, target } = goal.measure
  return forecastGoal(
    { baseline, target, startedOn: goal.startedOn, dueOn: goal.dueOn, checkIns: points },
    { today },
  )
}

/** "12 reviews", "40 %", "yes": a value with its unit, as people say it. */
export function valueWords(value: number, { kind, unit }: Pick<Measure, 'kind' | 'unit'>): string {
  if (kind === 'yes-no') return value >= 1 ? 'yes' : 'not yet'
  const figure = numberWords(value)
  if (kind === 'percent') return `${figure} %`
  return unit ? `${figure} ${unit}` : figure
}

/** Where a goal stands beside where it is to go: "3 of 8 reviews", "8 pages, target 4", "not yet". */
export function standWords(
  value: number,
  measure: Pick<Measure, 'kind' | 'unit' | 'baseline' | 'target'>,
): string {
  const { kind, baseline, target } = measure
  if (kind === 'yes-no') return valueWords(value, measure)
  if (kind === 'number' && baseline === 0 && target > 0) {
    return `${numberWords(value)} of ${valueWords(target, measure)}`
  }
  return `${valueWords(value, measure)}, target ${numberWords(target)}${kind === 'percent' ? ' %' : ''}`
}

/** How far a goal came: "from 12 to 8 pages", with its target while it runs. */
export function reachedWords(
  value: number,
  measure: Pick<Measure, 'kind' | 'unit' | 'baseline' | 'target'>,
  { isOver }: { isOver: boolean },
): string {
  if (measure.kind === 'yes-no') return valueWords(value, measure)
  const went = `from ${numberWords(measure.baseline)} to ${valueWords(value, measure)}`
  return isOver ? went : `${went}, target ${valueWords(measure.target, { ...measure, unit: null })}`
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

export function numberWords(value: number): string {
  return figures.format(value)
}

/** How far from baseline to target, from 0 to 1; below the baseline counts as 0. */
export function shareReached(
  value: number,
  { baseline, target }: Pick<Measure, 'baseline' | 'target'>,
): number {
  return Math.min(1, Math.max(0, (value - baseline) / (target - baseline)))
}
