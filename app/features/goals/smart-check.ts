import { type CalendarDate, isCalendarDate } from '#app/domain/calendar-date.ts'
import { judgeAchievable } from '#app/features/goals/smart/achievable.ts'
import { judgeMeasurable, type StatedMeasure } from '#app/features/goals/smart/measurable.ts'
import { judgeRelevant } from '#app/features/goals/smart/relevant.ts'
import { judgeSpecific } from '#app/features/goals/smart/specific.ts'
import { content, readable } from '#app/features/goals/smart/text.ts'
import { judgeTimeBound } from '#app/features/goals/smart/time-bound.ts'
import { findTimes } from '#app/features/goals/smart/times.ts'
import type { Letter } from '#app/features/goals/smart/verdict.ts'

export type { Letter, Verdict } from '#app/features/goals/smart/verdict.ts'

export const smartLetters = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const

export type SmartLetter = (typeof smartLetters)[number]

export type SmartGoal = {
  statement: string
  measure?:
    | {
        name?: string | undefined
        unit?: string | undefined
        baseline?: number | null | undefined
        target?: number | null | undefined
      }
    | null
    | undefined
  dueOn?: string | null | undefined
  /** Hours a week. */
  effortHours?: number | null | undefined
  relevance?: string | null | undefined
  competency?: string | null | undefined
}

/**
 * Five verdicts on a goal as it is written, each with the words that it rests on and, where something is missing, one suggestion.
 * Rules and nothing else: the same text has the same verdicts always. `today` is the person's own date, `hoursPerWeek` the hours
 * that they have. What strong, weak and missing mean is written in the area's README; the person can overrule each.
 */
export function checkSmart(
  goal: SmartGoal,
  { today, hoursPerWeek }: { today: CalendarDate; hoursPerWeek: number },
): Record<SmartLetter, Letter> {
  const statement = readable(goal.statement)
  const relevance = readable(goal.relevance)
  const times = content(statement) ? findTimes(statement, today) : []
  const measure = statedMeasure(goal.measure)
  const competency = content(goal.competency) || undefined
  const effortHours =
    typeof goal.effortHours === 'number' && goal.effortHours > 0 && Number.isFinite(goal.effortHours)
      ? goal.effortHours
      : undefined
  const fieldDue = isCalendarDate(goal.dueOn) ? goal.dueOn : undefined
  const dueOn = fieldDue ?? times.findLast(({ kind }) => kind === 'due')?.to
  return {
    specific: judgeSpecific({
      statement,
      measureName: measure?.name ?? '',
      hasFromTo: Boolean(measure?.name) && measure?.baseline !== undefined && measure.target !== undefined,
    }),
    measurable: judgeMeasurable({ statement, measure, times }),
    achievable: judgeAchievable(
      {
        statement,
        relevance,
        effortHours,
        baseline: measure?.baseline,
        measureName: measure?.name ?? '',
        target: measure?.target,
      },
      { today, hoursPerWeek, dueOn },
    ),
    relevant: judgeRelevant({ statement, relevance, competency, measureName: measure?.name ?? '' }),
    timeBound: judgeTimeBound({ statement, dueOn: goal.dueOn, times, today }),
  }
}

/** Fields with nothing in them are as good as absent. A target of 0 is a target. */
function statedMeasure(measure: SmartGoal['measure']): StatedMeasure | undefined {
  if (!measure) return undefined
  const finite = (value: number | null | undefined) =>
    typeof value === 'number' && Number.isFinite(value) ? value : undefined
  const baseline = finite(measure.baseline)
  const target = finite(measure.target)
  const name = content(measure.name)
  if (!name && baseline === undefined && target === undefined) return undefined
  return {
    name,
    unit: content(measure.unit) || (measure.unit ?? '').trim().replace(/^[-?.]+$/, ''),
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
  }
}
