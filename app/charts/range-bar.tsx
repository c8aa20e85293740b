import { rounded } from '#app/charts/rounded.ts'

/**
 * A range on a scale from 0 to 100 with its middle: a thick bar from `low` to `high`, a tick at `middle`, and the marks that matter.
 * Its numbers stand beside it in words.
 */
export function RangeBar({
  low,
  middle,
  high,
  marks,
  label,
}: {
  low: number
  middle: number
  high: number
  marks: { at: number; label: string }[]
  label: string
}) {
  // 0 to 100 on 6 to 474; a library for it would be most of what a page with scripts may weigh.
  const x = (value: number) => rounded(6 + value * 4.68)
  return (
    <svg viewBox="0 0 480 86" className="chart" role="img" aria-label={label}>
      <line x1={x(0)} x2={x(100)} y1="46" y2="46" className="axis" strokeWidth="1.5" />
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1="42" y2="50" className="axis" strokeWidth="1.5" />
          <text
            x={x(tick)}
            y="80"
            fontSize="14"
            textAnchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
            className="soft"
          >
            {tick}
          </text>
        </g>
      ))}
      {marks.map(({ at, label: name }) => (
        <g key={name}>
          <line
            x1={x(at)}
            x2={x(at)}
            y1="24"
            y2="62"
            className="stroke-ink"
            strokeWidth="1.5"
            strokeDasharray="3 3"
          />
          <text x={x(at)} y="16" fontSize="14" textAnchor={at > 90 ? 'end' : 'middle'}>
            {name}
          </text>
        </g>
      ))}
      <rect
        x={x(low)}
        y="37"
        width={Math.max(2, rounded(x(high) - x(low)))}
        height="18"
        className="fill-signal"
        fillOpacity="0.3"
      />
      <rect
        x={x(low)}
        y="37"
        width={Math.max(2, rounded(x(high) - x(low)))}
        height="18"
        className="stroke-signal"
        fill="none"
        strokeWidth="2"
      />
      <rect x={x(middle) - 3} y="31" width="6" height="30" className="fill-signal" />
    </svg>
  )
}
