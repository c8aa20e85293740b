import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { checkSmart, type SmartGoal } from '#app/features/goals/smart-check.ts'

/** The goal in a form as it stands, typed fields and nothing parsed, in the shape that the check reads. */
function smartGoalOf(typed: Record<string, string | undefined>): SmartGoal {
  const isYesNo = typed.measureKind === 'yes-no'
  const figure = (text: string | undefined) => {
    const value = Number((text ?? '').trim().replace(',', '.'))
    return (text ?? '').trim() === '' || !Number.isFinite(value) ? undefined : value
  }
  return {
    statement: typed.statement ?? '',
    measure: {
      name: typed.measureName,
      unit: typed.measureKind === 'percent' ? '%' : typed.unit,
      // A yes or no begins at no: that is no start value to judge by.
      baseline: isYesNo ? undefined : figure(typed.baseline),
      target: isYesNo ? 1 : figure(typed.target),
    },
    dueOn: typed.dueOn,
    effortHours: figure(typed.effortHours),
    relevance: typed.relevance,
    competency: typed.competency === 'career' ? undefined : typed.competency,
  }
}

export function checkTyped(
  typed: Record<string, string | undefined>,
  context: { today: CalendarDate; hoursPerWeek: number },
) {
  return checkSmart(smartGoalOf(typed), context)
}
