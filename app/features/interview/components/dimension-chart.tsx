import { Radar } from '#app/charts/radar.tsx'
import { Table } from '#app/ui/table.tsx'

/** Grades by dimension as a radar, with the same numbers as a table beside it. `before` are the means of earlier answers. */
export function DimensionChart({
  category,
  means,
}: {
  category: string
  means: { name: string; mean: number | null; before?: number | null }[]
}) {
  const hasBefore = means.some(({ before }) => before != null)
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Radar
        axes={means.map(({ name }) => ({ label: name }))}
        most={4}
        series={[
          ...(hasBefore
            ? [
                {
                  label: 'Before',
                  look: 'scenario' as const,
                  values: means.map(({ before }) => before ?? null),
                },
              ]
            : []),
          { label: 'Your grades', look: 'self', values: means.map(({ mean }) => mean) },
        ]}
        label={`Radar of your grades in ${category}; the table beside it has the numbers.`}
      />
      <Table
        caption={`Grades in ${category.toLowerCase()}, 1 poor to 4 excellent`}
        rows={means}
        rowKey={({ name }) => name}
        columns={[
          { head: 'Dimension', cell: ({ name }) => name },
          ...(hasBefore
            ? [
                {
                  head: 'Before',
                  number: true,
                  cell: ({ before }: { before?: number | null }) => (before == null ? '' : before.toFixed(1)),
                },
              ]
            : []),
          { head: 'Grade', number: true, cell: ({ mean }) => (mean === null ? '' : mean.toFixed(1)) },
        ]}
      />
    </div>
  )
}
