import { scaleUtc } from 'd3-scale'
import { rounded } from '#app/charts/rounded.ts'

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const hundredDays = 100 * 86_400_000
const rowHeight = 30

export type TimelineRow = {
  id: string
  label: string
  start: Date
  end: Date
  /** 0 to 1: how much of it is done. */
  share: number
  tone: 'plain' | 'good' | 'fair' | 'poor'
  expected?: Date | undefined
  marks: Date[]
}

/** Bars over one span of time, a row each: begun to due, filled as far as done; a ring where the forecast ends. */
export function Timeline({ rows, today, label }: { rows: TimelineRow[]; today: Date; label: string }) {
  const times = rows.flatMap(({ start, end }) => [start.getTime(), end.getTime()]).concat(today.getTime())
  const first = new Date(Math.min(...times))
  const last = new Date(Math.max(...times))
  const x = scaleUtc([first, last], [8, 632])
  const height = rows.length * rowHeight + 40
  const fills = { plain: 'fill-soft', good: 'fill-good', fair: 'fill-fair', poor: 'fill-poor' }
  return (
    <svg viewBox={`0 0 640 ${height}`} className="chart chart-wide" role="img" aria-label={label}>
      {x.ticks(5).map((tick) => (
        <g key={tick.getTime()}>
          <line x1={rounded(x(tick))} x2={rounded(x(tick))} y1="20" y2={height - 4} className="rule" />
          {x(tick) > 570 ? null : (
            <text x={rounded(x(tick)) + 3} y="14" fontSize="12" className="soft">
              {(last.getTime() - first.getTime() < hundredDays ? day : month).format(tick)}
            </text>
          )}
        </g>
      ))}
      {rows.map(({ id, label: name, start, end, share, tone, expected, marks }, index) => {
        const top = 24 + index * rowHeight
        const left = x(start)
        const width = Math.max(2, x(end) - left)
        const clipped = expected && (expected > last ? last : expected)
        const isLate = left + width / 2 > 420
        return (
          <g key={id}>
            <text
              x={isLate ? Math.max(10, left) + width - 2 : left + 2}
              y={top + 11}
              fontSize="12.5"
              textAnchor={isLate ? 'end' : 'start'}
            >
              {name}
            </text>
            <rect x={rounded(left)} y={top + 15} width={rounded(width)} height="8" className="fill-rule" />
            <rect
              x={rounded(left)}
              y={top + 15}
              width={rounded(width * share)}
              height="8"
              className={fills[tone]}
            />
            {marks.map((on) => (
              <path
                key={on.getTime()}
                d={`M ${rounded(x(on))} ${top + 14} l 5 5 l -5 5 l -5 -5 z`}
                className="fill-ink"
              />
            ))}
            {clipped ? (
              <circle
                cx={rounded(x(clipped))}
                cy={top + 19}
                r="5"
                className="fill-paper stroke-signal"
                strokeWidth="2.5"
              />
            ) : null}
          </g>
        )
      })}
      <line
        x1={rounded(x(today))}
        x2={rounded(x(today))}
        y1="18"
        y2={height - 4}
        className="stroke-signal"
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
    </svg>
  )
}
