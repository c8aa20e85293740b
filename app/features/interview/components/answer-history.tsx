import { resultPath, scorePath } from '#app/features/interview/interview-paths.ts'
import { Table } from '#app/ui/table.tsx'

type Past = { id: string; mode: 'practice' | 'live'; on: string; isScored: boolean; mean: number | null }

/** Answers to one question over time. */
export function AnswerHistory({ answers, current }: { answers: Past[]; current?: string }) {
  return (
    <Table
      caption="Your answers to this question"
      captionHidden
      rows={answers}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Answered on',
          cell: ({ id, on, isScored }) =>
            id === current ? (
              `${on} (this one)`
            ) : (
              <a href={isScored ? resultPath(id) : scorePath(id)}>{on}</a>
            ),
        },
        { head: 'How', cell: ({ mode }) => (mode === 'live' ? 'Live' : 'Practice') },
        {
          head: 'Your mean grade, 1 to 4',
          number: true,
          cell: ({ mean }) => (mean === null ? 'not scored yet' : mean.toFixed(1)),
        },
      ]}
    />
  )
}
