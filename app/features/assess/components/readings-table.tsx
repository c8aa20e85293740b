import { competencyPath } from '#app/features/assess/assess-paths.ts'
import type { ReportRow } from '#app/features/assess/report.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

/** A value of the 1 to 5 scale, or a dash that is read out as what it means. */
export function Level({ value }: { value: number | null }) {
  if (value !== null) return <>{value.toFixed(1)}</>
  return (
    <>
      <span aria-hidden="true">-</span>
      <span className="sr-only">no reading</span>
    </>
  )
}

/** The table twin of the radar. */
export function ReadingsTable({
  rows,
  nameOf,
  target,
}: {
  rows: ReportRow[]
  nameOf: Record<string, string>
  target: string
}) {
  return (
    <Table
      caption={`Requirement of ${target} and your newest reading of each kind, on a scale from 1 to 5.`}
      rows={rows}
      rowKey={({ competency }) => competency}
      columns={[
        {
          head: 'Competency',
          cell: ({ competency, isEssential }) => (
            <>
              <a href={competencyPath(competency)}>{nameOf[competency]}</a>{' '}
              {isEssential ? <Tag tone="signal">essential</Tag> : null}
            </>
          ),
        },
        { head: 'Required', number: true, cell: ({ requirement }) => requirement },
        { head: 'Self', number: true, cell: ({ readings }) => <Level value={readings.self} /> },
        { head: 'Situations', number: true, cell: ({ readings }) => <Level value={readings.scenario} /> },
        { head: 'Observed', number: true, cell: ({ readings }) => <Level value={readings.observed} /> },
      ]}
    />
  )
}
