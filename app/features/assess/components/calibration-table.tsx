import type { ReportRow } from '#app/features/assess/report.ts'
import { Table } from '#app/ui/table.tsx'

/** Where a person's own view and another kind of reading differ by a level or more, the widest first. A gap to look into, not a fault. */
export function CalibrationTable({ rows, nameOf }: { rows: ReportRow[]; nameOf: Record<string, string> }) {
  const differing = rows
    .filter(({ calibration }) => widest(calibration) >= 1)
    .sort((a, b) => widest(b.calibration) - widest(a.calibration))
  if (differing.length === 0)
    return <p>Nowhere by a whole level. Your own view and the other readings agree.</p>
  return (
    <Table
      caption="Self minus the other reading, in levels. Above zero: you rate yourself higher than the other reading does."
      rows={differing}
      rowKey={({ competency }) => competency}
      columns={[
        { head: 'Competency', cell: ({ competency }) => nameOf[competency] ?? competency },
        { head: 'Against situations', number: true, cell: ({ calibration }) => signed(calibration.scenario) },
        { head: 'Against observed', number: true, cell: ({ calibration }) => signed(calibration.observed) },
      ]}
    />
  )
}

function widest({ scenario, observed }: ReportRow['calibration']): number {
  return Math.max(Math.abs(scenario ?? 0), Math.abs(observed ?? 0))
}

function signed(difference: number | null): string {
  if (difference === null) return 'none yet'
  return `${difference > 0 ? '+' : ''}${difference.toFixed(1)}`
}
