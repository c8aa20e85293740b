import { competencyPath } from '#app/features/assess/assess-paths.ts'
import { Level } from '#app/features/assess/components/readings-table.tsx'
import type { Report } from '#app/features/assess/report.ts'
import { Table } from '#app/ui/table.tsx'

/** What is missing, the dearest first. */
export function GapsTable({ gaps, nameOf }: Pick<Report, 'gaps'> & { nameOf: Record<string, string> }) {
  return (
    <Table
      caption="Competencies below what the target asks, or without a reading. Cost: points that the middle of your range would gain."
      rows={gaps}
      rowKey={({ competency }) => competency}
      columns={[
        {
          head: 'Competency',
          cell: ({ competency }) => (
            <a href={competencyPath(competency)}>{nameOf[competency] ?? competency}</a>
          ),
        },
        { head: 'You', number: true, cell: ({ best }) => <Level value={best} /> },
        { head: 'Required', number: true, cell: ({ requirement }) => requirement },
        { head: 'Cost', number: true, cell: ({ cost }) => cost.toFixed(1) },
      ]}
    />
  )
}
