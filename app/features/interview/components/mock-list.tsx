import { mockPath } from '#app/features/interview/interview-paths.ts'
import { Table } from '#app/ui/table.tsx'

type Listed = {
  id: string
  name: string
  on: string
  questions: number
  finished: number
  completedAt: unknown
  mean: number | null
}

/** Mocks with how far each has come, newest first. */
export function MockList({ mocks }: { mocks: Listed[] }) {
  return (
    <div className="mt-5">
      <Table
        caption="Your mocks"
        rows={mocks}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Mock', cell: ({ id, name }) => <a href={mockPath(id)}>{name}</a> },
          { head: 'Begun on', cell: ({ on }) => on },
          {
            head: 'State',
            cell: ({ questions, finished, completedAt }) =>
              completedAt
                ? 'scored'
                : finished === questions
                  ? 'to be scored'
                  : `${finished} of ${questions} answered`,
          },
          { head: 'Mean grade', number: true, cell: ({ mean }) => (mean === null ? '' : mean.toFixed(1)) },
        ]}
      />
    </div>
  )
}
