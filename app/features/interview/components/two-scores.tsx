import { Table } from '#app/ui/table.tsx'

type Row = { id: string; name: string; own: number | null; other: number | null }

/** The grades of both sides by dimension, and where they are apart. `ownHead` and `otherHead` name the sides to whoever reads. */
export function TwoScores({ rows, ownHead, otherHead }: { rows: Row[]; ownHead: string; otherHead: string }) {
  const apart = rows.filter(({ own, other }) => own !== null && other !== null && Math.abs(own - other) > 1)
  return (
    <>
      <Table
        caption="Grades of both, 1 poor to 4 excellent"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Dimension', cell: ({ name }) => name },
          { head: ownHead, number: true, cell: ({ own }) => own },
          { head: otherHead, number: true, cell: ({ other }) => other },
        ]}
      />
      <p className="measure mt-3">
        {apart.length === 0
          ? 'No dimension is more than one grade apart.'
          : apart.length === rows.length
            ? 'In every dimension two grades or more lie between you: tell each other what was heard.'
            : `Talk about this first, where two grades or more lie between you: ${apart.map(({ name }) => name.toLowerCase()).join(', ')}.`}
      </p>
    </>
  )
}
