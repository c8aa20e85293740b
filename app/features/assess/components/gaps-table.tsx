import { competencyPath } from '#app/features/assess/assess-paths.ts'
import { Level } from '#app/features/assess/components/readings-table.tsx'
import type { Report } from '#app/features/assess/report.ts'
import { makeGoalPath } from '#app/features/goals/goal-paths.ts'
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
        {
          head: <span className="no-print">Next</span>,
          cell: ({ competency, best }) => (
            <a
              className="no-print whitespace-nowrap"
              href={makeGoalPath({ competency, to: nextLevel(best), from: '/assess/report' })}
            >
              Make it a goal<span className="sr-only">: {nameOf[competency] ?? competency}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

/** The level after the one that the best reading rounds to; level 2 where nothing was read. */
function nextLevel(best: number | null): number {
  return Math.min(5, Math.max(2, Math.round(best ?? 1) + 1))
}
