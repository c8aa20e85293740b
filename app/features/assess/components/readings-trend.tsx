import { Trend } from '#app/charts/trend.tsx'
import { dayWordsIn } from '#app/domain/date-words.ts'
import type { ReadingKind } from '#app/domain/reading.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'

export type TrendReading = { kind: ReadingKind; value: number; takenOn: string }

const kinds = [
  { kind: 'self', label: 'Self', look: 'signal' },
  { kind: 'scenario', label: 'Situations', look: 'soft' },
  { kind: 'observed', label: 'Observed', look: 'ink' },
] as const

/** The readings of one competency over time, with the same figures as a list behind a disclosure. */
export function ReadingsTrend({
  name,
  readings,
  required,
  zone,
}: {
  name: string
  readings: TrendReading[]
  required?: number
  /** Whose days they are; UTC's until a zone is known. */
  zone: string | null
}) {
  if (readings.length === 0) return <p className="mt-1 text-soft">No reading yet.</p>
  const series = kinds
    .map(({ kind, label, look }) => ({
      label,
      look,
      points: readings
        .filter((reading) => reading.kind === kind)
        .map(({ takenOn, value }) => ({ on: new Date(takenOn), value })),
    }))
    .filter(({ points }) => points.length > 0)
  return (
    <>
      <Trend
        series={series}
        required={required}
        label={`Readings of ${name} over time; the list below has the same figures.`}
      />
      <Disclosure
        summary={`The ${readings.length === 1 ? 'reading' : `${readings.length} readings`} as a list`}
      >
        <ul className="text-[0.95rem]">
          {readings.map(({ kind, value, takenOn }) => (
            <li key={`${kind}${takenOn}`}>
              {dayWordsIn(zone, new Date(takenOn))}: {kinds.find((known) => known.kind === kind)?.label}{' '}
              {value.toFixed(1)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}
