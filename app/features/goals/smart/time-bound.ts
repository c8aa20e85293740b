import { type CalendarDate, isCalendarDate } from '#app/domain/calendar-date.ts'
import { content, quoted } from '#app/features/goals/smart/text.ts'
import type { TimeFound } from '#app/features/goals/smart/times.ts'
import type { Letter } from '#app/features/goals/smart/verdict.ts'

const milestoneWords =
  /\b(?:first|draft|then|milestone|pilot|half|start|begin|kick-?off|interim|halfway|initial|version 1|v1|after that|followed by|check-?in|review|prototype)\b/i

/** Whether one due date stands, today or later. The field decides, unless the text says another day. */
export function judgeTimeBound(goal: {
  statement: string
  dueOn: string | null | undefined
  times: TimeFound[]
  today: CalendarDate
}): Letter {
  const { times, today } = goal
  const field = content(goal.dueOn ?? '') || (/\d/.test(goal.dueOn ?? '') ? (goal.dueOn ?? '').trim() : '')
  const dues = times.filter(({ kind }) => kind === 'due')
  const impossible = times.find(({ kind }) => kind === 'impossible')
  if (field) {
    if (!isCalendarDate(field)) return weak(field, 'No calendar has this day. Choose another.')
    if (field < today) return weak(field, 'This day is over. Choose one that is ahead.')
    if (impossible)
      return weak(impossible.quote, 'No calendar has this day. Mend it, or leave it to the due date.')
    const other = contradicts(field, dues, goal.statement)
    if (other)
      return weak(other.quote, `The text says one day and the due date another (${field}). Keep one.`)
    return { verdict: 'strong', quotes: [field] }
  }
  if (impossible) return weak(impossible.quote, 'No calendar has this day. Choose another.')
  const torn = tornDates(dues, goal.statement)
  if (torn) return weak(torn, 'The text names two days that do not fit each other. Keep one.')
  const recurs = times.some(({ kind }) => kind === 'recurrence')
  const due = dues.findLast(({ isWeekday }) => !(isWeekday && recurs))
  if (due) return { verdict: 'strong', quotes: [due.quote] }
  const past = times.find(({ kind }) => kind === 'past')
  if (past) return weak(past.quote, 'This day is over. Choose one that is ahead.')
  const start = times.find(({ kind }) => kind === 'start')
  const loose = times.find(({ kind }) => kind === 'loose')
  const rhythm = times.find(({ kind }) => kind === 'recurrence') ?? dues[0]
  if (loose) return weak(loose.quote, 'Time, but no day. Choose the date on which it is done.')
  if (rhythm) return weak(rhythm.quote, 'A rhythm has no end. Choose the date on which you will look back.')
  if (start) return weak(start.quote, 'It says when you begin. Choose the date on which it is done.')
  const never = times.find(({ kind }) => kind === 'never')
  return {
    verdict: 'missing',
    quotes: never ? [never.quote] : [],
    suggestion: 'Choose the date on which it is done.',
  }
}

function weak(quote: string, suggestion: string): Letter {
  return { verdict: 'weak', quotes: [quoted(quote)], suggestion }
}

/** The due date in the text that the field cannot mean. Several dates are milestones, unless all lie after it. */
function contradicts(field: CalendarDate, dues: TimeFound[], statement: string): TimeFound | undefined {
  const plain = dues.filter(({ isWeekday }) => !isWeekday)
  const fits = ({ from = '', to = '' }: TimeFound) => field >= from && field <= to
  if (plain.length === 0 || plain.some(fits)) return undefined
  const last = plain.at(-1)
  if (!last) return undefined
  if ((last.from ?? '') > field) return last
  const isMilestone =
    plain.length > 1 || milestoneWords.test(statement.slice(Math.max(0, last.index - 40), last.index))
  // A relative span is about today's reading and drifts; a month's slack keeps it from crying wolf.
  return isMilestone ? undefined : last
}

/** Two dates side by side, as in "end of Q1 (30 June)", that cannot both hold. */
function tornDates(dues: TimeFound[], statement: string): string | undefined {
  for (const [index, one] of dues.entries()) {
    const next = dues[index + 1]
    if (!next) continue
    const between = statement.slice(one.end, next.index)
    if (!/^[\s,(:=-]*(?:i\.e\.|that is|or|so|meaning|=)?[\s,(:]*$/i.test(between) || /\bor\b/i.test(between))
      continue
    if ((one.to ?? '') < (next.from ?? '') || (next.to ?? '') < (one.from ?? '')) {
      return quoted(statement.slice(one.index, next.end))
    }
  }
  return undefined
}
