import { scaleLinear, scaleTime } from 'd3-scale'
import { line } from 'd3-shape'
import { rounded } from '#app/charts/rounded.ts'

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

export type TrendPoint = { on: Date; value: number }

export type TrendSeries = { label: string; look: 'signal' | 'ink' | 'soft'; points: TrendPoint[] }

/** Values from 1 to `most` over time, a line for each series with its points marked, and a dashed line where the target lies. */
export function Trend({
  series,
  required,
  most = 5,
  label,
}: {
  series: TrendSeries[]
  required?: number
  /** The highest value of the scale. */
  most?: number
  label: string
}) {
  const times = series.flatMap(({ points }) => points.map(({ on }) => on.getTime()))
  const first = Math.min(...times)
  const last = Math.max(...times)
  // A single day has no length; half a day either side puts its points in the middle.
  const pad = first === last ? 43_200_000 : 0
  const x = scaleTime([new Date(first - pad), new Date(last + pad)], [26, 586])
  const y = scaleLinear([1, most], [150, 12])
  const path = line<TrendPoint>()
    .x(({ on }) => x(on))
    .y(({ value }) => y(value))
  return (
    <svg viewBox="0 0 600 180" className="chart" role="img" aria-label={label}>
      {Array.from({ length: most }, (_, below) => below + 1).map((tick) => (
        <g key={tick}>
          <line x1="26" x2="586" y1={y(tick)} y2={y(tick)} className="rule" />
          <text x="4" y={y(tick) + 5} fontSize="14" className="soft">
            {tick}
          </text>
        </g>
      ))}
      <text x="26" y="174" fontSize="14" className="soft">
        {day.format(first)}
      </text>
      {first === last ? null : (
        <text x="586" y="174" fontSize="14" textAnchor="end" className="soft">
          {day.format(last)}
        </text>
      )}
      {required === undefined ? null : (
        <line
          x1="26"
          x2="586"
          y1={y(required)}
          y2={y(required)}
          className="stroke-ink"
          strokeWidth="1.5"
          strokeDasharray="5 4"
        />
      )}
      {series.map(({ label: name, look, points }) => {
        const stroke = { signal: 'stroke-signal', ink: 'stroke-ink', soft: 'stroke-soft' }[look]
        const fill = { signal: 'fill-signal', ink: 'fill-ink', soft: 'fill-paper stroke-soft' }[look]
        return (
          <g key={name}>
            <path d={path(points) ?? ''} className={stroke} fill="none" strokeWidth="2.5" />
            {points.map(({ on, value }) => (
              <circle
                key={`${on.getTime()}-${value}`}
                cx={rounded(x(on))}
                cy={rounded(y(value))}
                r="4.5"
                className={fill}
                strokeWidth="2"
              />
            ))}
          </g>
        )
      })}
    </svg>
  )
}
