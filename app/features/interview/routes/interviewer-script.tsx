import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { rubricOf } from '#app/content/rubrics.server.ts'
import { answerGrades, answerGradeWords, levelBandWords } from '#app/domain/question.ts'
import { questionPath } from '#app/features/interview/interview-paths.ts'
import { describeRubric } from '#app/features/interview/routes/describe-question.server.ts'
import { requireQuestion } from '#app/features/interview/routes/interview-guards.server.ts'
import { readingPageHeaders } from '#app/platform/reading-page.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { PageHead, Sheet, TitleBlock } from '#app/ui/sheet.tsx'

export const headers = readingPageHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, {
    title: args.data ? `For the interviewer: ${args.data.name}` : 'For the interviewer',
    description: 'Prompt, follow-ups, rubric and boxes for scores, for a mentor or friend who asks.',
    indexed: false,
  })

export function loader({ params }: LoaderFunctionArgs) {
  const question = requireQuestion(params.question)
  const { slug, prompt, level, minutes, probes, followUps, category } = question
  return {
    slug,
    name: slug.replaceAll('-', ' '),
    prompt,
    level: levelBandWords[level],
    minutes,
    probes,
    followUps,
    category: rubricOf(category).name,
    dimensions: describeRubric(question),
  }
}

/** What somebody needs who asks this question, on two sheets of paper or a screen. */
export default function InterviewerScript() {
  const script = useLoaderData<typeof loader>()
  return (
    <div className="page pb-16">
      <PageHead
        title="The interviewer's page"
        overline={<a href={questionPath(script.slug)}>{script.category}</a>}
      >
        <p>
          Read the prompt aloud, once. Say nothing for the first minute. Write down words, not opinions, and
          score before you speak; the other scores too, and then you compare.
        </p>
      </PageHead>
      <div className="mt-6 max-w-[46rem]">
        <TitleBlock
          entries={[
            { term: 'Candidate', value: <span className="inline-block h-6" /> },
            { term: 'Date', value: <span className="inline-block h-6" /> },
            { term: 'Time for the first answer', value: `${script.minutes} min` },
            { term: 'Level', value: script.level },
          ]}
        />
      </div>
      <Sheet title="Ask">
        <p className="measure text-[1.15rem] font-semibold">{script.prompt}</p>
      </Sheet>
      <Sheet title="Listen for">
        <ul className="measure list-disc pl-5">
          {script.probes.map((probe) => (
            <li key={probe}>{probe}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="Then ask" aside="One at a time, only what the answer left out.">
        <ol className="measure list-decimal pl-5">
          {script.followUps.map((followUp) => (
            <li key={followUp} className="mt-1">
              {followUp}
            </li>
          ))}
        </ol>
      </Sheet>
      <Sheet title="Score" aside="Mark one line in each. In doubt the lower one.">
        <div className="grid gap-6">
          {script.dimensions.map(({ id, name, grades }) => (
            <div key={id} className="keep">
              <h3>{name}</h3>
              <ul className="mt-1">
                {answerGrades.map((grade) => (
                  <li key={grade} className="flex gap-3 border-b border-rule py-1">
                    <span
                      aria-hidden="true"
                      className="mt-1 inline-block size-4 shrink-0 border-2 border-ink"
                    />
                    <span>
                      <span className="font-semibold">
                        {grade} {answerGradeWords[grade]}.
                      </span>{' '}
                      {grades[grade - 1]}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Sheet>
      <Sheet title="Words you heard">
        <div className="h-40 border border-rule" aria-hidden="true" />
      </Sheet>
    </div>
  )
}
