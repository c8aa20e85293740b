import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { rounded } from '#app/charts/rounded.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

export type PacePoint = { on: Date; value: number }

const box = { width: 480, height: 236, left: 44, right: 468, top: 30, bottom: 176 }

/**
 * A measure on its way from a baseline to a target: what was, the pace that was asked, where the line leads with its range, today
 * and the due date. `marks` are numbered along the bottom and explained beside the chart.
 */
export function Pace({
  start,
  due,
  today,
  baseline,
  target,
  points,
  expected,
  earliest,
  latest,
  lineToday,
  marks,
  say,
  label,
}: {
  start: Date
  due: Date
  today: Date
  baseline: number
  target: number
  points: PacePoint[]
  expected?: Date | undefined
  earliest?: Date | undefined
  latest?: Date | undefined
  /** Value from which the way to the expected finish is drawn. */
  lineToday?: number | undefined
  marks: { on: Date; number: number }[]
  say: (value: number) => string
  label: string
}) {
  const length = due.getTime() - start.getTime()
  // A finish years away would squeeze all that has happened into a corner; beyond half a duration late it leaves the picture.
  const edge = new Date(due.getTime() + length / 2)
  const shown = (date: Date | undefined) => (date && date < edge ? date : date && edge)
  const last = new Date(
    Math.max(due.getTime(), today.getTime(), shown(expected)?.getTime() ?? 0, shown(latest)?.getTime() ?? 0),
  )
  const first = new Date(Math.min(start.getTime(), today.getTime()))
  const values = [baseline, target, ...points.map(({ value }) => value)]
  const x = scaleUtc([first, last], [box.left, box.right])
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [box.bottom - 8, box.top + 8])
  const path = line<PacePoint>()
    .x(({ on }) => rounded(x(on)))
    .y(({ value }) => rounded(y(value)))
  const way = [{ on: start, value: baseline }, ...points]
  const dueX = rounded(x(due))
  const todayX = rounded(x(today))
  const targetY = rounded(y(target))
  const end = shown(expected)
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      className="chart chart-wide"
      role="img"
      aria-label={label}
    >
      {[baseline, target].map((value) => (
        <g key={value}>
          <line x1={box.left} x2={box.right} y1={rounded(y(value))} y2={rounded(y(value))} className="rule" />
          <text x={box.left - 6} y={rounded(y(value)) + 5} fontSize="13" textAnchor="end" className="soft">
            {say(value)}
          </text>
        </g>
      ))}
      <line
        x1={rounded(x(start))}
        y1={rounded(y(baseline))}
        x2={dueX}
        y2={targetY}
        className="stroke-soft"
        strokeWidth="1.5"
        strokeDasharray="2 4"
      />
      <line x1={dueX} x2={dueX} y1={box.top - 8} y2={box.bottom} className="stroke-ink" strokeWidth="2" />
      <text
        x={dueX}
        y={box.top - 14}
        fontSize="13"
        textAnchor={dueX > box.right - 60 ? 'end' : 'middle'}
        className="font-semibold"
      >
        due {day.format(due)}
      </text>
      <line
        x1={todayX}
        x2={todayX}
        y1={box.top}
        y2={box.bottom + 6}
        className="stroke-signal"
        strokeWidth="1"
        strokeDasharray="3 3"
      />
      <text
        x={Math.min(box.right - 16, Math.max(box.left + 16, todayX))}
        y={box.bottom + 20}
        fontSize="13"
        textAnchor="middle"
        className="fill-signal font-semibold"
      >
        today
      </text>
      {earliest && latest ? (
        <line
          x1={rounded(x(shown(earliest) ?? earliest))}
          x2={rounded(x(shown(latest) ?? latest))}
          y1={targetY}
          y2={targetY}
          className="stroke-soft"
          strokeWidth="7"
          strokeOpacity="0.45"
        />
      ) : null}
      {end && lineToday !== undefined ? (
        <line
          x1={todayX}
          y1={rounded(y(lineToday))}
          x2={rounded(x(end))}
          y2={
            expected === end
              ? targetY
              : rounded(
                  y(
                    lineToday +
                      ((target - lineToday) * (end.getTime() - today.getTime())) /
                        Math.max(1, (expected ?? end).getTime() - today.getTime()),
                  ),
                )
          }
          className="stroke-signal"
          strokeWidth="2"
          strokeDasharray="6 5"
        />
      ) : null}
      {end && expected === end ? (
        <circle
          cx={rounded(x(end))}
          cy={targetY}
          r="6"
          className="fill-paper stroke-signal"
          strokeWidth="2.5"
        />
      ) : null}
      <path d={path(way) ?? ''} className="stroke-signal" fill="none" strokeWidth="2.5" />
      {points.map(({ on, value }) => (
        <circle
          key={on.getTime()}
          cx={rounded(x(on))}
          cy={rounded(y(value))}
          r={points.length > 40 ? 2.5 : 4}
          className="fill-signal"
        />
      ))}
      <text x={rounded(x(start))} y={box.bottom + 38} fontSize="13" className="soft">
        {day.format(start)}
      </text>
      {last > due ? (
        <text x={box.right} y={box.bottom + 38} fontSize="13" textAnchor="end" className="soft">
          {day.format(last)}
        </text>
      ) : null}
      {marks.map(({ on, number }) => {
        const at = rounded(Math.min(box.right, Math.max(box.left, x(on))))
        return (
          <g key={number}>
            <path d={`M ${at} ${box.bottom - 9} l 6 9 h -12 z`} className="fill-ink" />
            <text x={at + 8} y={box.bottom - 1} fontSize="12" className="font-semibold">
              {number}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
