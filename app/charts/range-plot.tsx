import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { rounded } from '#app/charts/rounded.ts'

export type RangeRow = {
  key: string
  label: ReactNode
  /** A few words under the label: what kind of figure it is. */
  detail?: ReactNode
  /** Percentiles that are there; a bar joins the quartiles, a line the tails. */
  p10?: number | undefined
  p25?: number | undefined
  p50?: number | undefined
  p75?: number | undefined
  p90?: number | undefined
  /** Ends of a span that are no percentiles, drawn dashed. */
  low?: number | undefined
  high?: number | undefined
  /** One figure that is no median, such as a mean: drawn as a hollow square. */
  single?: number | undefined
  /** Weak evidence: drawn without fill. */
  isWeak?: boolean
}

export type RangeGroup = { key: string; title?: ReactNode; rows: RangeRow[] }

/**
 * Ranges on one axis from nought, a row each, in groups. Shapes tell kinds apart, not colours: a filled bar is well supported, a hollow one is
 * not; a dashed line joins ends that are no percentiles; a hollow square is a single figure. The same numbers belong in a table beside it.
 */
export function RangePlot({
  groups,
  label,
  formatTick,
}: {
  groups: RangeGroup[]
  label: string
  formatTick: (amount: number) => string
}) {
  const most = Math.max(1, ...groups.flatMap(({ rows }) => rows.flatMap(amountsOf)))
  const scale = scaleLinear([0, most], [0, 98]).nice(4)
  // Five at most: more would run into each other on a phone.
  const fine = scale.ticks(4)
  const ticks = fine.length > 5 ? fine.filter((_, index) => index % 2 === 0) : fine
  const x = (amount: number) => `${rounded(scale(amount))}%`
  return (
    <div className="range-plot" role="img" aria-label={label}>
      {groups.map(({ key, title, rows }) => (
        <div key={key} className="keep" aria-hidden="true">
          {title ? <p className="mt-4 mb-1 font-bold">{title}</p> : null}
          {rows.map((row) => (
            <div key={row.key} className="range-row">
              <div className="min-w-0 leading-snug">
                <span className="block text-[0.92rem] font-semibold">{row.label}</span>
                {row.detail ? <span className="block text-[0.82rem] text-soft">{row.detail}</span> : null}
              </div>
              <svg className="range-bar" width="100%" height="30" aria-hidden="true">
                {ticks.map((tick) => (
                  <line key={tick} x1={x(tick)} x2={x(tick)} y1="0" y2="30" className="stroke-rule" />
                ))}
                <RangeMark row={row} x={x} scale={scale} />
              </svg>
            </div>
          ))}
        </div>
      ))}
      <div className="range-row" aria-hidden="true">
        <span />
        <svg className="range-bar" width="100%" height="22" aria-hidden="true" data-scale>
          {ticks.map((tick, index) => (
            <text
              key={tick}
              x={x(tick)}
              y="15"
              fontSize="12.5"
              textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
              className="fill-soft"
            >
              {formatTick(tick)}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}

function RangeMark({
  row,
  x,
  scale,
}: {
  row: RangeRow
  x: (amount: number) => string
  scale: (amount: number) => number
}) {
  const ends = [row.p10 ?? row.p25, row.p90 ?? row.p75]
  const fill = row.isWeak ? 'fill-paper' : 'fill-signal'
  const stroke = row.isWeak ? 'stroke-soft' : 'stroke-signal'
  return (
    <>
      {row.low !== undefined && row.high !== undefined ? (
        <>
          <line
            x1={x(row.low)}
            x2={x(row.high)}
            y1="15"
            y2="15"
            className={stroke}
            strokeWidth="2"
            strokeDasharray="5 4"
          />
          {[row.low, row.high].map((end) => (
            <line key={end} x1={x(end)} x2={x(end)} y1="9" y2="21" className={stroke} strokeWidth="2" />
          ))}
        </>
      ) : null}
      {ends[0] !== undefined && ends[1] !== undefined && ends[0] !== ends[1] ? (
        <line x1={x(ends[0])} x2={x(ends[1])} y1="15" y2="15" className={stroke} strokeWidth="2" />
      ) : null}
      {row.p25 !== undefined && row.p75 !== undefined ? (
        <rect
          x={x(row.p25)}
          width={`${rounded(Math.max(0.3, scale(row.p75) - scale(row.p25)))}%`}
          y="8"
          height="14"
          className={`${row.isWeak ? 'fill-paper' : 'fill-tint'} ${stroke}`}
          strokeWidth="2"
        />
      ) : null}
      {row.p50 !== undefined ? (
        row.p25 === undefined && row.p10 === undefined ? (
          <circle cx={x(row.p50)} cy="15" r="6" className={`${fill} ${stroke}`} strokeWidth="2" />
        ) : (
          <line x1={x(row.p50)} x2={x(row.p50)} y1="3" y2="27" className={stroke} strokeWidth="5" />
        )
      ) : null}
      {row.single !== undefined ? (
        <rect
          x={x(row.single)}
          y="9"
          width="12"
          height="12"
          transform="translate(-6 0)"
          className={`fill-paper ${stroke}`}
          strokeWidth="2"
        />
      ) : null}
    </>
  )
}

function amountsOf({ p10, p25, p50, p75, p90, low, high, single }: RangeRow): number[] {
  return [p10, p25, p50, p75, p90, low, high, single].filter((amount) => amount !== undefined)
}

/** What the shapes of a range plot mean. */
export function RangeLegend() {
  const entries: { row: RangeRow; says: string }[] = [
    {
      row: { key: 'a', label: '', p10: 10, p25: 30, p50: 50, p75: 70, p90: 90 },
      says: 'line p10 to p90, bar the middle half, tick the median',
    },
    {
      row: { key: 'b', label: '', p25: 30, p50: 50, p75: 70, isWeak: true },
      says: 'grey and hollow: tier D or E',
    },
    { row: { key: 'c', label: '', p50: 50 }, says: 'a median alone' },
    { row: { key: 'd', label: '', low: 20, high: 80 }, says: 'ends that are no percentiles' },
    { row: { key: 'e', label: '', single: 50 }, says: 'a single figure or a mean' },
  ]
  const scale = (amount: number) => amount
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-[0.85rem] text-soft">
      {entries.map(({ row, says }) => (
        <li key={row.key} className="flex items-center gap-2">
          <svg width="46" height="30" aria-hidden="true" className="shrink-0">
            <RangeMark row={row} x={(amount) => `${amount}%`} scale={scale} />
          </svg>
          {says}
        </li>
      ))}
    </ul>
  )
}
