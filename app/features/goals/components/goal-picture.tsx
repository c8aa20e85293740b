import { Pace } from '#app/charts/pace.tsx'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { dayWords } from '#app/domain/date-words.ts'
import type { CheckInPoint, Forecast } from '#app/features/goals/forecast.ts'
import { type Measure, numberWords, valueWords } from '#app/features/goals/goal.ts'
import { shortDate } from '#app/features/goals/goal-words.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Table } from '#app/ui/table.tsx'

export type PictureMark = { on: CalendarDate; number: number; text: string; reason: string | null }

function instant(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** The measure over time against the pace that was asked for, the same as a table, and what was changed on the way. */
export function GoalPicture({
  goal,
  forecast,
  points,
  marks,
  today,
}: {
  goal: { measure: Measure; startedOn: CalendarDate; dueOn: CalendarDate; value: number }
  forecast: Forecast | null
  points: CheckInPoint[]
  marks: PictureMark[]
  today: CalendarDate
}) {
  const { measure, startedOn, dueOn } = goal
  // One value a day, the last; a picture with two above each other would say that both count.
  const days = [...new Map(points.map((point) => [point.on, point])).values()].filter(
    ({ on }) => on >= startedOn && on <= today,
  )
  return (
    <figure className="max-w-[44rem]">
      <Pace
        start={instant(startedOn)}
        due={instant(dueOn)}
        today={instant(today)}
        baseline={measure.baseline}
        target={measure.target}
        points={days.map(({ on, value }) => ({ on: instant(on), value }))}
        expected={forecast?.expectedOn && !forecast.isAchieved ? instant(forecast.expectedOn) : undefined}
        earliest={forecast?.earliestOn ? instant(forecast.earliestOn) : undefined}
        latest={forecast?.latestOn ? instant(forecast.latestOn) : undefined}
        lineToday={goal.value}
        marks={marks.map(({ on, number }) => ({ on: instant(on), number }))}
        say={(value) => (measure.kind === 'yes-no' ? (value >= 1 ? 'yes' : 'no') : numberWords(value))}
        label={`${measure.name} from ${dayWords(startedOn)} on, against the pace that reaches ${valueWords(measure.target, measure)} on ${dayWords(dueOn)}. The table below has the same values.`}
      />
      <figcaption className="mt-1 text-[0.92rem] text-soft">
        Dotted: the pace asked for. Dashed: the pace so far, on to where it ends; the pale bar is the range of
        that.
      </figcaption>
      {marks.length > 0 ? (
        <ol className="mt-3 grid gap-1 text-[0.95rem]">
          {marks.map(({ number, on, text, reason }) => (
            <li key={number}>
              <strong>{number}</strong> {shortDate(on)}: {text}
              {reason ? ` "${reason}"` : ''}
            </li>
          ))}
        </ol>
      ) : null}
      {days.length > 0 ? (
        <Disclosure summary="The picture as a table">
          <Table
            caption={`${measure.name}, the newest first`}
            captionHidden
            rows={days.toReversed()}
            rowKey={({ on }) => on}
            columns={[
              { head: 'Day', cell: ({ on }) => shortDate(on) },
              { head: 'Value', number: true, cell: ({ value }) => valueWords(value, measure) },
            ]}
          />
        </Disclosure>
      ) : null}
    </figure>
  )
}
