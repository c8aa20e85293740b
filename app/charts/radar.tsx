import { pointRadial } from 'd3-shape'
import { rounded } from '#app/charts/rounded.ts'

export type RadarAxis = { label: string }

/** One outline. `values` has a place for each axis; null leaves a gap in the line there. */
export type RadarSeries = {
  label: string
  look: 'requirement' | 'self' | 'scenario' | 'observed'
  values: (number | null)[]
}

const size = 640
const centre = size / 2
const reach = 216
const lineHeight = 20

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
  const pointAt = (index: number, radius: number) => {
    const [x, y] = pointRadial(angleOf(index), radius)
    return { x: rounded(centre + x), y: rounded(centre + y) }
  }
  /** A line from each value to the next around the circle, broken where one of the two is missing. */
  const outline = (values: (number | null)[]) =>
    values
      .map((value, index) => {
        const before = values.at(index - 1) ?? null
        if (value === null) return ''
        const { x, y } = pointAt(index, radiusOf(value))
        if (before !== null && index > 0) return `L${x} ${y}`
        return `M${x} ${y}`
      })
      .join('') + closing(values, (index, value) => pointAt(index, radiusOf(value)))
  const rings = Array.from({ length: most }, (_, ring) => ring + 1)
  return (
    <svg viewBox={`-104 34 ${size + 208} ${size - 58}`} className="chart" role="img" aria-label={label}>
      {rings.map((ring) => (
        <circle key={ring} cx={centre} cy={centre} r={rounded(radiusOf(ring))} className="rule" />
      ))}
      {axes.map((axis, index) => {
        const end = pointAt(index, reach)
        return <line key={axis.label} x1={centre} y1={centre} x2={end.x} y2={end.y} className="rule" />
      })}
      {series.map(({ label: name, look, values }) => {
        return (
          <g key={name}>
            <path
              d={outline(values)}
              className={looks[look].line}
              fill={look === 'requirement' ? undefined : 'none'}
              strokeWidth={look === 'requirement' ? 1.5 : 2.5}
              strokeDasharray={look === 'requirement' ? '5 4' : undefined}
            />
            {values.map((value, index) =>
              value === null || looks[look].marker === 'none' ? null : (
                <Marker key={axes[index]?.label} look={look} {...pointAt(index, radiusOf(value))} />
              ),
            )}
          </g>
        )
      })}
      {rings.map((ring) => (
        <text
          key={ring}
          x={centre + 4}
          y={rounded(centre - radiusOf(ring) + 15)}
          fontSize="13"
          className="soft"
        >
          {ring}
        </text>
      ))}
      {axes.map((axis, index) => (
        <AxisLabel
          key={axis.label}
          label={axis.label}
          number={index + 1}
          up={Math.cos(angleOf(index))}
          {...pointAt(index, reach + 18)}
        />
      ))}
    </svg>
  )
}

/** The name of an axis; where there is no room for it, its number, which `RadarKey` explains. */
function AxisLabel({
  label,
  number,
  up,
  x,
  y,
}: {
  label: string
  number: number
  up: number
  x: number
  y: number
}) {
  const lines = splitLabel(label)
  const anchor = Math.abs(x - centre) < 9 ? 'middle' : x > centre ? 'start' : 'end'
  return (
    <>
      <text
        x={x}
        y={rounded(y + labelDrop(up, lines.length))}
        fontSize="18"
        textAnchor={anchor}
        className="hidden sm:block"
      >
        {lines.map((line, row) => (
          <tspan key={line} x={x} dy={row === 0 ? 0 : lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      <text x={x} y={rounded(y + 12)} fontSize="34" textAnchor={anchor} className="sm:hidden">
        {number}
      </text>
    </>
  )
}

function Marker({ look, x, y }: { look: RadarSeries['look']; x: number; y: number }) {
  const { line, marker } = looks[look]
  if (marker === 'dot') return <circle cx={x} cy={y} r="5.5" className="fill-signal" />
  if (marker === 'diamond') {
    return (
      <path
        d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`}
        className={`${line} fill-paper`}
        strokeWidth="2.5"
      />
    )
  }
  return <rect x={x - 5} y={y - 5} width="10" height="10" className="fill-ink" />
}

/** The last stroke, from the last axis back to the first, where both have a value. */
function closing(
  values: (number | null)[],
  pointAt: (index: number, value: number) => { x: number; y: number },
): string {
  const [first] = values
  const last = values.at(-1)
  if (typeof first !== 'number' || typeof last !== 'number') return ''
  if (values.every((value) => value !== null)) return 'Z'
  const start = pointAt(values.length - 1, last)
  const end = pointAt(0, first)
  return `M${start.x} ${start.y}L${end.x} ${end.y}`
}

/** How far a label hangs below its point: above the circle it stands on it, beneath it hangs from it. `up` is 1 at the top. */
function labelDrop(up: number, lines: number): number {
  const block = lineHeight * (lines - 1)
  if (up > 0.9) return -block
  if (up < -0.9) return 14
  return 6 - block / 2
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

/** The numbers of the axes on a narrow screen, where their names have no room around the circle. */
export function RadarKey({ axes }: { axes: RadarAxis[] }) {
  return (
    <ol
      className="list-decimal columns-2 gap-6 pl-6 text-[0.88rem] leading-snug sm:hidden"
      aria-hidden="true"
    >
      {axes.map(({ label }) => (
        <li key={label} className="mb-1 break-inside-avoid">
          {label}
        </li>
      ))}
    </ol>
  )
}
