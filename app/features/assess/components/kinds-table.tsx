import type { Report } from '#app/features/assess/report.ts'
import { Table } from '#app/ui/table.tsx'

const names = { self: 'Self', scenario: 'Situations', observed: 'Observed' } as const

/** Attainment and coverage of each kind of reading, side by side and never averaged. */
export function KindsTable({ byKind }: Pick<Report, 'byKind'>) {
  return (
    <Table
      caption="Attainment by kind of reading: how much of what the target asks is met, over the competencies that kind covers."
      rows={(['self', 'scenario', 'observed'] as const).map((kind) => ({ kind, ...byKind[kind] }))}
      rowKey={({ kind }) => kind}
      columns={[
        { head: 'Kind of reading', cell: ({ kind }) => names[kind] },
        {
          head: 'Attainment',
          number: true,
          cell: ({ readiness }) =>
            readiness === null ? 'no reading yet' : `${Math.round(readiness)} of 100`,
        },
        { head: 'Coverage', number: true, cell: ({ coverage }) => `${Math.round(coverage * 15)} of 15` },
      ]}
    />
  )
}
