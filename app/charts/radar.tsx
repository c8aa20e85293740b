import { curveLinearClosed, lineRadial } from 'd3-shape'

export type RadarAxis = { label: string }

/** One outline. `values` has a place for each axis; null leaves a gap there, and an outline with gaps is drawn as points. */
export type RadarSeries = { label: string; look: 'requirement' | 'self' | 'scenario' | 'observed'; values: (number | null)[] }

const size = 640
const centre = size / 2
const reach = 196

const looks: Record<RadarSeries['look'], { line: string; marker: 'none' | 'dot' | 'diamond' | 'square' }> = {
  requirement: { line: 'stroke-ink fill-wash', marker: 'none' },
  self: { line: 'stroke-signal', marker: 'dot' },
  scenario: { line: 'stroke-soft', marker: 'diamond' },
  observed: { line: 'stroke-ink', marker: 'square' },
}

/**
 * A radar of values from 0 to `most`: the requirement as a shaded outline, readings over it, told apart by marker and line as well as
 * by colour. Its table twin holds the same numbers, so the picture itself is one image to a screen reader.
 */
export function Radar({
  axes,
  series,
  most,
  label,
}: {
  axes: RadarAxis[]
  series: RadarSeries[]
  most: number
  label: string
}) {
  const angleOf = (index: number) => (index * 2 * Math.PI) / axes.length
  const radiusOf = (value: number) => (reach * value) / most
  const pointAt = (index: number, radius: number) => ({
    x: centre + radius * Math.sin(angleOf(index)),
    y: centre - radius * Math.cos(angleOf(index)),
  })
  const outline = lineRadial<number | null>()
    .angle((_value, index) => angleOf(index))
    .radius((value) => radiusOf(value ?? 0))
    .defined((value) => value !== null)
    .curve(curveLinearClosed)
  const rings = Array.from({ length: most }, (_, ring) => ring + 1)
  return (
    <svg viewBox={`-110 20 ${size + 220} ${size - 40}`} className="chart" role="img" aria-label={label}>
      {rings.map((ring) => (
        <circle key={ring} cx={centre} cy={centre} r={radiusOf(ring)} className="rule" />
      ))}
      {axes.map((axis, index) => {
        const end = pointAt(index, reach)
        return <line key={axis.label} x1={centre} y1={centre} x2={end.x} y2={end.y} className="rule" />
      })}
      {series.map(({ label: name, look, values }) => {
        const whole = values.every((value) => value !== null)
        return (
          <g key={name}>
            {whole ? (
              <path
                d={outline(values) ?? ''}
                transform={`translate(${centre} ${centre})`}
                className={looks[look].line}
                fill={look === 'requirement' ? undefined : 'none'}
                fillOpacity={look === 'requirement' ? 0.75 : undefined}
                strokeWidth={look === 'requirement' ? 1.5 : 2.5}
                strokeDasharray={look === 'requirement' ? '5 4' : undefined}
              />
            ) : null}
            {values.map((value, index) =>
              value === null || looks[look].marker === 'none' ? null : (
                <Marker key={axes[index]?.label} look={look} {...pointAt(index, radiusOf(value))} />
              ),
            )}
          </g>
        )
      })}
      {rings.map((ring) => (
        <text key={ring} x={centre + 4} y={centre - radiusOf(ring) - 3} fontSize="13" className="soft">
          {ring}
        </text>
      ))}
      {axes.map((axis, index) => {
        const { x, y } = pointAt(index, reach + 20)
        const side = Math.sin(angleOf(index))
        const lines = splitLabel(axis.label)
        return (
          <text
            key={axis.label}
            x={x}
            y={y + (lines.length > 1 ? -4 : 5)}
            fontSize="17"
            textAnchor={Math.abs(side) < 0.25 ? 'middle' : side > 0 ? 'start' : 'end'}
          >
            {lines.map((line, row) => (
              <tspan key={line} x={x} dy={row === 0 ? 0 : 19}>
                {line}
              </tspan>
            ))}
          </text>
        )
      })}
    </svg>
  )
}

function Marker({ look, x, y }: { look: RadarSeries['look']; x: number; y: number }) {
  const { line, marker } = looks[look]
  if (marker === 'dot') return <circle cx={x} cy={y} r="5.5" className="fill-signal" />
  if (marker === 'diamond') {
    return <path d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`} className={`${line} fill-paper`} strokeWidth="2.5" />
  }
  return <rect x={x - 5} y={y - 5} width="10" height="10" className="fill-ink" />
}

/** Breaks a long label near its middle, so that fifteen of them fit around a circle. */
function splitLabel(label: string): string[] {
  if (label.length <= 18) return [label]
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index)
  const middle = spaces.sort((a, b) => Math.abs(a - label.length / 2) - Math.abs(b - label.length / 2))[0]
  return middle === undefined ? [label] : [label.slice(0, middle), label.slice(middle + 1)]
}

/** What each outline stands for, beside the picture and in the same shapes. */
export function RadarLegend({ series }: { series: Pick<RadarSeries, 'label' | 'look'>[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-[0.92rem]">
      {series.map(({ label, look }) => (
        <li key={label} className="flex items-center gap-2">
          <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
            <line
              x1="1"
              x2="27"
              y1="8"
              y2="8"
              className={looks[look].line}
              strokeWidth="2.5"
              strokeDasharray={look === 'requirement' ? '5 4' : undefined}
            />
            {looks[look].marker === 'none' ? null : <Marker look={look} x={14} y={8} />}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
