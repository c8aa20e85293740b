import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import type { Forecast, Rag } from '#app/features/goals/forecast.ts'
import type { GoalStatus, Measure } from '#app/features/goals/goal.ts'
import { numberWords } from '#app/features/goals/goal.ts'

const brief = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "22 Nov 2026". */
export function shortDate(date: CalendarDate): string {
  return brief.format(new Date(`${date}T00:00:00Z`))
}

const statusWords: Record<GoalStatus, string> = {
  draft: 'draft',
  active: 'active',
  paused: 'paused',
  achieved: 'achieved',
  stopped: 'stopped',
}

export const ragWords: Record<Rag, string> = { green: 'on track', amber: 'at risk', red: 'off track' }

const ragTones = { green: 'good', amber: 'fair', red: 'poor' } as const

/** The state of a goal in two words at most. */
export function standingWords(goal: {
  status: GoalStatus
  rag: Rag | undefined
  ragOverride: Rag | null
  forecast: Forecast | undefined
}): { tone: 'plain' | 'good' | 'fair' | 'poor'; text: string } {
  if (goal.status !== 'active') return { tone: 'plain', text: statusWords[goal.status] }
  if (goal.rag === undefined) return { tone: 'plain', text: 'too early to tell' }
  const tone = ragTones[goal.rag]
  if (goal.ragOverride) return { tone, text: `${ragWords[goal.rag]}, by hand` }
  if (goal.forecast?.isQuiet) return { tone, text: 'quiet' }
  if (goal.forecast?.isAchieved) return { tone, text: 'target reached' }
  return { tone, text: ragWords[goal.rag] }
}

/** What the forecast says and why, in sentences. */
export function forecastSentences(forecast: Forecast, measure: Measure, dueOn: CalendarDate): string[] {
  const pace = (perWeek: number) => {
    const figure = numberWords(Math.abs(Math.round(perWeek * 100) / 100))
    const unit = measure.kind === 'percent' ? 'points' : (measure.unit ?? '')
    return `${figure} ${unit} ${perWeek < 0 ? 'less ' : ''}a week`.replace(/\s+/g, ' ').trim()
  }
  const due = dayWords(dueOn)
  const lines: string[] = []
  if (forecast.isAchieved) {
    lines.push(
      `The target was reached on ${dayWords(forecast.expectedOn ?? dueOn)}. Mark the goal as achieved, or set a new target.`,
    )
    return lines
  }
  if (forecast.status === 'not-enough-data') {
    lines.push('Three days with a check-in are needed before a line can be drawn through them.')
  } else if (forecast.expectedOn) {
    const range =
      forecast.earliestOn && forecast.latestOn
        ? ` (${dayWords(forecast.earliestOn)} to ${dayWords(forecast.latestOn)})`
        : forecast.earliestOn
          ? ` (${dayWords(forecast.earliestOn)} at the earliest)`
          : ''
    lines.push(
      `At the pace so far you get there on ${dayWords(forecast.expectedOn)}${range}. It is due on ${due}.`,
    )
  } else {
    lines.push(`At the pace so far the target is not reached at all. It is due on ${due}.`)
  }
  const { requiredPerWeek, actualPerWeek } = forecast
  if (requiredPerWeek !== undefined && measure.kind !== 'yes-no') {
    lines.push(
      `To make it in time you need ${pace(requiredPerWeek)}${actualPerWeek === undefined ? '' : `; so far it was ${pace(actualPerWeek)}`}.`,
    )
  }
  if (forecast.isOverdue) lines.push(`The due date, ${due}, is over.`)
  return lines
}
