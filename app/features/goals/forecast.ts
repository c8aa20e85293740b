import {
  type CalendarDate,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isCalendarDate,
} from '#app/domain/calendar-date.ts'
import { fitLine, percentile } from '#app/features/goals/robust-line.ts'

export type CheckInPoint = { on: CalendarDate; value: number }

export type ForecastGoal = {
  baseline: number
  target: number
  startedOn: CalendarDate
  dueOn: CalendarDate
  /** In any order of dates; of several on one day the last listed counts. */
  checkIns: CheckInPoint[]
}

export type Rag = 'green' | 'amber' | 'red'

export type Forecast = {
  status: 'not-enough-data' | 'forecast'
  /** First date on which the line through the check-ins reaches the target; absent when it never does. */
  expectedOn?: CalendarDate
  earliestOn?: CalendarDate
  latestOn?: CalendarDate
  /** Units a week from today to the due date, negative where the goal reduces something; absent from the due date on. */
  requiredPerWeek?: number
  /** Units a week that the line has made so far. */
  actualPerWeek?: number
  /** Absent while nothing can be told yet. */
  rag?: Rag
  /** No check-in for 14 days. */
  isQuiet: boolean
  isAchieved: boolean
  isOverdue: boolean
}

/** Days without a check-in after which a goal is quiet. */
export const quietDays = 14
/** Check-in days that a line needs. */
const leastCheckIns = 3
const amberPercent = 15
const yearsAhead = 10

/**
 * When a goal will be reached at the pace of its check-ins, and how that compares with its due date. The line is Theil and Sen's:
 * the median of all pairwise slopes, which one odd value cannot bend. `today` is the person's own date.
 * Throws RangeError when baseline and target are equal, the due date is not after the start, or a number or date is none.
 */
export function forecastGoal(goal: ForecastGoal, { today }: { today: CalendarDate }): Forecast {
  refuseImpossible(goal, today)
  const { baseline, target, startedOn, dueOn } = goal
  const direction = Math.sign(target - baseline)
  const hasReached = (value: number) => (value - target) * direction >= 0
  const days = oneValueADay(goal, today)
  const last = days.at(-1)
  const isOverdue = today > dueOn
  if (last && hasReached(last.value)) {
    const line = fitLine(pointsOf(goal, days))
    return {
      status: 'forecast',
      expectedOn: startOfFinalRun(days, hasReached),
      requiredPerWeek: 0,
      ...(line && { actualPerWeek: line.slope * 7 }),
      rag: 'green',
      isQuiet: false,
      isAchieved: true,
      isOverdue,
    }
  }
  const isQuiet = daysBetween(last?.on ?? startedOn, today) >= quietDays
  const weeksLeft = daysBetween(today, dueOn) / 7
  const shared = {
    ...(weeksLeft > 0 && { requiredPerWeek: (target - (last?.value ?? baseline)) / weeksLeft }),
    isQuiet,
    isAchieved: false,
    isOverdue,
  }
  const line = days.length >= leastCheckIns ? fitLine(pointsOf(goal, days)) : undefined
  if (!line) return { status: 'not-enough-data', ...shared, ...(isQuiet && { rag: 'red' }) }

  const now = dayNumber(today)
  const valueToday = line.valueAt(now)
  const reachedAt = (slope: number): CalendarDate | undefined => {
    if (hasReached(valueToday)) return today
    if (Math.sign(slope) !== direction) return undefined
    // A hair less, so that a line that meets the target on a day does not miss it by a rounding error.
    const day = Math.ceil(now + (target - valueToday) / slope - 1e-7)
    const horizon = dayNumber(tenYearsAfter(today))
    return day > horizon ? undefined : dateOfDayNumber(Math.max(day, now))
  }
  // A line that points away has not reached anything, wherever it stands today.
  const expectedOn = Math.sign(line.slope) === direction ? reachedAt(line.slope) : undefined
  const [slow, fast] = direction > 0 ? [0.1, 0.9] : [0.9, 0.1]
  const earliestOn = expectedOn && reachedAt(percentile(line.slopes, fast))
  const latestOn = expectedOn && reachedAt(percentile(line.slopes, slow))
  return {
    status: 'forecast',
    ...(expectedOn && { expectedOn }),
    ...(earliestOn && { earliestOn }),
    ...(latestOn && { latestOn }),
    actualPerWeek: line.slope * 7,
    rag: isQuiet ? 'red' : ragOf(expectedOn, startedOn, dueOn),
    ...shared,
  }
}

function ragOf(expectedOn: CalendarDate | undefined, startedOn: CalendarDate, dueOn: CalendarDate): Rag {
  if (!expectedOn) return 'red'
  const late = daysBetween(dueOn, expectedOn)
  if (late <= 0) return 'green'
  return late * 100 <= amberPercent * daysBetween(startedOn, dueOn) ? 'amber' : 'red'
}

/** The check-ins that count, by date: from the start to today, the last listed of each day. */
function oneValueADay({ startedOn, checkIns }: ForecastGoal, today: CalendarDate): CheckInPoint[] {
  const byDay = new Map<CalendarDate, number>()
  for (const { on, value } of checkIns) if (on >= startedOn && on <= today) byDay.set(on, value)
  return [...byDay].map(([on, value]) => ({ on, value })).sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The baseline is where the line begins, unless that day was checked in. */
function pointsOf({ startedOn, baseline }: ForecastGoal, days: CheckInPoint[]): { x: number; y: number }[] {
  const start = days[0]?.on === startedOn ? [] : [{ on: startedOn, value: baseline }]
  return [...start, ...days].map(({ on, value }) => ({ x: dayNumber(on), y: value }))
}

function startOfFinalRun(days: CheckInPoint[], hasReached: (value: number) => boolean): CalendarDate {
  let start = days.length - 1
  while (start > 0 && hasReached(days[start - 1]?.value ?? Number.NaN)) start -= 1
  return days[start]?.on ?? ''
}

function tenYearsAfter(date: CalendarDate): CalendarDate {
  const year = Number(date.slice(0, 4)) + yearsAhead
  return date.endsWith('02-29') ? `${year}-02-28` : `${year}${date.slice(4)}`
}

function refuseImpossible(
  { baseline, target, startedOn, dueOn, checkIns }: ForecastGoal,
  today: CalendarDate,
) {
  if (![baseline, target, ...checkIns.map(({ value }) => value)].every(Number.isFinite)) {
    throw new RangeError('A goal is measured in finite numbers.')
  }
  if (![startedOn, dueOn, today, ...checkIns.map(({ on }) => on)].every(isCalendarDate)) {
    throw new RangeError('A date of the goal is none.')
  }
  if (baseline === target) throw new RangeError('A goal that begins at its target has nothing to forecast.')
  if (dueOn <= startedOn) throw new RangeError('A goal is due after it starts.')
}
