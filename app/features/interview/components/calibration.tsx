import { Trend } from '#app/charts/trend.tsx'
import { calibrate, type Judged } from '#app/features/interview/calibrate.ts'
import { resultPath } from '#app/features/interview/interview-paths.ts'
import { Table } from '#app/ui/table.tsx'

/** What somebody gave themself against what others gave the same answers, over time. */
export function Calibration({ answers }: { answers: (Judged & { id: string; prompt: string; on: Date })[] }) {
  const line = (by: 'self' | 'mentor') => answers.map((one) => ({ on: one.on, value: one[by] }))
  return (
    <>
      <p className="measure mb-4">{sentence(answers)}</p>
      {answers.length > 1 ? (
        <div className="mb-6 max-w-[40rem]">
          <p className="mb-2 flex gap-6 text-[0.92rem]">
            <span>
              <span aria-hidden="true" className="text-signal">
                ●
              </span>{' '}
              You
            </span>
            <span>
              <span aria-hidden="true">●</span> Interviewers
            </span>
          </p>
          <Trend
            most={4}
            label={`Your mean grades over time: ${figures(line('self'))}. Your interviewers': ${figures(line('mentor'))}.`}
            series={[
              { label: 'You', look: 'signal', points: line('self') },
              { label: 'Interviewers', look: 'ink', points: line('mentor') },
            ]}
          />
        </div>
      ) : null}
      <Table
        caption="Your mean grade and your interviewer's"
        captionHidden
        rows={answers}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Question', cell: ({ id, prompt }) => <a href={resultPath(id)}>{prompt}</a> },
          { head: 'You', number: true, cell: ({ self }) => self.toFixed(1) },
          { head: 'Interviewer', number: true, cell: ({ mentor }) => mentor.toFixed(1) },
        ]}
      />
    </>
  )
}

function figures(points: { value: number }[]): string {
  return points.map(({ value }) => value.toFixed(1)).join(', ')
}

function sentence(answers: Judged[]): string {
  const { bias, verdict } = calibrate(answers)
  const distance = Math.abs(bias).toFixed(1)
  const since = answers.length === 1 ? 'One answer says little yet' : `Over ${answers.length} answers`
  if (verdict === 'alike') return `${since}: you and others grade about alike, ${distance} apart on average.`
  return verdict === 'kinder'
    ? `${since}: you grade yourself ${distance} higher than others do. Read the anchor below the one you would choose, and ask what is missing for it.`
    : `${since}: you grade yourself ${distance} lower than others do. Your answers are better than you think.`
}
