import { Radar, RadarKey, RadarLegend, type RadarSeries } from '#app/charts/radar.tsx'
import type { ReadingKind } from '#app/domain/reading.ts'
import type { ReportRow } from '#app/features/assess/report.ts'

const kinds: { kind: ReadingKind; label: string }[] = [
  { kind: 'self', label: 'Self' },
  { kind: 'scenario', label: 'Situations' },
  { kind: 'observed', label: 'Observed' },
]

/** Requirement against the readings there are, all competencies around one circle. */
export function ReadingsRadar({ rows, nameOf }: { rows: ReportRow[]; nameOf: Record<string, string> }) {
  const series: RadarSeries[] = [
    { label: 'Required', look: 'requirement', values: rows.map(({ requirement }) => requirement) },
    ...kinds
      .filter(({ kind }) => rows.some(({ readings }) => readings[kind] !== null))
      .map(({ kind, label }) => ({ label, look: kind, values: rows.map(({ readings }) => readings[kind]) })),
  ]
  const axes = rows.map(({ competency }) => ({ label: nameOf[competency] ?? competency }))
  return (
    <figure className="keep max-w-[44rem] print:max-w-[34rem]">
      <Radar
        axes={axes}
        series={series}
        most={5}
        label="Radar of the fifteen competencies from 1 to 5: what the target requires against your readings. The table below has the same numbers."
      />
      <RadarKey axes={axes} />
      <div className="mt-3">
        <RadarLegend series={series} />
      </div>
    </figure>
  )
}
