import { answerPath, questionPath } from '#app/features/interview/interview-paths.ts'
import { Tag } from '#app/ui/tag.tsx'

type Listed = {
  slug: string
  prompt: string
  category: string
  level: string
  minutes: number
  practised: number
  isDue: boolean
  openId: string | null
}

/** Questions, each as an interviewer would ask it, with what was done with it. */
export function QuestionList({ questions }: { questions: Listed[] }) {
  return (
    <ol className="grid">
      {questions.map(({ slug, prompt, category, level, minutes, practised, isDue, openId }) => (
        <li key={slug} className="keep border-b border-rule py-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.88rem] text-soft">
            <span className="font-semibold text-ink">{category}</span>
            <span>{level}</span>
            <span>{minutes} min</span>
            {isDue ? <Tag tone="signal">due</Tag> : null}
            {practised > 0 ? <span>answered {practised === 1 ? 'once' : `${practised} times`}</span> : null}
          </p>
          <p className="measure mt-1">
            <a href={questionPath(slug)}>{prompt}</a>
          </p>
          {openId ? (
            <p className="mt-1 text-[0.95rem]">
              <a href={answerPath(openId)} className="font-semibold">
                Go on with your answer
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
